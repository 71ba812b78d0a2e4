import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { playground } from "./browser.js";

const { open } = playground();

const require = createRequire(import.meta.url);

/** The source of axe-core, which puts `axe` into the page. */
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/** What axe finds wrong in the page: each rule with the elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe);
  return page.evaluate<readonly string[]>(`axe.run().then(({ passes, violations }) => [
    ...(passes.length > 10 ? [] : ["axe has checked next to nothing"]),
    ...violations.map(({ id, nodes }) => id + ": " + nodes.map(({ target }) => target.join(" ")).join(", ")),
  ])`);
}

test.each([
  ["desktop, light", { width: 1100, height: 900 }, "light"],
  ["phone, dark", { width: 360, height: 780 }, "dark"],
  ["desktop, dark", { width: 1100, height: 900 }, "dark"],
  ["phone, light", { width: 360, height: 780 }, "light"],
] as const)("axe finds nothing wrong in the three tabs: %s", async (_, viewport, colorScheme) => {
  const found: string[] = [];
  for (const hash of ["tab=ticket", "tab=attainment", "tab=attainment&tickets=sample", "tab=billing"]) {
    const page = await open(`#${hash}`, { viewport, colorScheme });
    if (hash.endsWith("sample")) await page.waitForSelector("#reading[data-spent-ms]");
    if (hash === "tab=billing") await page.waitForSelector(".statement");
    const details = page.locator("details:visible:not([open]) > summary");
    while ((await details.count()) > 0) await details.first().click();
    found.push(...(await violations(page)).map((violation) => `${hash}: ${violation}`));
    await page.context().close();
  }
  expect(found).toEqual([]);
});
