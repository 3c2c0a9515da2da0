import { test } from "uvu";
import * as assert from "uvu/assert";
import type { LoadedSite } from "../../src/assembly/loadSite.ts";
import { datesOf } from "../../src/calendar/datesView.ts";
import { eventData } from "../../src/calendar/eventData.ts";
import { calendarFiles } from "../../src/calendar/files/calendarFiles.ts";
import { occurrencesOf } from "../../src/calendar/occurrences.ts";
import { ruleInWords } from "../../src/calendar/ruleWords.ts";
import { isReported } from "../support/isReported.ts";
import { type Files, load, page } from "../support/tinySite.ts";

const three: Files = {
  "content/site.yml": [
    "name: Tiny",
    "origin: https://tiny.example",
    "zone: Asia/Seoul",
    "editions:",
    "  - { tag: en, folder: en, label: English, fallback: [ko] }",
    "  - { tag: ko, folder: ko, label: 한국어, fallback: [en] }",
    "  - { tag: ko-KP, folder: ko-kp, label: 조선말, fallback: [ko] }",
    "",
  ].join("\n"),
  "content/en/index.md": page("Home", "", "updated: 2026-11-22\n"),
  "content/ko/index.md": page("첫 화면"),
};
const monthly = "street:\n  title: Street\n  every: fourth Saturday\n  from: 2026-11-01\n";

async function site(events: string, more: Files = {}, environment: Record<string, string> = {}): Promise<LoadedSite> {
  return load({ ...three, ...more, "content/events.yml": events }, environment);
}

function daysListed(loaded: LoadedSite): string[] {
  return loaded.events.flatMap((event) => occurrencesOf(event, loaded.horizon)).map(({ day }) => day);
}

test("a list begins on the day of SOURCE_DATE_EPOCH, by the clocks of the site's zone, and goes on for a year; files say when the content was changed", async () => {
  // 31 January 2027, 15:30 in UTC, is the first of February in Seoul.
  const later = await site(monthly, {}, { SOURCE_DATE_EPOCH: String(Date.UTC(2027, 0, 31, 15, 30) / 1000) });
  assert.equal(later.horizon, { from: "2027-02-01", to: "2028-02-29", changed: "2026-11-22" });
  assert.equal(daysListed(later).length, 13);
  assert.is(calendarFiles(later)[0]?.bytes(), calendarFiles(await site(monthly))[0]?.bytes());
  for (const epoch of ["yesterday", "-1", "2026-11-22", "1e9", "9".repeat(20)]) {
    await site(monthly, {}, { SOURCE_DATE_EPOCH: epoch }).then(
      () => assert.unreachable(epoch),
      (error: Error) => assert.match(error.message, /SOURCE_DATE_EPOCH/),
    );
  }
});

const moments: Array<[now: string, from: string, to: string]> = [
  ["2026-12-31T14:59:59Z", "2026-12-31", "2027-12-31"],
  ["2026-12-31T15:00:00Z", "2027-01-01", "2028-01-31"],
  ["2028-02-29T03:00:00Z", "2028-02-29", "2029-02-28"],
];
for (const [now, from, to] of moments) {
  test(`without it, a list begins today, whatever days pages name: at ${now} on ${from} in Seoul`, async () => {
    const real = Date.now;
    Date.now = () => Date.parse(now);
    try {
      const loaded = await site(
        monthly,
        { "content/ko/news.md": page("소식", "", "date: 2031-02-10\n") },
        { SOURCE_DATE_EPOCH: "" },
      );
      // The post of 2031 is not there yet.
      assert.equal(loaded.horizon, { from, to, changed: "2026-11-22" });
    } finally {
      Date.now = real;
    }
  });
}

test("what an editor should know, but may mean, is a warning", async () => {
  const { warnings } = await site(
    "leap: { title: Leap, every: 29 February, from: 2026-01-01 }\nend: { title: { en: End }, every: 31st, from: 2026-01-01, until: 2026-12-31 }\nfine: { title: Fine, every: 28th, from: 2026-01-01 }\nyear: { title: Year, every: 31 December, from: 2026-01-01 }\n",
  );
  const told = warnings.filter(({ code }) => /^(calendar|events)\//.test(code));
  told.forEach(isReported);
  assert.equal(
    told.filter(({ code }) => code === "events/rare").map(({ line, values }) => [line, values?.id, values?.dates]),
    [
      [1, "leap", "2028-02-29"],
      [2, "end", "2026-01-31, 2026-03-31, 2026-05-31"],
    ],
  );
  assert.equal(
    told.filter(({ code }) => code === "calendar/no-text").map(({ values }) => [values?.tag, values?.ids]),
    [
      ["ko", "end"],
      ["ko-KP", "end"],
    ],
  );
  assert.is(told.filter(({ code }) => code === "calendar/no-list").length, 1);
});

test("notes of cancelled and moved dates that an edition lacks are told", async () => {
  const dated = (id: string, more: string) =>
    `${id}: { title: { en: A, ko: 가, ko-KP: 가 }, on: [2027-03-05, 2027-03-12], ${more} }\n`;
  const { warnings } = await site(
    [
      dated("note", "cancelled: [{ on: 2027-03-05, note: { en: Rain, ko: 비 } }]"),
      dated("place", "moved: [{ on: 2027-03-05, to: 2027-03-06, place: { en: Hall, ko-KP: 회관 } }]"),
      dated("all", "cancelled: [2027-03-05, { on: 2027-03-12, note: Rain }]"),
    ].join(""),
  );
  assert.equal(
    warnings.filter(({ code }) => code === "calendar/no-text").map(({ values }) => [values?.tag, values?.ids]),
    [
      ["ko", "place"],
      ["ko-KP", "note"],
    ],
  );
});

const phrases: Array<[every: string, ...words: string[]]> = [
  ["fourth Saturday", "on the fourth Saturday of every month", "매달 넷째 토요일", "매달 네번째 토요일"],
  [
    "FREQ=MONTHLY;BYDAY=2SA,4SA",
    "on the second and fourth Saturday of every month",
    "매달 둘째, 넷째 토요일",
    "매달 두번째, 네번째 토요일",
  ],
  ["last Friday", "on the last Friday of every month", "매달 마지막 금요일", "매달 마지막 금요일"],
  ["Monday", "every Monday", "매주 월요일", "매주 월요일"],
  ["week", "every Sunday", "매주 일요일", "매주 일요일"],
  ["last day", "on the last day of every month", "매달 마지막 날", "매달 마지막날"],
  ["15th", "on day 15 of every month", "매달 15일", "매달 15일"],
  ["10 December", "every year on 10 December", "해마다 12월 10일", "해마다 12월 10일"],
  [
    "fourth Saturday of March",
    "on the fourth Saturday of March every year",
    "해마다 3월 넷째 토요일",
    "해마다 3월 네번째 토요일",
  ],
  ["2 weeks", "every 2 weeks on Sunday", "2주마다 일요일", "2주일에 한번 일요일"],
];
for (const [every, ...expected] of phrases) {
  test(`${every} in the words of each edition`, async () => {
    const loaded = await site(`one: { title: One, every: "${every}", from: 2026-11-01 }\n`);
    const rule = loaded.events[0]?.rule;
    assert.ok(rule);
    assert.equal(
      loaded.catalogue.site.editions.map((edition) => ruleInWords(rule, loaded.wordsOf(edition))),
      expected,
    );
  });
}

test("what no phrase says is not said wrongly", async () => {
  for (const every of [
    "FREQ=MONTHLY;BYDAY=SA;BYSETPOS=4",
    "FREQ=MONTHLY;BYDAY=1SA,2SU",
    "FREQ=MONTHLY;INTERVAL=2;BYDAY=1SA",
    "FREQ=MONTHLY;BYMONTHDAY=-2",
    "FREQ=YEARLY;BYDAY=20MO",
  ]) {
    const loaded = await site(`one: { title: One, every: "${every}", from: 2026-11-01 }\n`);
    const rule = loaded.events[0]?.rule;
    assert.ok(rule);
    for (const edition of loaded.catalogue.site.editions)
      assert.is(ruleInWords(rule, loaded.wordsOf(edition)), undefined, every);
  }
});

test("days are written out with hours, and with the zone where it is not the site's", async () => {
  const loaded = await site(
    "talk: { title: Talk, on: 2027-03-05, time: 14:00-16:30 }\naway: { title: Away, on: 2027-03-06, time: 09:00, zone: America/New_York }\ncamp: { title: Camp, on: 2027-07-30, days: 4 }\n",
  );
  const texts = loaded.catalogue.site.editions.map((edition) =>
    datesOf(loaded, edition, loaded.events).dates.map(({ text }) => text),
  );
  assert.equal(texts[1], [
    "2027년 3월 5일 금요일, 14:00~16:30",
    "2027년 3월 6일 토요일, 09:00 (미 동부 시간)",
    "2027년 7월 30일 금요일부터 2027년 8월 2일 월요일까지",
  ]);
  assert.equal(texts[2]?.[0], "2027년 3월 5일 금요일, 14:00~16:30");
  assert.match(texts[0]?.[1] ?? "", /^Saturday,? 6 March 2027, 09:00 \(Eastern Time\)$/);
});

test("an edition without words of its own shows those of the next one, with their language and a notice", async () => {
  const loaded = await site("talk: { title: { ko: 토크콘서트 }, on: 2027-03-05, place: { en: School, ko: 학교 } }\n");
  const [english, , north] = loaded.catalogue.site.editions.map(
    (edition) => datesOf(loaded, edition, loaded.events).events[0],
  );
  assert.equal(
    [english?.title, english?.place, english?.foreign],
    [{ text: "토크콘서트", lang: "ko", dir: "ltr" }, { text: "School", lang: undefined, dir: undefined }, "한국어"],
  );
  assert.equal([north?.title.lang, north?.place?.text, north?.foreign], ["ko", "학교", "한국어"]);
});

test("search engines are told the schedule, the next dates, and what became of them", async () => {
  const loaded = await site(
    `street:\n  page: /street/\n  every: fourth Saturday\n  from: 2026-11-01\n  time: 14:00-16:00\n  place: Square\n  cancelled: [2026-11-28]\n  moved: [{ on: 2026-12-26, to: 2026-12-19, time: 13:00 }]\n`,
    { "content/en/street.md": page("Street") },
  );
  const { catalogue } = loaded;
  const rendition = catalogue.renditions.get("en")?.get("street");
  assert.ok(rendition);
  const [series] = eventData(loaded, rendition) as Array<
    Record<string, Record<string, unknown> & Array<Record<string, unknown>>>
  >;
  assert.equal(
    [series?.["@type"], series?.name, series?.url],
    ["EventSeries", "Street", "https://tiny.example/en/street/"],
  );
  assert.equal(series?.eventSchedule, {
    "@type": "Schedule",
    startDate: "2026-11-28",
    startTime: "14:00:00",
    endTime: "16:00:00",
    repeatFrequency: "P1M",
    byDay: ["https://schema.org/Saturday"],
    byMonthWeek: [4],
    exceptDate: ["2026-11-28", "2026-12-26"],
    scheduleTimezone: "Asia/Seoul",
  });
  assert.equal(
    series?.subEvent?.map(({ startDate, endDate, eventStatus, previousStartDate, location }) => [
      startDate,
      endDate,
      eventStatus,
      previousStartDate,
      (location as Record<string, unknown>).name,
    ]),
    [
      [
        "2026-11-28T14:00:00+09:00",
        "2026-11-28T16:00:00+09:00",
        "https://schema.org/EventCancelled",
        undefined,
        "Square",
      ],
      [
        "2026-12-19T13:00:00+09:00",
        undefined,
        "https://schema.org/EventRescheduled",
        "2026-12-26T14:00:00+09:00",
        "Square",
      ],
      [
        "2027-01-23T14:00:00+09:00",
        "2027-01-23T16:00:00+09:00",
        "https://schema.org/EventScheduled",
        undefined,
        "Square",
      ],
    ],
  );
});

test("events that are over, to come much later, or without days do not break a list", async () => {
  const loaded = await site(
    "past: { title: Past, on: 2020-01-01 }\nfar: { title: Far, on: 2029-05-05 }\nlater: { title: Later, every: Monday, from: 2029-01-01 }\nwords: { title: Words, when: now and then }\n",
  );
  const [edition] = loaded.catalogue.site.editions;
  assert.ok(edition);
  const of = (id: string) =>
    datesOf(
      loaded,
      edition,
      loaded.events.filter((event) => event.id === id),
    );
  assert.equal([of("past").dates, of("past").isOver, of("later").dates, of("later").isOver], [[], true, [], false]);
  assert.equal(
    of("far").dates.map(({ day }) => day),
    ["2029-05-05"],
  );
  assert.equal(
    [of("words").dates, of("words").events[0]?.when?.text, of("words").events[0]?.file],
    [[], "now and then", undefined],
  );
});

test.run();
