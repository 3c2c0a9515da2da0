import { type ChildProcess, spawn } from "node:child_process";
import { createServer } from "node:http";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { emptyFolder } from "../support/tinySite.ts";

const start = suite("start");

interface Started {
  child: ChildProcess;
  /** Its output until it had an address, or all of it when it ended before. */
  printed: string;
  ended: Promise<number | null>;
}

/** Starts the site of every feature, and waits until it is served or has given up. */
function startSite(environment: Record<string, string>): Promise<Started> {
  const args = [
    "--import",
    "tsx",
    "src/cli/start.ts",
    "--site",
    "test/sites/features",
    "--output",
    join(emptyFolder(), "site"),
  ];
  const child = spawn(process.execPath, args, {
    cwd: root,
    env: { ...process.env, INIT_CWD: root, SITE_LOCALE: "en", ...environment },
  });
  process.on("exit", () => child.kill());
  const ended = new Promise<number | null>((done) => child.on("close", done));
  return new Promise((ready) => {
    let printed = "";
    const read = (chunk: Buffer) => {
      printed += chunk;
      if (printed.includes("Ctrl+C")) ready({ child, printed, ended });
    };
    child.stdout.on("data", read);
    child.stderr.on("data", read);
    void ended.then(() => ready({ child, printed, ended }));
  });
}

const served = await startSite({ PORT: "0", SITE_BASE: "/sub/" });
const addresses = [...served.printed.matchAll(/^ {2}(http:\S+)$/gm)].map(([, address]) => address ?? "");
const origin = new URL(addresses[0] ?? "http://localhost").origin;

start("it prints the address of the site and of each edition, and each is there", async () => {
  assert.equal(
    addresses.map((address) => new URL(address).pathname),
    ["/sub/", "/sub/en/", "/sub/ko/", "/sub/ko-kp/"],
  );
  for (const address of addresses) assert.is((await fetch(address)).status, 200, address);
});

start("who only wants to see the site is told how many hints there are, not each of them", () => {
  assert.match(served.printed, /^\d+ hints? for its editors.*npm run check$/m);
  assert.not.match(served.printed, "→");
});

start("files come with their type", async () => {
  const types = {
    "en/": "text/html",
    "en/feed.xml": "xml",
    "favicon.svg": "image/svg+xml",
    "icon-192.png": "image/png",
    "en/manifest.webmanifest": "application/manifest+json",
    "robots.txt": "text/plain",
  };
  for (const [file, type] of Object.entries(types))
    assert.match((await fetch(`${origin}/sub/${file}`)).headers.get("content-type") ?? "", type, file);
});

start("what is not there is told in the language of the edition that was asked", async () => {
  const pages: Record<string, string> = {
    "/sub/ko/no/such/page/": "ko",
    "/sub/en/nothing": "en",
    "/sub/ko-kp/x/": "ko-KP",
  };
  for (const [path, lang] of Object.entries(pages)) {
    const response = await fetch(origin + path);
    const html = await response.text();
    assert.equal([response.status, response.headers.get("content-type")], [404, "text/html; charset=utf-8"], path);
    assert.match(html, `<html lang="${lang}"`, path);
    assert.match(html, '<header class="site">', path);
  }
});

start("where no edition was asked, the 404 page speaks all of them", async () => {
  for (const path of ["/sub/nothing", "/sub/..%2f..%2fpackage.json", "/sub/%E0%A4%A", "/sub/.dari", "/nothing"]) {
    const response = await fetch(origin + path);
    const html = await response.text();
    assert.is(response.status, 404, path);
    for (const lang of ["en", "ko", "ko-KP"]) assert.match(html, `<li lang="${lang}"`, path);
  }
});

start("the root of the host leads to the site", async () => {
  const response = await fetch(`${origin}/`, { redirect: "manual" });
  assert.equal([response.status, response.headers.get("location")], [302, "/sub/"]);
});

start("it ends well when it is told to stop", async () => {
  served.child.kill("SIGTERM");
  assert.is(await served.ended, 0);
});

start("a port that is taken, or none at all, is wrong use", async () => {
  // An open server would keep this process alive: it must not, even where the test fails.
  const other = createServer().listen(0).unref();
  const { port } = other.address() as { port: number };
  for (const PORT of [String(port), "eighty", "70000"]) {
    const { printed, ended } = await startSite({ PORT });
    assert.is(await ended, 2, printed);
    assert.match(printed, PORT);
    assert.match(printed, /8081/, "what to do");
  }
  other.close();
});

start.after(() => void served.child.kill());

start.run();
