import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "uvu";
import * as assert from "uvu/assert";
import type { Problem } from "../../src/base/errors.ts";
import { parseRecord } from "../../src/translations/ledger/parseRecord.ts";
import type { LedgerRecord } from "../../src/translations/ledger/record.ts";
import { writeRecord } from "../../src/translations/ledger/writeRecord.ts";
import { sumOf } from "../../src/translations/meaning.ts";
import { isReported, placeOf } from "../support/isReported.ts";
import { accepted, stateOf } from "../support/ledger.ts";
import { load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const record: LedgerRecord = {
  from: "en",
  entries: [
    { kind: "text", key: "title", sum: sumOf("Boats"), words: "Boats", answer: sumOf("배") },
    {
      kind: "p",
      sum: sumOf("Two | cells, “marks” & # signs"),
      words: "Two | cells, “marks” & # signs",
      answer: undefined,
    },
  ],
  readings: [{ by: "강 나루, 편집자", on: "2026-03-01", sections: [{ sum: "0123456789abcdef", id: "누가-탈-수" }] }],
};
const text = writeRecord(record);
const read = (written: string): { record: LedgerRecord | undefined; problems: Problem[] } => {
  const problems: Problem[] = [];
  return { record: parseRecord(written, "ledger/ko/boats.txt", problems), problems };
};

test("what is written is read again, also with the line ends of Windows, and the same record gives the same bytes", () => {
  assert.equal(read(text).record, record);
  assert.equal(read(`\ufeff${text.replaceAll("\n", "\r\n")}`).record, record);
  assert.is(writeRecord(read(text).record ?? record), text);
});

test("a record that was changed by hand, merged or cut off is told with its line, and never taken for true", () => {
  const cases: Array<[string, string[]]> = [
    ["", ["1 ledger/form"]],
    [text.replace("dari-ledger 1", "dari-ledger 2"), ["1 ledger/newer"]],
    [text.replace("  Boats", "  Ships"), ["6 ledger/sum"]],
    [text.replace("  Boats\n", ""), ["6 ledger/sum"]],
    [text.replace("text:title", "text title"), ["5 ledger/form", "6 ledger/form"]],
    [text.replace("\n\np ", "\n<<<<<<< HEAD\np "), ["7 ledger/conflict"]],
    [text.replace("2026-03-01", "2026-02-30"), ["11 ledger/form"]],
    [text.replace("  0123456789abcdef", "  all of it"), ["12 ledger/form"]],
    [text.slice(0, text.indexOf("Two")), ["9 ledger/sum"]],
  ];
  for (const [written, expected] of cases) {
    const { record: found, problems } = read(written);
    assert.is(found, undefined, expected.join());
    assert.equal(
      problems.map((problem) => placeOf(problem).replace("ledger/ko/boats.txt:", "")),
      expected,
    );
    problems.forEach(isReported);
  }
});

const boats = {
  ...twoEditions,
  "content/en/boats.md": page("Boats", "They cross."),
  "content/ko/boats.md": page("배", "건넌다."),
};

test("a ledger with a conflict stops the build, and status goes on without the record", async () => {
  const folder = tinySite(boats);
  accepted(folder, "ko", "boats");
  const file = join(folder, "ledger/ko/boats.txt");
  writeFileSync(file, `<<<<<<< HEAD\n${readFileSync(file, "utf8")}=======\n>>>>>>> other\n`);
  assert.equal((await problemsOf(folder)).map(placeOf), ["ledger/ko/boats.txt:1 ledger/conflict"]);
  assert.equal([stateOf(folder, "ko", "boats").state, stateOf(folder, "ko", "boats").isRecorded], ["behind", false]);
  // Nothing is written over what somebody has still to settle.
  const before = readFileSync(file, "utf8");
  accepted(folder, "ko", "boats");
  assert.is(readFileSync(file, "utf8"), before);
});

test("records of pages and editions that are not there are told", async () => {
  const folder = tinySite({
    ...boats,
    "ledger/ko/gone.txt": text,
    "ledger/ko/boats.txt": writeRecord({ ...record, from: "fr" }),
  });
  const problems = await problemsOf(folder);
  assert.equal(problems.map(placeOf), ["ledger/ko/boats.txt ledger/edition"]);
  problems.forEach(isReported);
  assert.is(stateOf(folder, "ko", "boats").isOrphan, true);
  accepted(folder, "ko", "boats");
  const { warnings } = await load(folder);
  const [warning] = warnings.filter(({ code }) => code.startsWith("ledger/"));
  assert.is(warning && placeOf(warning), "ledger/ko/gone.txt ledger/no-page");
  warnings.forEach(isReported);
});

test.run();
