#!/usr/bin/env node
// Starts Firefox for Playwright, which speaks WebDriver BiDi with it and asks for one thing that Firefox does not know yet, which
// colours a page is to see. That is answered here. Plain JavaScript, for Playwright starts it as if it were Firefox.
import { spawn } from "node:child_process";
import { createRequire } from "node:module";

const { WebSocket, WebSocketServer } = createRequire(import.meta.url)("ws");
/** Colours are set when Firefox is started (openFirefox.ts). Whoever asks for others is told that there are none. */
function answerTo({ id, method, params }) {
  if (method !== "emulation.setMediaFeaturesOverride") return undefined;
  const { "prefers-color-scheme": asked = "light" } = params.features;
  if (asked === process.env.FIREFOX_COLOURS) return { type: "success", id, result: {} };
  return { type: "error", id, error: "unsupported operation", message: `other colours: ${asked}` };
}

const firefox = spawn(process.env.FIREFOX_PATH, process.argv.slice(2), { stdio: ["ignore", "inherit", "pipe"] });
firefox.on("exit", (code) => process.exit(code ?? 1));
for (const signal of ["SIGTERM", "SIGINT", "SIGHUP"]) process.on(signal, () => firefox.kill(signal));
process.on("exit", () => firefox.kill("SIGKILL"));

let printed = "";
firefox.stderr.on("data", (chunk) => {
  printed += chunk;
  const lines = printed.split("\n");
  printed = lines.pop();
  for (const line of lines) {
    const address = /WebDriver BiDi listening on (ws:\S+)/.exec(line)?.[1];
    if (address === undefined) console.error(line);
    else relay(address);
  }
});

/** Passes on all that the two say, but for what is answered here; tells Playwright where it listens. */
function relay(address) {
  const server = new WebSocketServer({ host: "127.0.0.1", port: 0, maxPayload: 2 ** 30 });
  server.on("connection", (playwright, { url }) => {
    const other = new WebSocket(`${address}${url}`, { maxPayload: 2 ** 30, perMessageDeflate: false });
    const waiting = [];
    other.on("open", () => {
      for (const text of waiting.splice(0)) other.send(text);
    });
    playwright.on("message", (data) => {
      const text = String(data);
      const answer = answerTo(JSON.parse(text));
      if (answer !== undefined) playwright.send(JSON.stringify(answer));
      else if (other.readyState === WebSocket.OPEN) other.send(text);
      else waiting.push(text);
    });
    other.on("message", (data) => playwright.send(String(data)));
    other.on("close", () => playwright.close());
    // Whoever drives it has gone, in order or not.
    playwright.on("close", () => {
      other.close();
      firefox.kill();
    });
  });
  server.on("listening", () => console.error(`WebDriver BiDi listening on ws://127.0.0.1:${server.address().port}`));
}
