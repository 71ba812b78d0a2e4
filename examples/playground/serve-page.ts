import { createServer, type Server } from "node:http";

/** A page at an address of this machine. */
export interface Served {
  readonly address: string;
  readonly stop: () => void;
}

/** Serves one page to this machine alone: at the port wanted, or at any free one. */
export async function servePage(html: string, port: number): Promise<Served> {
  const server = createServer((request, response) => {
    const isThere = request.url === "/" || request.url === "/index.html";
    response.writeHead(isThere ? 200 : 404, { "content-type": isThere ? "text/html; charset=utf-8" : "text/plain" });
    response.end(isThere ? html : "There is one page here: /\n");
  });
  const address = await listening(server, port);
  return {
    address,
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listening(server: Server, port: number): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const bound = server.address();
      resolve(`http://127.0.0.1:${typeof bound === "object" && bound !== null ? bound.port : port}/`);
    });
  });
}
