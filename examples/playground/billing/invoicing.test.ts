import { acoPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { invoicingOf } from "./invoicing.js";
import { sampleBilling } from "./sample-billing.js";

const { interventions, terms } = sampleBilling;
const heading = "id,ticketNumber,customer,mode,cause,startedAt,endedAt";

async function faultsOf(typed: string, typedTerms: string = terms): Promise<readonly string[]> {
  const answer = await invoicingOf(acoPolicy, typed, typedTerms);
  return answer.ok ? [] : answer.faults;
}

test("the sample becomes statements by customer and month, each with its draft", async () => {
  const answer = await invoicingOf(acoPolicy, interventions, terms);
  if (!answer.ok) throw new Error(answer.faults.join("; "));
  const { statements, heldBack, packs } = answer.invoicing;
  expect(statements.map(({ customer, month, totals }) => [customer.id, month, totals.net])).toEqual([
    // 60 min online 80.00, warranty, 3 h on site 300.00 and the call-out fee 35.00, 60 min internal 70.00
    ["bianchi", "2026-03", "485.00"],
    // 60 min of the pack, then 30 of the 60 internal: 35.00
    ["verdi", "2026-03", "35.00"],
    // 60 min online in April
    ["verdi", "2026-04", "80.00"],
  ]);
  expect(heldBack).toEqual([]);
  expect(packs.map((pack) => "minutes" in pack && pack.remainingMinutes)).toEqual([0]);
});

test("CSV and JSON of the same interventions give the same statements", async () => {
  const typed = `${heading}\ni1,2026-000001,bianchi,online,technicalAdvice,2026-05-12T10:00+02:00,2026-05-12T10:31+02:00\n`;
  const [names = [], values = []] = typed.split("\n").map((line) => line.split(","));
  const asJson = JSON.stringify([Object.fromEntries(names.map((name, position) => [name, values[position]]))]);
  expect(await invoicingOf(acoPolicy, asJson, terms)).toEqual(await invoicingOf(acoPolicy, typed, terms));
});

test("the problems of interventions have the row in which they were typed", async () => {
  const rows = [
    heading,
    "i1,2026-000001,bianchi,online,technicalAdvice,2026-05-12T10:00+02:00,2026-05-12T09:00+02:00",
    'i2,2026-000001,nobody,"by ""mail""",technicalAdvice,2026-05-12T10:00+02:00,',
  ].join("\n");
  const faults = await faultsOf(rows);
  expect(faults[0]).toMatch(/^row 2: /);
  expect((await faultsOf(rows.replace("T09:00", "T11:00"))).map((fault) => fault.split(":")[0])).toContain("row 3");
  expect(await faultsOf(`${heading}\ni1,only two`)).toEqual(["row 2: it has 2 fields where the first row has 7"]);
  expect(await faultsOf("")).toEqual(["there is no first row that names the fields"]);
  expect(await faultsOf("{}")).toEqual(["not a list of interventions"]);
  expect((await faultsOf("[", "{"))[1]).toMatch(/^terms: not JSON/);
});

test("the problems of terms and interventions are shown at once", async () => {
  const faults = await faultsOf(interventions.replace("2026-03-12T10:00+01:00", "soon"), terms.replace('"EUR"', '"eur"'));
  expect(faults.some((fault) => fault.includes("currency"))).toBe(true);
  expect(faults.some((fault) => fault.startsWith("row 2: startedAt"))).toBe(true);
});
