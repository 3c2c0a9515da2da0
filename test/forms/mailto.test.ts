import fc from "fast-check";
import { test } from "uvu";
import * as assert from "uvu/assert";
import { mailto } from "../../src/forms/mailto.ts";

/** Returns the message as a mail program reads it (RFC 6068): percent-decoded headers, a plus sign stays a plus sign. */
function read(address: string): { to: string; headers: Array<[name: string, value: string]> } {
  const [, to = "", query = ""] = /^mailto:([^?]*)\?(.*)$/s.exec(address) ?? [];
  return {
    to: decodeURIComponent(to),
    headers: query.split("&").map((part) => part.split("=").map(decodeURIComponent) as [string, string]),
  };
}

test("a message arrives as it was written, with the line ends of mail", () => {
  const { to, headers } = read(mailto("us@nauh.or.kr", "나우: 1 + 1 = 2 & more?", "첫 줄\n둘째 줄 100% #1"));
  assert.is(to, "us@nauh.or.kr");
  assert.equal(headers, [
    ["subject", "나우: 1 + 1 = 2 & more?"],
    ["body", "첫 줄\r\n둘째 줄 100% #1"],
  ]);
});

test("no text adds a header, a recipient or a line to the subject", () => {
  for (const attack of [
    "x\r\nBcc: all@evil.example",
    "x\nBcc: a",
    "x%0D%0ABcc: a",
    "x&bcc=all@evil.example",
    "x?cc=a",
    "x\u2028Bcc: a",
    "x\u0085Bcc: a",
    "\u0000\u000b\u000c",
  ]) {
    const { to, headers } = read(mailto("us@nauh.or.kr", attack, attack));
    assert.is(to, "us@nauh.or.kr");
    assert.equal(
      headers.map(([name]) => name),
      ["subject", "body"],
    );
    assert.not.match(headers[0]?.[1] ?? "", /[\r\n\u0000-\u001f\u0085\u2028]/);
  }
});

test("any text whatever stays in its place", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), fc.string({ unit: "binary" }), (subject, body) => {
      const address = mailto("a+b@nauh.or.kr", subject, body);
      assert.match(address, /^[\x21-\x7e]+$/);
      const { to, headers } = read(address);
      assert.is(to, "a+b@nauh.or.kr");
      assert.equal(
        headers.map(([name]) => name),
        ["subject", "body"],
      );
      assert.not.match(headers[0]?.[1] ?? "", /[\r\n]/);
      assert.not.match((headers[1]?.[1] ?? "").replace(/\r\n/g, ""), /[\r\n]/);
    }),
  );
});

test.run();
