import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "../base/root.ts";

/** Where `.ci/run` unpacks a Firefox with its libraries. */
const UNPACKED = join(root, ".cache/firefox/usr/lib");
const LIBRARIES = ["firefox-esr", "x86_64-linux-gnu", "aarch64-linux-gnu"]
  .map((name) => join(UNPACKED, name))
  .join(":");

/** The first version that can be driven by WebDriver BiDi in all that the tests ask for. */
const FIRST = 140;

/**
 * The Firefox in which tests run as well: the one that `FIREFOX_PATH` names (no path means none), else the machine's own, else
 * the one that was unpacked for them. Undefined where there is none that can be driven.
 */
export function firefoxPath({ FIREFOX_PATH }: NodeJS.ProcessEnv): string | undefined {
  const places =
    FIREFOX_PATH === undefined
      ? ["/usr/bin/firefox-esr", "/usr/bin/firefox", join(UNPACKED, "firefox-esr/firefox-esr")]
      : [FIREFOX_PATH];
  return places.find((path) => existsSync(path) && versionOf(path) >= FIRST && canShow(path));
}

/** True if it renders a page: a Firefox that lacks a library still says its version. */
function canShow(path: string): boolean {
  const folder = mkdtempSync(join(tmpdir(), "firefox-"));
  try {
    const picture = join(folder, "page.png");
    const args = ["--headless", "--no-remote", "--profile", folder, "--screenshot", picture, "about:blank"];
    spawnSync(path, args, { env: { ...process.env, ...firefoxEnvironment(path) }, stdio: "ignore", timeout: 60_000 });
    return existsSync(picture);
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The environment variables for a Firefox: one that was only unpacked brings its libraries along. */
export function firefoxEnvironment(path: string): Record<string, string> {
  return path.startsWith(UNPACKED) ? { LD_LIBRARY_PATH: LIBRARIES } : {};
}

function versionOf(path: string): number {
  const env = { ...process.env, ...firefoxEnvironment(path) };
  const { stdout } = spawnSync(path, ["--version"], { encoding: "utf8", env, timeout: 20_000 });
  return Number(/^Mozilla Firefox (\d+)/m.exec(stdout ?? "")?.[1] ?? 0);
}
