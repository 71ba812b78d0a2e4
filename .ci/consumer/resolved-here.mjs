import { fileURLToPath } from "node:url";

/** The file that an import of this app loads. */
export const resolvedHere = (name) => fileURLToPath(import.meta.resolve(name));
