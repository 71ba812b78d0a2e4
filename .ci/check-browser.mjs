/**
 * Runs the golden vectors against the built library in headless Chromium, under two zones of the browser.
 *
 *   npm run check:browser          after npm run build; CHROMIUM names another browser than Debian's
 */
import { readdirSync } from "node:fs";
import { resolve } from "node:path";
import { chromium } from "playwright-core";
import { bundleVectors } from "./bundle-vectors.mjs";

/** Zones with their offset on 27 March 2026, in minutes: neither is that of a desk in the vectors of due dates. */
const zones = { "America/New_York": -240, "Australia/Lord_Howe": 660 };
const flags = ["--disable-gpu", "--disable-quic", "--no-first-run", "--no-sandbox"];
const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync"];

const golden = readdirSync("test/vectors").filter((file) => file.endsWith(".json"));
const script = await bundleVectors({ path: resolve("dist/index.js") });
const address = "http://vectors.test";
const answers = {
  [`${address}/`]: { contentType: "text/html", body: '<!doctype html><script type="module" src="/page.js"></script>' },
  [`${address}/page.js`]: { contentType: "text/javascript", body: script },
};

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const browser = await chromium.launch({ executablePath, args: [...flags, ...quiet] });
try {
  for (const [zone, offset] of Object.entries(zones)) {
    const outcome = await outcomeUnder(zone);
    if (outcome.zone !== zone || outcome.minutesFromUtc !== offset) throw new Error(`the browser is not in ${zone}`);
    if (!outcome.seesDifferences) throw new Error("the page notices nothing");
    const unrun = golden.filter((file) => !(outcome.counts[file] > 0));
    if (unrun.length > 0) throw new Error(`the page runs nothing of ${unrun.join(", ")}`);
    if (outcome.failures.length > 0) throw new Error(`in ${zone}:\n${outcome.failures.join("\n")}`);
    const count = Object.values(outcome.counts).reduce((sum, each) => sum + each, 0);
    console.log(`Chromium ${browser.version()} in ${zone}: ${count} vectors of ${golden.length} files agree`);
  }
} finally {
  await browser.close();
}

/** What the page leaves behind, or the first error in it; it can ask for nothing but itself. */
async function outcomeUnder(timezoneId) {
  const context = await browser.newContext({ timezoneId });
  const page = await context.newPage();
  const broken = new Promise((_, reject) => page.on("pageerror", reject));
  await page.route("**/*", (route) => {
    const answer = answers[route.request().url()];
    return answer === undefined ? route.abort() : route.fulfill(answer);
  });
  await page.goto(`${address}/`);
  const left = page.waitForFunction("globalThis.outcome", undefined, { timeout: 60_000 }).then((handle) => handle.jsonValue());
  return Promise.race([left, broken]).finally(() => context.close());
}
