import { en16931 } from "./en16931.js";
import { fatturaPa } from "./fatturapa.js";
import { en16931Sample } from "./test/en16931-sample.js";
import { sampleDocument, sampleDraft } from "./test/sample.js";

/** Prints 70 minutes of support as FatturaPA, or by EN 16931 with the argument `ubl` or `cii`. */
const [, , format = "fatturapa"] = process.argv;
switch (format) {
  case "fatturapa":
    process.stdout.write(fatturaPa(sampleDraft(), sampleDocument));
    break;
  case "ubl":
    process.stdout.write(await en16931(sampleDraft(), en16931Sample, "UBL"));
    break;
  case "cii":
    process.stdout.write(await en16931(sampleDraft(), en16931Sample, "CII"));
    break;
  default:
    throw new Error(`"${format}" is not fatturapa, ubl or cii`);
}
