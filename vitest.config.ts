import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const source = fileURLToPath(new URL("./src", import.meta.url));

export default defineConfig({
  resolve: {
    alias: [
      { find: /^trouble-ticket$/, replacement: `${source}/index.ts` },
      { find: /^trouble-ticket\/(.+)$/, replacement: `${source}/$1/index.ts` },
    ],
  },
  test: {
    // The other examples have dependencies and tests of their own.
    include: ["test/**/*.test.ts", "examples/{demo,playground}/**/*.test.ts"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
  },
});
