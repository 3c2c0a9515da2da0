import { test } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/base/errors.ts";
import { root } from "../../src/base/root.ts";
import { usedKeys } from "../../src/site/words/usedKeys.ts";
import { readWordFiles, type WordTree } from "../../src/site/words/wordFiles.ts";
import { load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const layouts = {
  "layouts/page.tsx":
    'export default ({ words }) => <p>{words.t("own.title")}{words.t("own.count", { count: 2 })}{words.t(`kind.${name}`)}{label("own.mentioned")}</p>;\n',
  "layouts/parts/deep.ts": 'export const key = (words) => words.t("own.deep");\n',
  "layouts/notes.md": 'words.t("own.notes")',
};

async function siteOf(files: Record<string, string>) {
  return (await load({ ...twoEditions, ...files })).catalogue.site;
}

test("keys are found where layouts ask for them", async () => {
  const site = await siteOf({ ...layouts, "i18n/en.json": '{ "own": { "title": "a", "count": "b", "deep": "c" } }' });
  const { called, mentioned, prefixes } = usedKeys(site);
  for (const key of ["own.title", "own.count", "own.deep"]) assert.ok(called.includes(key), key);
  assert.not(called.includes("own.mentioned"));
  assert.ok(mentioned.has("own.mentioned"));
  assert.ok(prefixes.includes("kind."));
  assert.not(called.includes("own.notes"));
  // Dari's own layouts and Markdown rules are read too.
  for (const key of ["site.home", "footnote.back", "text.table"]) assert.ok(called.includes(key), key);
  assert.ok(prefixes.includes("callout."));
});

test("a key that the reference edition lacks is an error, one that another lacks a warning", async () => {
  const files = {
    ...twoEditions,
    ...layouts,
    "i18n/en.json": '{ "own": { "title": "Title", "count_one": "one", "count_other": "many" } }',
  };
  const problems = await problemsOf(files);
  assert.equal(
    problems.map(({ file, code, values }) => [file, code, values?.key]),
    [["i18n/en.json", "words/missing", "own.deep"]],
  );
  const { warnings } = await load({
    ...files,
    "i18n/en.json": '{ "own": { "title": "Title", "count": "{{count}}", "deep": "Deep" } }',
    "i18n/ko.json": '{ "own": { "title": "제목", "deep": "" } }',
  });
  const told = warnings.filter(({ code }) => code === "words/fallback");
  assert.equal(
    told.map(({ file, values }) => [file, values?.count, values?.keys]),
    [["i18n/ko.json", 2, "own.count, own.deep"]],
  );
});

test("words that no layout uses are a warning", async () => {
  const words =
    '{ "own": { "title": "a", "count": "b", "deep": "c", "mentioned": "d", "forgotten": "e" }, "kind": { "any": "f" }, "site": { "hmoe": "Home" }, "old_one": "g", "old_other": "h" }';
  const { warnings } = await load({ ...twoEditions, ...layouts, "i18n/en.json": words });
  const told = warnings.filter(({ code }) => code === "words/unused");
  assert.equal(
    told.map(({ file, values }) => [file, values?.count, values?.keys]),
    [["i18n/en.json", 3, "own.forgotten, site.hmoe, old"]],
  );
});

test("a reference edition in a language that Dari lacks must bring every word", async () => {
  const files = (words: string) => ({
    "content/site.yml":
      "name: Petit\norigin: https://petit.example\neditions:\n  - { tag: fr, folder: fr, label: Français }\n  - { tag: en, folder: en, label: English }\n",
    "content/fr/index.md": page("Accueil"),
    "content/en/index.md": page("Home"),
    "i18n/fr.json": words,
  });
  const problems = await problemsOf(files('{ "site": { "home": "Accueil", "menu": "" } }'));
  assert.ok(problems.every(({ file, code }) => file === "i18n/fr.json" && code === "words/missing"));
  const keys = problems.map(({ values }) => values?.key);
  const { called } = usedKeys(await siteOf({}));
  assert.equal(
    keys,
    called.filter((key) => key !== "site.home"),
  );
  // Every word but one, the others as their own keys, with all that they fill in.
  const holes = holesOf(readWordFiles(root, noFindings()).get("en")!.tree, "-");
  const all = Object.fromEntries(
    called
      .filter((key) => key !== "site.menu")
      .map((key) => [
        key,
        [key, ...(holes[`-${key}`] ?? "").split(" ").map((hole) => hole && `{{${hole}}}`)].join(" ").trim(),
      ]),
  );
  assert.equal(
    (await problemsOf(files(JSON.stringify(all)))).map(({ values }) => values?.key),
    ["site.menu"],
  );
});

test("Dari's own words are complete in each of its languages, and none is idle", async () => {
  const files = readWordFiles(root, noFindings());
  const { called, mentioned, prefixes } = usedKeys(await siteOf({}));
  assert.equal([...files.keys()].sort(), ["en", "ko", "ko-KP"]);
  for (const [tag, { tree }] of files) {
    const keys = keysOf(tree)
      .filter((key) => !key.startsWith("format."))
      .map((key) => key.replace(/_(one|other)$/, ""));
    assert.equal(
      called.filter((key) => !keys.includes(key)),
      [],
      `missing in ${tag}`,
    );
    assert.equal(
      keys.filter((key) => !mentioned.has(key) && !prefixes.some((prefix) => key.startsWith(prefix))),
      [],
      `idle in ${tag}`,
    );
  }
});

test("the three languages fill the same values into the same words", () => {
  const [first, ...others] = [...readWordFiles(root, noFindings()).values()].map(({ tree }) => holesOf(tree));
  for (const other of others) assert.equal(other, first);
});

test("files of other kinds and folders are no words", () => {
  const findings = noFindings();
  const folder = tinySite({
    "i18n/ko.json": "{}",
    "i18n/notes.txt": "x",
    "i18n/more/en.json": "{",
    "i18n/fr.json/a": "x",
    "i18n/.hidden.json": "{",
  });
  assert.equal([...readWordFiles(folder, findings).keys()], ["ko"]);
  assert.equal(findings.errors, []);
});

function keysOf(tree: WordTree, before = ""): string[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === "object" && !Array.isArray(value) ? keysOf(value, `${before}${key}.`) : [before + key],
  );
}

/** The values that each word fills in. */
function holesOf(tree: WordTree, before = ""): Record<string, string> {
  return Object.assign(
    {},
    ...Object.entries(tree).map(([key, value]) => {
      // Labels of a law's units choose among letters and figures.
      if (before === "" && ["format", "instrument"].includes(key)) return {};
      if (typeof value === "object") return holesOf(value, `${before}${key}.`);
      const holes = [...new Set([...value.matchAll(/\{\{(\w+)\}\}/g)].map((found) => found[1]))].sort().join(" ");
      return { [before + key.replace(/_(one|other)$/, "")]: holes };
    }),
  );
}

test.run();
