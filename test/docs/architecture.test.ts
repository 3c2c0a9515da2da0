import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { dependencyTable } from "../../docs/dependencies.ts";
import { root } from "../../src/base/root.ts";

const read = (file: string) => readFileSync(join(root, file), "utf8");
const pages = readdirSync(join(root, "docs"), { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".md"))
  .map((file) => `docs/${file}`);

test("the architecture is read in ten minutes", () => {
  assert.ok(Buffer.byteLength(read("docs/architecture.md")) <= 9000);
});

test("what the docs name is there", () => {
  for (const file of [...pages, "README.md"]) {
    const text = read(file);
    const prose = text.replace(/^(`{3,}).*?^\1/gms, "").replace(/`[^`\n]*`/g, "");
    for (const [, link = ""] of prose.matchAll(/\]\((?!https?:|mailto:|#|\/)([^)#\s]+)/g))
      assert.ok(existsSync(join(root, dirname(file), link)), `${file} → ${link}`);
    for (const [, path = ""] of text.matchAll(/`((?:src|layouts|test|bench|docs)\/[\w./-]*[\w/])`/g))
      assert.ok(existsSync(join(root, path)), `${file} → ${path}`);
  }
});

test("each decision names the alternative that was rejected", () => {
  const decisions = pages.filter((file) => /decisions\/\d/.test(file));
  assert.ok(decisions.length > 30);
  for (const file of decisions) assert.match(read(file), /\n\*\*Rejected\.\*\* \S/, file);
  const listed = read("docs/decisions/README.md");
  for (const file of decisions) assert.match(listed, `(${file.split("/").at(-1)})`);
});

test("each direct dependency has its reason, and the table is that of package.json", () => {
  const { dependencies, devDependencies } = JSON.parse(read("package.json")) as Record<string, Record<string, string>>;
  assert.equal(
    Object.keys(JSON.parse(read("docs/reasons.json")) as object).sort(),
    [...Object.keys(dependencies ?? {}), ...Object.keys(devDependencies ?? {})].sort(),
  );
  assert.is(read("docs/dependencies.md"), dependencyTable());
});

test.run();
