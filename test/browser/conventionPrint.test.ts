import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { digitsIn, pagesIn } from "../support/pdf.ts";
import { realSite } from "../support/realSite.ts";

const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const print = suite("convention on paper");
const folders = ["ko", "en", "ko-kp"];

print.after(async () => {
  await browser.close();
  site.close();
});

/** The article of an edition whose text is longer than that of half of the others. */
function medianArticle(folder: string): number {
  const { units } = JSON.parse(site.read(`${folder}/convention/convention.json`)) as {
    units: Array<{ id: string; text: string }>;
  };
  const lengths = Array.from({ length: 54 }, (_, at) => ({
    number: at + 1,
    length: units
      .filter(({ id }) => new RegExp(`^art-${at + 1}(-|$)`).test(id))
      .reduce((sum, { text }) => sum + text.length, 0),
  }));
  return lengths.sort((a, b) => a.length - b.length)[27]?.number ?? 0;
}

const shown = (page: Page, selector: string) =>
  page.evaluate(
    (all) => [...document.querySelectorAll(all)].filter((element) => element.getClientRects().length > 0).length,
    selector,
  );

print("a median article fits on one sheet of A4, the longest on two", async () => {
  const median = folders.map((folder) => `/${folder}/convention/article-${medianArticle(folder)}/`);
  const longest = folders.map((folder) => `/${folder}/convention/article-40/`);
  const counts = await onEachPage(browser, site, { addresses: [...median, ...longest] }, async (page) =>
    pagesIn(await page.pdf({ format: "A4" })),
  );
  assert.equal(counts, [1, 1, 1, 2, 2, 2], median.join(" "));
});

print(
  "an article is printed with its number, title and text, with the editions that were ticked and with no control",
  async () => {
    await onEachPage(
      browser,
      site,
      { addresses: folders.map((folder) => `/${folder}/convention/article-40/`) },
      async (page, address) => {
        await page.emulateMedia({ media: "print" });
        assert.is(await shown(page, "nav, .law input, .law label, .permalink, .cite, footer.site, .skip"), 0, address);
        for (const needed of ["h1", ".part", ".intro p", ".standing p", "header.site .name"])
          assert.ok((await shown(page, needed)) > 0, `${address}: ${needed}`);
        assert.equal([await shown(page, ".units p[id]"), await shown(page, ".units p[lang]")], [15, 0], address);
        await page.emulateMedia({ media: "screen" });
        await page.locator(".law label").first().click();
        await page.emulateMedia({ media: "print" });
        assert.equal([await shown(page, ".units p[id]"), await shown(page, ".units p[lang]")], [15, 15], address);
      },
    );
  },
);

for (const path of ["full/", "full/en/"]) {
  print(`${path} is a booklet of A5 with numbered pages, without its menus`, async () => {
    await onEachPage(browser, site, { addresses: [`/ko/convention/${path}`] }, async (page) => {
      const pdf = await page.pdf({ preferCSSPageSize: true });
      assert.match(pdf.toString("latin1"), /\/MediaBox \[0 0 (419|420)[.\d]* (594|595)[.\d]*\]/);
      const pages = pagesIn(pdf);
      assert.ok(pages > 20 && pages < 100, `${pages} pages`);
      // What is gone without the numbers are their signs. The page's policy lets no style element in.
      await page.evaluate(() => {
        const sheet = new CSSStyleSheet();
        sheet.replaceSync("@page { @bottom-center { content: none } }");
        document.adoptedStyleSheets = [sheet];
      });
      const signs = Array.from({ length: pages }, (_, at) => String(at + 1)).join("").length;
      assert.ok([2, 4].includes((digitsIn(pdf) - digitsIn(await page.pdf({ preferCSSPageSize: true }))) / signs));
      await page.emulateMedia({ media: "print" });
      assert.is(await shown(page, "nav"), 0);
    });
  });
}

print("no heading stands alone at the foot of a page", async () => {
  for (const path of ["article-40/", "full/", "full/ko/"]) {
    const [found] = await onEachPage(browser, site, { addresses: [`/en/convention/${path}`] }, async (page) => {
      await page.emulateMedia({ media: "print" });
      return page.evaluate(() =>
        [...document.querySelectorAll("main h2, main h3")].map((heading) => getComputedStyle(heading).breakAfter),
      );
    });
    assert.equal([...new Set(found)], ["avoid"], path);
  }
});

print.run();
