import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { builtSite, openSite } from "../support/realSite.ts";
import { page, tinySite, twoEditions } from "../support/tinySite.ts";

const events = [
  "street:",
  "  page: /street/",
  "  every: fourth Saturday",
  "  from: 2026-11-01",
  "  place: { en: Square, ko: 광장 }",
  "  cancelled: [{ on: 2026-12-26, note: { en: Snow., ko: 눈 } }]",
  "  moved: [{ on: 2027-01-23, to: 2027-01-30 }]",
  "talk: { title: Talk, on: 2026-12-05, time: 14:00-16:00 }",
  "hug: { title: Training, when: { en: twice a month, ko: 한 달에 두 번 } }",
  "",
].join("\n");
const site = await openSite(
  builtSite(
    tinySite({
      ...twoEditions,
      "content/site.yml": `zone: Asia/Seoul\n${String(twoEditions["content/site.yml"])}`,
      "content/events.yml": events,
      "content/en/street.md": page("Street", "", "updated: 2026-11-22\n"),
      "content/ko/street.md": page("거리"),
      "content/en/calendar.md": page("Dates", "", "type: calendar\n"),
      "content/ko/calendar.md": page("일정", "", "type: calendar\n"),
    }),
  ),
);
const browser = await openBrowser();
const calendar = suite("calendar");

calendar.after(async () => {
  await browser.close();
  site.close();
});

/** The dates that a reader sees on a page at a time; what is folded away is not seen. */
async function seen(
  path: string,
  at: string | undefined,
  look: (page: Page) => Promise<void> = async () => {},
): Promise<string[]> {
  const context = await browser.newContext({
    javaScriptEnabled: at !== undefined,
    viewport: { width: 360, height: 640 },
  });
  const opened = await context.newPage();
  if (at !== undefined) await opened.clock.setFixedTime(new Date(at));
  await opened.goto(site.origin + path);
  const items = await opened.locator("[data-end]").all();
  const texts: string[] = [];
  for (const item of items)
    if (await item.isVisible()) texts.push((await item.innerText()).replace(/\s+/g, " ").trim());
  await look(opened);
  await context.close();
  return texts;
}

calendar("without a script all dates of a year are there, written out", async () => {
  const all = await seen("/en/calendar/", undefined);
  assert.is(all.length, 15);
  assert.equal(
    all.slice(0, 4),
    [
      "Saturday, 28 November Street, Square",
      "Saturday, 5 December, 14:00–16:00 Talk",
      "Saturday, 26 December Street Cancelled. Snow.",
      "Saturday, 23 January Street Moved to Saturday, 30 January 2027.",
    ].map((text) => text.replace("Saturday, 28", "Saturday 28").replace(/Saturday, (5|26|23)/, "Saturday $1")),
  );
  assert.is((await seen("/en/", undefined)).length, 3, "the others unfold");
});

calendar("what is over is gone, and the next date is marked, though nothing was built anew", async () => {
  const later = await seen("/en/", "2027-01-10T03:00:00Z");
  assert.is(later.length, 3);
  assert.match(
    later[0] ?? "",
    /^Saturday,? 23 January 2027 Street Moved to/,
    "a date that is moved away is told, but is not the next one",
  );
  assert.match(later[1] ?? "", /^Next: Saturday,? 30 January 2027/);
  assert.match(later[2] ?? "", /27 February 2027/);
  const months = await seen("/ko/calendar/", "2027-08-01T00:00:00+09:00", async (opened) => {
    assert.equal(await opened.locator(".month h2").allInnerTexts(), [
      "2027년 8월",
      "2027년 9월",
      "2027년 10월",
      "2027년 11월",
    ]);
  });
  assert.match(months[0] ?? "", /^다음: 8월 28일 토요일/);
});

calendar("a date is over when its day is in its own zone, or when its hours are", async () => {
  assert.match((await seen("/en/street/", "2026-11-28T23:59:00+09:00"))[0] ?? "", /28 November/);
  assert.match((await seen("/en/street/", "2026-11-29T00:00:00+09:00"))[0] ?? "", /26 December/);
  assert.match((await seen("/en/", "2026-12-05T15:59:00+09:00"))[0] ?? "", /Talk/);
  assert.not.match((await seen("/en/", "2026-12-05T16:00:00+09:00"))[0] ?? "", /Talk/);
});

calendar("when all dates are over, the page says so and looks whole", async () => {
  for (const path of ["/en/", "/en/street/", "/en/calendar/"]) {
    assert.equal(
      await seen(path, "2029-01-01T00:00:00Z", async (opened) => {
        assert.is(await opened.locator("[data-over]").isVisible(), true, path);
        assert.is(await opened.locator("main ol:empty, details, .month").count(), 0, path);
      }),
      [],
    );
  }
  assert.equal((await seen("/en/", "1970-01-01T00:00:00Z")).length, 3, "a clock that was never set takes nothing away");
});

calendar.run();
