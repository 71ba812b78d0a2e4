/**
 * Every name of the main entry with one sentence of its docstring: docs/reference.md, made by TypeDoc, which must have no
 * warnings.
 *
 *   npm run reference              fails if the page differs from src
 *   npm run reference -- --local   writes the page, and the whole reference as a site into .tmp/reference
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { Application, ReflectionKind } from "typedoc";

const document = "docs/reference.md";
const site = ".tmp/reference";
const local = process.argv.includes("--local");

/** The folders as a reader meets them, with the page to read first, and whether the folder is a subpath of the package. */
const parts = [
  ["calendar", "The business calendar", ["[the business calendar](calendar.md)"]],
  ["policy", "The policy", ["[how the policy is read](policy-reading.md)"]],
  ["sla", "Due dates and the clock", ["[due dates and the clock](due-dates.md)", "[promises](promises.md)"]],
  ["request", "Requests", ["[requests and tickets](ticket.md)"]],
  ["ticket", "A ticket's life", ["[requests and tickets](ticket.md)"]],
  ["queue", "The queue", ["[the queue](queue.md)"]],
  ["billing", "Billing", ["[billing](billing.md)", "[prices](prices.md)"]],
  ["message", "Messages", ["[messages](messages.md)"]],
  ["problem", "Errors", ["[errors](errors.md)"], "main entry"],
  ["time", "Instants, dates and languages", ["[the business calendar](calendar.md#instants)"], "main entry"],
];

/** What a reader wants, and the functions that do it. Names that the main entry does not export are left out. */
const tasks = [
  ["When is it due, and why?", ["dueAt", "explainDueAt", "formatExplanation"]],
  ["How does a promise stand? When do I warn?", ["slaStatus", "slaStatuses", "instantAtFraction"]],
  ["How many promises were kept?", ["attainment", "serviceLevelReport", "whatIf"]],
  ["Describe a desk's hours", ["businessCalendar", "italianHolidays"]],
  ["Add or measure business time", ["addBusinessTime", "subtractBusinessTime", "businessTimeBetween", "addBusinessDays"]],
  ["Is it open? When next?", ["isOpen", "nextOpening", "previousClosing", "openPeriods"]],
  ["Business time in SQL", ["calendarRows"]],
  ["Read wall time from a file", ["parseLocalTime", "localDateAt"]],
  ["Write a policy", ["supportPolicy", "safeParsePolicy", "acoPolicy", "acoPolicySpec"]],
  ["Validate a request", ["safeParseRequest", "parseRequest", "splitRequest"]],
  ["Number tickets", ["formatTicketNumber", "parseTicketNumber", "safeParseTicketNumber", "compareTicketNumbers"]],
  ["Change a ticket", ["decide", "evolve", "replay", "initialState", "allowedCommands"]],
  ["Show a ticket", ["ticketReport", "slaFacts"]],
  ["Who is served next?", ["nextInQueue", "orderQueue", "queuePosition", "compareInQueue", "orderByDue"]],
  ["Keep the queue in a store", ["queueEntry", "queueKey", "queueScore", "queueMember"]],
  ["What does one intervention cost?", ["billableDuration", "coverageOf", "chargeFor", "formatCharge"]],
  ["Prices", ["priceList", "safeParsePriceList"]],
  ["Invoice a month", ["billableInterventions", "draftInvoices", "statementCsv", "invoiceBy"]],
  ["Take an invoice back, share an amount", ["creditNote", "allocate"]],
  ["Write to the customer", ["acknowledgementMessage", "updateMessage", "closingMessage", "statementMessage"]],
  ["Handle an error", ["isSupportError", "describeProblem"]],
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
  // Types that nobody writes by hand are not exported.
  validation: { notDocumented: true, notExported: false, invalidLink: true, invalidPath: true, rewrittenLink: true },
  logLevel: "Warn",
});
const project = await app.convert();
if (project === undefined) throw new Error("TypeDoc could not read src/index.ts");
app.validate(project);
if (app.logger.hasErrors() || app.logger.hasWarnings()) throw new Error("TypeDoc has the warnings above");

const children = project.children ?? [];
const folders = new Map(children.map((child) => [child, folderOf(child)]));
const homeless = children.filter((child) => !parts.some(([folder]) => folder === folders.get(child)));
if (homeless.length > 0) throw new Error(`no part of ${document} has ${homeless.map(({ name }) => name).join(", ")}`);

const page = [
  "# Reference\n",
  "Every name that `trouble-ticket` exports, with the first sentence of its docstring. The docstrings have the rest, and an",
  "editor shows them: the rule that surprises, units and ranges, the codes that are thrown or refused, an example that was run.",
  "Schemas come from `trouble-ticket/schemas`: [schemas](schemas.md).\n",
  "`npm run reference -- --local` writes this page, and a site of all docstrings.\n",
  "## By task\n",
  "| I want | call |",
  "| --- | --- |",
  ...tasks.map(taskRow),
  "",
  ...parts.flatMap(partOf),
].join("\n");

if (local) {
  writeFileSync(document, page);
  await app.generateDocs(project, site);
  console.log(`${document} has ${children.length} names; the site is in ${site}`);
} else if (!existsSync(document) || readFileSync(document, "utf8") !== page) {
  console.error(`${document} differs from the docstrings; npm run reference -- --local writes it`);
  process.exitCode = 1;
} else {
  console.log(`${document} has the ${children.length} names of the main entry, as in their docstrings`);
}

function taskRow([task, names]) {
  const known = names.filter((name) => children.some((child) => child.name === name));
  return `| ${task} | ${known.map((name) => `\`${name}\``).join(", ")} |`;
}

function partOf([folder, title, links, entry = "subpath"]) {
  const named = children.filter((child) => folders.get(child) === folder);
  const lists = kinds.flatMap(([heading, kind]) => {
    const rows = named.filter((child) => child.kindOf(kind)).map(rowOf);
    return rows.length === 0 ? [] : [`### ${heading}\n`, ...rows, ""];
  });
  const subpath = entry === "subpath" ? `Also from \`trouble-ticket/${folder}\`. ` : "";
  return [`## ${title}\n`, `${subpath}Read first: ${links.join(", ")}.\n`, ...lists];
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
