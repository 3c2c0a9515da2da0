import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Token } from "markdown-it";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { plainText } from "../../src/base/markdown/plainText.ts";
import { root } from "../../src/base/root.ts";
import { load } from "../support/tinySite.ts";

const WARNING = ["important", "warning", "caution"];
const PAGE = "/reading-safely/";

/** A statement of a page: what each edition, by its tag, says. */
interface Statement {
  page: string;
  name: string;
  says: Map<string, string>;
}

/** The statements of the fixture, in its order, and the pages that consist of nothing else. */
function statementsIn(text: string): { statements: Statement[]; whole: Set<string> } {
  const statements: Statement[] = [];
  const whole = new Set<string>();
  let page = "";
  text.split("\n").forEach((line, at) => {
    const [, path, all] = /^== (\S+)( whole)?$/.exec(line) ?? [];
    const name = /^\[([a-z-]+)\]$/.exec(line)?.[1];
    const [, tag, words] = /^([a-z]{2}(?:-[A-Z]{2})?): (.+)$/.exec(line) ?? [];
    if (path !== undefined) {
      page = path;
      if (all !== undefined) whole.add(page);
    } else if (name !== undefined) statements.push({ page, name, says: new Map() });
    else if (tag !== undefined && words !== undefined) statements.at(-1)?.says.set(tag, words);
    else if (line !== "" && !line.startsWith("#")) throw new Error(`statements.txt:${at + 1} is no statement: ${line}`);
  });
  return { statements, whole };
}

const { statements, whole } = statementsIn(readFileSync(join(root, "test/fixtures/safety/statements.txt"), "utf8"));
const loaded = await load(root);
const { site, pages } = loaded.catalogue;
const tags = site.editions.map(({ tag }) => tag);
const listed = [...new Set(statements.map(({ page }) => page))];
const pathOf = (page: string) => (page === "home" ? "" : page);
const tokensOf = (tag: string, path: string): readonly Token[] => pages.get(tag)?.get(path)?.text.tokens ?? [];
const saidOn = (page: string, tag: string) =>
  statements.filter((one) => one.page === page).map(({ says }) => says.get(tag) ?? "");

/** The blocks of words of a page: whether each stands in a box that warns, and whether it leads to the page on safety. */
function blocksOf(tokens: readonly Token[]): Array<{ text: string; isWarning: boolean; isLinked: boolean }> {
  let isWarning = false;
  return tokens.flatMap((token) => {
    if (token.type === "callout_open") isWarning = WARNING.includes(String((token.meta as { kind?: string }).kind));
    if (token.type === "callout_close") isWarning = false;
    const text = token.type === "inline" ? plainText(token) : "";
    if (text === "") return [];
    return [
      {
        text,
        isWarning,
        isLinked: (token.children ?? []).some((child) => child.type === "link_open" && isSafety(child)),
      },
    ];
  });
}

/** Returns true if a link leads to the page on safety; a link within the site keeps its address as it was written. */
function isSafety(link: Token): boolean {
  return JSON.stringify(link.attrs ?? []).includes(PAGE) || JSON.stringify(link.meta ?? {}).includes(PAGE);
}

/** Returns the rest of a block without all that is listed for its page. */
function unlisted(text: string, said: readonly string[]): string {
  return [...said]
    .sort((a, b) => b.length - a.length)
    .reduce((rest, one) => rest.replaceAll(one, ""), text)
    .trim();
}

const safety = suite("safety");

safety("every statement is made in every edition, under a name of its own on its page", () => {
  assert.ok(statements.length > 130);
  const names = statements.map(({ page, name }) => `${page} ${name}`);
  assert.equal(
    names.filter((name, at) => names.indexOf(name) !== at),
    [],
  );
  for (const { page, name, says } of statements)
    assert.equal([...says.keys()].sort(), [...tags].sort(), `${page} [${name}]`);
});

for (const tag of tags) {
  safety(`${tag}: each page makes its statements in the order of the list`, () => {
    for (const page of listed) {
      const text = blocksOf(tokensOf(tag, pathOf(page)))
        .map((block) => block.text)
        .join("\n");
      let at = 0;
      for (const words of saidOn(page, tag)) {
        const found = text.indexOf(words, at);
        assert.ok(found >= 0, `${page} does not say here: ${words}`);
        at = found + words.length;
      }
    }
  });

  safety(`${tag}: nothing that warns is said in this edition alone`, () => {
    const told = [...(pages.get(tag)?.keys() ?? [])].flatMap((path) => {
      const page = path === "" ? "home" : path;
      return blocksOf(tokensOf(tag, path))
        .filter(({ isWarning }) => isWarning || whole.has(page))
        .map(({ text }) => unlisted(text, saidOn(page, tag)))
        .filter((rest) => rest !== "")
        .map((rest) => `${page}: ${rest}`);
    });
    assert.equal(told, [], "not in test/fixtures/safety/statements.txt");
  });
}

safety("the same pages lead to the page on safety in every edition, with the same number of links", () => {
  const leading = (tag: string) =>
    [...(pages.get(tag)?.keys() ?? [])].sort().flatMap((path) => {
      const count = blocksOf(tokensOf(tag, path)).filter(({ isLinked }) => isLinked).length;
      return count === 0 ? [] : [`${path}: ${count}`];
    });
  const [first = "", ...others] = tags;
  assert.ok(leading(first).length >= 8);
  for (const tag of others) assert.equal(leading(tag), leading(first), tag);
});

safety("what stands in a box that warns does so in every edition", () => {
  const boxed = (tag: string) =>
    statements
      .filter(({ page, says }) =>
        blocksOf(tokensOf(tag, pathOf(page))).some(
          ({ text, isWarning }) => isWarning && text.includes(says.get(tag) ?? "-"),
        ),
      )
      .map(({ page, name }) => `${page} [${name}]`);
  const [first = "", ...others] = tags;
  assert.ok(boxed(first).length >= 10);
  for (const tag of others) assert.equal(boxed(tag), boxed(first), tag);
});

safety.run();
