import { existsSync } from "node:fs";
import serverless from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

const SYSTEM = [process.env.CHROMIUM_PATH, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** A real Chromium: the machine's own where there is one (it has Korean fonts), else the one that comes as a package. */
export async function openBrowser(): Promise<Browser> {
  const own = SYSTEM.find((path) => path !== undefined && path !== "" && existsSync(path));
  if (own !== undefined) return chromium.launch({ executablePath: own, args: ["--no-sandbox", "--disable-background-networking"] });
  return chromium.launch({ executablePath: await serverless.executablePath(), args: serverless.args });
}
