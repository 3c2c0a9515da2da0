import { test } from "uvu";
import * as assert from "uvu/assert";
import { areKin, hostShown, pretends } from "../../src/base/hostNames.ts";
import { isReported } from "../support/isReported.ts";
import { buildTiny, page, problemsOf, twoEditions } from "../support/tinySite.ts";

/** Hosts that look like others; each also as machines write it. */
const twins = [
  "p\u0430ypal.com", // Cyrillic а
  "\u0430\u0440\u0440\u04cf\u0435.com", // аррӏе in Cyrillic alone
  "un\u03bf.org", // Greek omicron
  "goog\u0142e\u0436.org", // Cyrillic ж
  "unicef.org\u30cefund.example.kr", // a Katakana stroke for a slash
  "\u0261oogle.com", // a letter for sounds
  "аdmin.unicef.org",
];
const honest = [
  "unicef.org",
  "다리.한국",
  "나우-nauh.kr",
  "日本語.jp",
  "café.fr",
  "münchen.de",
  "россия.рф",
  "пример.испытание",
  "παράδειγμα.gr",
  "xn--bj0bv9kgwxoqf.org",
  "192.168.0.1",
  "[::1]",
  "한글esc.com",
];

test("hosts that look like others are known, and no others", () => {
  for (const host of twins) {
    assert.ok(pretends(host), host);
    assert.ok(pretends(new URL(`https://${host}/`).hostname), host);
  }
  for (const host of honest) assert.not.ok(pretends(host), host);
});

test("words that show an address are known by it", () => {
  for (const [words, host] of [
    ["https://un.org/x", "un.org"],
    ["www.un.org", "www.un.org"],
    ["un.org", "un.org"],
    ["us@tiny.example", "tiny.example"],
    ["다리.한국", new URL("https://다리.한국").hostname],
    ["site.yml", undefined],
    ["the UN", undefined],
    ["3.5", undefined],
    ["i.e.", undefined],
  ] as const)
    assert.is(hostShown(words), host, words);
  assert.ok(areKin("www.un.org", "un.org") && areKin("un.org", "documents.un.org"));
  assert.not.ok(areKin("un.org", "fun.org") || areKin("un.org", "un.org.evil.kr"));
});

const codesOf = async (body: string) => {
  const problems = await problemsOf({ ...twoEditions, "content/en/a.md": page("A", body) });
  for (const problem of problems) isReported(problem);
  return problems.map(({ code }) => code);
};

test("links lead to whom they seem to lead", async () => {
  for (const [body, code] of [
    ["[Give](https://p\u0430ypal.com/)", "link/twin"],
    ["[Write](mailto:us@p\u0430ypal.com)", "link/twin"],
    ["[Give](https://xn--pypal-4ve.com/)", "link/twin"],
    ["<https://\u0430\u0440\u0440\u04cf\u0435.com/>", "link/twin"],
    ["[The UN](https://un.org@evil.kr/)", "link/user"],
    ["[https://un.org](https://evil.kr/)", "link/other"],
    ["[un.org](https://un.org.evil.kr/)", "link/other"],
    ["[us@un.org](mailto:us@evil.kr)", "link/other"],
  ] as const)
    assert.equal(await codesOf(body), [code], body);
  for (const body of [
    "[un.org](https://www.un.org/en/)",
    "<https://다리.한국/>",
    "[us@un.org](mailto:us@un.org)",
    "[The treaty](https://documents.un.org/)",
    "[tiny.example](/a/)",
  ])
    assert.equal(await codesOf(body), [], body);
});

test("addresses from settings are looked at as well, in the built pages", () => {
  const { code, printed } = buildTiny({
    ...twoEditions,
    "content/site.yml": `${twoEditions["content/site.yml"]}leave: { to: https://we\u0430ther.com/ }\n`,
  });
  assert.is(code, 1);
  assert.match(printed, "looks like the address of somebody else");
});

test.run();
