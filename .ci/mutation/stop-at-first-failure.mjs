import { TestRunner } from "vitest";

/** A killed mutant needs no further test file, and importing them takes most of its time. */
export default class extends TestRunner {
  importFile(path, source) {
    return this.cancelRun ? undefined : super.importFile(path, source);
  }
}
