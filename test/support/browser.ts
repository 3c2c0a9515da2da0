import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, chromium } from "playwright-core";
import { openFirefox } from "./firefox/openFirefox.ts";
import { fontsOfTests } from "./fonts.ts";
import { epoch } from "./today.ts";
import { takeLock } from "./withLock.ts";

/** The shell comes first: a context of the whole browser takes four times as long. */
const SYSTEM = [
  process.env.CHROMIUM_PATH,
  "/usr/bin/chromium-headless-shell",
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
];

/** True if `npm test` runs several files in this process (runFiles.ts): they share one browser. */
const isShared = "UVU_DEFER" in globalThis;
let shared: Promise<Browser> | undefined;

/**
 * A real Chromium, or Firefox where that is asked for (`engine`): the machine's own where there is one (it has Korean fonts), else the one that comes as a package. In
 * each of its contexts it is the day of the tests; with `clock: "real"` time passes, for pages that measure it and show
 * none. Closing it closes its contexts, where other files share the browser.
 */
export async function openBrowser({ clock = "fixed" }: { clock?: "fixed" | "real" } = {}): Promise<Browser> {
  const browser = isShared ? await sharedBrowser() : await launch();
  const contexts = new Set<BrowserContext>();
  const newContext: Browser["newContext"] = async (options) => {
    const context = await browser.newContext(options);
    contexts.add(context.once("close", () => contexts.delete(context)));
    if (clock === "fixed") await context.addInitScript(setDate);
    return context;
  };
  const close = async () => void (await Promise.all([...contexts].map((context) => context.close())));
  return Object.assign(Object.create(browser) as Browser, {
    newContext,
    close: isShared ? close : () => browser.close(),
  });
}

/**
 * Runs in each page before its own scripts; text, for tsx would add to a function what pages do not have. Playwright's own
 * clock would take `performance` away from them.
 */
const setDate = `globalThis.Date = new Proxy(Date, {
  construct: (real, given, wanted) => Reflect.construct(real, given.length === 0 ? [NOW] : given, wanted),
  apply: (real) => new real(NOW).toString(),
  get: (real, key, proxy) => (key === "now" ? () => NOW : Reflect.get(real, key, proxy)),
})`.replaceAll("NOW", String(Number(epoch) * 1000));

async function sharedBrowser(): Promise<Browser> {
  if ((await shared)?.isConnected() !== true) shared = launch();
  return shared as Promise<Browser>;
}

/** Closes the browser that files of this process have shared. */
export async function closeSharedBrowser(): Promise<void> {
  await (await shared)?.close();
}

/**
 * Without a new frame for each page that is opened: the world that Playwright adds to every frame would be made anew each
 * time, which takes longer than the page. The last list of features counts, so what Playwright enables stands here too.
 */
const FEATURES =
  "--enable-features=CDPScreenshotNewSurface,SkipListAccountsWithoutGaiaCookies,RenderDocument:level/crashed-frame";

/** Which browser a test file runs in: `npm test` runs many files in Firefox as well, where there is one. */
export const engine = process.env.TEST_ENGINE === "firefox" ? "firefox" : "chromium";

/** Why what is printed is not looked at in Firefox. */
export const NO_PAPER = "its driver shows no page as it is printed";

interface Tests {
  (name: string, test: () => void | Promise<void>): void;
  skip(name: string, test: () => void | Promise<void>): void;
}

/** Tests that only run in Chromium, with the reason why not in Firefox. */
export function notInFirefox(tests: Tests, reason: string): (name: string, test: () => void | Promise<void>) => void {
  if (engine === "chromium") return tests;
  return (name, test) => {
    console.log(`left out in Firefox: ${name} (${reason})`);
    tests.skip(name, test);
  };
}

async function launch(): Promise<Browser> {
  if (engine === "firefox") return openFirefox();
  const own = SYSTEM.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (own !== undefined)
    return chromium.launch({
      executablePath: own,
      env: withFonts(),
      args: ["--no-sandbox", "--disable-background-networking", FEATURES],
    });
  // The package unpacks the libraries that a bare machine lacks (NSS, expat) only where it takes the machine for one of
  // its hosts, and looks at that while it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // A browser that one process still unpacks cannot be started by another ("text file busy").
  const release = takeLock(join(tmpdir(), "dari-chromium.lock"));
  const executablePath = await packaged.executablePath().finally(release);
  // Not the package's own arguments: in a single process, the first closed context takes the browser with it.
  return chromium.launch({
    executablePath,
    // The package has said by now where its libraries are.
    env: withFonts(),
    args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", FEATURES],
  });
}

function withFonts(): Record<string, string> {
  return { ...process.env, FONTCONFIG_FILE: fontsOfTests() } as Record<string, string>;
}
