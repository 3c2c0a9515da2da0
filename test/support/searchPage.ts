import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import type { OpenSite } from "./realSite.ts";

/** The state of the search page. */
export interface Shown {
  status: string;
  /** Addresses of the results, below the site's root. */
  results: string[];
  titles: string[];
  /** The values of the list's `aria-busy` since the page was opened, in turn. */
  busy: string[];
  value: string;
  address: string;
}

/** A window of its own, which keeps record of all that is requested and of every error. */
export async function searchWindow(
  browser: Browser,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; requested: string[]; sent: string[]; complaints: string[] }> {
  const context = await browser.newContext(options);
  const [requested, sent, complaints]: [string[], string[], string[]] = [[], [], []];
  context.on("request", (request) => {
    if (/favicon|icon-180/.test(request.url())) return;
    requested.push(request.url());
    sent.push(
      [request.method(), request.url(), request.postData() ?? "", ...Object.values(request.headers())]
        .map(plainly)
        .join("\n"),
    );
  });
  context.on("weberror", (error) => void complaints.push(String(error.error())));
  context.on("console", (message) => {
    // Chromium may ask for the icon of a page that has just been left, and then refuses it.
    const isOfIcon = /favicon/.test(message.text() + message.location().url);
    if (message.type() === "error" && !isOfIcon) complaints.push(message.text());
  });
  // tsx calls this helper in every function that a test hands over to the browser.
  await context.addInitScript("globalThis.__name = (named) => named");
  await context.addInitScript(() => {
    const busy: string[] = [];
    Object.assign(globalThis, { busy });
    new MutationObserver((changes) => {
      for (const { target } of changes)
        if (target instanceof Element) busy.push(target.getAttribute("aria-busy") ?? "");
    }).observe(document, { subtree: true, attributeFilter: ["aria-busy"] });
  });
  return { context, page: await context.newPage(), requested, sent, complaints };
}

/** Returns an address, decoded as far as it can be. */
function plainly(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Waits until what was asked has been answered, or has failed; the status then says something new. */
export async function answered(page: Page, before = "", timeout = 30_000): Promise<Shown> {
  await page.waitForFunction(
    (old) => {
      const status = document.getElementById("search-status")?.textContent ?? "";
      return (
        status !== "" &&
        status !== old &&
        document.getElementById("search-results")?.getAttribute("aria-busy") === "false"
      );
    },
    before,
    { timeout },
  );
  return shown(page);
}

/** Returns the present state. */
export function shown(page: Page): Promise<Shown> {
  return page.evaluate(() => {
    const links = [...document.querySelectorAll<HTMLAnchorElement>("#search-results a")];
    return {
      status: document.getElementById("search-status")?.textContent ?? "",
      results: links.map((link) => link.pathname + decodeURIComponent(link.hash)),
      titles: links.map((link) => link.textContent ?? ""),
      busy: (globalThis as unknown as { busy: string[] }).busy,
      value: document.querySelector<HTMLInputElement>("#q")?.value ?? "",
      address: location.href,
    };
  });
}

/** The search page of an edition, asked by its address. */
export async function askedByAddress(
  page: Page,
  site: OpenSite,
  folder: string,
  query: string,
  sign = "#",
): Promise<Shown> {
  // Only another page is loaded anew.
  await page.goto("about:blank");
  await page.goto(`${site.origin}/${folder}/search/${sign}q=${encodeURIComponent(query)}`);
  return answered(page);
}

/** Types into the field of a search page as if a reader had put all of it there at once. */
export async function askedByTyping(page: Page, query: string): Promise<Shown> {
  const { status } = await shown(page);
  await page.fill("#q", query);
  return answered(page, status);
}
