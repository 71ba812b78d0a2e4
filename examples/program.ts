import { parseArgs, type ParseArgsConfig } from "node:util";

type Options = NonNullable<ParseArgsConfig["options"]>;

/** The options of a program. `--help` prints the help and ends it; an unknown option or an empty value ends it with one line. */
export function programOptions<const Given extends Options>(
  help: string,
  options: Given,
): ReturnType<typeof parseArgs<{ options: Given }>>["values"] {
  const args = process.argv.slice(2);
  if (args.includes("--help") || args.includes("-h")) {
    console.log(help);
    process.exit(0);
  }
  const values = parsedOptions(options);
  const empty = Object.entries(values).find(([, value]) => value === "");
  return empty === undefined ? values : exitWith(`--${empty[0]} needs a value (--help lists the options)`);
}

function parsedOptions<const Given extends Options>(options: Given): ReturnType<typeof parseArgs<{ options: Given }>>["values"] {
  try {
    return parseArgs({ options }).values;
  } catch (error) {
    return exitWith(`${messageOf(error).split("\n")[0] ?? ""} (--help lists the options)`);
  }
}

/** Ends the program with one line on standard error and exit code 1. */
export function exitWith(line: string): never {
  console.error(line);
  process.exit(1);
}

/** The number of an option, between two bounds. Ends the program with one line if it is another value. */
export function wholeNumber(option: string, text: string, minimum: number, maximum: number): number {
  const number = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (number >= minimum && number <= maximum) return number;
  return exitWith(`--${option} ${JSON.stringify(text)}: must be a whole number from ${minimum} to ${maximum}`);
}

/** The port of an option; 0 is any free port. */
export function portNumber(text: string): number {
  return wholeNumber("port", text, 0, 65_535);
}

/** The message of an error, or the value as text. PGlite throws plain objects for some file errors. */
export function messageOf(error: unknown): string {
  const hasMessage = typeof error === "object" && error !== null && "message" in error && error.message !== "";
  return String(hasMessage ? error.message : error);
}
