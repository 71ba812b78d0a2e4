/**
 * Every name of the main entry with one sentence of its docstring: docs/reference.md, made by TypeDoc, which must have nothing
 * to complain of.
 *
 *   npm run reference              fails where the page is not that of src
 *   npm run reference -- --local   writes the page, and the whole reference as a site into .tmp/reference
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Application, ReflectionKind } from "typedoc";

const document = "docs/reference.md";
const site = ".tmp/reference";
const local = process.argv.includes("--local");

/** The folders as a reader meets them, with what to read before. */
const parts = [
  ["calendar", "The business calendar", ["[the idea](concepts/calendar.md)"]],
  ["policy", "The policy", ["[how it is read](policy-reading.md)"]],
  [
    "sla",
    "Due dates and the clock",
    ["[due dates](concepts/due-dates.md)", "[the clock](concepts/clock.md)", "[guide](guides/clock.md)"],
  ],
  ["request", "Requests", ["[guide](guides/requests.md)"]],
  ["ticket", "A ticket's life", ["[the idea](concepts/ticket.md)", "[guide](guides/ticket.md)"]],
  ["queue", "The queue", ["[the idea](concepts/queue.md)", "[guide](guides/queue.md)"]],
  ["billing", "Billing", ["[the idea](concepts/billing.md)", "[guide](guides/billing.md)"]],
  ["message", "Messages", ["[guide](guides/messages.md)"]],
  ["problem", "Errors", ["[every code](errors.md)"]],
  ["time", "Instants, dates and languages", ["[the idea](concepts/calendar.md)"]],
];

const kinds = [
  ["Functions", ReflectionKind.Function],
  ["Values", ReflectionKind.Variable | ReflectionKind.Class],
  ["Types", ReflectionKind.Interface | ReflectionKind.TypeAlias],
];

const app = await Application.bootstrap({
  name: "trouble-ticket",
  entryPoints: ["src/index.ts"],
  tsconfig: "tsconfig.json",
  readme: "none",
  disableSources: true,
  sort: ["alphabetical"],
  requiredToBeDocumented: ["Class", "Function", "Interface", "TypeAlias", "Variable"],
  validation: { notDocumented: true, notExported: true, invalidLink: true, invalidPath: true, rewrittenLink: true },
  intentionallyNotExported: ["CompiledCalendar", "Promises"],
  logLevel: "Warn",
});
const project = await app.convert();
if (project === undefined) throw new Error("TypeDoc could not read src/index.ts");
app.validate(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("TypeDoc has what it says above to complain of");

const children = project.children ?? [];
const folders = new Map(children.map((child) => [child, folderOf(child)]));
const homeless = children.filter((child) => !parts.some(([folder]) => folder === folders.get(child)));
if (homeless.length > 0) throw new Error(`no part of ${document} has ${homeless.map(({ name }) => name).join(", ")}`);

const page = [
  "# Reference\n",
  "Every name that `trouble-ticket` exports, with the first sentence of its docstring. The docstrings have the rest, and an",
  "editor shows them: what surprises, units and ranges, what is thrown or refused, an example that was run. The subpath that a",
  "part names exports the same; only the schemas of `sla` and `queue` are the main entry's alone, so that the two load no zod.\n",
  "`npm run reference -- --local` makes this page, and a site with all that the docstrings say.\n",
  ...parts.flatMap(partOf),
].join("\n");

if (local) {
  writeFileSync(document, page);
  await app.generateDocs(project, site);
  console.log(`${document} has ${children.length} names; the site is in ${site}`);
} else if (!existsSync(document) || readFileSync(document, "utf8") !== page) {
  console.error(`${document} is not what the docstrings say; npm run reference -- --local writes it anew`);
  process.exitCode = 1;
} else {
  console.log(`${document} has the ${children.length} names of the main entry, as their docstrings tell them`);
}

function partOf([folder, title, links]) {
  const named = children.filter((child) => folders.get(child) === folder);
  const lists = kinds.flatMap(([heading, kind]) => {
    const rows = named.filter((child) => child.kindOf(kind)).map(rowOf);
    return rows.length === 0 ? [] : [`### ${heading}\n`, ...rows, ""];
  });
  return [`## ${title}\n`, `\`trouble-ticket/${folder}\`; first ${links.join(", ")}.\n`, ...lists];
}

function rowOf(child) {
  const sentence = firstSentence(commentOf(child)?.summary ?? []);
  if (sentence === "") throw new Error(`${child.name} has a docstring that does not open with a sentence`);
  const parameters = child.signatures?.[0]?.parameters?.map(parameterOf);
  return `- **\`${child.name}${parameters === undefined ? "" : `(${parameters.join(", ")})`}\`** ${sentence}`;
}

function parameterOf({ name, flags, defaultValue }) {
  return flags.isOptional || defaultValue !== undefined ? `${name}?` : name;
}

function commentOf({ comment, signatures }) {
  return comment ?? signatures?.[0]?.comment;
}

function firstSentence(summary) {
  const text = summary.map((part) => (part.kind === "inline-tag" ? `\`${part.text}\`` : part.text)).join("");
  return /^.+?\.(?=\s|$)/s.exec(text)?.[0].replaceAll(/\s+/g, " ") ?? "";
}

function folderOf(child) {
  return /^src\/([^/]+)\//.exec(project.getSymbolIdFromReflection(child)?.packagePath ?? "")?.[1];
}
