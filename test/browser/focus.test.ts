import { join } from "node:path";
import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { openBrowser } from "../support/browser.ts";
import { onEachPage } from "../support/onEachPage.ts";
import { builtSite, openSite } from "../support/realSite.ts";

const browser = await openBrowser();
const site = await openSite(builtSite(join(root, "test/sites/features")));
const focus = suite("focus");
/** Pages with everything that takes focus. */
const addresses = ["/", "/404.html", "/en/", "/en/everything/", "/ko/work/bridge/", "/ko-kp/all-pages/"];

focus.after(async () => {
  await browser.close();
  site.close();
});

for (const colorScheme of ["light", "dark"] as const) {
  focus(`everything that takes focus shows it (${colorScheme})`, async () => {
    const visits = await onEachPage(browser, site, { addresses, colorScheme }, async (page, address) => {
      const count = await page
        .locator("a[href]:visible, [tabindex='0']:visible, button:visible, input:visible")
        .count();
      const reached = [];
      for (let at = 0; at < count; at += 1) {
        await page.keyboard.press("Tab");
        reached.push(await focused(page));
      }
      return { address, reached };
    });
    for (const { address, reached } of visits) {
      assert.is(
        new Set(reached.map(({ at }) => at)).size,
        reached.length,
        `${address}: the keyboard reaches everything`,
      );
      for (const { what, width, contrast, isInView } of reached) {
        assert.ok(width >= 2, `${address}: outline of ${width} px around ${what}`);
        assert.ok(contrast >= 3, `${address}: outline with a contrast of ${contrast} around ${what}`);
        assert.ok(isInView, `${address}: ${what} is out of view`);
      }
    }
  });
}

/** How the focused element shows it: the outline's width and its contrast with what is behind it. */
function focused(page: Page) {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const numbers = (color: string) => (color.match(/[\d.]+/g) ?? []).map(Number);
    const luminance = (color: string) => {
      const [red = 0, green = 0, blue = 0] = numbers(color).map((value) =>
        value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4,
      );
      return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
    };
    let behind = element.parentElement;
    while (behind?.parentElement && numbers(getComputedStyle(behind).backgroundColor)[3] === 0)
      behind = behind.parentElement;
    const [light = 0, dark = 0] = [
      luminance(style.outlineColor),
      luminance(getComputedStyle(behind ?? document.body).backgroundColor),
    ].sort((a, b) => b - a);
    const { top, bottom } = element.getBoundingClientRect();
    return {
      at: [...document.querySelectorAll("*")].indexOf(element),
      what: element.outerHTML.slice(0, 80),
      width: style.outlineStyle === "none" || !element.matches(":focus-visible") ? 0 : parseFloat(style.outlineWidth),
      contrast: (light + 0.05) / (dark + 0.05),
      isInView: bottom > 0 && top < innerHeight,
    };
  });
}

focus.run();
