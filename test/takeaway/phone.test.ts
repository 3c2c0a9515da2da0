import { readFileSync, writeFileSync } from "node:fs";
import { request as ask, createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root as siteRoot } from "../../src/base/root.ts";
import { serve } from "../../src/publish/serve.ts";
import type { KeptList } from "../../src/takeaway/phone/keptList.ts";
import { notInFirefox, openBrowser } from "../support/browser.ts";
import { evaluateAsync } from "../support/evaluateAsync.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { buildTiny, emptyFolder, page as text, tinySite } from "../support/tinySite.ts";

const phone = suite("kept on the phone");
const chromiumOnly = notInFirefox(phone, "the driver of Firefox knows no service workers");

const settings = (forms: string) => `${tinyLaw["content/site.yml"]}takeaway: ${forms}\n`;
const folder = tinySite({
  ...tinyLaw,
  "content/site.yml": settings("[phone]"),
  "content/en/ferry.md": text("Ferry", "The ferry of version A.\n\n![A boat](boat.jpg)", "moved: [raft]\n"),
  "content/en/boat.jpg": readFileSync(join(siteRoot, "test/sites/features/content/en/boat.jpg")),
  "content/ko/ferry.md": text("나룻배", "배 A."),
});
const output = join(emptyFolder(), "site");
const build = () => {
  const built = buildTiny(folder, { SITE_BASE: "/dari/" }, output);
  assert.is(built.code, 0, built.printed);
  return built;
};
const edit = (file: string, change: (before: string) => string) =>
  writeFileSync(join(folder, file), change(readFileSync(join(folder, file), "utf8")));
const list = () => JSON.parse(readFileSync(join(output, "offline.json"), "utf8")) as KeptList;

build();
const { addresses, close: closeFiles } = await serve(output, { port: 0, base: "/dari/" });
/** The line: all requests, and those that find no way. */
const line = { asked: [] as string[], bytes: 0, isCut: (_url: string) => false, alter: "" };
const proxy = createServer((incoming, outgoing) => {
  const { url = "" } = incoming;
  line.asked.push(url);
  if (line.isCut(url)) return void incoming.socket.destroy();
  const to = ask(`${new URL(addresses[0] ?? "").origin}${url}`, { headers: incoming.headers }, (answer) => {
    outgoing.writeHead(answer.statusCode ?? 500, answer.headers);
    answer.on("data", (data: Buffer) => {
      line.bytes += data.length;
      outgoing.write(line.alter !== "" && url.includes(line.alter) ? Buffer.alloc(data.length, 32) : data);
    });
    answer.on("end", () => outgoing.end());
  });
  to.end();
});
await new Promise<void>((ready) => void proxy.listen(0, ready));
const root = `http://localhost:${(proxy.address() as AddressInfo).port}/dari/`;
const browser = await openBrowser();

phone.before.each(() => void Object.assign(line, { asked: [], bytes: 0, isCut: () => false, alter: "" }));
phone.after(async () => {
  await browser.close();
  proxy.closeAllConnections();
  proxy.close();
  closeFiles();
});

const cut = () => void (line.isCut = () => true);
const mend = () => void (line.isCut = () => false);

/** All that a browser holds of the site. */
const heldBy = (tab: Page) =>
  evaluateAsync(tab, async () => ({
    registrations: (await navigator.serviceWorker.getRegistrations()).length,
    caches: await caches.keys(),
    storage: localStorage.length + sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    cookies: document.cookie,
  }));
const NOTHING = { registrations: 0, caches: [], storage: 0, databases: 0, cookies: "" };

async function open(): Promise<Page> {
  const context = await browser.newContext();
  const tab = await context.newPage();
  await tab.goto(`${root}en/take-away/`);
  await tab.waitForSelector("#offline-go:not([hidden])");
  return tab;
}

const said = (tab: Page, words: string) => tab.locator("#offline-told", { hasText: words }).waitFor();
const KEPT = "opens without a connection";

async function keep(tab: Page): Promise<void> {
  await tab.click("#offline-go");
  await said(tab, KEPT);
}

chromiumOnly("nothing is kept, and nothing loaded, before the button is pressed", async () => {
  const tab = await open();
  await tab.goto(`${root}en/ferry/`);
  await tab.goto(`${root}en/take-away/`);
  await tab.waitForSelector("#offline-go:not([hidden])");
  assert.equal(await heldBy(tab), NOTHING);
  assert.equal(
    line.asked.filter((url) => /kept-|service-worker|phone-load/.test(url)),
    [],
  );
  await tab.context().close();
});

chromiumOnly(
  "what it loads is what it says, with the editions that are chosen; what they share is loaded once",
  async () => {
    const tab = await open();
    const figure = async () => Number(/\d+/.exec(await tab.innerText("#offline-go"))?.[0]) * 1000;
    const [shared, en, ko] = list().groups.map(({ parts }) => parts.reduce((sum, { plain }) => sum + plain, 0));
    const { plain: scripts } = list().scripts;
    assert.is(await figure(), Math.ceil((scripts + (shared ?? 0) + (en ?? 0)) / 1000) * 1000);
    await tab.check("#offline-part input[value=ko]");
    assert.is(await figure(), Math.ceil((scripts + (shared ?? 0) + (en ?? 0) + (ko ?? 0)) / 1000) * 1000);
    await tab.uncheck("#offline-part input[value=ko]");
    const stated = await figure();
    line.bytes = 0;
    await keep(tab);
    assert.ok(line.bytes <= stated && line.bytes > stated / 2, `${line.bytes} of ${stated}`);
    assert.is(line.asked.filter((url) => url.includes("kept-ko")).length, 0);
    await tab.context().close();
  },
);

chromiumOnly("without a connection: pages, search, side by side, old addresses, and what is not there", async () => {
  const tab = await open();
  await tab.check("#offline-part input[value=ko]");
  await keep(tab);
  cut();
  line.asked = [];
  for (const [address, words] of [
    ["en/", "Home"],
    ["en/ferry/", "version A"],
    ["en/ferry/index.html", "version A"],
    ["en/ferry?x#y", "version A"],
    ["ko/ferry/", "배 A"],
    ["en/law/article-2/", "Title 2"],
    ["en/law/full/ko/", "Ferry Law"],
    ["", "English"],
  ] as const) {
    const answer = await tab.goto(root + address);
    assert.is(answer?.status(), 200, address);
    assert.match(await tab.innerText("main"), words, address);
  }
  await tab.goto(`${root}en/raft/`);
  await tab.waitForURL(`${root}en/ferry/`);
  // Of a picture one size is kept, and shown in the place of all others.
  await tab.locator("main img").scrollIntoViewIfNeeded();
  await tab.waitForFunction(() => (document.querySelector("main img") as HTMLImageElement).naturalWidth > 0);
  await tab.goto(`${root}en/search/#q=version`);
  await tab.waitForSelector("#search-results[aria-busy=false] li");
  assert.match(await tab.innerText("#search-results"), "Ferry");
  const lost = await tab.goto(`${root}ko/nothing/`);
  assert.is(lost?.status(), 404);
  assert.match(await tab.innerText("main"), "저장해 둔 페이지만");
  const other = await tab.goto(`${root}downloads/SHA256SUMS`);
  assert.is(other?.status(), 404);
  // All that pages asked for was at hand.
  assert.equal(
    line.asked.filter((url) => !/nothing|downloads|service-worker|favicon\.ico/.test(url)),
    [],
  );
  const headers = (await tab.goto(`${root}en/`))?.headers() ?? {};
  assert.is(headers["referrer-policy"], "no-referrer");
  assert.is(headers["x-frame-options"], "DENY");
  await tab.context().close();
});

chromiumOnly("a connection that breaks leaves the last version whole; going on loads the rest", async () => {
  const tab = await open();
  const packs = (urls: readonly string[]) => urls.filter((url) => url.includes("/kept-"));
  line.isCut = (url) => url.includes("/kept-en");
  await tab.click("#offline-go");
  await said(tab, "connection broke");
  assert.is((await heldBy(tab)).registrations, 0);
  mend();
  await tab.reload();
  await said(tab, "Only a part");
  line.asked = [];
  assert.match(await tab.innerText("#offline-go"), "Go on");
  await keep(tab);
  assert.ok(packs(line.asked).length > 0);
  assert.equal(
    packs(line.asked).filter((url) => url.includes("_all")),
    [],
  );
  // A new version, of which only a part comes.
  edit("content/en/ferry.md", (before) => before.replace("version A", "version B"));
  build();
  await tab.reload();
  await tab.waitForSelector("#offline-go:not([hidden])");
  assert.match(await tab.innerText("#offline-go"), "newer version");
  line.isCut = (url) => url.includes("/kept-en");
  await tab.click("#offline-go");
  await said(tab, "connection broke");
  cut();
  await tab.goto(`${root}en/ferry/`);
  assert.match(await tab.innerText("main"), "version A");
  mend();
  await tab.goto(`${root}en/take-away/`);
  await tab.waitForSelector("#offline-go:not([hidden])");
  // It is alone, and so shows the new version at once.
  await Promise.all([tab.waitForEvent("load"), tab.click("#offline-go")]);
  await said(tab, KEPT);
  cut();
  await tab.goto(`${root}en/ferry/`);
  assert.match(await tab.innerText("main"), "version B");
  assert.is((await heldBy(tab)).caches.length, 1);
  await tab.context().close();
});

chromiumOnly("pages that are open keep to their version until all of it is there and they are closed", async () => {
  edit("content/en/ferry.md", (before) => before.replace(/version \w/, "version A"));
  build();
  const tab = await open();
  await keep(tab);
  const other = await tab.context().newPage();
  await other.goto(`${root}en/ferry/`);
  edit("content/en/ferry.md", (before) => before.replace("version A", "version B"));
  edit("content/en/index.md", (before) => before.replace("title: Home", "title: House"));
  build();
  await tab.reload();
  await tab.waitForSelector("#offline-go:not([hidden])");
  line.asked = [];
  await tab.click("#offline-go");
  await said(tab, "closed every other page");
  // What has not changed is not loaded again.
  const loaded = line.asked.filter((url) => url.includes("/kept-"));
  const all = list().groups.flatMap(({ folder: of, parts }) => (of === "ko" ? [] : parts.map(({ file }) => file)));
  assert.ok(loaded.every((url) => all.some((file) => url.endsWith(file))));
  cut();
  for (const [address, words] of [
    ["en/ferry/", "version A"],
    ["en/", "Home"],
  ] as const) {
    await other.goto(root + address);
    assert.match(await other.innerText("main"), words);
  }
  await other.close();
  await tab.goto(`${root}en/take-away/`);
  await said(tab, KEPT);
  for (const [address, words] of [
    ["en/ferry/", "version B"],
    ["en/", "House"],
  ] as const) {
    await tab.goto(root + address);
    assert.match(await tab.innerText("main"), words);
  }
  assert.is((await heldBy(tab)).caches.length, 1);
  edit("content/en/index.md", (before) => before.replace("title: House", "title: Home"));
  await tab.context().close();
});

chromiumOnly("a kept page says that it is no longer current, and loads nothing by itself", async () => {
  const tab = await open();
  await keep(tab);
  edit("content/en/ferry.md", (before) => before.replace(/version \w/, "version C"));
  build();
  line.asked = [];
  await tab.goto(`${root}en/ferry/`);
  // The browser asks for the worker itself, and learns of it.
  await evaluateAsync(tab, async () => {
    const registration = await navigator.serviceWorker.ready;
    const isOver = new Promise((over) => navigator.serviceWorker.addEventListener("controllerchange", over));
    await registration.update();
    await isOver;
  });
  await tab.goto(`${root}en/ferry/`);
  assert.match(await tab.innerText("main"), /newer version[^]*version [^C]/);
  assert.is(await tab.getAttribute("main a >> nth=0", "href"), "/dari/en/take-away/#offline-part");
  assert.equal(
    line.asked.filter((url) => url.includes("/kept-")),
    [],
  );
  await tab.context().close();
});

for (const when of ["whole", "half"])
  chromiumOnly(`one tap removes it and leaves nothing (${when})`, async () => {
    const tab = await open();
    if (when === "half") {
      line.isCut = (url) => url.includes("/kept-en");
      await tab.click("#offline-go");
      await said(tab, "connection broke");
    } else {
      await keep(tab);
      // Also without a connection.
      await tab.goto(`${root}en/take-away/`);
      cut();
      await tab.reload();
    }
    await tab.click("#offline-remove");
    await said(tab, "removed");
    assert.equal(await heldBy(tab), NOTHING);
    mend();
    await tab.goto(`${root}en/ferry/`);
    assert.equal(await heldBy(tab), NOTHING);
    assert.is(await tab.evaluate(() => navigator.serviceWorker.controller), null);
    await tab.context().close();
  });

chromiumOnly("what arrives otherwise than it was published is not kept", async () => {
  const tab = await open();
  line.alter = "/kept-en";
  await tab.click("#offline-go");
  await said(tab, "not what this site has published");
  assert.equal(await heldBy(tab), NOTHING);
  await tab.context().close();
});

chromiumOnly("where there is no room, nothing is kept and the reader is told", async () => {
  const tab = await open();
  const devtools = await tab.context().newCDPSession(tab);
  await devtools.send("Storage.overrideQuotaForOrigin", { origin: new URL(root).origin, quotaSize: 20_000 });
  await tab.click("#offline-go");
  await said(tab, "not enough room");
  assert.equal(await heldBy(tab), NOTHING);
  await tab.context().close();
});

chromiumOnly("a browser that can keep nothing shows no such part", async () => {
  const context = await browser.newContext();
  await context.addInitScript("delete Navigator.prototype.serviceWorker");
  const tab = await context.newPage();
  await tab.goto(`${root}en/take-away/`);
  assert.is(await tab.isVisible("#offline-part"), false);
  await context.close();
});

phone("without script nothing appears, and no page but one has the script", () => {
  const html = readFileSync(join(output, "en/take-away/index.html"), "utf8");
  assert.match(html, /<section id="offline-part" hidden/);
  assert.match(html, /connect-src 'self';worker-src 'self'/);
  for (const file of ["en/index.html", "en/ferry/index.html", "en/404.html"])
    assert.not.match(readFileSync(join(output, file), "utf8"), "assets/phone");
});

phone("hosts are told to send the worker and its list with no-cache", () => {
  for (const file of ["service-worker.js", "offline.json"])
    for (const [config, rule] of [
      [".hosts/nginx.conf", `location = /dari/${file} { set $dari_kept "no-cache"; }`],
      [".hosts/Caddyfile", `/dari/${file}`],
      ["_headers", `/dari/${file}\n  Cache-Control: no-cache`],
      [".htaccess", file.replace(".", "\\.")],
      ["staticwebapp.config.json", `"/dari/${file}"`],
      ["vercel.json", `"/dari/${file}"`],
    ] as const) {
      const told = readFileSync(join(output, config), "utf8");
      assert.ok(told.includes(rule), `${config}: ${rule}`);
      assert.match(told, "no-cache");
    }
});

phone("what it leaves on the device is said above the button, in every edition", () => {
  for (const [edition, words] of [
    ["en", "is a trace"],
    ["ko", "흔적"],
  ] as const) {
    const html = readFileSync(join(output, `${edition}/take-away/index.html`), "utf8");
    const at = html.indexOf(words);
    assert.ok(at > 0 && at < html.indexOf('id="offline-go"'), edition);
  }
});

phone("a site that says nothing of it offers nothing", () => {
  const { read } = buildTiny({ ...tinyLaw, "content/site.yml": settings("[text]") });
  assert.not.match(read("en/take-away/index.html"), 'id="offline-part"');
  assert.is(read("offline.json"), "");
  assert.match(read("service-worker.js"), "unregister");
});

chromiumOnly("a site that no longer offers it removes what earlier readers have kept", async () => {
  const tab = await open();
  await keep(tab);
  edit("content/site.yml", (before) => before.replace("[phone]", "[text]"));
  const built = build();
  assert.is(built.read("offline.json"), "");
  await tab.goto(`${root}en/ferry/`);
  await evaluateAsync(tab, async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    await registration?.update();
  });
  await evaluateAsync(tab, async () => {
    while ((await caches.keys()).length > 0 || (await navigator.serviceWorker.getRegistrations()).length > 0)
      await new Promise((later) => setTimeout(later, 20));
  });
  assert.equal(await heldBy(tab), NOTHING);
  edit("content/site.yml", (before) => before.replace("[text]", "[phone]"));
  build();
  await tab.context().close();
});

phone.run();
