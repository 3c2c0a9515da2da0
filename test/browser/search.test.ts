import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { brotliSize } from "../../src/base/brotli.ts";
import { openBrowser } from "../support/browser.ts";
import { fileAt, realSite } from "../support/realSite.ts";
import { answered, askedByAddress, askedByTyping, searchWindow, shown } from "../support/searchPage.ts";

const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const search = suite("search");

search.after(async () => {
  await browser.close();
  site.close();
});

/** Runs a test in a window of its own, and finds no error in it. */
function inWindow(
  name: string,
  run: (all: Awaited<ReturnType<typeof searchWindow>>) => Promise<void>,
  options: Parameters<typeof searchWindow>[1] = {},
): void {
  search(name, async () => {
    const all = await searchWindow(browser, options);
    try {
      await run(all);
      assert.equal(all.complaints, []);
    } finally {
      await all.context.close();
    }
  });
}

for (const sign of ["?", "#"]) {
  inWindow(`a query in the address behind ${sign} is searched; what is busy says so and ends`, async ({ page }) => {
    for (const [folder, query, first] of [
      ["ko", "아동노동", "article-32"],
      ["en", "child labour", "article-32"],
      ["ko-kp", "로동", "article-32"],
    ] as const) {
      const { results, status, busy, value, address } = await askedByAddress(page, site, folder, query, sign);
      assert.match(results[0] ?? "", new RegExp(`^/${folder}/convention/${first}/`), query);
      assert.ok(status.includes(query) && status.includes(String(results.length)), status);
      assert.equal([busy.includes("true"), busy.at(-1), value], [true, "false", query], folder);
      assert.is(decodeURIComponent(address), `${site.origin}/${folder}/search/#q=${query}`, "the words stand behind #");
    }
  });
}

inWindow("what is typed is searched after a pause, and the address follows", async ({ page }) => {
  await page.goto(`${site.origin}/ko/search/`);
  await page.locator("#q").pressSequentially("국적", { delay: 20 });
  const { results, address } = await answered(page);
  assert.is(results[0], "/ko/convention/article-7/#art-7-1");
  assert.is(decodeURIComponent(address), `${site.origin}/ko/search/#q=국적`);
  const empty = await page.evaluate(() => document.querySelectorAll("#search-results li a:first-child").length);
  assert.is(empty, results.length, "a result begins with its link");
});

inWindow(
  "a result leads to the unit, which is marked and stands where it would stand without a mark",
  async ({ page, context }) => {
    const { results } = await askedByAddress(page, site, "ko", "위험한 노동");
    assert.is(results[0], "/ko/convention/article-32/#art-32-1");
    await page.locator("#search-results a").first().click();
    await page.waitForURL("**/article-32/#art-32-1");
    const place = (of: Page) =>
      of.evaluate(() => {
        const unit = document.getElementById("art-32-1") ?? document.body;
        const { top, bottom, left, height } = unit.getBoundingClientRect();
        const bar = document.querySelector(".leave")?.getBoundingClientRect().bottom ?? 0;
        return {
          top: Math.round(top + scrollY),
          left,
          height,
          color: getComputedStyle(unit).backgroundColor,
          isSeen: top >= bar && bottom <= innerHeight,
        };
      });
    const marked = await place(page);
    const other = await context.newPage();
    await other.goto(`${site.origin}/ko/convention/article-32/`);
    const { color, isSeen: _, ...plain } = await place(other);
    assert.is.not(marked.color, color, "marked");
    assert.ok(marked.isSeen, "in sight");
    assert.equal({ top: marked.top, left: marked.left, height: marked.height }, plain, "not shifted");
  },
  { viewport: { width: 360, height: 640 } },
);

inWindow("a paragraph that is asked for by its number is what the result leads to", async ({ page }) => {
  for (const [folder, query, unit] of [
    ["ko", "12조 2항", "art-12-2"],
    ["en", "Art. 24(2)(c)", "art-24-2-c"],
    ["ko-kp", "제40조 2항", "art-40-2"],
  ] as const) {
    const { results } = await askedByAddress(page, site, folder, query);
    assert.is(results[0]?.split("#")[1], unit, query);
  }
});

inWindow("every result leads to a page and a place that are there", async ({ page }) => {
  const checked = new Set<string>();
  for (const [folder, queries] of Object.entries({
    ko: ["교육", "캠페인", "쿠키", "아동"],
    en: ["education", "campaign", "cookies"],
    "ko-kp": ["교육", "소식"],
  })) {
    for (const query of queries) {
      for (const result of (await askedByAddress(page, site, folder, query)).results) checked.add(result);
    }
  }
  assert.ok(checked.size > 60, String(checked.size));
  for (const result of checked) {
    const [path = "", id] = result.split("#");
    const html = site.read(fileAt(path));
    assert.ok(id === undefined ? html !== "" : html.includes(`id="${id}"`) || html.includes(`id=${id}`), result);
  }
});

inWindow("what was found is marked in the excerpt, and a query read in another way is told", async ({ page }) => {
  await askedByAddress(page, site, "ko", "차별");
  assert.ok((await page.locator("#search-results mark").allInnerTexts()).every((text) => /차별/.test(text)));
  assert.is(await page.locator("#search-results small").first().innerText(), "아동권리협약");
  for (const [folder, query, read] of [
    ["ko", "dkehd shehd", "노동"],
    ["ko", "로동", "노동"],
    ["en", "color", "colour"],
    ["ko-kp", "노동", "로동"],
  ] as const) {
    const { status } = await askedByAddress(page, site, folder, query);
    assert.ok(status.includes(query) && status.includes(read), `${query}: ${status}`);
  }
});

inWindow("a result says under which subject it was found, in the words of the page", async ({ page }) => {
  for (const [folder, query, reason] of [
    ["ko", "왕따", "관련 주제: 왕따"],
    ["en", "school meals", "Found under: school meals, meal"],
    ["ko-kp", "녀자", "관련주제: 녀자, 녀자아이"],
  ] as const) {
    await askedByAddress(page, site, folder, query);
    assert.is(await page.locator("#search-results li .hint").first().innerText(), reason, query);
  }
});

inWindow(
  "nothing found: what was typed, words that may have been meant, the other editions, the subjects, the contents",
  async ({ page }) => {
    for (const [folder, query] of [
      ["ko", "뷁뷁뷁"],
      ["en", "xyzzyqq"],
      ["ko-kp", "뷁뷁뷁"],
    ] as const) {
      const { results, status, busy } = await askedByAddress(page, site, folder, query);
      assert.equal(
        [results, status.includes(query), busy.includes("true"), busy.at(-1)],
        [[], true, true, "false"],
        folder,
      );
      const links = await page
        .locator("main a")
        .evaluateAll((all) =>
          all.map((link) => (link as HTMLAnchorElement).pathname + (link as HTMLAnchorElement).hash),
        );
      for (const way of [
        `/${folder}/search/subjects/`,
        `/${folder}/convention/#articles-heading`,
        `/${folder}/convention/#themes-heading`,
      ])
        assert.ok(links.includes(way), `${folder}: ${way}`);
      assert.is(await page.locator("#search-more h2").count(), 1);
    }
    await askedByAddress(page, site, "en", "qwertyuiopas");
    await askedByAddress(page, site, "ko", "ㅁㄴㅇㄹㅁㄴㅇㄹ");
  },
);

inWindow("words that may have been meant can be searched at once", async ({ page }) => {
  const { results, status } = await askedByAddress(page, site, "en", "xducatixn");
  if (results.length > 0) return;
  const near = page.locator("#search-more p a");
  assert.ok((await near.allInnerTexts()).includes("education"));
  await near.filter({ hasText: "education" }).first().click();
  assert.ok((await answered(page, status)).results.length > 0);
});

inWindow(
  "the other editions are offered under a heading, loaded when the reader asks, and named",
  async ({ page, requested }) => {
    await askedByAddress(page, site, "ko", "차별");
    const offers = page.locator("#search-more > div");
    assert.equal(
      await offers
        .locator("> a")
        .evaluateAll((links) =>
          links.map((link) => (link as HTMLElement).querySelector("[lang]")?.getAttribute("lang")),
        ),
      ["en", "ko-KP"],
    );
    assert.is(requested.filter((address) => /find-(en|ko-kp)/.test(address)).length, 0, "not before");
    await offers.last().locator("> a").click();
    await offers.last().locator("h3").waitFor();
    assert.match(await offers.last().locator("h3").innerText(), /조선말/);
    assert.is(await offers.last().getAttribute("lang"), "ko-KP");
    assert.match(
      await offers
        .last()
        .locator("ol a")
        .first()
        .evaluate((link) => (link as HTMLAnchorElement).pathname),
      /^\/ko-kp\/convention\/article-2\//,
    );
    assert.ok(
      requested.some((address) => /find-ko-kp-1/.test(address)) &&
        !requested.some((address) => /find-en/.test(address)),
      "only that one",
    );
  },
);

inWindow("a query in the language of another edition finds something there", async ({ page }) => {
  for (const [folder, query, target] of [
    ["ko", "child labour", "/en/convention/article-32/"],
    ["en", "아동노동", "/ko/convention/article-32/"],
  ] as const) {
    await askedByAddress(page, site, folder, query);
    const found = page.locator("#search-results a, #search-more ol a");
    await found.first().waitFor();
    const paths = await found.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname));
    assert.ok(
      paths.some((path) => path === target),
      `${query}: ${paths.slice(0, 4).join(" ")}`,
    );
  }
});

inWindow(
  "arrow keys go through the results and back to the field, Escape goes back to it and empties it, Enter opens",
  async ({ page }) => {
    await page.goto(`${site.origin}/ko/search/`);
    const focus = () =>
      page.evaluate(
        () =>
          (document.activeElement as HTMLAnchorElement).id ||
          [...document.querySelectorAll("#search-results a")].indexOf(document.activeElement ?? document.body),
      );
    assert.is(await focus(), "q", "ready for typing");
    await askedByTyping(page, "교육");
    const steps: Array<[string, string | number]> = [
      ["ArrowDown", 0],
      ["ArrowDown", 1],
      ["ArrowUp", 0],
      ["ArrowUp", "q"],
      ["ArrowUp", "q"],
      ["ArrowDown", 0],
      ["Escape", "q"],
    ];
    for (const [key, expected] of steps) {
      await page.keyboard.press(key);
      assert.is(await focus(), expected, key);
    }
    assert.is((await shown(page)).value, "교육");
    await page.keyboard.press("ArrowDown");
    const [first = ""] = (await shown(page)).results;
    await page.keyboard.press("Enter");
    await page.waitForURL((url) => url.pathname + decodeURIComponent(url.hash) === first);
  },
);

inWindow("Escape in the field empties it, and what was found goes with it", async ({ page }) => {
  await page.goto(`${site.origin}/ko/search/`);
  await askedByTyping(page, "교육");
  await page.keyboard.press("Escape");
  await page.waitForFunction(() => document.querySelectorAll("#search-results li").length === 0);
  const { value, status, address } = await shown(page);
  assert.equal([value, status, address], ["", "", `${site.origin}/ko/search/`]);
});

inWindow(
  "Back from a result shows the results again; each search that was sent is a step of its own",
  async ({ page }) => {
    await page.goto(`${site.origin}/ko/`);
    await page.goto(`${site.origin}/ko/search/`);
    await askedByTyping(page, "교육");
    await page.keyboard.press("Enter");
    const before = await askedByTyping(page, "차별");
    await page.keyboard.press("Enter");
    await page.locator("#search-results a").first().click();
    await page.waitForURL("**/convention/article-2/**");
    await page.goBack();
    const again = await answered(page);
    assert.equal([again.value, again.results], ["차별", before.results]);
    await page.goBack();
    const older = await answered(page, again.status);
    assert.is(older.value, "교육");
    assert.ok(older.status.includes("교육"));
    await page.goForward();
    assert.is((await answered(page, older.status)).value, "차별");
  },
);

inWindow(
  "the field in the header of every page leads to the search; its words leave the machine nowhere",
  async ({ page, sent }) => {
    for (const [folder, path, query] of [
      ["ko", "", "비밀스러운 낱말"],
      ["en", "convention/article-12/", "secret words & more #1?"],
      ["ko-kp", "about/", "비밀 100%"],
    ] as const) {
      await page.goto(`${site.origin}/${folder}/${path}`);
      await page.fill("form.seek input", query);
      await page.keyboard.press("Enter");
      await page.waitForURL((url) => url.pathname === `/${folder}/search/`);
      assert.is((await answered(page)).value, query);
      await page.click("#search-form button");
      assert.equal(
        sent.filter((all) => all.includes(query) || all.includes(query.slice(0, 3))),
        [],
        query,
      );
    }
  },
  { viewport: { width: 1280, height: 800 } },
);

inWindow("an address with ?q= is rewritten, so the words are sent once at most", async ({ page, sent }) => {
  await askedByAddress(page, site, "ko", "비밀스러운", "?");
  assert.is(new URL(page.url()).search, "");
  const before = sent.length;
  await page.reload();
  await answered(page);
  assert.equal(
    sent.slice(before).filter((all) => all.includes("비밀")),
    [],
  );
});

for (const [name, path] of [
  ["the search page", "search/"],
  ["a page with the field in its header", "about/"],
] as const) {
  inWindow(
    `without script, ${name} leads to the index of subjects and sends no words`,
    async ({ page, sent }) => {
      for (const folder of ["ko", "en", "ko-kp"]) {
        await page.goto(`${site.origin}/${folder}/${path}`);
        const form = path === "search/" ? "#search-form" : "form.seek";
        await page.fill(`${form} input`, "비밀스러운 말");
        await page.click(`${form} button`);
        if (path !== "search/") {
          await page.waitForURL((url) => url.pathname === `/${folder}/search/`);
          assert.is.not(await page.locator("#search-status").innerText(), "", "says what is needed");
          await page.click("#search-form button");
        }
        await page.waitForURL((url) => url.pathname === `/${folder}/search/subjects/`);
        assert.ok((await page.locator("main li a").count()) > 300, "the index");
      }
      assert.equal(
        sent.filter((all) => all.includes("비밀")),
        [],
      );
    },
    { javaScriptEnabled: false },
  );
}

inWindow("from a page without pictures the search leads to pages without pictures", async ({ page }) => {
  await page.goto(`${site.origin}/text/ko/search/#q=${encodeURIComponent("교육")}`);
  const { results } = await answered(page);
  assert.ok(results.length > 0 && results.every((path) => path.startsWith("/text/ko/")), results[0]);
  assert.is((await fetch(site.origin + (results[0] ?? ""))).status, 200);
});

inWindow(
  "from opening the page to the first result: at most 30,000 bytes and four requests",
  async ({ page, requested }) => {
    for (const [folder, query] of [
      ["ko", "아동노동"],
      ["en", "child labour"],
      ["ko-kp", "로동"],
      ["ko", "제31조"],
      ["en", "bullying"],
      ["ko-kp", "토대"],
    ] as const) {
      requested.length = 0;
      const { results } = await askedByAddress(page, site, folder, query);
      assert.ok(results.length > 0, query);
      const files = requested
        .filter((address) => address.startsWith(site.origin))
        .map((address) => fileAt(new URL(address).pathname));
      const bytes = files.map((file) => brotliSize(readFileSync(join(site.output, file))));
      const sum = bytes.reduce((all, one) => all + one, 0);
      assert.ok(files.length <= 4, files.join(" "));
      assert.ok(
        sum <= 30_000,
        `${folder} ${query}: ${files.map((file, at) => `${file} ${bytes[at] ?? 0}`).join(", ")}: ${sum}`,
      );
    }
  },
);

inWindow(
  "where the first part has answered, a button looks through the other texts as well",
  async ({ page, requested }) => {
    const first = await askedByAddress(page, site, "ko", "난민");
    assert.is(requested.filter((address) => /find-ko-2/.test(address)).length, 0);
    await page.locator("#search-more button", { hasText: "모든 글" }).click();
    const all = await answered(page, first.status);
    assert.ok(all.results.length > first.results.length, `${all.results.length} after ${first.results.length}`);
    assert.is(await page.locator("#search-more button").count(), 0);
  },
);

inWindow("an article that does not exist says how many there are; several are found at once", async ({ page }) => {
  assert.match((await askedByAddress(page, site, "ko", "55조")).status, /55조는 없습니다.*54조/);
  assert.match((await askedByAddress(page, site, "en", "article 60")).status, /no article 60.*54/);
  const { results } = await askedByAddress(page, site, "ko", "12·13조");
  assert.equal(
    results.slice(0, 2).map((path) => path.replace(/#.*/, "")),
    ["/ko/convention/article-12/", "/ko/convention/article-13/"],
  );
});

inWindow("a page that has been removed offers the search", async ({ page, complaints }) => {
  await page.goto(`${site.origin}/ko/convention/article-99/`);
  assert.ok(
    (
      await page.locator("main a").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname))
    ).includes("/ko/search/"),
  );
  complaints.length = 0;
});

search.run();
