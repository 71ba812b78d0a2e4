import { defineConfig, mergeConfig } from "vitest/config";
import project from "../../vitest.config.js";

/** The tests of the recipes, apart from the library's own `npm test`, which runs without their packages. */
export default mergeConfig(
  { resolve: project.resolve },
  defineConfig({
    test: {
      root: import.meta.dirname,
      setupFiles: ["../../test/support/seed.ts"],
      include: ["test/*.test.ts"],
      testTimeout: 120_000,
    },
  }),
);
