/** What each folder of src stands on; DESIGN's arrows, with `error` as the ground that all stand on. */
const sla = ["error", "time", "target", "calendar"];
const policy = [...sla, "policy"];
const ticket = [...policy, "request", "sla"];
const standsOn = {
  error: [],
  time: ["error"],
  target: ["error", "time"],
  calendar: ["error", "time"],
  policy: sla,
  sla,
  request: policy,
  ticket,
  queue: [...ticket, "ticket"],
  message: [...ticket, "ticket", "billing"],
  billing: [...policy, "ticket"],
};

const folders = Object.keys(standsOn).join("|");

module.exports = {
  forbidden: [
    ...Object.entries(standsOn).map(([folder, ground]) => ({
      name: `${folder}-stands-on-${ground.join("-") || "nothing"}`,
      severity: "error",
      from: { path: `^src/${folder}/` },
      to: { path: "^src/", pathNot: `^src/(${[folder, ...ground].join("|")})/` },
    })),
    {
      name: "billing-takes-only-types-from-ticket",
      severity: "error",
      from: { path: "^src/billing/" },
      to: { path: "^src/ticket/", dependencyTypesNot: ["type-only"] },
    },
    {
      name: "a-folder-is-entered-through-its-index",
      comment: "Or through its schema.ts, where the index is to load no zod.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/", pathNot: ["^src/[^/]+/(index|schema)[.]ts$", "^src/$1/"] },
    },
    {
      name: "the-face-shows-what-the-folders-do",
      severity: "error",
      from: { path: "^src/index[.]ts$" },
      to: { path: "^src/", pathNot: "^src/[^/]+/(index|schema)[.]ts$" },
    },
    {
      name: "a-folder-does-not-use-its-own-index",
      comment: "Behind the door, files import each other.",
      severity: "error",
      from: { path: "^src/([^/]+)/" },
      to: { path: "^src/$1/index[.]ts$" },
    },
    {
      name: "every-folder-has-its-place",
      comment: "A new folder says above what it stands on.",
      severity: "error",
      from: { path: "^src/[^/]+/", pathNot: `^src/(${folders})/` },
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
      severity: "error",
      from: { path: "^src/" },
      to: { dependencyTypes: ["npm-dev", "npm-no-pkg", "npm-unknown", "unknown", "undetermined"] },
    },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: { exportsFields: ["exports"], conditionNames: ["import", "types", "default"] },
  },
};
