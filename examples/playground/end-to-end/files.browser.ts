import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { acoPolicy, attainment, formatCharge, statementCsv } from "trouble-ticket";
import { expect, test } from "vitest";
import { invoicingOf } from "../billing/invoicing.js";
import { sampleBilling } from "../billing/sample-billing.js";
import { sampleTickets } from "../attainment/sample-tickets.js";
import { drop, keepPicture, playground } from "./browser.js";

const { open } = playground();

/** An event log of n rows, four to a case. */
function eventLog(rows: number): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const lines = Array.from({ length: rows }, (_, row) => {
    const [number, step] = [Math.floor(row / 4), row % 4];
    const activity = ["Assign seriousness", "Wait", "Take in charge ticket", "Closed"][step] ?? "";
    const day = `20${two(10 + (number % 4))}/${two(1 + (number % 12))}/${two(1 + (number % 28))}`;
    const at = `${day} ${two(7 + 2 * step)}:${two(number % 60)}:00.000`;
    return `Case ${number},${activity},Value 1,${at},Value ${1 + (number % 4)}`;
  });
  return `Case ID,Activity,Resource,Complete Timestamp,seriousness_2\n${lines.join("\n")}\n`;
}

test("20,000 events are opened, read and judged, and the page says how long it took", async () => {
  const page = await open("#tab=attainment");
  const spentMs = await drop(page, "log.csv", eventLog(20_000));
  expect(await page.textContent("#reading")).toMatch(/^20,000 rows, 5,000 tickets, read and judged in /);
  console.log(`20,000 events in the page: ${Math.round(spentMs)} ms`);
  expect(await page.locator("#attainment-table tbody tr").count()).toBe(5);
  expect(await page.locator("#row-faults li").count()).toBe(0);
  await page.context().close();
});

test("a dropped table shows the attainment that the library finds, and errors by row", async () => {
  const page = await open("#tab=attainment");
  const rows = [
    "number,priority,receivedAt,intervenedAt",
    "1,blocking,2026-03-02T09:00+01:00,2026-03-02T11:00+01:00",
    "2,blocking,2026-03-02T09:00+01:00,2026-03-02T15:00+01:00",
    ...Array.from({ length: 9 }, (_, row) => `${row + 10},low,2026-03-02T09:00+01:00,2026-03-02T09:30+01:00`),
    '3,"<img src=x onerror=alert(1)>",2026-03-02T09:00+01:00,',
    "4,low,<img src=x onerror=alert(1)>,",
  ].join("\n");
  const transfer = await page.evaluateHandle((text) => {
    const data = new DataTransfer();
    data.items.add(new File([text], "tickets.csv", { type: "text/csv" }));
    return data;
  }, rows);
  await page.dispatchEvent("#drop-zone", "drop", { dataTransfer: transfer });
  await page.waitForSelector("#reading[data-spent-ms]");
  expect(await page.locator("#attainment-table tbody tr").first().innerText()).toMatch(/Blocking\s+2\s+1\s+1\s+0\s+0\s+50\s%/);
  const faults = await page.locator("#row-faults li").allInnerTexts();
  expect(faults.map((fault) => fault.split(":")[0])).toEqual(["row 14"]);
  expect(faults[0]).toContain("<img src=x");
  expect(await page.innerText("#mapping-form")).toContain("<img src=x onerror=alert(1)> (1)");
  expect(await page.locator("main img").count()).toBe(0);
  expect(await page.locator("#histogram rect.bar").count()).toBe(21);
  await page.setInputFiles("#file", { name: "other.csv", mimeType: "text/csv", buffer: Buffer.from("a,b\n1,2\n") });
  await page.waitForSelector("#attainment-results", { state: "hidden" });
  expect(await page.innerText("#mapping-gaps")).toContain("Received");
  await page.setInputFiles("#file", { name: "empty.csv", mimeType: "text/csv", buffer: Buffer.from("") });
  await page.waitForSelector("#row-faults li");
  expect(await page.innerText("#row-faults")).toContain("the file is empty");
  expect(await page.isVisible("#mapping")).toBe(false);
  await page.context().close();
});

test("the made-up tickets come with the address, and other hours change their outcomes", async () => {
  const page = await open("#tab=attainment&tickets=sample", { viewport: { width: 1100, height: 1500 } });
  await page.waitForSelector("#reading[data-spent-ms]");
  const rows = sampleTickets(600)
    .trim()
    .split("\n")
    .slice(1)
    .map((row) => row.split(","));
  const facts = rows.map(([, priority = "", receivedAt = "", intervenedAt = "", pause = ""]) => {
    const [from = "", to = ""] = pause.split("/");
    return { priority, receivedAt, ...(intervenedAt && { intervenedAt }), ...(from && { pauses: [{ from, to }] }) };
  });
  const instants = facts
    .flatMap(({ receivedAt, intervenedAt }) => [receivedAt, intervenedAt ?? receivedAt])
    .map((at) => Date.parse(at));
  const { overall } = attainment(acoPolicy, facts, Math.max(...instants));
  const all = await page.locator("#attainment-table tr.whole").innerText();
  expect(all.split(/\s+/).slice(1, 4)).toEqual([overall.count, overall.met, overall.breached].map(String));
  await page.locator("summary", { hasText: "Columns, dates and priorities" }).click();
  await page.locator("#judged-question").evaluate((question) => {
    question.scrollIntoView();
  });
  await keepPicture(page, "playground-tickets");
  const before = await page.innerText("#what-if");
  await page.fill("#weekdays", "10:00-12:00");
  expect(await page.innerText("#what-if")).not.toBe(before);
  await page.fill("#weekdays", "10:00-9");
  expect(await page.innerText("#desk-faults")).toContain("weeklyHours.mon[0][1]");
  await page.waitForFunction(() => location.hash.includes("hours=10:00-9"));
  await page.reload();
  expect(await page.inputValue("#weekdays")).toBe("10:00-9");
  const fresh = await open("#tab=attainment");
  await fresh.evaluate(() => {
    location.hash = "#tab=attainment&tickets=sample";
  });
  await fresh.waitForSelector("#reading[data-spent-ms]");
  expect(await fresh.locator("#attainment-table tr.whole").innerText()).toBe(all);
  await fresh.context().close();
  await page.context().close();
});

const log = fileURLToPath(new URL("../../../../shared/data/italian-helpdesk.csv", import.meta.url));

test.runIf(existsSync(log))("the real log is read and judged in the page", async () => {
  const page = await open("#tab=attainment");
  const spentMs = await drop(page, "italian-helpdesk.csv", readFileSync(log, "utf8"));
  expect(await page.textContent("#reading")).toMatch(/^21,348 rows, 4,580 tickets, /);
  console.log(`the real log's 21,348 events in the page: ${Math.round(spentMs)} ms`);
  await page.context().close();
});

test("interventions become statements and drafts, each charge as the library formats it", async () => {
  const page = await open("#tab=billing", { viewport: { width: 1100, height: 1000 } });
  const answer = await invoicingOf(acoPolicy, sampleBilling.interventions, sampleBilling.terms);
  if (!answer.ok) throw new Error(answer.faults.join("; "));
  const { statements } = answer.invoicing;
  await page.waitForSelector(".statement");
  const shown = await page.locator(".statement").allInnerTexts();
  expect(shown.length).toBe(statements.length);
  for (const [position, statement] of statements.entries()) {
    for (const line of statement.lines) {
      expect(shown[position]).toContain(line.kind === "work" ? formatCharge(line) : line.description);
    }
    expect(shown[position]).toContain(statement.draft?.totals.gross);
  }
  await keepPicture(page, "playground-invoices");
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.locator("[data-download=statement]").first().click(),
  ]);
  expect(download.suggestedFilename()).toBe("bianchi-2026-03.csv");
  const [first] = statements;
  expect(readFileSync(await download.path(), "utf8")).toBe(first && statementCsv(first));
  await page.context().close();
});

test("what is typed into the interventions is judged at once, kept in the address, and stays text", async () => {
  const page = await open("#tab=billing");
  await page.waitForSelector(".statement");
  const hostile = "<img src=x onerror=alert(1)>";
  const typed = sampleBilling.interventions.replace("Payslip layout", hostile).replace("verdi", "nobody");
  await page.fill("#interventions", typed);
  await page.waitForSelector("#billing-faults li");
  expect(await page.locator("#billing-faults li").first().innerText()).toContain("row 5: customer");
  expect(await page.locator(".statement").count()).toBe(0);
  await page.fill("#interventions", typed.replace("nobody", "verdi"));
  await page.waitForSelector(".statement");
  expect(await page.innerText("#invoicing")).toContain(hostile);
  expect(await page.locator("main img").count()).toBe(0);
  await page.waitForFunction(() => location.hash.includes("onerror"));
  await page.reload();
  await page.waitForSelector(".statement");
  expect(await page.inputValue("#interventions")).toBe(typed.replace("nobody", "verdi"));
  await page.selectOption("#billing-sample", "hourly");
  await page.waitForFunction(() => !location.hash.includes("onerror"));
  await page.context().close();
});

test("sample terms show bands on a line, a pack with weights and a monthly fee", async () => {
  const page = await open("#tab=billing");
  await page.selectOption("#billing-sample", "bands");
  await page.waitForSelector("svg.bands");
  expect(await page.locator("svg.bands").first().getAttribute("aria-label")).toBe("2 × 30 min ordinary, 3 × 30 min Evening");
  await page.selectOption("#billing-sample", "pack");
  await page.waitForFunction(() => document.querySelector("#invoicing")?.textContent.includes("pack-2026"));
  await page.selectOption("#billing-sample", "fee");
  await page.waitForFunction(() => document.querySelector("#invoicing")?.textContent.includes("Support contract"));
  expect(await page.innerText("#billing-faults")).toBe("");
  await page.context().close();
});

test("the faults of both text boxes are shown at once", async () => {
  const page = await open("#tab=billing");
  await page.waitForSelector(".statement");
  await page.fill("#terms", sampleBilling.terms.replace('"EUR"', '"eur"'));
  await page.fill("#interventions", sampleBilling.interventions.replace("2026-03-12T10:00+01:00", "soon"));
  await page.waitForFunction(() => document.querySelectorAll("#billing-faults li").length > 1);
  const faults = await page.innerText("#billing-faults");
  expect(faults).toContain("currency");
  expect(faults).toContain("row 2: startedAt");
  await page.context().close();
});
