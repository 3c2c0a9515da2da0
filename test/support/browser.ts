import { existsSync } from "node:fs";
import { type Browser, chromium } from "playwright-core";
import { today } from "./today.ts";

const SYSTEM = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/**
 * A real Chromium: the machine's own where there is one (it has Korean fonts), else the one that comes as a package. In
 * each of its contexts it is the day of the tests; with `clock: "real"` time passes, for pages that measure it and show none.
 */
export async function openBrowser({ clock = "fixed" }: { clock?: "fixed" | "real" } = {}): Promise<Browser> {
  const browser = await launch();
  if (clock === "real") return browser;
  const newContext = browser.newContext.bind(browser);
  browser.newContext = async (options) => {
    const context = await newContext(options);
    await context.clock.setFixedTime(`${today}T12:00:00+09:00`);
    return context;
  };
  return browser;
}

async function launch(): Promise<Browser> {
  const own = SYSTEM.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ["--no-sandbox", "--disable-background-networking"] });
  // The package unpacks the libraries that a bare machine lacks (NSS, expat) only where it takes the machine for one of
  // its hosts, and looks at that while it is loaded.
  process.env.AWS_LAMBDA_JS_RUNTIME ??= "nodejs20.x";
  const { default: packaged } = await import("@sparticuz/chromium");
  // Not the package's own arguments: in a single process, the first closed context takes the browser with it.
  return chromium.launch({ executablePath: await packaged.executablePath(), args: ["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"] });
}
