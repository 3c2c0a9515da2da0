import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { builtSite, openSite, realSite } from "../support/realSite.ts";
import { tinySite } from "../support/tinySite.ts";

const firstScreen = suite("first screen");
const browser = await openBrowser();
const site = await realSite();
firstScreen.after(async () => {
  await browser.close();
  site.close();
});

const editions = ["ko", "en", "ko-kp"];
const TELEPHONE = { width: 360, height: 740 };
/** The most that a page's frame may take of a telephone's height, in pixels. */
const HEADER = 150;
/** The longest line: Latin letters and blanks, or syllables of Korean. */
const LINE = { en: 75, ko: 42, "ko-kp": 42 } as const;

async function on(size: { width: number; height: number }, look: (page: Page) => Promise<void>): Promise<void> {
  const context = await browser.newContext({ viewport: size });
  await look(await context.newPage());
  await context.close();
}

const topOf = (page: Page, selector: string, side: "top" | "bottom") =>
  page
    .locator(selector)
    .first()
    .evaluate((element, name) => element.getBoundingClientRect()[name as "top"], side);

firstScreen("on a telephone the first line of every article stands on the first screen, in every edition", () =>
  on(TELEPHONE, async (page) => {
    const pieces = ["preamble", ...Array.from({ length: 54 }, (_article, at) => `article-${at + 1}`)];
    for (const edition of editions)
      for (const piece of pieces) {
        await page.goto(`${site.origin}/${edition}/convention/${piece}/`);
        const header = await topOf(page, "header.site", "bottom");
        const line = await page.locator(".units p").first().evaluate(firstLine);
        assert.ok(header <= HEADER, `${edition} ${piece}: header ${header}`);
        assert.ok(line <= TELEPHONE.height, `${edition} ${piece}: the first line ends at ${line}`);
      }
  }),
);

/** Runs in the page: where the first line of a paragraph ends. */
function firstLine(paragraph: Element): number {
  const range = document.createRange();
  range.selectNodeContents(paragraph);
  return range.getClientRects()[0]?.bottom ?? Number.POSITIVE_INFINITY;
}

firstScreen("the first page says who this is and what a reader can do, before anybody scrolls", () =>
  on(TELEPHONE, async (page) => {
    for (const edition of editions) {
      await page.goto(`${site.origin}/${edition}/`);
      for (const selector of ["h1", ".lead", ".actions .button:last-of-type"])
        assert.ok((await topOf(page, selector, "bottom")) <= TELEPHONE.height, `${edition} ${selector}`);
    }
  }),
);

firstScreen("a menu that does not fit is moved by a finger, and a shadow tells so", () =>
  on(TELEPHONE, async (page) => {
    await page.goto(`${site.origin}/en/`);
    const menu = await page.locator("header.site .menu").evaluate((element) => ({
      isWider: element.scrollWidth > element.clientWidth,
      layers: getComputedStyle(element).backgroundAttachment,
    }));
    assert.equal(menu, { isWider: true, layers: "local, local, scroll" });
    assert.is(await page.evaluate(() => document.documentElement.scrollWidth), TELEPHONE.width);
  }),
);

/** Runs in the page: what of the current item of the menu is out of sight, and which item cannot be seen where it has the focus. */
function hiddenInMenu(): string[] {
  const menu = document.querySelector("header.site .menu") as HTMLElement;
  const current = menu.querySelector<HTMLElement>("[aria-current]");
  const { left, right } = menu.getBoundingClientRect();
  const hidden: string[] = [];
  for (const place of [0, menu.scrollWidth / 3, menu.scrollWidth, -menu.scrollWidth]) {
    menu.scrollLeft = place;
    const box = current?.getBoundingClientRect() ?? new DOMRect(-1, 0, 0, 0);
    if (box.left < left - 0.5 || box.right > right + 0.5) hidden.push(`at ${place}: ${box.left} to ${box.right}`);
  }
  menu.scrollLeft = 0;
  for (const link of menu.querySelectorAll("a")) {
    link.focus();
    const { x, y, width, height } = link.getBoundingClientRect();
    const isSeen = Array.from({ length: 50 }, (_, at) => x + (width * (at + 0.5)) / 50).some(
      (place) => document.elementFromPoint(place, y + height / 2) === link,
    );
    if (!isSeen) hidden.push(`${link.textContent} is covered`);
  }
  return hidden;
}

firstScreen(
  "the menu shows the item of the page that is open, wherever it stands and however narrow the screen",
  async () => {
    for (const width of [320, 360])
      await on({ width, height: 640 }, async (page) => {
        for (const edition of editions)
          for (const path of [
            "about/",
            "convention/article-12/",
            "campaigns/street/",
            "calendar/",
            "news/this-site/",
          ]) {
            await page.goto(`${site.origin}/${edition}/${path}`);
            assert.equal(await page.evaluate(hiddenInMenu), [], `${edition}/${path} at ${width}`);
          }
      });
  },
);

firstScreen("so it does with more items than three screens hold, in both directions of writing", async () => {
  const names = Array.from({ length: 8 }, (_item, at) => `page-${at + 1}`);
  const edition = (tag: string) => `  - { tag: ${tag}, folder: ${tag}, label: ${tag} }\n`;
  const many = await openSite(
    builtSite(
      tinySite({
        "content/site.yml": `name: Tiny\norigin: https://tiny.example\neditions:\n${edition("en")}${edition("ar")}menus:\n  main: [${names.map((name) => `/${name}/`).join(", ")}]\n`,
        ...Object.fromEntries(
          ["en", "ar"].flatMap((tag) =>
            ["index", ...names].map((name) => [
              `content/${tag}/${name}.md`,
              `---\ntitle: Part, ${name}\ndescription: One.\n---\n\nText.\n`,
            ]),
          ),
        ),
      }),
    ),
  );
  await on({ width: 320, height: 640 }, async (page) => {
    for (const tag of ["en", "ar"])
      for (const name of ["page-1", "page-5", "page-8"]) {
        await page.goto(`${many.origin}/${tag}/${name}/`);
        assert.equal(await page.evaluate(hiddenInMenu), [], `${tag}/${name}`);
      }
  });
  many.close();
});

firstScreen("a short word with a hyphen stands on one line, and is copied as it was written", () =>
  on({ width: 320, height: 640 }, async (page) => {
    for (const [path, word] of [
      ["en/campaigns/", "re-enactment"],
      ["en/convention/terms/", "co-operation"],
      ["en/reading-safely/", "wi-fi"],
      ["ko-kp/about/", "2 500만명"],
    ] as const) {
      await page.goto(`${site.origin}/${path}`);
      const seen = await page.evaluate((looked) => {
        const broken = [...document.querySelectorAll(".nowrap")].filter((kept) => kept.getClientRects().length > 1);
        getSelection()?.selectAllChildren(document.querySelector("main") as HTMLElement);
        return { broken: broken.length, isCopied: getSelection()?.toString().includes(looked) };
      }, word);
      assert.equal(seen, { broken: 0, isCopied: true }, path);
    }
  }),
);

firstScreen("at a desk no line is longer than an eye follows", () =>
  on({ width: 1280, height: 900 }, async (page) => {
    for (const [edition, most] of Object.entries(LINE))
      for (const path of ["about/", "convention/article-40/", "privacy/", "convention/full/"]) {
        await page.goto(`${site.origin}/${edition}/${path}`);
        const longest = await page.evaluate(longestLine, edition !== "en");
        assert.ok(longest <= most, `${edition}/${path}: ${longest}`);
      }
  }),
);

/** Runs in the page: the signs of its longest line, or its syllables, as wide as those of a Korean font, which may be missing. */
function longestLine(isKorean: boolean): number {
  let most = 0;
  const probe = document.body.appendChild(document.createElement("span"));
  probe.textContent = "한".repeat(10);
  const width = isKorean ? probe.getBoundingClientRect().width / parseFloat(getComputedStyle(probe).fontSize) / 10 : 1;
  probe.remove();
  for (const paragraph of document.querySelectorAll("main p, body > p")) {
    const lines = new Map<number, number>();
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const range = document.createRange();
      for (let at = 0; at < (node.textContent ?? "").length; at += 1) {
        if (isKorean && !/[가-힣]/.test(node.textContent?.charAt(at) ?? "")) continue;
        range.setStart(node, at);
        range.setEnd(node, at + 1);
        const box = range.getClientRects()[0];
        if (box !== undefined) {
          const line = Math.round(box.top / 8);
          lines.set(line, (lines.get(line) ?? 0) + 1);
        }
      }
    }
    most = Math.max(most, ...lines.values());
  }
  return Math.round(most * width);
}

firstScreen.run();
