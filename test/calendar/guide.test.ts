import { test } from "uvu";
import * as assert from "uvu/assert";
import { occurrencesOf } from "../../src/calendar/occurrences.ts";
import { partsOfRule, ruleFrom } from "../../src/calendar/rule.ts";
import { guides } from "../support/guide.ts";
import { load, page } from "../support/tinySite.ts";

const settings = [
  "name: Tiny",
  "origin: https://tiny.example",
  "zone: Asia/Seoul",
  "editions:",
  "  - { tag: ko, folder: ko, label: 한국어 }",
  "  - { tag: en, folder: en, label: English }",
  "  - { tag: ko-KP, folder: ko-kp, label: 조선말, fallback: [ko] }",
  "",
].join("\n");

for (const { file, text } of guides) {
  const section = /\n## (?:일정|Calendar)\n([^]*?)\n##? /.exec(`${text}\n# `)?.[1] ?? "";

  test(`${file}: the examples are events as they should be`, async () => {
    const yaml = [...section.matchAll(/```yaml\n([^]*?)```/g)].map(([, text]) => text).join("");
    const home = page("Home", "", "updated: 2026-11-22\n");
    const { events, horizon } = await load({
      "content/site.yml": settings,
      "content/events.yml": yaml,
      "content/ko/index.md": home,
      "content/en/index.md": home,
      "content/ko/campaigns/street.md": page("거리"),
      "content/en/campaigns/street.md": page("Street"),
    });
    assert.equal(
      events
        .flatMap((event) => occurrencesOf(event, horizon))
        .slice(0, 5)
        .map(({ day, status }) => `${day} ${status}`),
      ["2026-11-28 planned", "2026-12-19 here", "2026-12-26 away", "2027-01-23 planned", "2027-02-27 cancelled"],
    );
  });

  test(`${file}: every rule in the table is one`, () => {
    const rows = (section.split(/\n\| `every` \|.*\n/)[1] ?? "").split("\n\n")[0] ?? "";
    const rules = rows
      .split("\n")
      .flatMap((row) => [...(row.split("|")[1] ?? "").matchAll(/`([^`]+)`/g)].map(([, rule = ""]) => rule));
    assert.ok(rules.length >= 10, `${rules.length}`);
    for (const rule of rules)
      assert.ok(ruleFrom("2026-11-01", partsOfRule(rule) ?? new Map([["FREQ", ""]]), undefined), rule);
  });
}

test.run();
