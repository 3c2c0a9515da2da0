import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { UsageError } from "../../src/base/errors.ts";
import { ANYWHERE } from "../../src/site/editions/addresses.ts";
import { defaultLimits } from "../../src/site/limits.ts";
import { editionOf } from "../../src/site/site.ts";
import { isReported, placeOf } from "../support/isReported.ts";
import { emptyFolder, type Files, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const siteOf = async (files: Files, environment: Record<string, string> = {}) =>
  (await load(files, environment)).catalogue.site;

test("a site needs a name, an origin and its editions; all else has a default", async () => {
  const site = await siteOf(twoEditions);
  assert.equal(
    [site.origin, site.base, site.reference.tag, site.contacts, site.organisation],
    ["https://tiny.example", "/", "en", {}, undefined],
  );
  assert.equal(
    site.editions.map(({ tag, folder, label, direction, fallback }) => [tag, folder, label, direction, fallback]),
    [
      ["en", "en", "English", "ltr", ["ko"]],
      ["ko", "ko", "한국어", "ltr", ["en"]],
    ],
  );
  assert.is(site.nameIn(editionOf(site, "ko")), "Tiny");
  assert.is(site.descriptionIn(editionOf(site, "ko")), "");
});

test("limits are Dari's where the site sets none of its own", async () => {
  assert.equal((await siteOf(twoEditions)).limits, defaultLimits);
  const own = `${twoEditions["content/site.yml"]}limits: { page: 9000, firstView: 100000 }\n`;
  assert.equal((await siteOf({ ...twoEditions, "content/site.yml": own })).limits, {
    ...defaultLimits,
    page: 9000,
    firstView: 100_000,
  });
});

test("a name may differ by edition, and falls back as pages do", async () => {
  const settings = [
    "name: { en: NAUH, ko: 나우 }",
    "description: { ko: 단체 }",
    "origin: https://tiny.example/",
    "reference: ko",
    "editions:",
    "  - { tag: en, folder: en, label: English }",
    "  - { tag: ko, folder: ko, label: 한국어, fallback: en }",
    "  - { tag: ko-KP, folder: ko-kp, label: 조선말, fallback: [ko, en] }",
    "  - { tag: ar, folder: ar, label: العربية }",
    "  - { tag: az, folder: az, label: Azərbaycan, direction: rtl }",
    "",
  ].join("\n");
  const site = await siteOf({ ...twoEditions, "content/site.yml": settings });
  assert.equal(site.editions.map(site.nameIn), ["NAUH", "나우", "나우", "NAUH", "NAUH"]);
  assert.equal(site.editions.map(site.descriptionIn), ["단체", "단체", "단체", "단체", "단체"]);
  assert.equal(
    site.editions.map(({ direction }) => direction),
    ["ltr", "ltr", "ltr", "rtl", "rtl"],
  );
  assert.equal(
    [site.origin, site.reference.tag, editionOf(site, "ko").fallback],
    ["https://tiny.example", "ko", ["en"]],
  );
});

test("words that YAML 1.1 took for truths stay words", async () => {
  const settings = "name: Yes\norigin: https://tiny.example\neditions:\n  - { tag: no, folder: no, label: Norsk }\n";
  const site = await siteOf({ "content/site.yml": settings, "content/no/index.md": page("Off") });
  assert.equal([site.nameIn(site.reference), site.reference.tag, site.reference.folder], ["Yes", "no", "no"]);
});

test("the way out is one address for all editions, or one for each that falls back as names do; never this site", async () => {
  const leaveIn = async (leave: string) => {
    const { editions, leaveTo } = await siteOf({
      ...twoEditions,
      "content/site.yml": `${String(twoEditions["content/site.yml"])}${leave}`,
    });
    return editions.map(leaveTo);
  };
  assert.equal(await leaveIn(""), [undefined, undefined]);
  assert.equal(await leaveIn("leave: { to: https://weather.example/ }\n"), [
    "https://weather.example/",
    "https://weather.example/",
  ]);
  assert.equal(await leaveIn("leave: { to: { ko: https://weather.example/ko } }\n"), [
    "https://weather.example/ko",
    "https://weather.example/ko",
  ]);
  const codesIn = async (leave: string) =>
    (
      await problemsOf({ ...twoEditions, "content/site.yml": `${String(twoEditions["content/site.yml"])}${leave}` })
    ).map((problem) => {
      isReported(problem);
      return placeOf(problem);
    });
  for (const [leave, expected] of [
    ["leave:\n  to: https://tiny.example/weather/\n", "content/site.yml:7 site/leave-here"],
    [
      "leave:\n  to:\n    en: https://weather.example/\n    fr: https://weather.example/fr\n",
      "content/site.yml:9 site/name-unknown",
    ],
    ["leave:\n  to: http://weather.example/\n", "content/site.yml:7 site/url"],
    ["leave:\n  to: javascript:alert(1)\n", "content/site.yml:7 site/url"],
    ["leave:\n  to: 1\n", "content/site.yml:7 site/leave"],
  ] as const)
    assert.equal(await codesIn(leave), [expected], leave);
});

test("origin and base may come from outside", async () => {
  for (const [origin, expected] of [
    ["https://other.example", "https://other.example"],
    ["http://localhost:8080/", "http://localhost:8080"],
    ["HTTPS://Other.Example:443", "https://other.example"],
    ["https://나우.한국", "https://xn--910b023b.xn--3e0b707e"],
    ["https://나우.한국/".normalize("NFD"), "https://xn--910b023b.xn--3e0b707e"],
    ["", "https://tiny.example"],
  ] as const) {
    assert.is((await siteOf(twoEditions, { SITE_ORIGIN: origin })).origin, expected);
  }
  for (const [base, expected] of [
    ["/", "/"],
    ["", "/"],
    ["sub", "/sub/"],
    ["/sub", "/sub/"],
    ["/sub/", "/sub/"],
    ["//sub//dir//", "/sub/dir/"],
    ["/~user/a.b_c-1/", "/~user/a.b_c-1/"],
    ["/나우/", "/%EB%82%98%EC%9A%B0/"],
    ["/나우/".normalize("NFD"), "/%EB%82%98%EC%9A%B0/"],
    ["/%eb%82%98/", "/%EB%82%98/"],
    ["./", ANYWHERE],
    [".", ANYWHERE],
  ] as const) {
    assert.is((await siteOf(twoEditions, { SITE_BASE: base })).base, expected);
  }
});

async function isRefused(environment: Record<string, string>): Promise<void> {
  try {
    await load(twoEditions, environment);
  } catch (error) {
    assert.instance(error, UsageError);
    const [value = ""] = Object.values(environment);
    assert.match((error as Error).message, value);
    return;
  }
  assert.unreachable(JSON.stringify(environment));
}

test("the origin in the settings may be a name in any script", async () => {
  const settings = (origin: string) => ({
    ...twoEditions,
    "content/site.yml": String(twoEditions["content/site.yml"]).replace("https://tiny.example", origin),
  });
  assert.is((await siteOf(settings("https://나우.한국"))).origin, "https://xn--910b023b.xn--3e0b707e");
  for (const origin of ["https://나우.한국/길", "나우.한국"])
    assert.equal(
      (await problemsOf(settings(origin))).map(({ code }) => code),
      ["site/origin"],
    );
});

test("a bad origin or base from outside is a wrong use, told with its value", async () => {
  for (const origin of [
    "example.org",
    "ftp://example.org",
    "https://example.org/path",
    "https://example.org/?x",
    "https://example.org/#x",
    "javascript:alert(1)",
    "https://",
    "https://user:word@example.org",
    "https:example.org",
    'https://a"b.org',
    "https://a'b.org",
    "https://a$b.org",
    "https://example.org?",
    "https://exa mple.org",
  ])
    await isRefused({ SITE_ORIGIN: origin });
  for (const base of [
    "/a b/",
    "/../",
    "/./",
    "/a/../b/",
    "../",
    "./sub/",
    "/%2e%2e/",
    "/100%/",
    "C:/Program Files/Git/sub/",
    "/sub?x/",
    "/sub#x/",
    '/"x/',
    "/<x>/",
    "https://example.org/",
  ])
    await isRefused({ SITE_BASE: base });
});

test("an origin without https is told, but for what needs none", async () => {
  const told = async (origin: string, environment: Record<string, string> = {}) =>
    (
      await load(
        {
          ...twoEditions,
          "content/site.yml": String(twoEditions["content/site.yml"]).replace("https://tiny.example", origin),
        },
        environment,
      )
    ).warnings.filter(({ code }) => /^site\/(http|placeholder)$/.test(code));
  const [http, ...more] = await told("http://tiny.kr");
  assert.equal([http?.code, http?.line, more.length], ["site/http", 2, 0]);
  if (http !== undefined) isReported(http);
  assert.equal(
    (await told("https://tiny.kr", { SITE_ORIGIN: "http://other.kr" })).map(
      ({ code, values }) => `${code} ${values?.value}`,
    ),
    ["site/http http://other.kr"],
  );
  for (const origin of ["https://tiny.kr", "http://localhost:8080", "http://abcdef.onion", "http://192.168.0.7"])
    assert.equal(
      (await told(origin)).filter(({ code }) => code === "site/http"),
      [],
      origin,
    );
});

test("an origin that still stands for another is not told where a deployer names one", async () => {
  const told = async (environment: Record<string, string>) =>
    (await load(twoEditions, environment)).warnings.filter(({ code }) => code === "site/placeholder").length;
  assert.equal([await told({}), await told({ SITE_ORIGIN: "https://tiny.kr" })], [1, 0]);
});

test("settings and words that are links are not read", async () => {
  for (const file of [
    "content/site.yml",
    "content/events.yml",
    "content/treaty.yml",
    "i18n/en.json",
    "i18n/keywords/treaty.yml",
  ]) {
    const folder = tinySite(twoEditions);
    const secret = join(emptyFolder(), "secret");
    writeFileSync(secret, "Secret: [\n");
    rmSync(join(folder, file), { force: true });
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    symlinkSync(secret, join(folder, file));
    const problems = await problemsOf(folder);
    assert.equal(
      problems.map(({ file: where, code }) => `${where} ${code}`),
      [`${file} file/link`],
    );
    assert.not.match(JSON.stringify(problems), "Secret");
  }
  const several = tinySite(twoEditions);
  const links = ["content/.hidden.yml", "content/en/page.md", "i18n/en.json", "static/a.png"];
  for (const file of links) {
    mkdirSync(dirname(join(several, file)), { recursive: true });
    symlinkSync(join(several, "content/ko/index.md"), join(several, file));
  }
  assert.equal((await problemsOf(several)).map(({ file, code }) => `${file} ${code}`).sort(), [
    ...links.map((file) => `${file} file/link`),
  ]);
  const folder = tinySite({});
  symlinkSync(join(tinySite(twoEditions), "content"), join(folder, "content"));
  assert.equal(
    (await problemsOf(folder)).map(({ file, code }) => `${file} ${code}`),
    ["content file/link"],
  );
});

test("a folder without settings is no site", async () => {
  for (const files of [{}, { "content/en/index.md": page("Home") }, { "site.yml": "name: x" }] as Files[]) {
    try {
      await load(tinySite(files));
      assert.unreachable();
    } catch (error) {
      assert.instance(error, UsageError);
      assert.match((error as Error).message, "content/site.yml");
    }
  }
  const folder = tinySite({ "content/en/index.md": page("Home") });
  mkdirSync(join(folder, "content/site.yml"));
  try {
    await load(folder);
    assert.unreachable();
  } catch (error) {
    assert.instance(error, UsageError);
  }
});

test("an edition that is not there yet is no error", async () => {
  assert.equal(
    await problemsOf({ "content/site.yml": twoEditions["content/site.yml"]!, "content/en/index.md": page("Home") }),
    [],
  );
  assert.equal(await problemsOf({ "content/site.yml": twoEditions["content/site.yml"]! }), []);
});

test("asking for an edition that there is not throws", async () => {
  const site = await siteOf(twoEditions);
  assert.throws(() => editionOf(site, "fr"), RangeError);
});

test.run();
