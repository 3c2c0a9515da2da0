import { suite } from "uvu";
import * as assert from "uvu/assert";
import { isReported } from "../support/isReported.ts";
import { buildTiny, type Files, page, problemsOf, twoEditions } from "../support/tinySite.ts";

const menus = suite("menus as one list");

const site = (list: string, more: Files = {}): Files => ({
  ...twoEditions,
  "content/site.yml": `${twoEditions["content/site.yml"]}${list}`,
  "content/en/about.md": page("About"),
  "content/en/club/index.md": page("Club"),
  "content/en/club/rules.md": page("Rules"),
  "content/en/zoo.md": page("Zoo"),
  "content/en/law.md": page("Law", "", "menu: footer\n"),
  ...more,
});

/** The words of a menu's links. */
const linksIn = (html: string, tag: string) =>
  [
    ...(new RegExp(`<${tag}[ >][^]*?</${tag}>`).exec(html)?.[0] ?? "").matchAll(
      /<a [^>]*>(About|Club|Zoo|Law|Rules)</g,
    ),
  ].map(([, name]) => name);

menus("pages stand where the list says, in editions that lack them, too; what is not listed is in no menu", () => {
  const { code, printed, read } = buildTiny(site("menus: { main: [/zoo/, /about/] }\n"));
  assert.is(code, 0, printed);
  for (const edition of ["en", "ko"]) {
    const html = read(`${edition}/zoo/index.html`);
    assert.equal(linksIn(html, "header"), ["Zoo", "About"], edition);
    assert.ok(linksIn(html, "footer").includes("Law"), "a menu that is not listed is as its pages say");
  }
  const { read: other } = buildTiny(site(""));
  assert.equal(linksIn(other("en/zoo/index.html"), "header"), ["About", "Club", "Zoo"]);
});

menus("what names no page, or two ways that contradict one another, is told", async () => {
  const wrong: Array<[string, Files, string[]]> = [
    ["menus: { main: [/zoo/, /zoo] }\n", {}, ["content/site.yml menus/twice"]],
    ["menus: { main: [/abuot/] }\n", {}, ["content/site.yml menus/unknown"]],
    ["menus: { main: [/club/rules/] }\n", {}, ["content/site.yml menus/deep"]],
    ["menus: { main: [/law/] }\n", {}, ["content/en/law.md menus/contradiction"]],
    ["menus: { footer: [/zoo/] }\n", {}, ["content/en/law.md menus/contradiction"]],
    [
      "menus: { main: [/zoo/] }\n",
      { "content/en/zoo.md": page("Zoo", "", "order: 5\n"), "content/en/about.md": page("About", "", "menu: main\n") },
      ["content/en/about.md menus/contradiction", "content/en/zoo.md menus/contradiction"],
    ],
    // What agrees with the list, and what is no matter of it, is no contradiction.
    ["menus: { main: [/zoo/] }\n", { "content/en/about.md": page("About", "", "menu: none\norder: 3\n") }, []],
    ["menus: { footer: [/law/] }\n", { "content/en/club/rules.md": page("Rules", "", "order: 3\n") }, []],
  ];
  for (const [list, more, expected] of wrong) {
    const problems = await problemsOf(site(list, more));
    assert.equal(problems.map(({ file, code }) => `${file} ${code}`).sort(), expected, list);
    for (const problem of problems) isReported(problem);
  }
});

menus.run();
