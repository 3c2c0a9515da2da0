import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";

const text = readFileSync(join(root, "docs/threats.md"), "utf8");
const promises = text
  .slice(text.indexOf("## What is promised"), text.indexOf("## What is not promised"))
  .split("\n")
  .filter((line) => line.startsWith("| ") && !line.startsWith("| Promise"));

test("each promise has a test, and each test is there", () => {
  assert.ok(promises.length > 15);
  for (const promise of promises) {
    const files = [...promise.matchAll(/`(test\/[\w/.-]+)`/g)].map(([, file]) => file ?? "");
    assert.ok(files.length > 0, promise);
    for (const file of files) assert.ok(existsSync(join(root, file)), file);
  }
});

test("both pages on publishing say how to report a hole", () => {
  for (const file of ["publishing.md", "publishing.ko.md"])
    assert.match(readFileSync(join(root, "docs", file), "utf8"), "threats.md");
});

test.run();
