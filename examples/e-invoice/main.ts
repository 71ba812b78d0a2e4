import { exitWith } from "../program.js";
import { en16931 } from "./en16931.js";
import { fatturaPa } from "./fatturapa.js";
import { en16931Sample } from "./test/en16931-sample.js";
import { sampleDocument, sampleDraft } from "./test/sample.js";

/** Prints 70 minutes of support as FatturaPA, or by EN 16931 with the argument `ubl` or `cii`. */
const [, , format = "fatturapa", ...more] = process.argv;
if (more.length > 0) exitWith(`unexpected argument ${JSON.stringify(more[0])} (--help lists the formats)`);
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
  case "--help":
  case "-h":
    console.log(
      "Prints 70 minutes of support as an e-invoice.\n\nnpm start --prefix examples/e-invoice -- [fatturapa | ubl | cii]",
    );
    break;
  default:
    exitWith(`${JSON.stringify(format)} is not fatturapa, ubl or cii (--help lists the formats)`);
}
