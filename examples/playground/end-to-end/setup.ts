import { requireBuiltLibrary } from "../built-library.js";

/** Before any test is loaded: the tests compare the page with the library as built, too. */
export function setup(): void {
  requireBuiltLibrary();
}
