import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser, type BrowserContextOptions, type Page } from "playwright-core";
import { afterAll, beforeAll, expect } from "vitest";
import { buildPage } from "../build-page.js";
import { servePage, type Served } from "../serve-page.js";

const switches = [
  ...["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--lang=en-GB"],
  ...["--disable-background-networking", "--disable-component-update", "--disable-sync"],
];

/** The playground in a browser: served once for all tests of a file, which each open a page of their own. */
export interface Playground {
  /** Opens the page at an address such as `#tab=billing`. */
  readonly open: (hash?: string, options?: BrowserContextOptions) => Promise<Page>;
}

/** Serves the page and starts the browser before the tests; after them, nothing may have gone wrong or been asked of others. */
export function playground(): Playground {
  let browser: Browser | undefined;
  let served: Served | undefined;
  const complaints: string[] = [];
  const strangers: string[] = [];

  beforeAll(async () => {
    served = await servePage(await buildPage(), 0);
    browser = await chromium.launch({
      executablePath: process.env["CHROMIUM"] ?? "/usr/bin/chromium",
      args: switches,
      env: { ...process.env, LANG: "en_GB.UTF-8", LANGUAGE: "en_GB" },
    });
  });
  afterAll(async () => {
    await browser?.close();
    served?.stop();
    expect(complaints).toEqual([]);
    expect(strangers).toEqual([]);
  });

  return {
    open: async (hash = "", options = {}) => {
      if (browser === undefined || served === undefined) throw new Error("the playground is not served yet");
      const { address } = served;
      const context = await browser.newContext({ locale: "en-GB", timezoneId: "America/New_York", ...options });
      const page = await context.newPage();
      page.on("console", (message) => {
        if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
      });
      page.on("pageerror", (error) => complaints.push(error.message));
      page.on("dialog", (dialog) => {
        complaints.push(`a dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on("request", (request) => {
        const url = request.url();
        if (![address, "data:", "blob:"].some((known) => url.startsWith(known))) strangers.push(url);
      });
      await page.goto(`${address}${hash}`);
      return page;
    },
  };
}

/** Keeps a picture of what is seen of the page for the docs, where one is wanted. */
export async function keepPicture(page: Page, name: string): Promise<void> {
  const folder = process.env["PLAYGROUND_SCREENSHOTS"];
  if (folder === undefined) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Chooses a file in the tab of many tickets, and waits for the answer: the milliseconds that it took. */
export async function drop(page: Page, name: string, content: string | Buffer): Promise<number> {
  await page.evaluate(() => {
    document.querySelector<HTMLElement>("#reading")?.removeAttribute("data-spent-ms");
  });
  await page.setInputFiles("#file", { name, mimeType: "text/csv", buffer: Buffer.from(content) });
  await page.waitForSelector("#reading[data-spent-ms]");
  return Number(await page.getAttribute("#reading", "data-spent-ms"));
}
