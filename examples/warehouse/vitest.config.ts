import { defineConfig, mergeConfig } from "vitest/config";
import project from "../../vitest.config.js";

/** The tests that start databases, apart from the library's own `npm test`, which runs without any. */
export default mergeConfig(
  { resolve: project.resolve },
  defineConfig({
    test: {
      root: import.meta.dirname,
      include: ["test/*.database.ts"],
      testTimeout: 120_000,
      hookTimeout: 120_000,
      fileParallelism: false,
    },
  }),
);
