import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs";
import { createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { WebSocket } from "ws";
import { root } from "../../src/base/root.ts";
import { isOwnHost } from "../../src/preview/hosts.ts";
import { copyOfDari } from "../support/copyOfDari.ts";
import { isSound, openPreview } from "../support/previewSite.ts";
import { emptyFolder, type Files, page, tinySite, twoEditions } from "../support/tinySite.ts";

const command = suite("npm run dev");

const files: Files = { ...twoEditions, "content/en/about.md": page("About", "Sound words.") };

interface Started {
  child: ChildProcess;
  /** All that was printed so far. */
  printed(): string;
  /** Waits until something was printed. */
  until(pattern: RegExp): Promise<RegExpExecArray>;
  ended: Promise<number | null>;
}

const sources = (dari: string) => ["--import", "tsx", join(dari, "src/cli/dev.ts")];

function start(
  args: readonly string[],
  environment: Record<string, string> = {},
  dari = root,
  door = sources(dari),
): Started {
  const child = spawn(process.execPath, [...door, ...args], {
    cwd: dari,
    env: { ...process.env, INIT_CWD: dari, SITE_LOCALE: "en", PORT: "0", ...environment },
  });
  let text = "";
  const waiting: Array<() => void> = [];
  const hear = (chunk: Buffer) => {
    text += chunk;
    for (const wake of waiting.splice(0)) wake();
  };
  child.stdout.on("data", hear);
  child.stderr.on("data", hear);
  const ended = new Promise<number | null>((done) =>
    child.on("close", (code) => {
      done(code);
      for (const wake of waiting.splice(0)) wake();
    }),
  );
  return {
    child,
    printed: () => text,
    ended,
    async until(pattern) {
      for (;;) {
        const found = pattern.exec(text);
        if (found !== null) return found;
        if (child.exitCode !== null) throw new Error(`it ended: ${text}`);
        await new Promise<void>((wake) => waiting.push(wake));
      }
    },
  };
}

const address = async (started: Started) => (await started.until(/http:\/\/localhost:\d+\//))[0];
/** Returns the files of a cache besides the folders that any build fills: other tests build at the same time. */
const strayIn = (cache: string) =>
  listed(cache).filter(
    (file) =>
      !/^(builds|bundles|cards|compressed|icons|layouts|pictures|search|sizes|takeaway|tests|(ledger|outlines)-)/.test(
        file,
      ),
  );
const listed = (folder: string) => readdirSync(folder, { recursive: true, encoding: "utf8" }).sort();

command("says where it is, follows what is saved, and leaves nothing behind when it is stopped", async () => {
  const folder = tinySite(files);
  const before = listed(folder);
  const cache = strayIn(join(root, ".cache"));
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    const started = start(["--site", folder]);
    const at = await address(started);
    assert.match(await (await fetch(`${at}en/about/`)).text(), "Sound words.");
    await started.until(/The whole site has been read: \d+ pages, 0 errors/);
    writeFileSync(join(folder, "content/en/about.md"), page("About", "Broken [words](nowhere.md)."));
    await started.until(/content\/en\/about\.md:6: the link nowhere\.md leads nowhere\n {4}→ .*\n1 error\./);
    writeFileSync(join(folder, "content/en/about.md"), String(files["content/en/about.md"]));
    await started.until(/All errors are fixed/);
    started.child.kill(signal);
    assert.is(await started.ended, 0);
    await fetch(at).then(
      () => assert.unreachable("it still answers"),
      () => {},
    );
  }
  assert.equal(listed(folder), before);
  assert.equal(strayIn(join(root, ".cache")), cache);
});

command(
  "begins as one file, which is made anew when a source has changed, and reads TypeScript where a site brings some",
  async () => {
    const site: Files = {
      ...files,
      "eleventy.site.ts":
        'export default (eleventy: { addTransform(name: string, change: (text: string) => string): void }) => eleventy.addTransform("own", (text) => text.replace("Sound", "Transformed"));\n',
    };
    const dari = copyOfDari();
    const bundles = () => readdirSync(join(dari, ".cache/bundles"));
    const isShown = async () => {
      const started = start(["--site", tinySite(site)], { DEBUG: "" }, dari, [join(dari, "src/cli/run.mjs"), "dev"]);
      const text = await (await fetch(`${await address(started)}en/about/`)).text();
      started.child.kill("SIGINT");
      assert.is(await started.ended, 0);
      assert.match(text, "Transformed words.");
    };
    await isShown();
    const first = bundles();
    assert.is(first.length, 1);
    await isShown();
    assert.equal(bundles(), first);
    writeFileSync(
      join(dari, "src/preview/hosts.ts"),
      `${readFileSync(join(dari, "src/preview/hosts.ts"), "utf8")}\nexport const another = 1;\n`,
    );
    await isShown();
    assert.is(bundles().length, 1);
    assert.is.not(bundles()[0], first[0]);
  },
);

command("a port that is taken is one clear line", async () => {
  const other = createServer();
  await new Promise<void>((ready) => other.listen(0, "127.0.0.1", ready));
  const port = (other.address() as AddressInfo).port;
  const started = start(["--site", tinySite(files)], { PORT: String(port) });
  assert.is(await started.ended, 1);
  assert.is(started.printed(), `Port ${port} is in use. Choose another one: PORT=8081 npm run dev\n`);
  other.close();
});

command("a folder that is no site is refused, a broken site is not", async () => {
  const none = start(["--site", emptyFolder()]);
  assert.is(await none.ended, 2);
  const broken = start(["--site", tinySite({ ...files, "content/site.yml": "name: [\n" })]);
  await broken.until(/content\/site\.yml:\d+: /);
  assert.is((await fetch(`${await address(broken)}en/`)).status, 500);
  broken.child.kill("SIGINT");
  assert.is(await broken.ended, 0);
});

/** The status of an answer to a request that names another host. */
function statusFor(origin: string, host: string): Promise<number | undefined> {
  const { hostname, port } = new URL(origin);
  return new Promise((done, failed) =>
    request({ hostname, port, path: "/en/", headers: { host } }, (answer) => {
      answer.resume();
      done(answer.statusCode);
    })
      .on("error", failed)
      .end(),
  );
}

command("only this machine may look, and no page of another site through it", async () => {
  const preview = await openPreview(files);
  try {
    await preview.until(isSound);
    const { host, port } = new URL(preview.origin);
    assert.equal(
      [await statusFor(preview.origin, host), await statusFor(preview.origin, `127.0.0.1:${port}`)],
      [200, 200],
    );
    assert.equal(
      [
        await statusFor(preview.origin, "attacker.example"),
        await statusFor(preview.origin, `localhost.attacker.example:${port}`),
      ],
      [403, 403],
    );
    const opens = (origin: string, path = "/.dari-preview") =>
      new Promise<boolean>((done) => {
        const socket = new (WebSocket as unknown as new (url: string, options: object) => WebSocket)(
          `ws://${host}${path}`,
          { headers: { origin } },
        );
        socket.on("open" as "close", () => {
          socket.terminate();
          done(true);
        });
        socket.on("error", () => done(false));
      });
    assert.equal(
      [await opens(preview.origin), await opens("https://attacker.example"), await opens(preview.origin, "/elsewhere")],
      [true, false, false],
    );
  } finally {
    preview.close();
  }
});

command("with --host it tells its addresses in the network, and answers there", async () => {
  const started = start(["--site", tinySite(files), "--host"]);
  await address(started);
  await started.until(/Stop with Ctrl\+C/);
  assert.match(started.printed(), "On a phone in the same network:");
  const elsewhere = [...started.printed().matchAll(/http:\/\/\d[\d.]+:\d+\//g)].map(([found]) => found);
  for (const at of elsewhere) {
    const text = await (await fetch(`${at}en/about/`)).text();
    assert.match(text, "Sound words.");
    assert.match(text, `connect-src ws://${new URL(at).host}/.dari-preview`);
  }
  started.child.kill("SIGINT");
  assert.is(await started.ended, 0);
});

command(
  "a name is this machine's own when it is local, or when it is shared and the name is one of its addresses",
  () => {
    for (const host of ["localhost", "localhost:8080", "127.0.0.1:8080", "[::1]:8080", "preview.localhost"])
      assert.is(isOwnHost(host, false), true, host);
    for (const host of [
      undefined,
      "",
      "example.org",
      "localhost.example.org",
      "127.0.0.1.example.org",
      "10.0.0.1",
      "[::2]",
      "a b",
    ])
      assert.is(isOwnHost(host, false), false, String(host));
    assert.is(isOwnHost("203.0.113.7:8080", true), false);
  },
);

command("Dari's own layouts, styles, scripts and words are followed, too", async () => {
  const dari = emptyFolder();
  for (const part of ["src", "layouts", "i18n", "package.json", "tsconfig.json", "eleventy.config.ts"])
    cpSync(join(root, part), join(dari, part), { recursive: true });
  symlinkSync(join(root, "node_modules"), join(dari, "node_modules"));
  const started = start(["--site", tinySite(files)], {}, dari);
  const at = await address(started);
  const change = (file: string, from: string | RegExp, to: string) =>
    writeFileSync(join(dari, file), readFileSync(join(dari, file), "utf8").replace(from, to));
  const read = async (path = "en/about/") => (await fetch(at + path)).text();
  const seen = (file: string) => started.until(new RegExp(`✓ ${file.replaceAll(".", "\\.")} `));
  await started.until(/The whole site has been read/);
  const script = /assets\/frame\.[0-9a-f]{8}\.js/.exec(await read())?.[0] ?? "";
  change("layouts/page.tsx", /<Article\b/, "<p>From Dari's own layout</p><Article");
  await seen("layouts/page.tsx");
  assert.match(await read(), "From Dari's own layout");
  change("layouts/styles/1-base.css", /^/, "h1{letter-spacing:9px}\n");
  await seen("layouts/styles/1-base.css");
  assert.match(await read(), "h1{letter-spacing:9px}");
  change("src/browser/leave.ts", 'setItem(MARK, "1")', 'setItem(MARK, "changed")');
  await seen("src/browser/leave.ts");
  const changed = /assets\/frame\.[0-9a-f]{8}\.js/.exec(await read())?.[0] ?? "";
  assert.is.not(changed, script);
  assert.match(await read(changed), "changed");
  const words = JSON.parse(readFileSync(join(dari, "i18n/en.json"), "utf8")) as { site: Record<string, string> };
  writeFileSync(
    join(dari, "i18n/en.json"),
    JSON.stringify({ ...words, site: { ...words.site, allPages: "Each and every page" } }),
  );
  await seen("i18n/en.json");
  assert.match(await read(), "Each and every page");
  started.child.kill("SIGINT");
  assert.is(await started.ended, 0);
});

command.run();
