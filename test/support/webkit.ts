import { type ChildProcess, spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "./hosts.ts";
import { emptyFolder } from "./tinySite.ts";

const DRIVER = "/usr/bin/WebKitWebDriver";
const SCREEN = "/usr/bin/Xvfb";
/** The browser of WebKitGTK that knows a driver, by machine. */
const BROWSER = ["x86_64", "aarch64"]
  .map((machine) => `/usr/lib/${machine}-linux-gnu/webkit2gtk-4.1/MiniBrowser`)
  .find((path) => existsSync(path));

/** Undefined where there is a WebKitGTK that can be driven (Debian: webkit2gtk-driver, xvfb); else what is missing. */
export function missingForWebkit(): string | undefined {
  const missing = [DRIVER, SCREEN].filter((path) => !existsSync(path));
  if (BROWSER === undefined) missing.push("MiniBrowser");
  return missing.length === 0 ? undefined : missing.join(", ");
}

/** A window of WebKitGTK, driven by the W3C's WebDriver. */
export interface Webkit {
  go(url: string): Promise<void>;
  url(): Promise<string>;
  size(width: number, height: number): Promise<void>;
  click(selector: string): Promise<void>;
  type(selector: string, text: string): Promise<void>;
  /** Returns what a function body returns in the page; one that is asynchronous calls its last argument. */
  read<T>(script: string): Promise<T>;
  later<T>(script: string): Promise<T>;
  /** Waits until a script returns something that counts as true, and returns it. */
  until<T>(script: string): Promise<T>;
  close(): Promise<void>;
}

/** Opens a window on a screen of its own. */
export async function openWebkit(): Promise<Webkit> {
  const number = `:${100 + (process.pid % 900)}`;
  const port = await freePort();
  const home = emptyFolder();
  const env = { ...process.env, DISPLAY: number, HOME: home, XDG_RUNTIME_DIR: home, LIBGL_ALWAYS_SOFTWARE: "1" };
  const children: ChildProcess[] = [];
  const start = (command: string, args: string[]) => children.push(spawn(command, args, { env, stdio: "ignore" }));
  const stop = () => {
    for (const child of children) child.kill("SIGTERM");
    process.off("exit", stop);
  };
  process.once("exit", stop);
  start(SCREEN, [number, "-screen", "0", "1400x1000x24"]);
  start(DRIVER, [`--port=${port}`]);
  const ask = async (method: string, path: string, body?: object): Promise<unknown> => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) });
    const { value } = (await answer.json()) as { value: { error?: string; message?: string } };
    if (value?.error !== undefined) throw new Error(`${path}: ${value.error} (${value.message})`);
    return value;
  };
  const options = { binary: BROWSER, args: ["--automation"] };
  const wanted = { capabilities: { alwaysMatch: { browserName: "MiniBrowser", "webkitgtk:browserOptions": options } } };
  let opened: { sessionId: string } | undefined;
  for (let attempt = 0; opened === undefined; attempt += 1) {
    opened = (await ask("POST", "/session", wanted).catch((error: unknown) => {
      if (attempt < 100) return undefined;
      stop();
      throw error;
    })) as { sessionId: string } | undefined;
    await pause(100);
  }
  const session = `/session/${opened.sessionId}`;
  const element = async (value: string) =>
    Object.values((await ask("POST", `${session}/element`, { using: "css selector", value })) as object)[0] as string;
  const read = <T>(script: string) => ask("POST", `${session}/execute/sync`, { script, args: [] }) as Promise<T>;
  return {
    read,
    later: <T>(script: string) => ask("POST", `${session}/execute/async`, { script, args: [] }) as Promise<T>,
    async until<T>(script: string) {
      for (let attempt = 0; attempt < 600; attempt += 1) {
        const found = await read<T>(script);
        if (found) return found;
        await pause(50);
      }
      throw new Error(`never came true: ${script}`);
    },
    go: async (url) => void (await ask("POST", `${session}/url`, { url })),
    url: () => ask("GET", `${session}/url`) as Promise<string>,
    size: async (width, height) => void (await ask("POST", `${session}/window/rect`, { width, height })),
    click: async (selector) => void (await ask("POST", `${session}/element/${await element(selector)}/click`, {})),
    type: async (selector, text) =>
      void (await ask("POST", `${session}/element/${await element(selector)}/value`, { text })),
    async close() {
      await ask("DELETE", session).catch(() => {});
      stop();
    },
  };
}
