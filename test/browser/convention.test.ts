import type { BrowserContextOptions, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { notInFirefox, openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { realSite } from "../support/realSite.ts";

const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const convention = suite("convention");
const editions = [
  { folder: "ko", tag: "ko" },
  { folder: "en", tag: "en" },
  { folder: "ko-kp", tag: "ko-KP" },
];
/** Articles with every depth of units, with a note, with one unit, and the preamble. */
const pieces = ["article-40/", "article-43/", "article-6/", "preamble/"];
const articles = editions.flatMap(({ folder }) => pieces.map((piece) => `/${folder}/convention/${piece}`));
const names = ["preamble", ...Array.from({ length: 54 }, (_, at) => `article-${at + 1}`)];
const unitIds = (JSON.parse(site.read("en/convention/convention.json")) as { units: Array<{ id: string }> }).units.map(
  ({ id }) => id,
);
const wide = { viewport: { width: 1280, height: 800 } };
const narrow = { viewport: { width: 360, height: 640 } };

convention.after(async () => {
  await browser.close();
  site.close();
});

/** One page, looked at; what the reader does there is left to `look`. */
async function on<T>(address: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
  const [seen] = await onEachPage(browser, site, { ...options, addresses: [address] }, look);
  return seen as T;
}

for (const javaScriptEnabled of [true, false]) {
  const mode = javaScriptEnabled ? "with scripts" : "without scripts";

  convention(`the first page leads to the Convention in one tap, and that to every article (${mode})`, async () => {
    for (const { folder } of editions) {
      const { links, ...seen } = await on(`/${folder}/`, { ...narrow, javaScriptEnabled }, async (page) => {
        await page.click(`main a[href="/${folder}/convention/"]`);
        const links = await page.evaluate(() =>
          [...document.querySelectorAll<HTMLAnchorElement>("nav[aria-labelledby=articles-heading] a")].map(
            ({ pathname }) => pathname,
          ),
        );
        await page.click(`nav[aria-labelledby=articles-heading] a[href$="/article-12/"]`);
        return { links, path: new URL(page.url()).pathname, unit: await page.locator("#art-12-1").isVisible() };
      });
      assert.equal(
        links,
        names.map((name) => `/${folder}/convention/${name}/`),
      );
      assert.equal(
        links.filter((path) => !site.pages.includes(path)),
        [],
      );
      assert.equal(seen, { path: `/${folder}/convention/article-12/`, unit: true });
    }
  });

  convention(`a box shows another edition beside the reader's own, and hides it again (${mode})`, async () => {
    const seen = await onEachPage(
      browser,
      site,
      { ...wide, javaScriptEnabled, addresses: articles },
      async (page, address) => {
        const steps = [await besideIn(page)];
        const [first, second] = await page.locator(".law label").all();
        for (const label of [first, second, first, second]) {
          await label?.click();
          steps.push(await besideIn(page));
        }
        return { address, steps };
      },
    );
    for (const { address, steps } of seen) {
      const [a, b] = editions.filter(({ folder }) => !address.startsWith(`/${folder}/`)).map(({ tag }) => tag);
      assert.equal(steps, [[], [a], [a, b], [b], []], address);
    }
  });
}

/** The editions that stand beside the reader's own: the same in every row. */
async function besideIn(page: Page): Promise<string[]> {
  const rows = await page.evaluate(() =>
    [...document.querySelectorAll(".units .u")].map((row) =>
      [...row.querySelectorAll<HTMLElement>("p[lang]")]
        .filter((cell) => cell.getClientRects().length > 0)
        .map(({ lang }) => lang),
    ),
  );
  for (const row of rows) assert.equal(row, rows[0]);
  assert.ok(rows.length > 0);
  return rows[0] ?? [];
}

/** Where the units and their counterparts stand: a row of boxes for each. */
function rowsOf(
  page: Page,
): Promise<Array<Array<{ lang: string; top: number; bottom: number; left: number; right: number }>>> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".u")].map((row) =>
      [...row.querySelectorAll<HTMLElement>("p")]
        .filter((cell) => (cell.id !== "" || cell.lang !== "") && cell.getClientRects().length > 0)
        .map((cell) => {
          const { top, bottom, left, right } = cell.getBoundingClientRect();
          return { lang: cell.closest<HTMLElement>("[lang]")?.lang ?? "", top, bottom, left, right };
        }),
    ),
  );
}

const languages = (folder: string) =>
  [...editions].sort((a, b) => Number(b.folder === folder) - Number(a.folder === folder)).map(({ tag }) => tag);

async function withBoth(page: Page): Promise<void> {
  for (const label of await page.locator(".law label").all()) await label.click();
}

convention(
  "with both boxes ticked the three editions of a unit stand in one row on a large screen, each with its language",
  async () => {
    await onEachPage(browser, site, { ...wide, addresses: articles }, async (page, address) => {
      await withBoth(page);
      const rows = await rowsOf(page);
      for (const [at, row] of rows.entries()) {
        assert.equal(
          row.map(({ lang }) => lang),
          languages(address.split("/")[1] ?? ""),
          address,
        );
        const [own, second, third] = row as [(typeof row)[0], (typeof row)[0], (typeof row)[0]];
        for (const other of [second, third])
          assert.ok(Math.abs((other?.top ?? 0) - (own?.top ?? 0)) < 1, `${address}, row ${at}: one line for all`);
        assert.ok(own!.right < second!.left && second!.right < third!.left, `${address}, row ${at}: beside each other`);
        assert.ok(own!.right - own!.left > 250, `${address}, row ${at}: wide enough to be read`);
        const next = rows[at + 1]?.[0];
        if (next !== undefined)
          assert.ok(
            row.every(({ bottom }) => bottom <= next.top),
            `${address}, row ${at}: the next one is below`,
          );
      }
      assert.is(await page.evaluate(() => document.documentElement.scrollWidth), 1280, address);
    });
  },
);

convention("on a small screen they stand one under the other, unit by unit", async () => {
  await onEachPage(browser, site, { ...narrow, addresses: articles }, async (page, address) => {
    await withBoth(page);
    const rows = await rowsOf(page);
    for (const row of rows)
      assert.equal(
        row.map(({ lang }) => lang),
        languages(address.split("/")[1] ?? ""),
        address,
      );
    const cells = rows.flat();
    for (const [at, cell] of cells.entries()) {
      const next = cells[at + 1];
      if (next !== undefined) assert.ok(cell.bottom <= next.top, `${address}: ${at}`);
      assert.ok(cell.left >= 0 && cell.right <= 360 && cell.right - cell.left > 250, `${address}: ${at}`);
    }
  });
});

convention("nothing is wider than the screen with both boxes ticked, whatever the screen", async () => {
  await onEachPage(browser, site, { addresses: articles }, async (page, address) => {
    await withBoth(page);
    for (const width of [320, 600, 768, 1023, 1024, 1100, 1920]) {
      await page.setViewportSize({ width, height: 700 });
      const seen = await page.evaluate(() => ({
        scrollWidth: document.documentElement.scrollWidth,
        // Firefox keeps the places of what is folded in as they were.
        outside: [...document.querySelectorAll("main *")]
          .filter((element) => element.checkVisibility())
          .filter((element) => {
            const { left, right, width: own } = element.getBoundingClientRect();
            return own > 0 && (left < 0 || right > innerWidth + 0.5);
          })
          .map((element) => element.outerHTML.slice(0, 80)),
      }));
      assert.equal(seen, { scrollWidth: width, outside: [] }, `${address} at ${width}`);
    }
  });
});

convention("two whole editions stand in rows on a large screen, unit under unit on a small one", async () => {
  const pairs = editions.flatMap(({ folder }) =>
    editions.filter((other) => other.folder !== folder).map((other) => `/${folder}/convention/full/${other.folder}/`),
  );
  for (const options of [wide, narrow]) {
    await onEachPage(browser, site, { ...options, addresses: pairs }, async (page, address) => {
      const [, own, , , other] = address.split("/");
      const tags = [own, other].map((folder) => editions.find((edition) => edition.folder === folder)?.tag);
      const rows = (await rowsOf(page)).filter((row) => row.length > 0);
      assert.is(rows.length, unitIds.length, address);
      for (const row of rows) {
        assert.equal(
          row.map(({ lang }) => lang),
          tags,
          address,
        );
        const [first, second] = row as [(typeof row)[0], (typeof row)[0]];
        if (options === wide) assert.ok(Math.abs(first!.top - second!.top) < 1 && first!.right < second!.left, address);
        else assert.ok(first!.bottom <= second!.top && second!.right <= 360, address);
      }
      const ids = await page.evaluate(() => [...document.querySelectorAll(".u [id]")].map(({ id }) => id));
      assert.equal(ids, unitIds, address);
      assert.is(await page.evaluate(() => document.documentElement.scrollWidth), options.viewport.width, address);
    });
  }
});

convention("the keyboard reaches the boxes, shows where it is and ticks them; nothing else moves", async () => {
  for (const { folder } of editions) {
    const { seen, other } = await on(`/${folder}/convention/article-12/`, narrow, async (page) => {
      await page.focus(".intro summary");
      const seen = [];
      for (const key of ["Tab", "Space", "Tab", "Space", "Shift+Tab", "Space"]) {
        await page.keyboard.press(key);
        seen.push(
          await page.evaluate(() => {
            const box = document.activeElement as HTMLInputElement;
            const label = box.labels?.[0] ?? document.body;
            const { outlineStyle, outlineWidth } = getComputedStyle(label);
            return {
              id: box.id,
              checked: box.checked,
              ring: outlineStyle !== "none" && parseFloat(outlineWidth) >= 2,
              top: label.getBoundingClientRect().top + scrollY,
            };
          }),
        );
      }
      return { seen, other: await page.evaluate(() => location.hash) };
    });
    const [a, b] = editions.filter((edition) => edition.folder !== folder).map((edition) => `with-${edition.folder}`);
    assert.equal(
      seen.map(({ id, checked }) => [id, checked]),
      [
        [a, false],
        [a, true],
        [b, false],
        [b, true],
        [a, true],
        [a, false],
      ],
    );
    assert.ok(
      seen.every(({ ring }) => ring),
      folder,
    );
    assert.equal([seen[0]?.top, seen[2]?.top], [seen[5]?.top, seen[3]?.top], "the boxes stay where they are");
    assert.is(other, "");
  }
});

notInFirefox(convention, "its driver scrolls to what it clicks")(
  "ticking a box does not move the reader's place",
  async () => {
    for (const options of [narrow, wide]) {
      await on("/ko/convention/article-40/", options, async (page) => {
        await page.evaluate(() => document.querySelector(".law label")?.scrollIntoView({ block: "start" }));
        const place = () =>
          page.evaluate(() => ({
            scrollY,
            top: document.querySelector(".law label")?.getBoundingClientRect().top,
            hash: location.hash,
          }));
        const before = await place();
        for (const label of await page.locator(".law label").all()) {
          await label.click();
          assert.equal(await place(), before);
          assert.ok(
            await page.evaluate(() => document.activeElement?.matches(".law input")),
            "focus stays with the box",
          );
        }
      });
    }
  },
);

convention("every unit has a link to itself on its article's page", () => {
  for (const { folder } of editions) {
    const units = names.flatMap((name) => [
      ...site.read(`${folder}/convention/${name}/index.html`).matchAll(/<p id="([\w-]+)"[^>]*>.*?<\/p>/g),
    ]);
    assert.equal(
      units.map(([, id]) => id),
      unitIds,
      folder,
    );
    for (const [html, id] of units)
      assert.match(html, new RegExp(`<a class="permalink" href="#${id}" aria-label="[^"]+">#</a></p>$`));
  }
});

for (const colorScheme of ["light", "dark"] as const) {
  convention(`a unit that a link names is seen and marked, on every kind of page (${colorScheme})`, async () => {
    const targets = [
      "article-40/#art-40-2-b-iv",
      "full/#art-40-2-b-iv",
      "full/en/#art-40-2-b-iv",
      "article-40/#w-child",
      "full/#art-40",
    ];
    for (const target of targets) {
      const seen = await on(`/ko/convention/${target}`, { ...narrow, colorScheme }, (page) =>
        page.evaluate(() => {
          const unit = document.querySelector(":target") ?? document.body;
          const { top } = unit.getBoundingClientRect();
          const look = (element: Element) =>
            [
              getComputedStyle(element).backgroundColor,
              getComputedStyle(element).boxShadow,
              getComputedStyle(element).outlineStyle,
            ].join();
          return {
            id: unit.id,
            isInView: top >= 0 && top < 200,
            isMarked: look(unit) !== look(document.querySelector("main p:not(:target)") ?? unit),
          };
        }),
      );
      assert.equal(seen, { id: target.split("#")[1], isInView: true, isMarked: true }, target);
    }
  });
}

convention("a term leads to its explanation on the same page, and the way back to where the reader was", async () => {
  await onEachPage(browser, site, { ...narrow, addresses: articles }, async (page, address) => {
    const terms = await page.evaluate(() =>
      [...document.querySelectorAll(".units .term")].map((term) => term.getAttribute("href") ?? ""),
    );
    assert.is.not(terms.length, 0, address);
    assert.is(new Set(terms).size, terms.length, `${address}: each once`);
    const last = page.locator(".units .term").last();
    await last.scrollIntoViewIfNeeded();
    const place = () => page.evaluate(() => ({ hash: location.hash, scrollY: Math.round(scrollY) }));
    const before = await place();
    await last.click();
    const { isInView, text } = await page.evaluate(() => {
      const entry = document.querySelector(":target");
      const { top, bottom } = entry?.getBoundingClientRect() ?? new DOMRect();
      return { isInView: top >= 0 && bottom <= innerHeight && bottom > top, text: entry?.textContent?.trim() };
    });
    assert.is((await place()).hash, terms.at(-1));
    assert.ok(isInView && text, `${address}: ${terms.at(-1)}`);
    await page.goBack();
    assert.equal(await place(), before, address);
    const explained = await page.evaluate(() =>
      [...document.querySelectorAll("[id^=w-]")].filter(({ tagName }) => tagName === "DIV").map(({ id }) => `#${id}`),
    );
    assert.equal(
      terms.filter((term) => !explained.includes(term)),
      [],
      address,
    );
  });
});

convention("an explanation leads to the entry in the table of terms", async () => {
  await on("/en/convention/article-12/", narrow, async (page) => {
    await page.click("#w-child dt a");
    await page.waitForLoadState();
    assert.is(new URL(page.url()).pathname + new URL(page.url()).hash, "/en/convention/terms/#child");
    assert.ok(await page.evaluate(() => (document.querySelector(":target")?.getBoundingClientRect().top ?? -1) >= 0));
    await page.click("#child .places summary");
    await page.click("#child .places a[href$='/article-12/']");
    await page.waitForLoadState();
    assert.is(new URL(page.url()).pathname, "/en/convention/article-12/");
  });
});

for (const javaScriptEnabled of [true, false]) {
  convention(
    `the plain words can be closed, by tap and by key (${javaScriptEnabled ? "with" : "without"} scripts)`,
    async () => {
      for (const { folder } of editions) {
        await on(`/${folder}/convention/article-12/`, { ...narrow, javaScriptEnabled }, async (page) => {
          const intro = page.locator(".intro p");
          assert.ok(await intro.isVisible());
          await page.click(".intro summary");
          assert.not(await intro.isVisible());
          await page.keyboard.press("Enter");
          assert.ok(await intro.isVisible());
        });
      }
    },
  );
}

convention("the whole text: 54 articles, each reached by its number, and every unit", async () => {
  for (const { folder } of editions) {
    await on(`/${folder}/convention/full/`, narrow, async (page) => {
      const found = await page.evaluate(() => ({
        numbers: [...document.querySelectorAll<HTMLAnchorElement>("main nav a")].map(({ hash, text }) => [hash, text]),
        articles: [...document.querySelectorAll<HTMLAnchorElement>("main h3 a")].map(({ pathname }) => pathname),
        units: [...document.querySelectorAll("main p[id]")].map(({ id }) => id),
        text: document.querySelector("main")?.innerText.length ?? 0,
      }));
      assert.equal(
        found.numbers,
        Array.from({ length: 54 }, (_, at) => [`#art-${at + 1}`, String(at + 1)]),
      );
      assert.equal(
        found.articles,
        names.slice(1).map((name) => `/${folder}/convention/${name}/`),
      );
      assert.equal(found.units, unitIds);
      assert.ok(found.text > (folder === "en" ? 40_000 : 15_000));
      for (const number of [1, 6, 12, 40, 54]) {
        await page.click(`main nav a[href="#art-${number}"]`);
        const { top, near } = await page.evaluate((at) => {
          const target = document.querySelector(":target") ?? document.body;
          const links = [...document.querySelectorAll("main h3 a")];
          return { top: target.getBoundingClientRect().top, near: links[at - 1]!.getBoundingClientRect().bottom };
        }, number);
        assert.ok(top >= -1 && top < 640 && near >= 0, `${folder}: the heading of article ${number} is in view`);
      }
    });
  }
});

convention(
  "without any style the text reads from top to bottom: heading, plain words, then unit by unit with its counterparts",
  async () => {
    for (const { folder } of editions) {
      const text = await on(`/${folder}/convention/article-40/`, narrow, (page) =>
        page.evaluate(() => {
          const order = [
            document.querySelector("h1"),
            document.querySelector(".intro p"),
            ...document.querySelectorAll(".units p"),
            document.querySelector(".explained h2"),
            document.querySelector(".standing summary"),
          ].map((element) => element?.textContent?.replace(/\s+/g, " ").trim() ?? "?");
          for (const style of document.querySelectorAll("style")) style.remove();
          return { order, shown: document.body.innerText.replace(/\s+/g, " ") };
        }),
      );
      let at = -1;
      for (const piece of text.order) {
        const next = text.shown.indexOf(piece.replace(/#$/, ""), at + 1);
        assert.ok(next > at, `${folder}: ${piece.slice(0, 60)}`);
        at = next;
      }
      assert.is(text.order.length, 2 + 3 * 15 + 2, folder);
    }
  },
);

convention.run();
