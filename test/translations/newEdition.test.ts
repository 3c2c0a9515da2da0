import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { withEdition } from "../../src/translations/newEdition.ts";
import { wordsProgress } from "../../src/translations/wordsProgress.ts";
import { command } from "../support/command.ts";
import { outgoing, taken } from "../support/exchange.ts";
import { stateOf, workspaceOf } from "../support/ledger.ts";
import { load, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const run = (folder: string, ...args: string[]) => command("new", ["--site", folder, ...args]);

test("an edition is added as the others are written", () => {
  const added = { tag: "fr", folder: "fr", label: "français", fallback: ["en"] };
  assert.is(
    withEdition("name: A\neditions:\n  - { tag: en, folder: en, label: English }\n# end\n", added),
    "name: A\neditions:\n  - { tag: en, folder: en, label: English }\n  - { tag: fr, folder: fr, label: français, fallback: [en] }\n# end\n",
  );
  assert.is(
    withEdition("editions:\n- tag: en\n  folder: en\n  label: English # own\n\nzone: UTC\n", added),
    "editions:\n- tag: en\n  folder: en\n  label: English # own\n- tag: fr\n  folder: fr\n  label: français\n  fallback: [en]\n\nzone: UTC\n",
  );
  assert.is(withEdition("editions: [{ tag: en, folder: en, label: English }]\n", added), undefined);
});

test("the command writes settings and words, tells how far they are, and the site can be built", async () => {
  const folder = tinySite(twoEditions);
  const { code, out } = run(folder, "--edition", "ar");
  assert.is(code, 0);
  assert.match(out, "content/site.yml: added العربية (ar)");
  const words = JSON.parse(readFileSync(join(folder, "i18n/ar.json"), "utf8")) as {
    page: Record<string, string>;
    site: Record<string, string>;
  };
  assert.equal([words.site["// leave"], words.site.leave], ["Leave quickly", ""]);
  const keys = Object.keys(words.site);
  assert.is(keys.indexOf("// leave") + 1, keys.indexOf("leave"), "the note stands above its word");
  assert.equal(
    Object.keys(words.page).filter((key) => key.startsWith("reviewedBefore")).length,
    6,
    "one for each plural form of Arabic",
  );
  assert.equal(await problemsOf(folder), []);
  const progress = () => wordsProgress(workspaceOf(folder).site).find(({ tag }) => tag === "ar");
  assert.equal([progress()?.done, (progress()?.all ?? 0) > 100], [0, true]);
  const file = outgoing(folder, "ar").find(({ name }) => name === "words");
  const units = file?.units ?? [];
  assert.equal(
    taken(
      folder,
      "ar",
      "words",
      units.map((unit) => ({ id: unit.id, source: unit.source, target: unit.source, isDone: true })),
    ).problems,
    [],
  );
  assert.equal([progress()?.done, progress()?.missing], [progress()?.all, []]);
  assert.is((await load(folder)).warnings.filter(({ code: one }) => one.startsWith("words/")).length, 0);
  assert.is(stateOf(folder, "ar", "").state, "stand-in");
});

test("nothing is overwritten, and what is no language is refused", () => {
  const folder = tinySite({ ...twoEditions, "i18n/ja.json": '{ "site": {} }' });
  const settings = readFileSync(join(folder, "content/site.yml"), "utf8");
  for (const tag of ["en", "ko", "japanese", "JA", ""]) assert.is(run(folder, "--edition", tag).code, 2, tag);
  assert.is(run(folder).code, 2);
  assert.is(readFileSync(join(folder, "content/site.yml"), "utf8"), settings);
  assert.is(run(folder, "--edition", "ja").code, 0);
  assert.is(readFileSync(join(folder, "i18n/ja.json"), "utf8"), '{ "site": {} }');
  assert.not.ok(existsSync(join(folder, "content/ja")));
  writeFileSync(
    join(folder, "content/site.yml"),
    settings.replace(/editions:[^]*/, "editions: [{ tag: en, folder: en, label: English }]\n"),
  );
  const { code, error } = run(folder, "--edition", "fr");
  assert.is(code, 2);
  assert.match(error, "by hand");
});

test.run();
