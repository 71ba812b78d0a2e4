import type { Page } from "playwright-core";
import { acoPolicy, acoPolicySpec, dueAt, slaStatus, supportPolicy } from "trouble-ticket";
import { expect, test } from "vitest";
import { sampleDesk } from "../policy/sample-desk.js";
import { keepPicture, playground } from "./browser.js";

const { open } = playground();

const receivedAt = "2026-03-27T17:00+01:00";
const blocking = `#tab=ticket&lang=en&priority=blocking&received=${receivedAt}&now=2026-03-30T09:00+02:00`;

async function shownDue(page: Page): Promise<string | null> {
  return page.getAttribute("#due", "data-instant");
}

test("the due date shown is the library's, for every priority", async () => {
  const page = await open(blocking);
  for (const priority of Object.keys(acoPolicySpec.priorities)) {
    await page.selectOption("#priority", priority);
    expect(await shownDue(page)).toBe(dueAt(acoPolicy, { priority, receivedAt }).toISOString());
  }
  await page.fill("#received", "2026-03-02 12:59");
  await page.selectOption("#priority", "critical");
  const typed = { priority: "critical", receivedAt: "2026-03-02T12:59+01:00" };
  expect(await shownDue(page)).toBe(dueAt(acoPolicy, typed).toISOString());
  await page.context().close();
});

test("dragging now along the timeline moves the clock, and leaves the rest where it was", async () => {
  const page = await open(blocking);
  expect(await page.textContent("#clock")).toContain("1 h 30 min of 4 h used");
  const box = await page.locator("#timeline-box").boundingBox();
  const handle = await page.locator("#now-slider").boundingBox();
  if (box === null || handle === null) throw new Error("there is no timeline");
  const rects = await page.locator("#timeline rect.closed").first().getAttribute("x");
  await page.mouse.move(handle.x + handle.width / 2, box.y + 40);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width - 60, box.y + 40, { steps: 8 });
  const dragged = await page.textContent("#clock");
  expect(dragged).not.toContain("1 h 30 min of 4 h used");
  expect(await page.locator("#timeline rect.closed").first().getAttribute("x")).toBe(rects);
  await page.mouse.up();
  const now = await page.inputValue("#now");
  const status = slaStatus(acoPolicy, { priority: "blocking", receivedAt }, `${now.replace(" ", "T")}+02:00`);
  expect(await page.textContent("#outcome")).toBe(status.outcome === "breached" ? "Breached" : "Pending");
  const minutes = Math.floor(status.elapsedMs / 60_000);
  expect(await page.textContent("#clock")).toContain(`${Math.floor(minutes / 60)} h ${minutes % 60} min of 4 h used`);
  await page.context().close();
});

test("a finger moves now as well", async () => {
  const page = await open(blocking, { viewport: { width: 360, height: 780 }, hasTouch: true, isMobile: true });
  await page.locator("#timeline-box").scrollIntoViewIfNeeded();
  const box = await page.locator("#timeline-box").boundingBox();
  if (box === null) throw new Error("there is no timeline");
  await page.touchscreen.tap(box.x + box.width - 40, box.y + 50);
  expect(await page.inputValue("#now")).not.toBe("2026-03-30 09:00");
  await page.context().close();
});

test("the keyboard moves now, announces the clock to a screen reader and switches tabs", async () => {
  const page = await open(blocking);
  const slider = page.getByRole("slider", { name: "Now, on the timeline" });
  await slider.focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.inputValue("#now")).toBe("2026-03-30 09:10");
  expect(await slider.getAttribute("aria-valuetext")).toContain("Mon 30 Mar 09:10. The clock is running.");
  await page.keyboard.press("Shift+ArrowRight");
  await page.keyboard.press("PageDown");
  await page.keyboard.press("ArrowLeft");
  expect(await page.inputValue("#now")).toBe("2026-03-30 09:00");
  await page.keyboard.press("Home");
  expect(await page.inputValue("#now")).toBe("2026-03-27 17:00");
  expect(await slider.getAttribute("aria-valuenow")).toBe("0");
  await page.keyboard.press("ArrowLeft");
  expect(await page.inputValue("#now")).toBe("2026-03-27 17:00");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("now-slider");
  await page.getByRole("tab", { name: "A ticket" }).focus();
  await page.keyboard.press("ArrowRight");
  expect(await page.getByRole("tabpanel", { name: "Many tickets" }).isVisible()).toBe(true);
  await page.keyboard.press("End");
  expect(await page.getByRole("tabpanel", { name: "Invoices" }).isVisible()).toBe(true);
  await page.context().close();
});

test("what is typed is in the address, and the address shows the same page again", async () => {
  const page = await open(blocking);
  await page.selectOption("#language", "it");
  await page.check("#holidays");
  await page.click("#add-pause");
  await page.fill('[data-field="to"]', "2026-03-30 11:15");
  await page.click("#add-change");
  await page.selectOption('[data-field="priority"]', "critical");
  await page.fill("#intervened", "2026-03-30 12:20");
  await page.waitForFunction(() => location.hash.includes("intervened=2026-03-30T12:20+02:00"));
  const shown = await page.innerText("main");
  const address = page.url();
  await page.reload();
  expect(await page.innerText("main")).toBe(shown);
  expect(page.url()).toBe(address);
  expect(await page.inputValue('[data-field="to"]')).toBe("2026-03-30 11:15");
  const other = await open(new URL(address).hash);
  expect(await other.innerText("main")).toBe(shown);
  await other.context().close();
  await page.context().close();
});

test("a pasted policy is used, its faults are shown with their paths, and nothing in it becomes an element", async () => {
  const page = await open(blocking);
  await page.selectOption("#policy-choice", "pasted");
  const hostile = `<img src=x onerror="alert('label')"><script>alert("script")</script>`;
  const own = {
    ...acoPolicySpec,
    name: hostile,
    calendar: { ...acoPolicySpec.calendar, holidays: [{ date: "2026-03-30", name: hostile }] },
    priorities: { ...acoPolicySpec.priorities, blocking: { rank: 1, label: hostile, targets: { intervention: { hours: 6 } } } },
  };
  await page.fill("#policy-text", JSON.stringify(own));
  expect(await shownDue(page)).toBe("2026-03-31T12:30:00.000Z");
  expect(await page.textContent("#priority option")).toBe(hostile);
  expect(await page.textContent("#explanation")).toContain(hostile);
  expect(await page.textContent("#timeline-list")).toContain(hostile);
  expect(await page.locator("main img, main script").count()).toBe(0);
  const faulty = { ...own, calendar: { timeZone: hostile, weeklyHours: { mon: [["25:00", "26:00"]] } } };
  await page.fill("#policy-text", JSON.stringify(faulty));
  const faults = await page.innerText("#policy-report");
  expect(faults).toContain("calendar.timeZone: ");
  expect(faults).toContain("calendar.weeklyHours.mon[0][0]: ");
  expect(faults).toContain("<img src=x");
  expect(await page.locator("#policy-report img").count()).toBe(0);
  expect(await page.isVisible("#ticket-results")).toBe(false);
  await page.context().close();
});

test("an address made to do harm shows text, and the page itself may run nothing but its own script", async () => {
  const hostile = encodeURIComponent(`"><img src=x onerror=alert(1)>`);
  const page = await open(
    `#tab=ticket&priority=${hostile}&received=${receivedAt}&now=${receivedAt}&change=${receivedAt}/${hostile}`,
  );
  expect(await page.innerText("#ticket-faults")).toContain("<img src=x");
  const rules = await page.getAttribute('meta[http-equiv="Content-Security-Policy"]', "content");
  expect(rules).toMatch(/^default-src 'none'; style-src 'sha256-[^']+'; script-src 'sha256-[^']+'; /);
  expect(await page.locator("main img").count()).toBe(0);
  await page.context().close();
});

test("nothing is wider than a phone, and the drawing is named and described", async () => {
  for (const tab of ["ticket", "attainment&tickets=sample", "billing"]) {
    const page = await open(`#tab=${tab}`, { viewport: { width: 360, height: 780 } });
    await page.waitForTimeout(300);
    expect([tab, await page.evaluate(() => document.documentElement.scrollWidth)]).toEqual([tab, 360]);
    await page.context().close();
  }
  const page = await open(blocking);
  expect(await page.getByRole("img", { name: "Timeline of the ticket" }).count()).toBe(1);
  expect(await page.locator("#timeline-list li").count()).toBeGreaterThan(5);
  const unnamed = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("input, select, textarea, button")].flatMap((field) => {
      const label = field.closest("label")?.textContent ?? field.textContent;
      return (field.getAttribute("aria-label") ?? label).trim() === "" ? [field.id] : [];
    }),
  );
  expect(unnamed).toEqual([]);
  await page.context().close();
});

test("an emptied or unreadable time hides the answer and is named, in 24 hours in every browser language", async () => {
  const page = await open(blocking, { locale: "en-US" });
  expect(await page.inputValue("#received")).toBe("2026-03-27 17:00");
  await page.fill("#received", "");
  expect(await page.innerText("#ticket-faults")).toContain("Received: the time is missing");
  expect(await page.isVisible("#ticket-results")).toBe(false);
  expect(await page.getAttribute("#received", "aria-invalid")).toBe("true");
  await page.fill("#received", "27/3 5 PM");
  expect(await page.innerText("#ticket-faults")).toContain('Received: "27/3 5 PM" is not a time');
  await page.fill("#received", "2026-03-27 16:00");
  expect(await page.isVisible("#ticket-results")).toBe(true);
  expect(await page.innerText("#ticket-faults")).toBe("");
  await page.context().close();
});

test("a time before the receipt is named as on the page, in its language and the desk's zone", async () => {
  const page = await open(`${blocking}&intervened=2026-03-27T16:00+01:00`);
  expect(await page.innerText("#ticket-faults")).toContain(
    "First intervention: Fri 27 Mar 2026 16:00 is before the receipt, Fri 27 Mar 2026 17:00",
  );
  await page.selectOption("#language", "it");
  expect(await page.innerText("#ticket-faults")).toContain(
    "Primo intervento: ven 27 mar 2026 16:00 precede la ricezione, ven 27 mar 2026 17:00",
  );
  await page.fill("#intervened", "");
  await page.fill("#now", "26/03/2026 9.00");
  expect(await page.innerText("#ticket-faults")).toContain("Adesso: gio 26 mar 2026 09:00 precede la ricezione");
  await page.fill("#now", "30/03/2026 9.00");
  expect(await page.innerText("#ticket-faults")).toBe("");
  await page.context().close();
});

test("a pause that ends before it begins is named in the desk's zone and left out of the answer", async () => {
  const page = await open(`${blocking}&pause=2026-03-30T09:30+02:00/2026-03-30T08:40+02:00`);
  const faults = await page.innerText("#ticket-faults");
  expect(faults).toContain("Pause 1 ends (Mon 30 Mar 2026 08:40) before it begins (Mon 30 Mar 2026 09:30)");
  expect(await shownDue(page)).toBe(dueAt(acoPolicy, { priority: "blocking", receivedAt }).toISOString());
  await page.context().close();
});

test("an address with 8,000 pauses shows the first hundred and says so", async () => {
  const pauses = Array.from({ length: 8_000 }, () => "&pause=2026-03-30T09:30+02:00/2026-03-30T09:40+02:00").join("");
  const page = await open(blocking + pauses);
  expect(await page.innerText("#link-note")).toContain("the first 100 are shown");
  expect(await page.locator("#pauses .entry").count()).toBe(100);
  await page.context().close();
});

test("on a phone the answer comes before the form, and the policy's hours can be seen", async () => {
  const page = await open(blocking, { viewport: { width: 360, height: 780 } });
  const [results, form] = [await page.locator("#ticket-results").boundingBox(), await page.locator("#ticket-form").boundingBox()];
  expect(results?.y).toBeLessThan(form?.y ?? 0);
  await page.locator("summary", { hasText: "Opening hours" }).click();
  expect(await page.innerText("#policy-hours")).toContain("Mon–Fri: 08:30–13:00, 14:00–18:00");
  expect(await page.locator("main [role=tablist]").count()).toBe(1);
  await page.context().close();
});

test("a tier and a promise can be chosen, and every promise is drawn with its due date", async () => {
  const page = await open(blocking);
  await page.selectOption("#policy-choice", "sample");
  expect(await page.inputValue("#tier")).toBe("gold");
  expect(await page.locator("#promises tbody tr").count()).toBe(4);
  expect(await page.locator("#timeline g.promise").count()).toBe(3);
  await page.selectOption("#metric", "intervention");
  const facts = { priority: "sev1", receivedAt, tier: "gold" };
  expect(await shownDue(page)).toBe(dueAt(supportPolicy(sampleDesk), facts).toISOString());
  await page.locator("summary", { hasText: "More facts" }).click();
  await page.fill("#acknowledged", "2026-03-27 17:05");
  await page.fill("#updates", "2026-03-27 17:40, 2026-03-27 18:30");
  expect(await page.locator("#promises tbody tr").count()).toBe(7);
  await page.fill("#updates", "2026-03-27 17:40, soon");
  expect(await page.innerText("#ticket-faults")).toContain('"soon" is not a time');
  await page.fill("#updates", "2026-03-27 17:40");
  await page.waitForFunction(() => location.hash.includes("update=2026-03-27T17:40+01:00"));
  await page.locator("summary", { hasText: "More facts" }).click();
  const shown = await page.innerText("main");
  await page.reload();
  expect(await page.innerText("main")).toBe(shown);
  await page.context().close();
});

test("pictures for the docs: light, dark, on a phone", async () => {
  const wait = "&pause=2026-03-30T09:30+02:00/2026-03-30T10:00+02:00";
  const light = await open(`#tab=ticket&lang=en&priority=blocking&received=${receivedAt}&now=2026-03-30T10:40+02:00${wait}`, {
    viewport: { width: 1100, height: 940 },
  });
  expect(await light.textContent("#outcome")).toBe("Pending");
  await keepPicture(light, "playground-light");
  await light.context().close();
  const late = `#tab=ticket&lang=it&holidays=it&priority=critical&received=2026-04-03T15:20+02:00&now=2026-04-08T09:40+02:00`;
  const dark = await open(late, { colorScheme: "dark", viewport: { width: 1100, height: 940 } });
  expect(await dark.textContent("#outcome")).toBe("Violata");
  await keepPicture(dark, "playground-dark");
  await dark.context().close();
  const phone = await open(blocking, { viewport: { width: 360, height: 780 }, deviceScaleFactor: 1.5 });
  await phone.locator(".results").evaluate((results) => {
    results.scrollIntoView();
  });
  await keepPicture(phone, "playground-phone");
  await phone.context().close();
});
