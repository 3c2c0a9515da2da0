import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildTiny, type Files, page } from "../support/tinySite.ts";

const plain = suite("scripts of the search");

const site = (...tags: string[]): Files => ({
  "content/site.yml": `name: Tiny\norigin: https://tiny.example\neditions:\n${tags.map((tag) => `  - { tag: ${tag}, folder: ${tag}, label: ${tag} }\n`).join("")}`,
  ...Object.fromEntries(tags.map((tag) => [`content/${tag}/index.md`, page("Home", "Words to be found.")])),
});
const scripts = (output: string) =>
  readdirSync(join(output, "assets"))
    .filter((file) => /^(search|guess)/.test(file))
    .map((file) => ({ file, code: readFileSync(join(output, "assets", file), "utf8") }));
const HANGUL = /[\u1100-\u11ff\u3130-\u318f\uac00-\ud7a3]/;

plain("a site without Korean carries nothing of it", () => {
  const { code, printed, output, read } = buildTiny(site("en", "ar"));
  assert.is(code, 0, printed);
  const written = scripts(output);
  assert.equal(
    written.map(({ file }) => file.split(".")[0]),
    ["guess-plain", "search-large-plain", "search-plain"],
  );
  for (const { file, code: text } of written) assert.not.match(text, HANGUL, file);
  const [asked = ""] = /assets\/search-plain\.\w+\.js/.exec(read("en/search/index.html")) ?? [];
  assert.ok(asked !== "" && existsSync(join(output, asked)));
});

plain("a site with Korean carries it, in its other editions too", () => {
  const { output } = buildTiny(site("en", "ko"));
  const written = scripts(output);
  assert.equal(
    written.map(({ file }) => file.split(".")[0]),
    ["guess", "search-large", "search"],
  );
  for (const { file, code } of written) assert.match(code, HANGUL, file);
});

plain.run();
