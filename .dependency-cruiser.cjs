/** The folders that each folder of src may use: arrows go one way. */
const sla = ["problem", "time", "calendar"];
const policy = [...sla, "sla"];
const request = [...policy, "policy"];
const ticket = [...request, "request"];
const uses = {
  problem: [],
  time: ["problem"],
  calendar: ["problem", "time"],
  sla,
  policy,
  request,
  queue: request,
  ticket,
  billing: [...ticket, "ticket"],
  message: [...ticket, "ticket", "billing"],
};

const folders = Object.keys(uses).join("|");

module.exports = {
  forbidden: [
    ...Object.entries(uses).map(([folder, used]) => ({
      name: `${folder}-uses-${used.join("-") || "nothing"}`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: `^src/(${[folder, ...used].join("|")})/` },
    })),
    {
      name: "billing-takes-only-types-from-ticket",
      severity: "error",
      from: { path: "^src/billing/" },
      to: { path: "^src/ticket/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "siblings-use-internal",
      comment: "Another folder is entered through its internal.ts, or through a schema.ts, so that internal.ts loads no zod.",
      severity: "error",
      from: { path: `^src/(${folders})/` },
      to: { path: "^src/", pathNot: ["^src/[^/]+/internal[.]ts$", "^src/.+/schema[.]ts$", "^src/$1/"] },
    },
    {
      name: "the-face-shows-public-doors",
      severity: "error",
      from: { path: "^src/index[.]ts$" },
      to: { path: "^src/", pathNot: "^src/[^/]+/index[.]ts$" },
    },
    {
      name: "schemas-come-from-schema-files",
      severity: "error",
      from: { path: "^src/schemas/" },
      to: { path: "^src/", pathNot: "^src/.+/schema[.]ts$" },
    },
    {
      name: "a-folder-does-not-use-its-own-doors",
      comment: "Behind the doors, files import each other.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/$1/(index|internal)[.]ts$" },
    },
    {
      name: "every-folder-has-its-place",
      comment: "A new folder is listed above with what it uses.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: `^src/(${folders}|schemas)/` },
      to: {},
    },
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    {
      name: "no-input-or-output",
      comment: "The library runs in browsers and reads nothing.",
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "only-declared-dependencies",
      comment: "date-fns and its companions are built into the package; all else is installed with it.",
      severity: "error",
      from: { path: "^src/" },
      to: {
        pathNot: "/(date-fns|date-fns-tz|@date-fns/utc)/",
        dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown", "undetermined"],
      },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
