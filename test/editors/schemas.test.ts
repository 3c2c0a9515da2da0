import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import service, { type JSONDocument, type TextDocument } from "vscode-json-languageservice";
import { root } from "../../src/base/root.ts";
import { descriptions, type JsonSchema } from "../../src/editors/described.ts";
import { editorFiles } from "../../src/editors/editorFiles.ts";
import { yamlServer } from "../support/languageServer.ts";

const help = suite("help in the editor");
const files = editorFiles();
const read = (file: string) => readFileSync(join(root, file), "utf8");
const settings = JSON.parse(read(".vscode/settings.json")) as Record<string, unknown>;
const server = await yamlServer(root, {
  ...settings,
  // Front matter, as a document of its own.
  "yaml.schemas": {
    ...(settings["yaml.schemas"] as object),
    "./schemas/page.json": "front/page/*.yml",
    "./schemas/article.json": "front/article/*.yml",
    "./schemas/preamble.json": "front/preamble/*.yml",
  },
  "yaml.schemaStore.enable": false,
});
help.after(() => server.close());

help(
  "the files in schemas/ and .vscode/ are those that the schemas of content make: node --import tsx docs/schemas.ts",
  () => {
    const there = ["schemas", ".vscode"].flatMap((folder) =>
      readdirSync(join(root, folder), { recursive: true, encoding: "utf8" })
        .filter((name) => name.includes("."))
        .map((name) => `${folder}/${name}`),
    );
    assert.equal(there.sort(), Object.keys(files).sort());
    for (const [file, text] of Object.entries(files)) assert.is(read(file), text, file);
  },
);

help("every key says in Korean and English what it means, and nothing is said of keys that there are not", () => {
  const used = new Set<string>();
  const visit = (schema: unknown, path: string) => {
    if (typeof schema !== "object" || schema === null) return;
    for (const [name, inner] of Object.entries((schema as JsonSchema).properties ?? {})) {
      const { description = "" } = inner as { description?: string };
      assert.match(description, /[가-힣][^]*\n\n[^가-힣]*[a-z]/, `${path}.${name}`);
      used.add(description);
    }
    for (const [key, inner] of Object.entries(schema)) if (key !== "if") visit(inner, `${path}.${key}`);
    const { description } = schema as JsonSchema;
    if (typeof description === "string") used.add(description);
  };
  for (const [file, text] of Object.entries(files))
    if (file.startsWith("schemas/") && !file.endsWith("/words.json")) visit(JSON.parse(text), file);
  const format = (JSON.parse(files["schemas/words.json"] ?? "") as { properties: { format: JsonSchema } }).properties
    .format;
  visit({ properties: { format: { description: "단어\n\nwords", ...format } } }, "words");
  const unused = Object.entries(descriptions).filter(([, { ko, en }]) => !used.has(`${ko}\n\n${en}`));
  assert.equal(
    unused.map(([key]) => key).filter((key) => key !== "words.format"),
    [],
  );
});

const settingsFiles = [
  "content/site.yml",
  "content/events.yml",
  "content/convention.yml",
  "i18n/terms/convention.yml",
  "i18n/terms/site.yml",
  "i18n/keywords/convention.yml",
];

for (const file of settingsFiles)
  help(`${file} of the site is not underlined anywhere`, async () =>
    assert.equal(await server.open(file, read(file)), []),
  );

help("a wrong key is underlined as one types, in every kind of file", async () => {
  const wrong: Array<[string, string, number]> = [
    [
      "content/site.yml",
      "name: A\norigin: https://a.example\neditons: []\neditions:\n  - { tag: en, folder: en, label: E }\n",
      3,
    ],
    ["content/site.yml", "name: A\norigin: https://a.example\neditions:\n  - { tag: en, folder: en, lable: E }\n", 4],
    ["content/site.yml", "name: A\norigin: https://a.example\neditions:\n  - { tag: en, folder: EN, label: E }\n", 4],
    ["content/events.yml", "market:\n  on: 2026-12-05\n  plaec: Seoul\n", 3],
    ["content/events.yml", "market:\n  on: 5 December\n", 2],
    ["content/declaration.yml", "type: instrument\nabreviation: UDHR\n", 2],
    ["i18n/terms/site.yml", "- id: defector\n  word:\n    en: [defector]\n", 2],
    ["i18n/keywords/convention.yml", "article-1:\n  en: child\n", 2],
    ["front/page/a.yml", "title: A\ndescription: B.\nkeyword: [a]\n", 3],
    ["front/page/b.yml", "title: A\ndescription: B.\ndate: yesterday\n", 3],
    ["front/page/c.yml", "title: A\ndescription: B.\ntype: newsletter\ndate: 2026-12-05\n", 4],
    ["front/article/a.yml", "title: A\narticle: one\n", 2],
  ];
  for (const [file, text, line] of wrong) {
    const found = await server.open(file, text);
    assert.ok(
      found.some((one) => one.line === line),
      `${file}: ${JSON.stringify(found)}`,
    );
  }
});

help("front matter of every page of the site is in order", async () => {
  for (const folder of ["en", "ko", "ko-kp"]) {
    const pages = readdirSync(join(root, "content", folder), { recursive: true, encoding: "utf8" }).filter((name) =>
      name.endsWith(".md"),
    );
    const looks = pages.map(async (page) => {
      const kind = /(?:^|\/)article-\d+\.md$/.test(page) ? "article" : /preamble\.md$/.test(page) ? "preamble" : "page";
      const [, front = ""] = /^---\n([^]*?)\n---/.exec(read(`content/${folder}/${page}`)) ?? [];
      const file = `front/${kind}/${folder}-${page.replaceAll("/", "-")}.yml`;
      return { page, found: await server.open(file, `${front}\n`) };
    });
    assert.equal(
      (await Promise.all(looks)).filter(({ found }) => found.length > 0),
      [],
    );
  }
});

help("what a key means is shown in Korean and English, and keys are offered", async () => {
  const file = "content/site.yml";
  await server.open(file, "name: A\norigin: https://a.example\n");
  const shown = await server.hover(file, 1, 2);
  assert.match(shown, "사이트의 주소");
  assert.match(shown, "The site's address");
  await server.open("front/page/d.yml", "title: A\n\n");
  const offered = await server.complete("front/page/d.yml", 1, 0);
  for (const key of ["description", "review", "date", "order"]) assert.ok(offered.includes(key), `${key}: ${offered}`);
});

help(
  "interface words: what Dari does not show is underlined, and what it says in the other language is shown",
  async () => {
    const schemaAt = (uri: string) => Promise.resolve(read(`schemas/${uri.split("/schemas/")[1]}`));
    const language = service.getLanguageService({ schemaRequestService: schemaAt });
    const [{ fileMatch = [], url = "" } = {}] = settings["json.schemas"] as Array<{ fileMatch: string[]; url: string }>;
    const home = pathToFileURL(root).href;
    language.configure({ validate: true, schemas: [{ fileMatch, uri: `${home}/${url.replace("./", "")}` }] });
    const open = async (text: string): Promise<[TextDocument, JSONDocument, string[]]> => {
      const document = service.TextDocument.create(`${home}/i18n/en.json`, "json", 1, text);
      const parsed = language.parseJSONDocument(document);
      const found = await language.doValidation(document, parsed);
      return [document, parsed, found.map(({ range, message }) => `${range.start.line + 1}: ${message}`)];
    };
    for (const tag of ["en", "ko", "ko-KP"]) assert.equal((await open(read(`i18n/${tag}.json`)))[2], [], tag);
    const typed =
      '{\n "//": "a note",\n "page": {\n  "contents": "In short",\n  "contnets": "In short"\n },\n "format": { "order": "south" }\n}';
    const [document, parsed, found] = await open(typed);
    assert.equal(found.map((line) => line.slice(0, 2)).sort(), ["5:", "7:"]);
    const hover = await language.doHover(document, { line: 3, character: 5 }, parsed);
    assert.match(JSON.stringify(hover?.contents), "이 글의 차례");
  },
);

help.run();
