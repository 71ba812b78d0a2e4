import { defineConfig } from "vitest/config";

/** The tests that drive the page in a browser, apart from `npm test`, which runs without one. */
export default defineConfig({
  test: {
    root: import.meta.dirname,
    globalSetup: "end-to-end/setup.ts",
    include: ["end-to-end/*.browser.ts"],
    testTimeout: 60_000,
    hookTimeout: 180_000,
    fileParallelism: false,
  },
});
