import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { type Browser, type BrowserContext, type BrowserContextOptions, firefox, type Page } from "playwright-core";
import { firefoxEnvironment, firefoxPath } from "../../../src/cli/firefoxPath.ts";

/** Settings of Firefox's start, which cannot be changed later: whether scripts run, and which colours are asked for. */
const kindOf = ({ javaScriptEnabled = true, colorScheme }: BrowserContextOptions) =>
  `${colorScheme === "dark" ? "dark" : "light"} ${javaScriptEnabled ? "scripts" : "none"}`;

/**
 * The machine's Firefox as one browser: contexts that want no scripts, or dark colours, get them from a Firefox of their own,
 * which is started when the first of them is opened.
 */
export async function openFirefox(): Promise<Browser> {
  const started = new Map<string, Promise<Browser>>();
  const browserFor = (options: BrowserContextOptions) => {
    const kind = kindOf(options);
    const known = started.get(kind) ?? launch(options);
    started.set(kind, known);
    return known;
  };
  const usual = await browserFor({});
  const newContext: Browser["newContext"] = async (options = {}) => {
    // A telephone is its size here: Firefox knows no other sign of one.
    const { javaScriptEnabled: _, isMobile: __, ...rest } = options;
    const context = await (await browserFor(options)).newContext(rest);
    const isStill = options.javaScriptEnabled === false;
    const newPage = async () => {
      const page = asInChromium(await newPageOf(context));
      return isStill ? withoutWaiting(page) : page;
    };
    return Object.assign(context, { newPage: oneByOne(newPage) });
  };
  const close = async () =>
    void (await Promise.all([...started.values()].map(async (browser) => (await browser).close())));
  return Object.assign(Object.create(usual) as Browser, { newContext, close });
}

const newPageOf = (context: BrowserContext) => Object.getPrototypeOf(context).newPage.call(context) as Promise<Page>;

/** Actions that wait until an element does not move any more, which cannot be asked where no scripts run. */
const WAITING = ["click", "dblclick", "check", "uncheck", "setChecked", "hover", "tap", "fill"] as const;

/** The same page, on which nothing waits for elements to stand still. */
function withoutWaiting(page: Page): Page {
  const frame = page.mainFrame();
  const actions = Object.getPrototypeOf(frame) as Record<string, (...given: unknown[]) => Promise<unknown>>;
  const forced = WAITING.map((name): [string, unknown] => [
    name,
    (...given: unknown[]) => {
      const values = given.slice(0, name === "setChecked" || name === "fill" ? 2 : 1);
      const options = given[values.length] as object | undefined;
      return actions[name]?.call(frame, ...values, { ...options, force: true });
    },
  ]);
  Object.assign(frame, Object.fromEntries(forced));
  return page;
}

/**
 * The same page, whose ways back and forward also lead to places on one page, of which Firefox tells nobody, and which has been laid
 * out anew when its window has another size.
 */
function asInChromium(page: Page): Page {
  const go = async (steps: number) => {
    const place = () => page.evaluate("[location.href, performance.timeOrigin, scrollY].join()").catch(() => undefined);
    const before = await place();
    await page.evaluate(`void history.go(${steps})`).catch(() => undefined);
    for (let tries = 0; tries < 200; tries += 1) {
      const now = await place();
      if (now !== undefined && now !== before) break;
      await pause(20);
    }
    await page.waitForLoadState();
    return null;
  };
  const resize = Object.getPrototypeOf(page).setViewportSize as Page["setViewportSize"];
  const setViewportSize: Page["setViewportSize"] = async (size) => {
    await resize.call(page, size);
    for (let tries = 0; tries < 200; tries += 1) {
      if ((await page.evaluate("innerWidth")) === size.width) break;
      await pause(20);
    }
    // Asking for a place lays the page out.
    await page.evaluate("document.documentElement.getBoundingClientRect().width");
  };
  return Object.assign(page, { goBack: () => go(-1), goForward: () => go(1), setViewportSize });
}

/** The same, but never twice at once: Firefox loses a window that is opened together with another. */
function oneByOne<T>(make: () => Promise<T>): () => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return () => {
    const made = last.then(make, make);
    last = made;
    return made;
  };
}

function launch({ javaScriptEnabled = true, colorScheme }: BrowserContextOptions): Promise<Browser> {
  const path = process.env.FIREFOX_PATH ?? firefoxPath(process.env);
  if (path === undefined) throw new Error("there is no Firefox on this machine");
  const isDark = colorScheme === "dark";
  return firefox.launch({
    channel: "moz-firefox",
    executablePath: fileURLToPath(new URL("./driven.mjs", import.meta.url)),
    env: {
      ...process.env,
      FIREFOX_PATH: path,
      FIREFOX_COLOURS: isDark ? "dark" : "light",
      ...firefoxEnvironment(path),
    } as Record<string, string>,
    firefoxUserPrefs: {
      "javascript.enabled": javaScriptEnabled,
      "layout.css.prefers-color-scheme.content-override": isDark ? 0 : 1,
      // As on telephones, and as in Chromium's headless shell.
      "ui.useOverlayScrollbars": 1,
    },
  });
}
