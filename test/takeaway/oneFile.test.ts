import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { packTiny } from "../support/packed.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { emptyFolder } from "../support/tinySite.ts";

const one = suite("the text as one HTML file");
const [packed, browser] = await Promise.all([packTiny(tinyLaw, ["page"]), openBrowser()]);
const folder = emptyFolder();
for (const { file, bytes } of packed.copies.values()) writeFileSync(join(folder, file), bytes());
const addressOf = (file: string) => pathToFileURL(join(folder, file)).href;
one.after(() => browser.close());

one("without script, the text is all there, with what it is worth, and no search that would do nothing", async () => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const tab = await context.newPage();
  await tab.goto(addressOf("law-ko.html"));
  assert.is(await tab.isVisible("form"), false);
  const text = await tab.innerText("body");
  for (const part of ["나룻배법", "아직 사람이 검토하지 않은", "제2조", "1. 모든 나룻배는", "예전에는 뗏목이었다."])
    assert.match(text, part);
  assert.is(await tab.getAttribute("#art-2-1", "class"), null);
  await context.close();
});

one("what is typed hides the articles that have not got it; a particle is no hindrance", async () => {
  const tab = await browser.newPage();
  await tab.goto(addressOf("law-ko.html"));
  await tab.fill("#q", "무기는");
  assert.is(await tab.innerText("#n"), "1");
  assert.is(await tab.isVisible("#article-2"), true);
  assert.is(await tab.isVisible("#article-1"), false);
  await tab.fill("#q", "");
  assert.is(await tab.isVisible("#article-1"), true);
  await tab.close();
});

one("several editions stand side by side, and are searched together", async () => {
  const tab = await browser.newPage();
  const broken: string[] = [];
  tab.on("console", (line) => void (line.type() === "error" && broken.push(line.text())));
  await tab.goto(addressOf("law-all.html"));
  assert.match(await tab.innerText(".u:has(#art-2-2)"), /No ferry carries weapons[^]*나룻배는 무기를/);
  await tab.fill("#q", "뗏목");
  assert.is(await tab.innerText("#n"), "0");
  await tab.fill("#q", "짐승");
  assert.is(await tab.isVisible("#article-2"), true);
  assert.is(await tab.isVisible("#article-3"), false);
  assert.equal(broken, []);
  await tab.close();
});

one("text is text: what looks like markup stays what it is", async () => {
  const { text } = await packTiny(
    {
      ...tinyLaw,
      "content/en/law/article-01.md": `---\narticle: 1\ntitle: A & B\npart: 1\nthemes: [river]\n---\n\nA ferry > a "boat" & more.\n`,
    },
    ["page"],
  );
  assert.match(text("law-en.html"), "A ferry &gt; a &quot;boat&quot; &amp; more.");
});

one.run();
