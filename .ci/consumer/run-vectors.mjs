/** Runs the golden vectors, which `vectors.mjs` leaves as an outcome, and prints their number. */
await import("./vectors.mjs");
const { counts, failures, seesDifferences } = globalThis.outcome;
if (!seesDifferences) throw new Error("the vectors notice nothing");
if (failures.length > 0) throw new Error(failures.join("\n"));
const count = Object.values(counts).reduce((sum, each) => sum + each, 0);
if (!(count > 100)) throw new Error(`${count} vectors are too few`);
console.log(`${count} vectors agree`);
