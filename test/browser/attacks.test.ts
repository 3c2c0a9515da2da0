import type { Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { type Attack, attacksIn, documentsFor, soundOnes } from "../support/attacks.ts";
import { openBrowser } from "../support/browser.ts";
import { isReported } from "../support/isReported.ts";
import { parseXml } from "../support/parseXml.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { type Files, load, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const attacks = suite("attacks");
const browser = await openBrowser();
const own = attacksIn("attacks.txt");
const inMarkdown = [...attacksIn("xss.txt"), ...own];

attacks.after(() => browser.close());

attacks("the corpus is there, and says of each attempt what it tries", () => {
  const all = [...inMarkdown, ...attacksIn("attacks-svg.txt")];
  assert.ok(all.length - attacksIn("xss.txt").length >= 200, `${all.length}`);
  for (const { code, tries } of all) assert.ok(tries.length > 4 && code !== "", code);
});

/** A text as YAML and as JSON write it. */
const quoted = (text: string) =>
  JSON.stringify(text).replace(
    /[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
const each = (list: readonly Attack[], file: (at: number) => string, text: (code: string) => string): Files =>
  Object.fromEntries(list.map(({ code }, at) => [file(at), text(code)]));

/** Code, files and requests that a page would have run, loaded or sent. */
function harmIn(context: Page): Promise<string[]> {
  return context.evaluate(() => {
    const shown = (element: Element) => element.outerHTML.slice(0, 120);
    const runs = /^[\s\0-\x20]*(javascript|vbscript|data|blob|filesystem):/i;
    const found = [...document.querySelectorAll("*")].flatMap((element) =>
      element.getAttributeNames().flatMap((name) => {
        const value = element.getAttribute(name) ?? "";
        const isAddress = /^(href|src|srcset|action|formaction|xlink:href|data|poster|background|ping)$/.test(name);
        return name.startsWith("on") || name === "style" || name === "srcdoc" || (isAddress && runs.test(value))
          ? [`${name}: ${shown(element)}`]
          : [];
      }),
    );
    const strange = [
      ...document.querySelectorAll(
        "script:not([type='application/ld+json'], [src^='/assets/']), iframe, object, embed, base, portal, template, meta[http-equiv]:not([http-equiv='Content-Security-Policy']), form[action^='http'], link[rel=stylesheet], link[href*='evil.example'], img[src*='evil.example']",
      ),
    ].map(shown);
    const twice =
      document.querySelectorAll("style, title, main").length > 3 && document.querySelectorAll("svg title").length === 0
        ? ["more than one head"]
        : [];
    for (const data of document.querySelectorAll("script[type='application/ld+json']"))
      JSON.parse(data.textContent ?? "");
    return [...found, ...strange, ...twice, ...("pwned" in window ? ["it ran"] : [])];
  });
}

/** Opens pages, all without the policy and some with it: nothing of what was tried may happen, nor even be tried by the browser. */
async function areHarmless(documents: ReadonlyMap<string, string>, files: readonly string[]): Promise<void> {
  const harm: string[] = [];
  for (const bypassCSP of [false, true]) {
    const context = await browser.newContext({ bypassCSP });
    await context.addInitScript("globalThis.__name = (named) => named");
    context.on("dialog", (dialog) => void (harm.push(`a dialogue on ${dialog.page()?.url()}`), dialog.dismiss()));
    context.on(
      "console",
      (message) =>
        void (
          /Content Security Policy/.test(message.text()) &&
          harm.push(`${message.page()?.url()}: ${message.text().slice(0, 200)}`)
        ),
    );
    context.on("weberror", (error) => void harm.push(`${error.page()?.url()}: ${error.error()}`));
    await context.route("**", (route) => {
      const { origin, pathname } = new URL(route.request().url());
      const body = documents.get(
        decodeURI(pathname)
          .slice(1)
          .replace(/(^|\/)$/, "$1index.html"),
      );
      if (origin !== "https://tiny.example")
        harm.push(`${route.request().frame().url()} asks for ${route.request().url()}`);
      if (body === undefined) return route.fulfill({ status: 404, body: "" });
      if (pathname.endsWith(".svg")) return route.fulfill({ body, contentType: "image/svg+xml" });
      return route.fulfill({
        body,
        contentType: pathname.endsWith(".js") ? "text/javascript" : "text/html; charset=utf-8",
      });
    });
    const waiting = files.filter((_, at) => bypassCSP || at % 4 === 0);
    const work = async () => {
      const opened = await context.newPage();
      for (let file = waiting.pop(); file !== undefined; file = waiting.pop()) {
        const address = `https://tiny.example/${file.replace(/index\.html$/, "")}`;
        await opened.goto(address);
        harm.push(...(await harmIn(opened)).map((what) => `${file}: ${what}`));
        if (opened.url() !== address) harm.push(`${file} led to ${opened.url()}`);
      }
    };
    await Promise.all([work(), work()]);
    await context.close();
  }
  assert.equal(harm, []);
}

const pagesOf = (documents: ReadonlyMap<string, string>, pattern: RegExp) =>
  [...documents.keys()].filter((file) => pattern.test(file));

attacks("in Markdown", async () => {
  const files = await soundOnes(
    twoEditions,
    each(
      inMarkdown,
      (at) => `content/en/m-${at}.md`,
      (code) => page("Tiny", code),
    ),
  );
  const documents = await documentsFor({ ...twoEditions, ...files });
  const tried = pagesOf(documents, /^en\/m-\d+\//);
  assert.ok(tried.length > 60, `${tried.length} of ${inMarkdown.length} are left`);
  await areHarmless(documents, tried);
});

attacks("in front matter: as title, as name in menus, as description", async () => {
  const files = await soundOnes(
    twoEditions,
    each(
      own,
      (at) => `content/en/p-${at}/index.md`,
      (code) => `---\ntitle: ${quoted(code)}\nlabel: ${quoted(code)}\ndescription: ${quoted(code)}\n---\n\nText.\n`,
    ),
  );
  const documents = await documentsFor({ ...twoEditions, ...files });
  const tried = pagesOf(documents, /^(en\/p-\d+\/|en\/all-pages\/|ko\/p-1\/)/);
  assert.ok(tried.length > own.length / 2, `${tried.length} are left`);
  await areHarmless(documents, tried);
  for (const file of ["en/feed.xml", "sitemap.xml"]) parseXml(documents.get(file) ?? "");
  JSON.parse(documents.get("en/manifest.webmanifest") ?? "");
});

attacks(
  "in site.yml: as label and name of an edition, as the site's description; as motto and first steps of a home page",
  async () => {
    const tags = own.map((_, at) => `en-x-p${at}`);
    const settings = (list: ReadonlyArray<[string, string]>) =>
      [
        `name:\n${list.map(([tag, code]) => `  ${tag}: ${code}`).join("\n")}`,
        `description:\n${list.map(([tag, code]) => `  ${tag}: ${code}`).join("\n")}`,
        "origin: https://tiny.example",
        `editions:\n${list.map(([tag, code]) => `  - { tag: ${tag}, folder: ${tag.slice(5)}, label: ${code} }`).join("\n")}`,
        'leave: { to: "https://weather.example/" }',
        "",
      ].join("\n");
    const homes = (list: ReadonlyArray<[string, string]>): Files =>
      Object.fromEntries(
        list.map(([tag, code]) => [
          `content/${tag.slice(5)}/index.md`,
          `---\ntitle: Home\ndescription: Home.\nline: [${code}, ${code}]\n---\n`,
        ]),
      );
    const all = tags.map((tag, at): [string, string] => [tag, quoted(own[at]?.code ?? "")]);
    const problems = await problemsOf({ "content/site.yml": settings(all), ...homes(all) });
    const lines = new Set(problems.map(({ file, line }) => (file === "content/site.yml" ? line : file)));
    const text = settings(all).split("\n");
    const sound = all.filter(
      ([tag]) =>
        !lines.has(`content/${tag.slice(5)}/index.md`) &&
        !text.some((line, at) => line.includes(`${tag}:`) && lines.has(at + 1)) &&
        !text.some((line, at) => line.includes(`tag: ${tag},`) && lines.has(at + 1)),
    );
    assert.ok(sound.length > own.length / 2, `${sound.length} are left`);
    const documents = await documentsFor({ "content/site.yml": settings(sound), ...homes(sound) });
    await areHarmless(documents, ["index.html", "404.html", ...pagesOf(documents, /^p\d+\/index\.html$/)]);
  },
);

attacks("in words of the interface", async () => {
  const keys = [
    "site.skip",
    "site.menu",
    "site.editions",
    "site.more",
    "site.home",
    "site.allPages",
    "site.feed",
    "site.leave",
    "page.contents",
    "page.changed",
    "page.pending",
    "page.crumbs",
    "page.neighbours",
    "page.previous",
    "page.next",
    "section.pages",
    "home.sections",
    "home.news",
    "allPages.description",
    "notFound.title",
    "notFound.text",
    "choose.read",
    "callout.note",
    "footnote.heading",
    "footnote.to",
    "footnote.back",
    "text.table",
  ];
  /** Placeholders that a word must have, or it is refused for that alone. */
  const filled: Record<string, string> = {
    "page.changed": " {{date}}",
    "footnote.to": " {{number}}",
    "footnote.back": " {{number}}",
  };
  const words = (codeOf: (at: number) => string): Files => {
    const tree: Record<string, Record<string, string>> = {};
    keys.forEach((key, at) => {
      const [group = "", name = ""] = key.split(".");
      (tree[group] ??= {})[name] = codeOf(at) + (filled[key] ?? "");
    });
    return { "i18n/en.json": JSON.stringify(tree) };
  };
  // A word for every key at once: what one of them refuses, none of them has.
  const sound: string[] = [];
  for (const { code } of own)
    if ((await problemsOf({ ...twoEditions, ...words(() => code) })).length === 0) sound.push(code);
  assert.ok(sound.length > own.length / 2, `${sound.length} are left`);
  const body = "## A\n\n> [!NOTE]\n> x\n\n## B\n\nA note[^1].\n\n[^1]: Here.\n\n## C\n\n| a |\n|---|\n| b |\n\n## D\n";
  const base: Files = {
    ...twoEditions,
    "content/site.yml": `${String(twoEditions["content/site.yml"])}leave: { to: "https://weather.example/" }\n`,
    "content/en/a/index.md": page("A", body, "review: pending\nupdated: 2026-01-01\n"),
    "content/en/a/b.md": page("B"),
    "content/en/a/c.md": page("C"),
    "content/en/news/d.md": page("D", "", "date: 2026-01-01\n"),
  };
  for (let from = 0; from < sound.length; from += keys.length) {
    const documents = await documentsFor({ ...base, ...words((at) => sound[(from + at) % sound.length] ?? "") });
    await areHarmless(documents, [
      "index.html",
      "404.html",
      "en/index.html",
      "en/a/index.html",
      "en/a/b/index.html",
      "en/404.html",
      "en/all-pages/index.html",
    ]);
  }
});

attacks(
  "in a treaty: as title of an article, as plain words on it, as name of a theme, as meaning of a term",
  async () => {
    const id = (at: number) => String(at).replace(/\d/g, (digit) => "abcdefghij"[Number(digit)] ?? "");
    const law = (list: readonly string[]): Files => ({
      "content/site.yml":
        "name: Tiny\norigin: https://tiny.example\neditions:\n  - { tag: en, folder: en, label: English }\n",
      "content/en/index.md": page("Home"),
      "content/law.yml": String(tinyLaw["content/law.yml"]).replace(/amended:[^]*/, ""),
      "content/en/law/index.md": `---\ntitle: Ferry Law\ndescription: Ferry.\ntype: instrument\nname: Ferry Law\ncitation: Ferry\nthemes:\n${list.map((code, at) => `  t${at}: ${quoted(code)}\n`).join("")}---\n`,
      "content/en/law/preamble.md": tinyLaw["content/en/law/preamble.md"] ?? "",
      ...Object.fromEntries(
        list.map((code, at) => [
          `content/en/law/article-${String(at + 1).padStart(2, "0")}.md`,
          `---\narticle: ${at + 1}\ntitle: ${quoted(code)}\nintro: ${quoted(code)}\nthemes: [t${at}]\n---\n\nThe word${id(at)} is text.\n`,
        ]),
      ),
      "i18n/terms/law.yml": list
        .map((code, at) => `- id: w${id(at)}\n  words:\n    en: [word${id(at)}]\n  meaning:\n    en: ${quoted(code)}\n`)
        .join(""),
    });
    // What is refused is taken out, wherever it stood; each line and file tells which it is.
    const refused = async (list: readonly string[]): Promise<Set<number>> =>
      new Set(
        (await problemsOf(law(list))).map((problem) => {
          isReported(problem);
          const { file, line = 0 } = problem;
          if (file.startsWith("i18n/")) return Math.floor((line - 1) / 5);
          return file.endsWith("/index.md") ? line - 8 : Number(/article-0*(\d+)\.md$/.exec(file)?.[1]) - 1;
        }),
      );
    let list = own.map(({ code }) => code);
    // Twice: what stands in a table is looked at when all articles are sound.
    for (const round of [1, 2]) {
      const bad = await refused(list);
      list = list.filter((_, at) => !bad.has(at));
      assert.ok(round === 1 || bad.size < 3, `${bad.size} in round ${round}`);
    }
    assert.ok(list.length > own.length / 2, `${list.length} are left`);
    const documents = await documentsFor(law(list));
    await areHarmless(documents, pagesOf(documents, /^en\/law\/.*\.html$/));
    for (const file of ["en/law/law.akn.xml", "law.tmx"]) parseXml(documents.get(file) ?? "");
  },
);

attacks("in drawings, opened as pages of their own", async () => {
  const tried = attacksIn("attacks-svg.txt");
  const files = await soundOnes(
    twoEditions,
    each(
      tried,
      (at) => `static/drawing-${at}.svg`,
      (code) => code,
    ),
  );
  const { cleanFiles } = await load({ ...twoEditions, ...files });
  const documents = new Map(
    Object.entries(files).map(([file, code]) => [
      file.slice("static/".length),
      cleanFiles.get(file.slice("static/".length))?.toString() ?? String(code),
    ]),
  );
  for (const [file, svg] of documents) {
    assert.not.match(
      svg.replace(/&lt;.*?&gt;/g, ""),
      /<script|\son\w+=["']?pwned|javascript:|evil\.example|foreignObject|<!ENTITY|<!ATTLIST/i,
      file,
    );
  }
  assert.ok(documents.size > 10, `${documents.size} are left`);
  await areHarmless(documents, [...documents.keys()]);
});

attacks.run();
