import { spawnSync } from "node:child_process";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { manifestOf, verifyFolder } from "../../src/publish/verify/verifyFolder.ts";
import { verifyHost } from "../../src/publish/verify/verifyHost.ts";
import { openBrowser } from "../support/browser.ts";
import { hosts, isThere, run } from "../support/hosts.ts";
import { builtSite } from "../support/realSite.ts";
import { emptyFolder } from "../support/tinySite.ts";

const live = suite("hosts");
const folder = process.env.TEST_HOSTS_SITE === "real" ? root : join(root, "test/sites/features");

const found = hosts.filter(isThere);
for (const { name } of hosts.filter((host) => !found.includes(host))) {
  console.log(`left out: ${name} is not on this machine`);
  live.skip(`${name} serves the site`, () => {});
}

// With compressed copies, and without, where the host compresses what it sends.
for (const [base, named] of found.length === 0
  ? []
  : ([
      ["/", "nginx"],
      ["/any/path/", ""],
      ["/길/", "nginx"],
    ] as const)) {
  const site = builtSite(folder, { SITE_BASE: base, SITE_HOST: named });
  const manifest = manifestOf(site.output);
  for (const host of found) {
    live(`${host.name} serves the site at ${base} as it was built`, async () => {
      const { address, stop } = await run(host, site.output, base);
      try {
        assert.ok(manifest);
        assert.equal(await verifyHost(address, manifest), []);
        await checkLanguages(address);
        await checkNotFound(address);
        await checkHidden(address);
        await checkCopies(address);
        if (base !== "/") await walk(address);
      } finally {
        stop();
      }
    });
  }
}

const ask = (url: string, headers: Record<string, string> = {}) => fetch(url, { redirect: "manual", headers });

/** The root leads to the first language of the reader that the site has, and lets all others choose. */
async function checkLanguages(address: string): Promise<void> {
  const { pathname } = new URL(address);
  const wanted: Array<[accepted: string, folder: string | undefined]> = [
    ["ko", "ko"],
    ["ko-KR,ko;q=0.9,en-US;q=0.8", "ko"],
    ["ko-KP", "ko-kp"],
    ["en-GB,en;q=0.5", "en"],
    ["fr-FR,fr;q=0.9,en;q=0.7,ko;q=0.3", "en"],
    ["de, KO;q=0.5", "ko"],
    ["fr", undefined],
    ["*", undefined],
    ["kok,enm", undefined],
    ["", undefined],
  ];
  for (const [accepted, folderName] of wanted) {
    const response = await ask(address, { "accept-language": accepted });
    const where = response.headers.get("location");
    const expected = folderName === undefined ? [200, null] : [302, decodeURI(`${pathname}${folderName}/`)];
    assert.equal(
      [response.status, where === null ? null : decodeURI(new URL(where, address).pathname)],
      expected,
      `${address} for ${accepted}`,
    );
    if (response.status === 200) assert.match(response.headers.get("vary") ?? "", /accept-language/i);
    await response.arrayBuffer();
  }
}

/** A missing page is told in the reader's edition, with the status and headers of a page. */
async function checkNotFound(address: string): Promise<void> {
  for (const [path, lang] of [
    ["ko/nowhere/", "ko"],
    ["ko-kp/nowhere/x.html", "ko-KP"],
    ["en/nowhere", "en"],
    ["nowhere/", ""],
    ["img/", ""],
    ["img/nowhere-12345678.json", ""],
  ] as const) {
    const response = await ask(address + path);
    const html = await response.text();
    assert.is(response.status, 404, path);
    assert.match(response.headers.get("content-type") ?? "", /^text\/html; ?charset=utf-8$/i);
    assert.match(html, lang === "" ? 'class="choose"' : `<html lang="${lang}"`, path);
    assert.ok(response.headers.get("content-security-policy"), path);
    assert.not.match(response.headers.get("cache-control") ?? "", "immutable");
  }
  const slashless = await ask(`${address}ko`);
  assert.is(Math.floor(slashless.status / 100), 3);
  assert.is(
    decodeURI(new URL(slashless.headers.get("location") ?? "", address).pathname),
    decodeURI(`${new URL(address).pathname}ko/`),
  );
}

/** Files that are for hosts and for Dari are not given to readers. */
async function checkHidden(address: string): Promise<void> {
  for (const file of [".dari", ".htaccess", ".hosts/nginx.conf", ".hosts/Caddyfile"]) {
    const { status } = await ask(address + file);
    assert.ok(status === 404 || status === 403, `${file}: ${status}`);
  }
}

/** A host sends the copies that were made with the site: Brotli where it can, else gzip. */
async function checkCopies(address: string): Promise<void> {
  for (const [accepted, expected] of [
    ["gzip", /^gzip$/],
    ["br, gzip", /^(br|gzip)$/],
  ] as const) {
    const response = await ask(`${address}en/`, { "accept-encoding": accepted });
    assert.match(response.headers.get("content-encoding") ?? "", expected);
    assert.match(response.headers.get("vary") ?? "", /accept-encoding/i);
    assert.match(await response.text(), "</html>");
  }
}

/** A reader in a browser follows every link of two pages; nothing fails, and no policy is broken. */
async function walk(address: string): Promise<void> {
  const browser = await openBrowser();
  try {
    const page = await (await browser.newContext({ locale: "ko-KR" })).newPage();
    const wrong: string[] = [];
    page.on("console", (said) => void (said.type() === "error" && wrong.push(said.text())));
    page.on(
      "response",
      (response) => void (response.status() >= 400 && wrong.push(`${response.status()} ${response.url()}`)),
    );
    await page.goto(address);
    assert.is(decodeURI(page.url()), decodeURI(`${address}ko/`), "the language of the browser");
    const links = await page.$$eval("a[href]", (found) => found.map((link) => (link as HTMLAnchorElement).href));
    const own = [
      ...new Set(
        links.filter((link) => decodeURI(link).startsWith(decodeURI(address))).map((link) => link.replace(/#.*/, "")),
      ),
    ].filter((link) => link.endsWith("/"));
    assert.ok(own.length > 4);
    for (const link of own) await page.goto(link);
    assert.equal(wrong, []);
  } finally {
    await browser.close();
  }
}

live("rclone moves everything to another place, and nothing a second time", () => {
  if (spawnSync("rclone", ["version"]).error !== undefined)
    return console.log("left out: rclone is not on this machine");
  const site = builtSite(folder);
  const place = join(emptyFolder(), "bucket");
  const sync = () =>
    spawnSync("rclone", ["sync", "--checksum", "--stats-one-line", "-v", site.output, place], {
      encoding: "utf8",
      env: { ...process.env, HOME: emptyFolder() },
    });
  assert.is(sync().status, 0);
  const manifest = manifestOf(place);
  assert.ok(manifest);
  assert.equal(verifyFolder(place, manifest), []);
  assert.match(sync().stderr, /There was nothing to transfer|0 B \/ 0 B/);
});

live.run();
