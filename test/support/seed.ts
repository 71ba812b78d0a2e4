import fc from "fast-check";

/**
 * The laws are tried on the same cases at every run, so that a commit which passes once passes always. To look for others:
 * `PROPERTY_SEED=random PROPERTY_RUNS=10 npx vitest run test/properties`, which prints the seed of what it finds.
 */
const seed = process.env["PROPERTY_SEED"] ?? "20261123";

if (seed !== "random") fc.configureGlobal({ seed: Number(seed) });
