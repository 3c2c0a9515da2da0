import { createHash } from "node:crypto";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sha256 } from "../../src/browser/carried/sha256.ts";

const sums = suite("SHA-256 for old browsers");

sums("is that of everybody, at every length around a block", () => {
  for (const length of [0, 1, 3, 55, 56, 57, 63, 64, 65, 119, 120, 128, 1000, 70_001]) {
    const bytes = Buffer.from(Array.from({ length }, (_, at) => (at * 31 + length) & 255));
    assert.is(sha256(new Uint8Array(bytes)), createHash("sha256").update(bytes).digest("hex"), String(length));
  }
});

sums.run();
