import { fatturaPa } from "./fatturapa.js";
import { sampleDocument, sampleDraft } from "./test/sample.js";

/** Prints the FatturaPA document of 70 minutes of support. */
process.stdout.write(fatturaPa(sampleDraft(), sampleDocument));
