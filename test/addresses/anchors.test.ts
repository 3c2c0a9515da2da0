import { suite } from "uvu";
import * as assert from "uvu/assert";
import { anchorsOf, sharedNames } from "../../src/site/editions/anchors.ts";
import { buildTiny, load, page, twoEditions } from "../support/tinySite.ts";

const anchors = suite("names of places that all editions share");

const heads = (...levels: Array<[number, string]>) => levels.map(([level, id]) => ({ level, id, text: id }));

anchors("go to the headings in the same place, section by section", () => {
  const source = heads([2, "a"], [3, "a1"], [3, "a2"], [2, "b"], [3, "b1"]);
  assert.equal(
    [...sharedNames(heads([2, "x"], [3, "x1"], [3, "x2"], [2, "y"], [3, "y1"]), source)],
    [
      ["x", ["a"]],
      ["x1", ["a1"]],
      ["x2", ["a2"]],
      ["y", ["b"]],
      ["y1", ["b1"]],
    ],
  );
  // One section is written otherwise: the others keep theirs.
  assert.equal(
    [...sharedNames(heads([2, "x"], [2, "y"], [3, "y1"]), source)],
    [
      ["x", ["a"]],
      ["y", ["b"]],
      ["y1", ["b1"]],
    ],
  );
  assert.equal([...sharedNames(heads([2, "x"], [2, "y"], [2, "z"]), source)], []);
});

anchors("take none that the page has itself", () => {
  assert.equal([...sharedNames(heads([2, "a"], [2, "x"]), heads([2, "a"], [2, "b"]))], [["x", ["b"]]]);
  assert.equal([...sharedNames(heads([2, "b"], [2, "x"]), heads([2, "a"], [2, "b"]))], []);
});

const site = {
  ...twoEditions,
  "content/en/about.md": page("About", "## Story\n\n## Work {#work #old-work}\n"),
  "content/ko/about.md": page("소개", "## 걸어온 길 {#road}\n\n## 하는 일\n\n[길](/about/#story) [일](#work)\n"),
};

anchors("stand on the page beside its own, and links may name them", async () => {
  const { code, printed, read } = buildTiny(site);
  assert.is(code, 0, printed);
  assert.match(read("ko/about/index.html"), '<h2 id="road"><span id="story"></span>걸어온 길</h2>');
  assert.match(read("ko/about/index.html"), '<h2 id="하는-일"><span id="work"></span><span id="old-work"></span>');
  assert.match(read("en/about/index.html"), '<h2 id="work"><span id="old-work"></span>Work</h2>');
  assert.match(read("ko/about/index.html"), 'href="/ko/about/#story"');
  const { catalogue } = await load(site);
  const own = catalogue.pages.get("ko")?.get("about");
  assert.equal(own && anchorsOf(own, catalogue), ["road", "story", "하는-일", "work", "old-work"]);
});

anchors.run();
