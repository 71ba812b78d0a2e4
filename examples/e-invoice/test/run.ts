import "./vectors.spec.js";
import "./schema.spec.js";
import "./refusals.spec.js";
import "./shapes.spec.js";
import "./document.spec.js";
import "./generated.spec.js";
import "./en16931.spec.js";
import "./statements.spec.js";
