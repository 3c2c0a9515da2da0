import type { BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { engine, openBrowser } from "../support/browser.ts";
import { realSite } from "../support/realSite.ts";
import { today } from "../support/today.ts";

const [browser, site] = await Promise.all([openBrowser({ clock: "real" }), realSite()]);
const outside = "https://www.timeanddate.com/weather/";
const leave = suite("leave");

/** The requests that the other site received. */
let referrers: Array<string | undefined> = [];

leave.before.each(() => {
  referrers = [];
});

leave.after(async () => {
  await browser.close();
  site.close();
});

/** The content of a page at the moment in which it begins to leave. */
const LEAVES = "leaves for ";

/** A page of a context in which every other site is the weather; `left` are the addresses for which pages have left. */
async function open(
  path: string,
  options: BrowserContextOptions = {},
): Promise<{ page: Page; context: BrowserContext; left: string[] }> {
  const context = await browser.newContext(options);
  const left: string[] = [];
  context.on(
    "console",
    (message) => void (message.text().startsWith(LEAVES) && left.push(message.text().slice(LEAVES.length))),
  );
  await context.addInitScript("globalThis.__name = (named) => named");
  // Heard in the same turn in which a script wants another page.
  await context.addInitScript((leaves) => {
    const { navigation } = globalThis as unknown as { navigation: EventTarget };
    navigation.addEventListener("navigate", (event) =>
      console.log(leaves + (event as unknown as { destination: { url: string } }).destination.url),
    );
  }, LEAVES);
  await context.route(
    (url) => url.origin !== site.origin,
    async (route) => {
      referrers.push(route.request().headers().referer);
      await route
        .fulfill({ contentType: "text/html", body: "<!doctype html><title>Weather</title><h1>Sunny</h1>" })
        .catch(() => undefined);
    },
  );
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return { page, context, left };
}

/** A page that was asked again after all that it was to hear, and has neither left nor emptied itself. */
async function stays(page: Page, left: readonly string[], path: string): Promise<void> {
  assert.ok(await page.evaluate(() => document.querySelector("main") !== null));
  assert.equal([left, referrers, page.url()], [[], [], site.origin + path]);
}

async function pressed(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key);
}

const isAway = (page: Page) => page.waitForURL(outside, { timeout: 30_000 });

for (const path of [
  "/en/",
  "/en/convention/article-12/",
  "/en/convention/full/",
  "/en/convention/full/ko/",
  "/en/convention/terms/",
  "/en/all-pages/",
  "/en/404.html",
]) {
  leave(`${path}: one Tab and Enter lead away, and Back does not lead back`, async () => {
    const { page, context } = await open("/en/about/");
    await page.goto(`${site.origin}${path}`);
    await page.keyboard.press("Tab");
    assert.is(await page.evaluate(() => document.activeElement?.textContent), "Leave quickly");
    await page.keyboard.press("Enter");
    await isAway(page);
    assert.equal(referrers, [undefined]);
    await page.goBack().catch(() => null);
    await isAway(page);
    assert.not.match(await page.content(), /NAUH/);
    await context.close();
  });
}

for (const keys of [
  ["Shift", "Shift", "Shift"],
  ["Escape", "Escape", "Escape"],
  ["a", "Shift", "Escape", "Shift"],
]) {
  leave(`${keys.join(", ")} lead away`, async () => {
    const { page, context, left } = await open("/en/about/");
    await pressed(page, keys);
    await isAway(page);
    assert.equal(left, [outside]);
    await context.close();
  });
}

for (const [what, keys] of [
  ["two presses", ["Shift", "Shift"]],
  ["capital letters", ["Shift+A", "Shift+B", "Shift+C", "Shift+D"]],
  ["another key between", ["Shift", "Shift", "x", "Shift", "Escape"]],
] as const) {
  leave(`${what} do not lead away`, async () => {
    const { page, context, left } = await open("/en/about/");
    await pressed(page, keys);
    await stays(page, left, "/en/about/");
    await context.close();
  });
}

leave("three slow presses, and a key that is held down, do not lead away", async () => {
  const { page, context, left } = await open("/en/about/");
  const start = Date.parse(`${today}T12:00:00+09:00`);
  for (const later of [0, 1100, 2200]) {
    await page.clock.setFixedTime(start + later);
    await page.keyboard.press("Shift");
  }
  for (let repeat = 0; repeat < 5; repeat += 1) await page.keyboard.down("Escape");
  await stays(page, left, "/en/about/");
  await context.close();
});

leave("until the other site is there nothing is to be seen, and one Escape more does not stop it", async () => {
  for (const colorScheme of ["light", "dark"] as const) {
    const { page, context } = await open("/en/convention/", { colorScheme, viewport: { width: 360, height: 640 } });
    const told = page.waitForEvent("console", {
      predicate: (message) => message.text().startsWith("["),
      timeout: 30_000,
    });
    // The browser answers no question while it waits for the other site: the page itself tells what it has become.
    await page.evaluate(() =>
      new MutationObserver(() => {
        const { textContent } = document.documentElement;
        console.log(
          JSON.stringify([
            textContent,
            document.title,
            document.querySelectorAll("body *, link, style").length,
            getComputedStyle(document.documentElement).backgroundColor,
          ]),
        );
      }).observe(document, { childList: true, subtree: true }),
    );
    await pressed(page, ["Escape", "Escape", "Escape", "Escape"]);
    await isAway(page);
    assert.equal(JSON.parse((await told).text()), [
      "www.timeanddate.com",
      "www.timeanddate.com",
      0,
      "rgb(255, 255, 255)",
    ]);
    await context.close();
  }
});

leave("pages further back in the same tab are not shown again; opened anew, they are", async () => {
  const { page, context, left } = await open("/en/");
  await page.click("a[href='/en/about/']");
  await page.waitForURL("**/en/about/");
  await page.click("a.leave");
  await isAway(page);
  // The first page comes, and leaves.
  const again = page.waitForEvent("console", (message) => message.text() === LEAVES + outside);
  await page.goBack().catch(() => null);
  await again;
  await isAway(page);
  assert.not.match(await page.content(), /NAUH/);
  await page.goto(`${site.origin}/en/`);
  await page.click("a[href='/en/about/']");
  await page.waitForURL("**/en/about/");
  left.length = 0;
  await page.goBack();
  await page.waitForFunction(() => document.readyState === "complete");
  assert.equal([left.includes(outside), page.url()], [false, `${site.origin}/en/`]);
  assert.equal(await page.evaluate(() => [sessionStorage.length, localStorage.length]), [0, 0]);
  await context.close();
});

leave("it leaves where there is neither storage nor history nor performance", async () => {
  const context = await browser.newContext();
  await context.addInitScript(() => {
    for (const name of ["sessionStorage", "history", "performance"])
      Object.defineProperty(window, name, {
        get: () => {
          if (name === "sessionStorage") throw new Error("denied");
        },
      });
  });
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => route.fulfill({ contentType: "text/html", body: "Sunny" }),
  );
  const page = await context.newPage();
  await page.goto(`${site.origin}/en/`);
  await pressed(page, ["Shift", "Shift", "Shift"]);
  await isAway(page);
  await context.close();
});

leave("without script the link leads away, without a referrer", async () => {
  for (const path of ["/en/", "/en/convention/full/"]) {
    referrers = [];
    const { page, context } = await open(path, { javaScriptEnabled: false });
    await page.click("a.leave");
    await isAway(page);
    assert.equal(referrers, [undefined]);
    await context.close();
  }
});

leave(
  "on a telephone it stays in sight, is large enough for a finger, covers nothing, and is not printed",
  async () => {
    for (const path of [
      "/",
      "/404.html",
      "/ko-kp/about/",
      "/ko/convention/article-40/",
      "/ko-kp/convention/full/",
      "/en/convention/full/ko/",
    ]) {
      const { page, context } = await open(path, { viewport: { width: 360, height: 640 }, hasTouch: true });
      const boxes = await page.evaluate(() => {
        const link = document.querySelector("a.leave");
        const top = link?.getBoundingClientRect();
        const below = link?.closest("nav")?.nextElementSibling?.getBoundingClientRect();
        scrollTo(0, document.body.scrollHeight);
        const later = link?.getBoundingClientRect();
        return {
          height: top?.height ?? 0,
          width: top?.width ?? 0,
          bottom: top?.bottom ?? 0,
          next: below?.top ?? 0,
          later: later?.top,
        };
      });
      assert.ok(boxes.height >= 44 && boxes.width >= 44, `${path}: ${JSON.stringify(boxes)}`);
      assert.ok(boxes.next >= boxes.bottom, `${path}: ${JSON.stringify(boxes)}`);
      assert.is(boxes.later, 0, path);
      // Firefox cannot be told to show a page as printed.
      if (engine === "chromium") {
        await page.emulateMedia({ media: "print" });
        assert.is(await page.locator("a.leave").isVisible(), false, path);
      }
      await context.close();
    }
  },
);

leave.run();
