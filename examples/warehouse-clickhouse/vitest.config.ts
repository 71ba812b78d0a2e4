import { defineConfig, mergeConfig } from "vitest/config";
import warehouse from "../warehouse/vitest.config.js";

export default mergeConfig(warehouse, defineConfig({ test: { root: import.meta.dirname } }));
