import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { engine } from "./browser.ts";
import type { OpenSite } from "./realSite.ts";

interface Options extends BrowserContextOptions {
  /** All pages of the site unless named. */
  addresses?: readonly string[];
  /** Sees the context before the first page is opened. */
  prepare?(context: BrowserContext): void;
  /** Sees the context after the last page. */
  conclude?(context: BrowserContext): Promise<void>;
}

/** Opens pages of a site in one browser context, two at a time where that can be, and gathers what `look` tells of each, in their order. */
export async function onEachPage<T>(
  browser: Browser,
  site: OpenSite,
  options: Options,
  look: (page: Page, address: string) => Promise<T>,
): Promise<T[]> {
  const { addresses = site.pages, prepare, conclude, ...contextOptions } = options;
  const context = await browser.newContext(contextOptions);
  // tsx calls this helper in every function that a test hands over to the browser.
  await context.addInitScript("globalThis.__name = (named) => named");
  prepare?.(context);
  const found: T[] = [];
  const waiting = [...addresses.entries()];
  const work = async () => {
    const page = await context.newPage();
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const [at, address] = next;
      await page.goto(site.origin + address);
      found[at] = await look(page, address);
    }
  };
  // In Firefox only one window at a time has the focus.
  await Promise.all(addresses.length > 1 && engine === "chromium" ? [work(), work()] : [work()]);
  await conclude?.(context);
  await context.close();
  return found;
}
