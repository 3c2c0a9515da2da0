import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HtmlValidate } from "html-validate";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { builtSite, fileAt } from "../support/realSite.ts";

const validator = new HtmlValidate({
  root: true,
  extends: ["html-validate:standard", "html-validate:a11y"],
  rules: {
    // A bare ">" is valid in text, and the renderer of the layouts leaves it. The rule cannot be told so.
    // What HTML says of a button without a type is what these buttons do: they submit.
    "no-implicit-button-type": "off",
    "no-raw-characters": "off",
    // The frame in which a wide table scrolls is a div with a role: a section without a heading would be worse.
    "prefer-native-element": "off",
  },
});

const sites = { real: root, features: join(root, "test/sites/features"), second: join(root, "test/sites/second") };
const html = suite("html");

for (const [name, folder] of Object.entries(sites)) {
  html(`every page of the ${name} site is valid HTML`, async () => {
    const site = builtSite(folder);
    assert.ok(site.pages.length > 10, "pages are there");
    const found = new Map<string, string[]>();
    for (const address of site.pages) {
      for (const fault of await faultsIn(readFileSync(join(site.output, fileAt(address)), "utf8")))
        found.set(fault, [...(found.get(fault) ?? []), address]);
    }
    assert.equal(
      [...found].map(([fault, addresses]) => `${fault} (${addresses.length} pages, ${addresses[0]})`),
      [],
    );
  });
}

html("what the validator should find it does find", async () => {
  const page = (body: string) =>
    `<!doctype html>\n<html lang="en"><head><title>A</title></head><body>${body}</body></html>`;
  assert.equal(await faultsIn(page("<h1>A</h1>")), []);
  for (const body of [
    '<p id="a"></p><p id="a"></p>',
    "<p><div></div></p>",
    "<img src='a.png'>",
    "<p>a <b c</p>",
    "<a href='/'></a>",
    "<ul><p></p></ul>",
  ]) {
    assert.is.not((await faultsIn(page(body))).length, 0, body);
  }
});

async function faultsIn(text: string): Promise<string[]> {
  const { results } = await validator.validateString(text);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`));
}

html.run();
