import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { root } from "../../src/base/root.ts";
import { cleaned } from "../../src/static/traces/cleaned.ts";
import { inspectFile } from "../../src/static/traces/inspectFile.ts";
import { rebuiltPdf } from "../../src/static/traces/pdf/rebuiltPdf.ts";
import { closed, plantedDocuments, plantedPictures } from "../support/planted.ts";
import { plantedPdfs } from "../support/plantedPdf.ts";
import { rendered } from "../support/render.ts";
import { assertHarmless } from "../support/strictHtml.ts";
import { problemsOf, twoEditions } from "../support/tinySite.ts";

/**
 * Input that nobody would write: known files, broken at random. Less than twenty seconds in all; `FUZZ_SECONDS=600 npm test -- fuzz`
 * looks longer, each time elsewhere. What was found stands in the fixtures of the part that it broke.
 */
const fuzz = suite("broken at random");
const seconds = Number(process.env.FUZZ_SECONDS ?? 16);
const limits = {
  interruptAfterTimeLimit: (seconds * 1000) / 4,
  markInterruptAsFailure: false,
  numRuns: 1_000_000,
  ...(process.env.FUZZ_SECONDS === undefined ? { seed: 20261201 } : {}),
  endOnFailure: true,
};

/** A change of some bytes: others in their place, none, the same again, or those of another place. */
interface Change {
  kind: "set" | "cut" | "again" | "insert";
  at: number;
  length: number;
  bytes: Uint8Array;
}
const change = (tokens: readonly string[]): fc.Arbitrary<Change> =>
  fc.record({
    kind: fc.constantFrom("set", "cut", "again", "insert" as const),
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    length: fc.integer({ min: 1, max: 60 }),
    bytes: fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 12 }),
      fc.constantFrom(...tokens).map((token) => new Uint8Array(Buffer.from(token, "latin1"))),
    ),
  });

function changed(source: Buffer, changes: readonly Change[]): Buffer {
  return changes.reduce((bytes, { kind, at, length, bytes: fresh }) => {
    const start = Math.floor(at * bytes.length);
    const [before, part, after] = [
      bytes.subarray(0, start),
      bytes.subarray(start, start + length),
      bytes.subarray(start + length),
    ];
    if (kind === "cut") return Buffer.concat([before, after]);
    if (kind === "again") return Buffer.concat([before, part, part, after]);
    return Buffer.concat(
      kind === "set" ? [before, fresh, bytes.subarray(start + fresh.length)] : [before, fresh, part, after],
    );
  }, source);
}

const PDF = [
  "obj",
  "endobj",
  "stream\n",
  "endstream",
  "<<",
  ">>",
  "[",
  "]",
  "(",
  ")",
  "/Type",
  "/Length 1",
  "/Prev 9",
  "/Kids[3 0 R]",
  "3 0 R",
  "4 0 R",
  "BI",
  " ID ",
  " EI ",
  "q ",
  "Q ",
  "BT",
  "/X Do",
  "/F 9 Tf",
  "0 0 R",
  "%%EOF",
  "startxref\n9\n",
  "xref\n0 1\n",
  "/Filter/FlateDecode",
  "-",
  "1e9",
  "#00",
];
const pdfs = [
  ...(await plantedPdfs()).map(({ bytes }) => bytes),
  ...readdirSync(join(root, "test/fixtures/pdf"))
    .filter((file) => !/chrome|linearized/.test(file))
    .map((file) => readFileSync(join(root, "test/fixtures/pdf", file))),
];

fuzz("a PDF is written anew, so that it stays the same, or refused; it never crashes anything", () => {
  fc.assert(
    fc.property(fc.constantFrom(...pdfs), fc.array(change(PDF), { minLength: 1, maxLength: 6 }), (source, changes) => {
      const { bytes, blocked } = rebuiltPdf(changed(source, changes));
      if (bytes === undefined) assert.ok(blocked.length > 0);
      else assert.ok(rebuiltPdf(bytes).bytes?.equals(bytes), "written anew twice, it is the same");
    }),
    limits,
  );
});

const files = [...(await plantedPictures()), ...plantedDocuments(), ...(await closed())].map(({ bytes }) => bytes);

fuzz("a file of static/ is clean, or refused; it never crashes anything", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(...files),
      fc.array(
        change(["\0\0\0\x08", "free", "\xff\xd9", "\xff\xe1\0\x08Exif", "IEND", "PK\x05\x06", "<svg>", "]]>", "&#x"]),
        { maxLength: 5 },
      ),
      async (source, changes) => {
        const { bytes } = await cleaned(changed(source, changes));
        if (bytes === undefined) return;
        const { traces, dangers, blocked } = inspectFile(bytes);
        assert.equal([traces, dangers, blocked], [[], [], []]);
      },
    ),
    limits,
  );
});

const TEXT = [
  "\n",
  "  ",
  "- ",
  ": ",
  "{",
  "}",
  "[",
  "]",
  '"',
  "'",
  "&a ",
  "*a",
  "!x ",
  "#",
  "---\n",
  "|\n",
  ">\n",
  "? ",
  "__proto__: ",
  "constructor",
  "null",
  "\t",
  "\u0000",
  "\u2028",
  "가",
  "1900-01-01",
  "FREQ=DAILY",
  "99999999999999999999",
  ".inf",
  "0x1",
];
const texts = {
  "content/site.yml": `${twoEditions["content/site.yml"]}zone: Asia/Seoul\ncontacts: { email: us@tiny.example }\nmirrors: [https://mirror.example/]\nleave: { to: https://weather.example/ }\nlimits: { page: 14000 }\nshare: true\n`,
  "content/events.yml":
    "street:\n  title: { en: Street, ko: 거리 }\n  every: fourth Saturday\n  from: 2026-01-01\n  time: 14:00-16:00\n  cancelled: [{ on: 2026-02-28, note: Cold }]\n  moved: [{ on: 2026-03-28, to: 2026-03-29 }]\ntalk: { title: Talk, on: [2026-05-05], place: Hall }\n",
  "i18n/en.json": JSON.stringify(
    { format: { group: ",", quotes: ["“", "”", "‘", "’"] }, search: { title: "Search {{count}}" } },
    null,
    1,
  ),
  "content/en/about.md": "---\ntitle: About\ndescription: About us.\ndate: 2026-01-01\norder: 2\n---\n\nText.\n",
} as const;

fuzz(
  "settings, events, words and front matter are read, or told with messages in both languages; they never crash anything",
  async () => {
    const base = { ...twoEditions, ...texts };
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...(Object.keys(texts) as Array<keyof typeof texts>)),
        fc.array(change(TEXT.map((text) => Buffer.from(text).toString("latin1"))), { minLength: 1, maxLength: 5 }),
        async (file, changes) => {
          const problems = await problemsOf({ ...base, [file]: changed(Buffer.from(texts[file]), changes) });
          for (const problem of problems)
            for (const language of ["en", "ko"] as const)
              assert.not.match(
                describeProblem({ ...problem, values: undefined }, language).split("\n")[1] ?? "",
                /\.do$/,
              );
        },
      ),
      limits,
    );
  },
);

const attacks = ["attacks.txt", "xss.txt"].map((file) => readFileSync(join(root, "test/fixtures", file)));
const MARKS = [
  "*",
  "`",
  "[",
  "](",
  "]",
  "{",
  "}",
  "<",
  ">",
  "^[",
  "[^a]",
  "| ",
  "\\",
  "&#",
  "\n",
  "\n\n",
  "> ",
  '"',
  "'",
  "--",
];

fuzz("a page runs nothing, or is told; it never crashes anything", () => {
  const piece = fc.tuple(fc.constantFrom(...attacks), fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(2000));
  fc.assert(
    fc.property(piece, fc.array(change(MARKS), { maxLength: 8 }), ([source, at, length], changes) => {
      const start = Math.floor(at * source.length);
      const { html, errors } = rendered(changed(source.subarray(start, start + length), changes).toString());
      if (errors.length === 0) assertHarmless(html);
    }),
    limits,
  );
});

fuzz.run();
