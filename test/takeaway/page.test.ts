import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { recordWith, registerOf } from "../../src/takeaway/register.ts";
import { verdictOf } from "../../src/takeaway/verdict.ts";
import { openBrowser } from "../support/browser.ts";
import { command } from "../support/command.ts";
import { builtSite, openSite } from "../support/realSite.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { buildTiny, emptyFolder, tinySite } from "../support/tinySite.ts";

const pages = suite("the page of all that can be taken away");
const settings = `${tinyLaw["content/site.yml"]}takeaway: true\n`;
const folder = tinySite({ ...tinyLaw, "content/site.yml": settings });
const built = builtSite(folder);
const mainOf = (html: string) => html.slice(html.indexOf('<main id="main">'), html.indexOf("</main>"));

pages("it is there where the files are, and nowhere else", () => {
  const without = buildTiny(tinyLaw);
  assert.is(without.read("en/take-away/index.html"), "");
  assert.not.match(without.read("en/index.html"), "take-away");
  assert.match(built.read("en/index.html"), 'href="/en/take-away/"');
});

for (const edition of ["en", "ko"])
  pages(`${edition}: what carrying can mean stands above the first link to anything`, () => {
    const main = mainOf(built.read(`${edition}/take-away/index.html`));
    const danger = main.indexOf('class="danger"');
    assert.ok(danger > 0);
    assert.ok(danger < main.indexOf("<a "));
    assert.ok(main.indexOf("</section>") < main.indexOf("/downloads/"));
    assert.is(main.match(/id="danger-heading"/g)?.length, 1);
  });

pages("each row says the size and the sum of the very file", () => {
  const main = mainOf(built.read("ko/take-away/index.html"));
  const rows = [...main.matchAll(/href="\/(downloads\/[^"]+)"[^>]*>[^]*?<code>([0-9a-f]{64})<\/code>/g)];
  assert.ok(rows.length > 8);
  for (const [, file = "", sum] of rows)
    assert.is(
      createHash("sha256")
        .update(readFileSync(join(built.output, file)))
        .digest("hex"),
      sum,
      file,
    );
  for (const file of ["site-ko.zip", "law-ko.txt", "law-ko.html", "law-ko.epub", "law-ko.pdf", "law-all.pdf"])
    assert.ok(
      rows.some(([, name]) => name === `downloads/${file}`),
      file,
    );
  assert.not.ok(rows.some(([, name]) => name === "downloads/law-en.txt"));
});

pages("an article links to its posters with their sizes", () => {
  assert.match(
    built.read("ko/law/article-2/index.html"),
    /href="\/downloads\/posters\/law-02-ko-a4\.pdf"[^>]*>A4<\/a> \(\d+ kB\), .*-a3\.pdf/,
  );
});

pages("on the device, a copy is told from an altered one; nothing is sent", async () => {
  const [site, browser] = await Promise.all([openSite(built), openBrowser()]);
  const tab = await browser.newPage();
  await tab.goto(`${site.origin}/ko/check/`);
  const asked: string[] = [];
  tab.on("request", (request) => void asked.push(`${request.method()} ${request.url()}`));
  const good = readFileSync(join(built.output, "downloads/law-ko.epub"));
  const give = (buffer: Buffer) =>
    tab.setInputFiles("#form-copy", { name: "x.epub", mimeType: "application/epub+zip", buffer });
  await give(good);
  await tab.waitForSelector("#form-verdict.current");
  assert.match(await tab.innerText("#form-verdict"), "law-ko.epub");
  const altered = Buffer.from(good);
  altered[altered.length >> 1] = (altered[altered.length >> 1] ?? 0) ^ 1;
  await give(altered);
  await tab.waitForSelector("#form-verdict.unknown");
  assert.equal(
    asked.filter((one) => !/^GET .*\/(assets\/copies\.[0-9a-f]{8}\.js|favicon\.svg)$/.test(one)),
    [],
  );
  await browser.close();
  site.close();
});

pages("npm run verify tells the same", () => {
  const file = join(emptyFolder(), "copy.pdf");
  const good = readFileSync(join(built.output, "downloads/law-ko.pdf"));
  writeFileSync(file, good);
  const verify = () => command("verify", [file, "--output", built.output]);
  assert.is(verify().code, 0);
  assert.match(verify().out, /current.*law-ko\.pdf/);
  good[good.length - 9] = (good[good.length - 9] ?? 0) ^ 1;
  writeFileSync(file, good);
  assert.is(verify().code, 1);
  assert.match(verify().out, "altered");
});

pages("an older copy is told with the articles that say something else now", () => {
  const stamp = (sum: string) => ({ of: "law", suffix: "ko", day: "2026-01-02", sum });
  const book = (text: string) =>
    ({
      name: "law",
      suffix: "ko",
      parts: [
        {
          names: [undefined],
          chapters: ["1", "2"].map((number) => ({
            name: `article-${number}`,
            heads: [{ label: `제${number}조`, title: "" }],
            intros: [],
            blocks: [{ texts: [{ label: "", text: number === "2" ? text : "같다." }] }],
          })),
        },
      ],
    }) as unknown as Parameters<typeof registerOf>[1][number];
  const old = registerOf(
    [{ file: "law-ko.txt", sha256: "a".repeat(64), stamp: stamp("11111111") }],
    [book("옛글.")],
    "",
  );
  const record = recordWith("", old);
  assert.is(recordWith(record, old), record);
  const now = registerOf(
    [{ file: "law-ko.txt", sha256: "b".repeat(64), stamp: stamp("22222222") }],
    [book("새글.")],
    record,
  );
  assert.equal(verdictOf(now, "a".repeat(64)), {
    kind: "older",
    file: "law-ko.txt",
    day: "2026-01-02",
    changed: ["제2조"],
  });
  assert.is(verdictOf(now, "b".repeat(64)).kind, "current");
  assert.is(verdictOf(now, "c".repeat(64)).kind, "unknown");
});

pages.run();
