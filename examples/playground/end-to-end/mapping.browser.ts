import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { acoPolicy, attainment, dueAt, explainDueAt, formatExplanation, type SlaFacts } from "trouble-ticket";
import { expect, test } from "vitest";
import { parseMappingText } from "../../demo/log/parse-mapping.js";
import { drop, keepPicture, playground } from "./browser.js";

const { open } = playground();

/** An export as help desks write it: their own columns, local times, semicolons, and dates that begin with the day. */
const exported = [
  "ID;Severity;Logged on;First reply;Closed;Note",
  "INC001;1 - Critical;02/03/2026 09:00;02/03/2026 11:30;02/03/2026 17:00;printer",
  "INC002;1 - Critical;02/03/2026 09:15;02/03/2026 16:00;03/03/2026 10:00;mail",
  "INC003;3 - Moderate;02/03/2026 10:15;03/03/2026 09:00;13/03/2026 10:00;",
  "INC004;weird;03/03/2026 10:15;;;",
  "INC005;1 - Critical;13/03/2026 15:30;;;server",
  "INC006;3 - Moderate;05/03/2026 08:30;;;",
  "INC007;3 - Moderate;13/03/2026 17:45;13/03/2026 17:50;;last",
].join("\r\n");

const local = (day: string, time: string): string => `2026-03-${day}T${time}+01:00`;
const facts: readonly SlaFacts[] = [
  { priority: "blocking", receivedAt: local("02", "09:00"), intervenedAt: local("02", "11:30") },
  { priority: "blocking", receivedAt: local("02", "09:15"), intervenedAt: local("02", "16:00") },
  { priority: "standard", receivedAt: local("02", "10:15"), intervenedAt: local("03", "09:00") },
  { priority: "low", receivedAt: local("03", "10:15") },
  { priority: "blocking", receivedAt: local("13", "13:30") },
  { priority: "standard", receivedAt: local("05", "08:30") },
  { priority: "standard", receivedAt: local("13", "17:45"), intervenedAt: local("13", "17:50") },
];

async function choose(page: Page, choice: string, name: string, value: string): Promise<void> {
  await page.locator(`[data-choice="${choice}"][data-name="${name}"]`).selectOption(value);
  await page.waitForSelector("#reading[data-spent-ms]");
}

async function chosen(page: Page, choice: string, name = ""): Promise<string> {
  return page.locator(`[data-choice="${choice}"][data-name="${name}"]`).inputValue();
}

async function figures(page: Page): Promise<readonly string[]> {
  const whole = await page.locator("#attainment-table tr.whole").innerText();
  return whole.split(/\s+/).slice(1, 6);
}

test("an export in its own columns is mapped, corrected with selects, and answered as the library answers", async () => {
  const page = await open("#tab=attainment", { viewport: { width: 1100, height: 900 } });
  await drop(page, "export.csv", exported);
  expect(await chosen(page, "separator")).toBe(";");
  expect(await chosen(page, "dateOrder")).toBe("dmy");
  expect(await chosen(page, "timeZone")).toBe("Europe/Rome");
  expect(await chosen(page, "column", "number")).toBe("ID");
  expect(await chosen(page, "column", "receivedAt")).toBe("Logged on");
  expect(await chosen(page, "column", "intervenedAt")).toBe("First reply");
  expect(await chosen(page, "priority", "1 - Critical")).toBe("blocking");
  expect(await page.locator("#first-rows tbody tr").count()).toBe(5);
  expect(await page.locator("#first-rows thead").innerText()).toMatch(/Received\s+Logged on/);
  await page.locator("#mapping").evaluate((mapping) => {
    mapping.scrollIntoView();
  });
  await keepPicture(page, "playground-mapping");

  await choose(page, "priority", "weird", "low");
  await choose(page, "priority", "3 - Moderate", "standard");
  const { overall } = attainment(
    acoPolicy,
    [...facts.slice(0, 4), { ...facts[4], receivedAt: local("13", "15:30") } as SlaFacts, ...facts.slice(5)],
    local("13", "17:50"),
  );
  expect(await figures(page)).toEqual(
    [overall.count, overall.met, overall.breached, overall.pending, overall.atRisk].map(String),
  );

  // Another time zone moves every instant by an hour, so that the attainment is another.
  const before = await page.innerText("#breached-tickets");
  await choose(page, "timeZone", "", "Europe/London");
  expect(await page.innerText("#breached-tickets")).not.toBe(before);
  await choose(page, "timeZone", "", "Europe/Rome");
  expect(await page.innerText("#breached-tickets")).toBe(before);

  // Without the column of receipt there is no answer, and the page says which choice is missing.
  await page.locator('[data-choice="column"][data-name="receivedAt"]').selectOption("");
  await page.waitForSelector("#mapping-gaps li");
  expect(await page.innerText("#mapping-gaps")).toContain("Received");
  expect(await page.isVisible("#attainment-results")).toBe(false);
  expect(await page.isDisabled("#download-mapping")).toBe(true);
  await choose(page, "column", "receivedAt", "Logged on");
  expect(await page.innerText("#breached-tickets")).toBe(before);

  // A text without a priority costs its rows.
  await choose(page, "priority", "*", "");
  await choose(page, "priority", "weird", "");
  expect(await page.innerText("#row-faults")).toContain('row 5: Priority: the mapping has no priority for "weird"');
  await page.context().close();
});

test("the mapping can be downloaded for the demo, with its corrections", async () => {
  const page = await open("#tab=attainment");
  await drop(page, "export.csv", exported);
  await choose(page, "priority", "weird", "critical");
  await choose(page, "column", "endedAt", "Closed");
  const [download] = await Promise.all([page.waitForEvent("download"), page.click("#download-mapping")]);
  expect(download.suggestedFilename()).toBe("export.map.json");
  const text = readFileSync(await download.path(), "utf8");
  expect(text.split("\n").length).toBeLessThan(20);
  const parsed = parseMappingText(text);
  expect(parsed.ok && parsed.mapping).toMatchObject({
    ...{ separator: ";", timeZone: "Europe/Rome", dateOrder: "dmy" },
    columns: { number: "ID", priority: "Severity", receivedAt: "Logged on", intervenedAt: "First reply", endedAt: "Closed" },
    priorities: { "1 - Critical": "blocking", weird: "critical" },
  });
  await page.context().close();
});

test("breached and at-risk tickets are listed, and open in the first tab with their explanation", async () => {
  const page = await open("#tab=attainment");
  await drop(page, "export.csv", exported.replace("13/03/2026 15:30", "13/03/2026 13:30"));
  await choose(page, "priority", "weird", "low");
  await choose(page, "priority", "3 - Moderate", "standard");
  const now = local("13", "17:50");
  const buttons = page.locator("#breached-tickets [data-open]");
  const { overall } = attainment(acoPolicy, facts, now);
  expect(await buttons.count()).toBe(overall.breached);
  expect(await page.locator("#at-risk-tickets [data-open]").allInnerTexts()).toEqual(["INC005"]);

  const opener = page.getByRole("button", { name: "INC002" });
  await opener.focus();
  await page.keyboard.press("Enter");
  expect(await page.getByRole("tabpanel", { name: "A ticket" }).isVisible()).toBe(true);
  expect(await page.innerText("#opened-note")).toContain("Ticket INC002, row 3 of the file.");
  const [, ticket] = facts;
  if (ticket === undefined) throw new Error("there is no second ticket");
  expect(await page.getAttribute("#due", "data-instant")).toBe(dueAt(acoPolicy, ticket).toISOString());
  expect(await page.textContent("#outcome")).toBe("Breached");
  expect(await page.inputValue("#received")).toBe("2026-03-02 09:15");
  expect(await page.inputValue("#intervened")).toBe("2026-03-02 16:00");
  expect(await page.textContent("#explanation")).toBe(
    formatExplanation(explainDueAt(acoPolicy, ticket, { now }), { locale: "en" }),
  );
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("tab-ticket");
  await page.getByRole("button", { name: "Back to the list" }).click();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toBe("INC002");
  await page.getByRole("button", { name: "INC005" }).click();
  expect(await page.textContent("#outcome")).toBe("Pending");
  await page.waitForFunction(() => location.hash.includes("received=2026-03-13T13:30+01:00"));
  await page.reload();
  expect(await page.textContent("#outcome")).toBe("Pending");
  await page.context().close();
});

test("an event log can be mapped activity by activity, and the promise can be chosen", async () => {
  const page = await open("#tab=attainment");
  await page.selectOption("#policy-choice", "sample");
  const log = [
    "Incident,What,When,Level",
    "A,Started,2026-03-02 09:00,sev1",
    "A,Looked at,2026-03-02 09:30,sev1",
    "A,Solved,2026-03-02 12:00,sev1",
    "B,Started,2026-03-02 09:00,sev1",
    "B,Looked at,2026-03-02 11:30,sev1",
    "B,Solved,2026-03-02 17:00,sev1",
  ].join("\n");
  await page.setInputFiles("#file", { name: "log.csv", mimeType: "text/csv", buffer: Buffer.from(log) });
  await page.waitForSelector("#mapping-form select");
  await page.locator('[data-choice="form"]').selectOption("events");
  await page.locator('[data-choice="eventColumn"][data-name="case"]').selectOption("Incident");
  await page.locator('[data-choice="eventColumn"][data-name="activity"]').selectOption("What");
  await page.locator('[data-choice="eventColumn"][data-name="at"]').selectOption("When");
  await choose(page, "eventColumn", "priority", "Level");
  expect(await page.textContent("#reading")).toMatch(/^6 rows, 2 tickets, /);
  await choose(page, "activity", "Looked at", "intervened");
  await choose(page, "activity", "Solved", "resolved");
  for (const [text, priority] of [["sev1", "sev1"]] as const) await choose(page, "priority", text, priority);
  await page.selectOption("#judged-metric", "intervention");
  expect(await figures(page)).toEqual(["2", "1", "1", "0", "0"]);
  await page.selectOption("#judged-metric", "resolution");
  expect(await figures(page)).toEqual(["2", "2", "0", "0", "0"]);
  await page.waitForFunction(() => location.hash.includes("judged=resolution"));
  await page.selectOption("#language", "it");
  expect(await page.innerText("#mapping")).toContain("Come viene letto il file");
  expect(await chosen(page, "activity", "Solved")).toBe("resolved");
  await page.context().close();
});

test("a file in windows-1252, and one in UTF-16, are read as they are", async () => {
  const page = await open("#tab=attainment");
  const text =
    "Numero;Priorità;Aperto il;Risposta\r\n1;Bloccante;02/03/2026 09:00;02/03/2026 10:00\r\n2;Bloccante;13/03/2026 09:00;\r\n";
  for (const bytes of [Buffer.from(text, "latin1"), Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, "utf16le")])]) {
    await drop(page, "ticket.csv", bytes);
    expect(await page.innerText("#first-rows thead")).toContain("Priorità");
    expect(await chosen(page, "priority", "Bloccante")).toBe("blocking");
  }
  await page.context().close();
});

test("on a phone the mapping's selects are folded away, its table scrolls, and nothing is wider than the page", async () => {
  const page = await open("#tab=attainment", { viewport: { width: 360, height: 780 }, colorScheme: "dark" });
  const columns = Array.from({ length: 40 }, (_, column) => `A long name of column ${column}`).join(";");
  const wide = exported
    .split("\r\n")
    .map((row, position) => (position === 0 ? `${row};${columns}` : `${row}${";x".repeat(40)}`))
    .join("\n");
  await drop(page, "wide.csv", wide);
  expect(await page.locator("#mapping-form").isVisible()).toBe(false);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  expect(await page.locator("#first-rows").evaluate((rows) => rows.scrollWidth > rows.clientWidth)).toBe(true);
  await page.locator("summary", { hasText: "Columns, dates and priorities" }).click();
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  await page.locator("#mapping").evaluate((mapping) => {
    mapping.scrollIntoView();
  });
  await keepPicture(page, "playground-mapping-phone");
  await page.context().close();
});
