import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join, posix } from "node:path";
import { pathToFileURL } from "node:url";
import { unzipSync } from "fflate";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { builtPage } from "../../src/publish/gates/builtPage.ts";
import { openBrowser } from "../support/browser.ts";
import { packTiny, unzipped } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { emptyFolder, page } from "../support/tinySite.ts";

const zips = suite("the site as a ZIP");

const packed = await packTiny(
  {
    ...tinyLaw,
    "content/en/about.md": page("About", "The [law](/law/) and [what is new](/feed.xml), in a boat."),
    "static/drawings/boat.svg":
      '<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"><path d="M0 5h20"/></svg>',
    "content/en/boat.md": page("Boat", "A boat.", "drawing: { name: boat, shows: A boat }\n"),
  },
  ["site"],
);

zips("there is one for each edition, and one of all", () => {
  assert.equal([...packed.copies.keys()], ["site-en.zip", "site-ko.zip", "site.zip"]);
});

for (const name of ["site-en.zip", "site-ko.zip", "site.zip"])
  zips(`${name}: every link leads to a file in it, and nothing is loaded from elsewhere`, () => {
    const files = unzipped(packed.bytes(name));
    assert.ok(files.has("index.html"));
    const wrong: string[] = [];
    for (const [file, text] of files) {
      if (!file.endsWith(".html")) continue;
      for (const { name: tag, attributes } of builtPage(file, text).elements)
        for (const key of ["href", "src", "action"]) {
          const address = attributes[key];
          if (address === undefined || address.startsWith("#") || address === "data:,") continue;
          if (/^[a-z]+:/i.test(address)) {
            if (tag !== "a") wrong.push(`${file}: <${tag} ${key}="${address}">`);
            continue;
          }
          const target = posix.join(posix.dirname(file), address.split(/[?#]/)[0] ?? "");
          if (!files.has(target)) wrong.push(`${file}: ${address}`);
        }
    }
    assert.equal(wrong, []);
  });

zips("one edition has its own search alone, and names no other edition in its menu", () => {
  const files = unzipped(packed.bytes("site-ko.zip"));
  assert.equal(
    [...files.keys()].filter((file) => file.startsWith("en/") || file.includes("find-en-")),
    [],
  );
  assert.ok([...files.keys()].some((file) => /^assets\/find-ko-1\./.test(file)));
  assert.not.match(files.get("ko/index.html") ?? "", /hreflang/);
  // The words of the other edition stand beside the article all the same.
  assert.match(files.get("ko/law/article-2/index.html") ?? "", /Every ferry carries/);
});

zips("the first page says what the copy is", () => {
  const start = unzipped(packed.bytes("site.zip")).get("index.html") ?? "";
  assert.match(start, /name="dari-copy" content="dari-copy site all - [0-9a-f]{8} https:\/\/tiny\.example"/);
  assert.match(start, /href="en\/index\.html"/);
});

zips("the bytes are the same in every time zone", async () => {
  const before = process.env.TZ;
  const sums = new Set<string>();
  for (const zone of ["UTC", "Asia/Seoul", "America/New_York"]) {
    process.env.TZ = zone;
    const { copies } = await packTiny(tinyLaw, ["site"]);
    sums.add([...copies.values()].map(({ sha256 }) => sha256).join());
  }
  if (before === undefined) delete process.env.TZ;
  else process.env.TZ = before;
  assert.is(sums.size, 1);
});

zips("from a disk and without a network, pages, search and the language menu work", async () => {
  const folder = emptyFolder();
  for (const [file, bytes] of Object.entries(unzipSync(packed.bytes("site.zip")))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), bytes);
  }
  const browser = await openBrowser();
  const context = await browser.newContext({ offline: true });
  const asked: string[] = [];
  context.on("request", (request) => void (request.url().startsWith("file:") || asked.push(request.url())));
  const tab = await context.newPage();
  const broken: string[] = [];
  tab.on("console", (line) => void (line.type() === "error" && broken.push(line.text())));
  await tab.goto(pathToFileURL(join(folder, "index.html")).href);
  await tab.click("a[href='en/index.html']");
  await tab.click(".editions a[lang=ko]");
  assert.is(await tab.getAttribute("html", "lang"), "ko");
  await tab.goto(pathToFileURL(join(folder, "ko/search/index.html")).href);
  await tab.fill("#q", "나룻배");
  await tab.waitForSelector("#search-results li a");
  await tab.click("#search-results li a");
  assert.match(tab.url(), /ko\/law\/.*index\.html/);
  await browser.close();
  assert.equal(asked, []);
  assert.equal(broken, []);
});

zips.run();
