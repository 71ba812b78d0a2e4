import { once } from "node:events";
import { createServer } from "node:http";
import { getRequestListener } from "@hono/node-server";
import type { Desk } from "../desk/desk.js";
import { deskApp } from "./app.js";

/** A service that listens. */
export interface Service {
  readonly address: string;
  readonly stop: () => Promise<void>;
}

/** Serves the desk on this machine alone, because it has no authentication. Port 0 is any free port. */
export async function startService(desk: Desk, port: number): Promise<Service> {
  const answer = getRequestListener(deskApp(desk).fetch);
  const server = createServer((incoming, outgoing) => void answer(incoming, outgoing)).listen(port, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no port");
  const stop = async (): Promise<void> => {
    server.close();
    server.closeAllConnections();
    await once(server, "close");
  };
  return { address: `http://127.0.0.1:${address.port}`, stop };
}
