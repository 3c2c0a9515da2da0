import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { openBrowser } from "../support/browser.ts";
import { builtSite, openSite } from "../support/realSite.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { tinySite } from "../support/tinySite.ts";

/**
 * A page as a voice reads it out, in its order: landmarks, headings, links, names of controls. The fixtures were read
 * through; a change in one is to be read as well, then written with `WRITE_TRANSCRIPTS=1 npm test -- transcripts`.
 */
const transcripts = suite("transcripts");
const folder = join(root, "test/fixtures/transcripts");

const browser = await openBrowser();
const sites = {
  features: await openSite(builtSite(join(root, "test/sites/features"))),
  law: await openSite(builtSite(tinySite(tinyLaw))),
};
transcripts.after(async () => {
  await browser.close();
  for (const site of Object.values(sites)) site.close();
});

const pages: Record<string, [site: keyof typeof sites, address: string]> = {
  choose: ["features", "/"],
  home: ["features", "/en/"],
  page: ["features", "/en/everything/"],
  section: ["features", "/en/work/"],
  post: ["features", "/en/news/launch/"],
  newsletter: ["features", "/en/newsletter/"],
  search: ["features", "/en/search/"],
  "not found": ["features", "/en/404.html"],
  instrument: ["law", "/en/law/"],
  article: ["law", "/en/law/article-2/"],
  "whole law": ["law", "/en/law/full/"],
  terms: ["law", "/en/law/terms/"],
};

for (const [name, [site, address]] of Object.entries(pages)) {
  transcripts(`${name} is read out as it was read through`, async () => {
    const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
    const page = await context.newPage();
    await page.goto(sites[site].origin + address);
    const heard = `${await page.locator("body").ariaSnapshot()}\n`;
    await context.close();
    const file = join(folder, `${name.replace(" ", "-")}.yml`);
    if (process.env.WRITE_TRANSCRIPTS !== undefined) {
      mkdirSync(folder, { recursive: true });
      writeFileSync(file, heard);
    }
    assert.fixture(heard, readFileSync(file, "utf8"));
  });
}

transcripts.run();
