import { defineConfig } from "vitest/config";
import base from "../../vitest.config.js";

/** The tests that run the packages of others, which are installed in this folder. */
export default defineConfig({ ...base, test: { ...base.test, include: ["test/peers/**/*.test.ts"], exclude: [] } });
