import "./in-memory.spec.js";
import "./postgresql.spec.js";
