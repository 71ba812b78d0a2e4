/** Prints how many test cases passed and failed, by the JSON report of vitest, and names those that failed; no report is none. */
import { existsSync, readFileSync } from "node:fs";

const [file = ""] = process.argv.slice(2);
const report = existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
const cases = (report.testResults ?? []).flatMap(({ assertionResults }) => assertionResults);
for (const { status, fullName } of cases) if (status === "failed") console.error(`      failed: ${fullName}`);
console.log(report.numPassedTests ?? 0, report.numFailedTests ?? 0);
