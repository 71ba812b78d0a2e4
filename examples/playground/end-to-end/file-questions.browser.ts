import type { Page } from "playwright-core";
import { acoPolicy, attainment } from "trouble-ticket";
import { expect, test } from "vitest";
import { drop, playground } from "./browser.js";

const { open } = playground();

const march = [
  "Ref|Level|In|Out",
  "A1|hot|2/3/2026 9:00 AM|2/3/2026 11:30 AM",
  "A2|hot|2/3/2026 9:15 AM|2/3/2026 4:00 PM",
  "A3|cold|2/3/2026 10:15 AM|",
  "A4|hot|3/3/2026 10:00 AM|3/3/2026 11:00 AM",
].join("\n");

const savedMapping = JSON.stringify({
  separator: "|",
  dateOrder: "dmy",
  columns: { number: "Ref", priority: "Level", receivedAt: "In", intervenedAt: "Out" },
  priorities: { hot: "blocking", "*": "low" },
});

interface Dropped {
  readonly name: string;
  readonly text: string;
}

/** Drops files on the page as a reader does. */
async function dropAll(page: Page, files: readonly Dropped[]): Promise<void> {
  const dataTransfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, text } of given) data.items.add(new File([text], name));
    return data;
  }, files);
  await page.dispatchEvent("#drop-zone", "drop", { dataTransfer });
}

async function figures(page: Page): Promise<readonly string[]> {
  const whole = await page.locator("#attainment-table tr.whole").innerText();
  return whole.split(/\s+/).slice(1, 6);
}

const at = (day: number, time: string): string => `2026-03-0${day}T${time}+01:00`;
const facts = [
  { priority: "blocking", receivedAt: at(2, "09:00"), intervenedAt: at(2, "11:30") },
  { priority: "blocking", receivedAt: at(2, "09:15"), intervenedAt: at(2, "16:00") },
  { priority: "low", receivedAt: at(2, "10:15") },
  { priority: "blocking", receivedAt: at(3, "10:00"), intervenedAt: at(3, "11:00") },
];

function expected(now: string): readonly string[] {
  const { count, met, breached, pending, atRisk } = attainment(acoPolicy, facts, now).overall;
  return [count, met, breached, pending, atRisk].map(String);
}

test("a saved mapping is used for a file that is open, with its separator, and its choices are shown", async () => {
  const page = await open("#tab=attainment");
  await page.setInputFiles("#file", { name: "march.csv", mimeType: "text/csv", buffer: Buffer.from(march) });
  await page.waitForSelector("#mapping-form select", { state: "attached" });
  const mapping = { name: "desk.map.json", mimeType: "application/json", buffer: Buffer.from(savedMapping) };
  await page.setInputFiles("#mapping-file", mapping);
  await page.waitForFunction(() => document.querySelector("#mapping-status")?.textContent.includes("desk.map.json is used"));
  await page.waitForSelector("#reading[data-spent-ms]");
  expect(await figures(page)).toEqual(expected(at(3, "11:00")));
  const choice = page.locator('[data-choice="priority"][data-name="hot"]');
  expect(await choice.inputValue()).toBe("blocking");
  expect(await page.locator('[data-choice="timeZone"]').inputValue()).toBe("Europe/Rome");
  await choice.selectOption("critical");
  await page.waitForFunction(() => document.querySelector("#attainment-table")?.textContent.includes("Critical"));
  await drop(page, "other.csv", march);
  expect(await page.innerText("#mapping-status")).toBe("");
  await page.context().close();
});

test("a mapping may be dropped with its file or before it", async () => {
  const page = await open("#tab=attainment");
  await dropAll(page, [
    { name: "march.csv", text: march },
    { name: "desk.map.json", text: savedMapping },
  ]);
  await page.waitForSelector("#reading[data-spent-ms]");
  expect(await figures(page)).toEqual(expected(at(3, "11:00")));
  expect(await page.innerText("#mapping-status")).toContain("desk.map.json is used");
  const other = await open("#tab=attainment");
  await dropAll(other, [{ name: "desk.map.json", text: savedMapping }]);
  await other.waitForFunction(() => document.querySelector("#mapping-status")?.textContent.includes("drop that next"));
  await dropAll(other, [{ name: "march.csv", text: march }]);
  await other.waitForSelector("#reading[data-spent-ms]");
  expect(await figures(other)).toEqual(expected(at(3, "11:00")));
  await other.context().close();
  await page.context().close();
});

test("a file that is no mapping, and a mapping of other columns or priorities, are explained", async () => {
  const page = await open("#tab=attainment");
  await drop(page, "march.csv", march);
  await dropAll(page, [{ name: "wrong.json", text: '{"columns":{"priority":"Level","recievedAt":"In"}}' }]);
  await page.waitForSelector("#mapping-faults li");
  expect(await page.innerText("#mapping-faults")).toContain("wrong.json is not a mapping");
  expect(await page.innerText("#mapping-faults")).toContain("columns.recievedAt: it is not a known field");
  expect(await page.isVisible("#attainment-results")).toBe(true);
  await dropAll(page, [{ name: "other.map.json", text: savedMapping.replace('"In"', '"Opened"').replace("blocking", "urgent") }]);
  await page.waitForSelector("#row-faults li");
  expect(await page.innerText("#row-faults")).toContain('columns.receivedAt: the file has no column "Opened"');
  expect(await page.innerText("#row-faults")).toContain('priorities.hot: the policy has no priority "urgent"');
  await page.selectOption("#language", "it");
  expect(await page.innerText("#row-faults")).toContain('columns.receivedAt: il file non ha la colonna "Opened"');
  await page.context().close();
});

test("a file is judged as of its last time, or of any other that is typed", async () => {
  const page = await open("#tab=attainment");
  await dropAll(page, [
    { name: "march.csv", text: march },
    { name: "desk.map.json", text: savedMapping },
  ]);
  await page.waitForSelector("#reading[data-spent-ms]");
  expect(await page.inputValue("#judged-at")).toBe("2026-03-03 11:00");
  await page.fill("#judged-at", "2026-03-02 12:45");
  expect(await figures(page)).toEqual(expected(at(2, "12:45")));
  expect(await page.locator("#at-risk-tickets [data-open]").allInnerTexts()).toEqual(["A2"]);
  expect(await page.innerText("#reading")).toContain("1 ticket is received later and not counted.");
  expect(await page.innerText("#as-of")).toContain("As of Mon 2 Mar 2026 12:45");
  await page.waitForFunction(() => location.hash.includes("asOf=2026-03-02T12:45+01:00"));
  await page.getByRole("button", { name: "A2" }).click();
  expect(await page.inputValue("#now")).toBe("2026-03-02 12:45");
  expect(await page.textContent("#outcome")).toBe("Pending");
  await page.getByRole("button", { name: "Back to the list" }).click();

  await page.fill("#judged-at", "noon");
  expect(await page.innerText("#judged-at-faults")).toContain('As of: "noon" is not a time');
  expect(await page.isVisible("#attainment-results")).toBe(false);
  await page.getByRole("button", { name: "Last time in the file" }).click();
  expect(await page.inputValue("#judged-at")).toBe("2026-03-03 11:00");
  expect(await figures(page)).toEqual(expected(at(3, "11:00")));

  await page.fill("#judged-at", "");
  expect(await figures(page)).toEqual(expected(at(3, "11:00")));
  await page.locator("#judged-at").blur();
  expect(await page.inputValue("#judged-at")).toBe("2026-03-03 11:00");
  await page.getByRole("button", { name: "Current time" }).click();
  expect((await figures(page))[2]).toBe("2");
  await drop(page, "other.csv", march);
  await page.waitForFunction(() => !location.hash.includes("asOf"));
  await page.context().close();
});

test("the Italian page explains rows in Italian, and takes times with the day first", async () => {
  const page = await open("#tab=attainment&lang=it");
  const bad = ["A5|hot|presto|", "A6|hot|2/3/2026 9:00 AM|2/3/2026 8:00 AM", "A7|hot"];
  await dropAll(page, [
    { name: "marzo.csv", text: [march, ...bad].join("\n") },
    { name: "desk.map.json", text: savedMapping },
  ]);
  await page.waitForSelector("#reading[data-spent-ms]");
  expect(await page.locator("#row-faults li").allInnerTexts()).toEqual([
    'riga 6: Ricevuta: "presto" non è una data con orario (giorno, mese, anno)',
    "riga 7: Primo intervento: lun 2 mar 2026 08:00 precede la ricezione, lun 2 mar 2026 09:00",
    "riga 8: ha 2 campi, l'intestazione ne ha 4",
  ]);
  await page.fill("#judged-at", "02/03/2026 12:45");
  expect(await page.locator("#at-risk-tickets [data-open]").allInnerTexts()).toEqual(["A2"]);
  await page.fill("#judged-at", "mezzogiorno");
  expect(await page.innerText("#judged-at-faults")).toContain("scriverlo come 27/03/2026 17:00");
  await page.context().close();
});

test("a file that is given while the policy has faults is opened once they are corrected", async () => {
  const page = await open("#tab=attainment");
  await page.selectOption("#policy-choice", "pasted");
  const policy = await page.inputValue("#policy-text");
  await page.fill("#policy-text", "{");
  await dropAll(page, [{ name: "march.csv", text: march }]);
  await page.waitForFunction(() => document.querySelector("#row-faults")?.textContent.includes("The policy has errors"));
  await page.fill("#policy-text", policy);
  await page.waitForSelector("#reading[data-spent-ms]");
  expect(await page.innerText("#row-faults")).toBe("");
  await page.context().close();
});

test("what is likely to be wrong is said: no first reply, either order of dates, no priority, no header", async () => {
  const page = await open("#tab=attainment");
  const rows = [
    "Ref;Level;Opened;Seen",
    "1;P1;02/03/2026 09:00;02/03/2026 10:00",
    "2;;03/03/2026 09:00;",
    "3;;04/03/2026 09:00;",
  ];
  await drop(page, "seen.csv", rows.join("\n"));
  const warnings = page.locator("#mapping-warnings li");
  expect(await page.innerText("#first-time")).toBe(
    "The first time, 02/03/2026 09:00, is read as Mon 2 Mar 2026 09:00 in Europe/Rome.",
  );
  expect(await warnings.allInnerTexts()).toEqual([
    "Every date, such as 02/03/2026 09:00, can have its day or its month first. They are read as day, month, year.",
    "No column is taken for the priority: every ticket counts as Standard.",
  ]);
  expect(await page.locator("#answer-warnings li").allInnerTexts()).toEqual([
    "Nothing in the file is taken for “First intervention”: " +
      "every ticket counts as if it had not happened, and is pending or breached.",
  ]);
  expect(await page.innerText("#first-rows thead")).toMatch(/^Received\s+Opened\s+not used\s+Ref/);
  await page.locator('[data-choice="column"][data-name="intervenedAt"]').selectOption("Seen");
  await page.locator('[data-choice="column"][data-name="priority"]').selectOption("Level");
  await page.waitForFunction(() => document.querySelectorAll("#mapping-warnings li").length === 1);
  expect(await page.innerText("#answer-warnings")).toBe("");
  expect(await page.innerText("#mapping-form")).toContain("empty (2)");
  await page.locator('[data-choice="priority"][data-name=""]').selectOption("low");
  await page.waitForFunction(() => document.querySelector("#attainment-table")?.textContent.includes("Low"));
  expect(await page.locator("#attainment-table tbody tr").first().innerText()).toMatch(/^Standard\s+1\s+1/);
  await page.getByRole("button", { name: "Go to the answer" }).click();
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(300);

  await drop(page, "bare.csv", "1,P1,2026-03-02 09:00\n2,P1,2026-03-02 10:00\n");
  expect(await warnings.first().innerText()).toBe(
    "The first row must have the names of the columns, and it has 2026-03-02 09:00.",
  );
  await drop(page, "titled.csv", "Report,,\nMarch,,\nRef,Level,Opened\n1,P1,2026-03-02 09:00\n");
  expect(await warnings.first().innerText()).toBe("2 lines above the header are left out.");
  const undated = "Ref,Level,Colour\n1,P1,red\n";
  await page.setInputFiles("#file", { name: "undated.csv", mimeType: "text/csv", buffer: Buffer.from(undated) });
  await page.waitForSelector("#mapping-gaps li");
  expect(await page.innerText("#first-time")).toContain("The names of the columns must be in the first row");
  const twice = "Ref,Level,Opened\n1,P1,2026-03-02 09:00\nRef,Level,Opened\n2,P1,2026-03-03 09:00\n";
  await page.selectOption("#language", "it");
  await drop(page, "twice.csv", twice);
  expect(await page.locator("#row-faults li").allInnerTexts()).toEqual(["riga 3: ripete l'intestazione"]);
  await page.context().close();
});
