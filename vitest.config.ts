import { fileURLToPath } from "node:url";
import { defineConfig, type ViteUserConfig } from "vitest/config";

const source = fileURLToPath(new URL("./src", import.meta.url));

const config: ViteUserConfig = {
  resolve: {
    alias: [
      { find: /^trouble-ticket$/, replacement: `${source}/index.ts` },
      { find: /^trouble-ticket\/(.+)$/, replacement: `${source}/$1/index.ts` },
    ],
  },
  test: {
    // The other examples have dependencies and tests of their own; test/peers runs with the packages of test/bench.
    include: ["test/**/*.test.ts", "examples/{demo,playground}/**/*.test.ts"],
    exclude: ["**/node_modules/**", "test/peers/**"],
    setupFiles: ["test/support/seed.ts"],
    testTimeout: 60_000,
    // The files of a worker share their modules: they change no global state, and importing for each file took half the time.
    isolate: false,
  },
};

export default defineConfig(config);
