import { cpSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { openBrowser } from "../support/browser.ts";
import { builtSite, realSite } from "../support/realSite.ts";
import { answered, askedByAddress, askedByTyping, searchWindow, shown } from "../support/searchPage.ts";
import { emptyFolder } from "../support/tinySite.ts";

const [browser, site] = await Promise.all([openBrowser(), realSite()]);
const trouble = suite("search in trouble");

trouble.after(async () => {
  await browser.close();
  site.close();
});

function inWindow(name: string, run: (all: Awaited<ReturnType<typeof searchWindow>>) => Promise<void>): void {
  trouble(name, async () => {
    const all = await searchWindow(browser);
    try {
      await run(all);
    } finally {
      await all.context.close();
    }
  });
}

for (const [name, answer] of [
  ["cannot be fetched", undefined],
  ["breaks off half way", `dari("find-ko-1.js",{"lang":"ko","pages`],
  ["is another page", "<!doctype html><title>Sign in</title>"],
] as const) {
  inWindow(
    `an index that ${name} is told, the index of subjects is there, and trying again works`,
    async ({ context, page }) => {
      await context.route("**/assets/find-*", (route) =>
        answer === undefined ? route.abort() : route.fulfill({ body: answer, contentType: "text/javascript" }),
      );
      const { status, results, busy } = await askedByAddress(page, site, "ko", "교육");
      assert.match(status, /받지 못했습니다/);
      assert.equal([results, busy.at(-1)], [[], "false"]);
      assert.ok(await page.locator('main a[href$="/ko/search/subjects/"]').isVisible());
      await page.locator("#search-more button").click();
      // It has been busy once more.
      await page.waitForFunction(
        (before) => (globalThis as unknown as { busy: string[] }).busy.length > before,
        busy.length,
      );
      assert.match((await answered(page)).status, /받지 못했습니다/, "still not");
      await context.unroute("**/assets/find-*");
      await page.locator("#search-more button").click();
      assert.ok((await answered(page, status)).results.length > 0);
      assert.is(await page.locator("#search-more button", { hasText: "다시" }).count(), 0, "the button goes");
    },
  );
}

inWindow(
  "without the guesses, plain queries are answered; others find nothing and say so; later they are fetched again",
  async ({ context, page }) => {
    await context.route("**/assets/guess.*", (route) => route.abort());
    assert.ok((await askedByAddress(page, site, "ko", "교육")).results.length > 0);
    const without = await askedByTyping(page, "rydbr");
    assert.equal(without.results, []);
    assert.ok(without.status.includes("rydbr"));
    await context.unroute("**/assets/guess.*");
    assert.match((await askedByTyping(page, "rydbr ")).results.join(), /article-28/);
  },
);

inWindow("without the other texts, what the first part has is shown", async ({ context, page }) => {
  await context.route("**/assets/find-*-2.*", (route) => route.abort());
  const { status, busy } = await askedByAddress(page, site, "ko", "장마당 재현이 열리는 곳");
  assert.is(busy.at(-1), "false");
  assert.not.match(status, /받지 못했습니다/);
});

inWindow(
  "on a slow line the page says what it waits for, and how much; however much is typed, it is fetched once",
  async ({ context, page, requested }) => {
    let go = (): void => {};
    const isAllowed = new Promise<void>((done) => {
      go = done;
    });
    await context.route("**/assets/find-*", async (route) => {
      await isAllowed;
      await route.continue();
    });
    await page.goto(`${site.origin}/ko/search/`, { waitUntil: "commit" });
    await page.waitForFunction(() => (document.getElementById("search-status")?.textContent ?? "x") === "");
    for (const query of ["교", "교육", "교육을"]) {
      await page.fill("#q", query);
      // What is searched stands in the address.
      await page.waitForFunction((wanted) => decodeURIComponent(location.hash) === `#q=${wanted}`, query);
    }
    await page.waitForFunction(() => document.getElementById("search-status")?.textContent !== "");
    const { status, busy } = await shown(page);
    assert.match(status, /\d+ ?kB/);
    assert.is(busy.at(-1), "true");
    assert.is(await page.locator("#search-status progress").count(), 1);
    go();
    assert.ok((await answered(page, status)).results.length > 0);
    assert.is(requested.filter((address) => /find-ko-1/.test(address)).length, 1);
  },
);

inWindow(
  "the search works where nothing may be stored and history is refused",
  async ({ context, page, complaints }) => {
    await context.addInitScript(() => {
      for (const name of ["sessionStorage", "localStorage", "indexedDB"])
        Object.defineProperty(window, name, {
          get: () => {
            throw new DOMException("denied", "SecurityError");
          },
        });
      const refuse = () => {
        throw new DOMException("denied", "SecurityError");
      };
      Object.assign(history, { pushState: refuse, replaceState: refuse });
    });
    assert.match((await askedByAddress(page, site, "ko", "아동노동", "?")).results[0] ?? "", /article-32/);
    await page.keyboard.press("Enter");
    assert.match((await askedByTyping(page, "국적")).results[0] ?? "", /article-7/);
    assert.equal(complaints, []);
  },
);

/** Queries that nobody should type. Every one is answered, quickly, and nothing in it is read as anything but text. */
const bad: Array<[what: string, query: string]> = [
  ["one letter", "아"],
  ["one Latin letter", "a"],
  ["one consonant", "ㄱ"],
  ["one digit", "7"],
  ["spaces", "   교육   "],
  ["10,000 letters", "가나다라마바사아자차".repeat(1000)],
  ["10,000 of the same", "a".repeat(10_000)],
  ["10,000 words", "아동 ".repeat(10_000)],
  ["signs of regular expressions", ".*+?^${}()|[]\\/"],
  ["an open bracket", "교육("],
  ["a script", "<script>alert(1)</script>"],
  ["a picture", '"><img src=x onerror=alert(1)>'],
  ["quotes", "“교육” '권리' \"아동\""],
  ["mixed scripts", "아동rights兒童дети"],
  ["decomposed Hangul", "아동노동".normalize("NFD")],
  ["emoji", "👶📚"],
  ["emoji and words", "👶 교육"],
  ["a lone surrogate", "교육\ud83d"],
  ["a zero-width space", "교\u200b육"],
  ["constructor", "constructor"],
  ["__proto__", "__proto__"],
  ["toString", "toString hasOwnProperty valueOf"],
  ["NUL and controls", "교육\u0000\u0007"],
  ["right to left", "\u202e교육"],
  ["wide letters", "ＣＲＣ　１２"],
  ["a hash and a question", "#q=교육?q=노동&x"],
  ["percent", "100%"],
  ["numbers too large", "99999999999999999999조"],
  ["minus", "-1조"],
];

inWindow("whatever is typed is answered, and is never more than text", async ({ page, complaints, requested }) => {
  await page.goto(`${site.origin}/ko/search/`);
  await askedByTyping(page, "권리");
  for (const [what, query] of bad) {
    const { status } = await shown(page);
    // The field takes 200 characters of a reader; a script, or an address, may bring more.
    await page.evaluate(
      (codes) => {
        const field = document.querySelector<HTMLInputElement>("#q");
        if (field) field.value = codes.map((code) => String.fromCharCode(code)).join("");
      },
      query.split("").map((unit) => unit.charCodeAt(0)),
    );
    await page.evaluate(() => document.querySelector("#q")?.dispatchEvent(new Event("input", { bubbles: true })));
    const after = await answered(page, status).catch((): never => {
      throw new Error(`no answer to ${what}`);
    });
    assert.ok(after.status.length < 400, `${what}: ${after.status.length} characters of status`);
    assert.is(await page.locator("main script:not([src]), main img").count(), 0, what);
  }
  assert.equal(complaints, []);
  assert.equal(
    requested.filter((address) => !address.startsWith(site.origin)),
    [],
  );
});

inWindow("decomposed and spaced words, emoji beside them and signs find what the words find", async ({ page }) => {
  const { results } = await askedByAddress(page, site, "ko", "아동노동");
  for (const query of [
    "아동노동".normalize("NFD"),
    "  아동노동  ",
    "👶아동노동",
    "(아동노동)",
    "“아동노동”",
    "아동\u200b노동",
    "아동노동\ud83d",
  ]) {
    await page.goto("about:blank");
    await page.goto(`${site.origin}/ko/search/`);
    assert.is((await askedByTyping(page, query)).results[0], results[0], JSON.stringify(query));
  }
});

inWindow(
  "an address that cannot be read is an empty search; one with thousands of letters is read as far as need be",
  async ({ page, complaints }) => {
    for (const broken of ["#q=%E0%A4%A", "?q=%", "#q=", "?q=", "?", "#", "#nothing"]) {
      await page.goto("about:blank");
      await page.goto(`${site.origin}/ko/search/${broken}`);
      await page.waitForFunction(() => document.getElementById("search-status")?.textContent === "");
      const { value, results } = await shown(page);
      assert.equal([value, results], ["", []], broken);
    }
    assert.ok((await askedByAddress(page, site, "ko", "교육 ".repeat(3000))).results.length > 0);
    assert.equal(complaints, []);
  },
);

trouble("from a disk: the search, its guesses, its results and the field in the header", async () => {
  const copy = join(emptyFolder(), "usb stick", "나우");
  cpSync(builtSite(root, { SITE_BASE: "./", SITE_ORIGIN: "https://one.example" }).output, copy, { recursive: true });
  const { context, page, complaints } = await searchWindow(browser);
  await page.goto(`${pathToFileURL(join(copy, "ko/search/index.html")).href}#q=${encodeURIComponent("위험한 노동")}`);
  const first = await answered(page);
  assert.match(first.results[0] ?? "", /\/ko\/convention\/article-32\/index\.html#art-32-1$/);
  assert.match((await askedByTyping(page, "rydbr")).results.join(), /article-28/);
  await page.locator("#search-results a[href*='article-28/']").first().click();
  await page.waitForURL("**/convention/article-28/index.html**");
  assert.ok(
    await page.evaluate(() => document.querySelector(":target") !== null || location.hash === ""),
    "the unit is there",
  );
  await page.fill("form.seek input", "국적");
  await page.keyboard.press("Enter");
  await page.waitForURL("**/ko/search/index.html#q=**");
  assert.match((await answered(page)).results[0] ?? "", /article-7/);
  await page.locator("#search-more > div > a").first().click();
  await page.locator("#search-more h3").waitFor();
  assert.equal(complaints, []);
  await context.close();
});

trouble.run();
