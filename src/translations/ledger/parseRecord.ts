import type { Problem } from "../../base/errors.ts";
import { day, line as name } from "../../base/files/fields.ts";
import { sumOf, sumOfMeaning } from "../meaning.ts";
import type { Entry, LedgerRecord, Reading } from "./record.ts";
import { VERSION } from "./writeRecord.ts";

const HEAD = /^dari-ledger (\d+)$/;
const FROM = /^from ([A-Za-z0-9-]+)$/;
const ENTRY = /^([a-z]+\d?)(?::(\S+))? ([0-9a-f]{16}) ([0-9a-f]{16}|-)$/;
const READ = /^read (\d{4}-\d\d-\d\d) (.+)$/;
const SECTION = /^ {2}([0-9a-f]{16}) (\S+)$/;
const CONFLICT = /^(<<<<<<<|=======|>>>>>>>|\|\|\|\|\|\|\|)( |$)/;

/**
 * Reads a file of the ledger. Lines that do not belong there are reported, as are words that do not match their sum: a
 * record that was changed by hand proves nothing. Undefined if anything is wrong.
 */
export function parseRecord(text: string, file: string, problems: Problem[]): LedgerRecord | undefined {
  const before = problems.length;
  const fail = (at: number, code: string, values: Problem["values"] = {}) =>
    problems.push({ file, line: at + 1, code, values });
  const lines = text.replace(/^\ufeff/, "").split(/\r?\n/);
  const conflict = lines.findIndex((line) => CONFLICT.test(line));
  if (conflict >= 0) return void fail(conflict, "ledger/conflict");
  const version = Number(HEAD.exec(lines[0]?.trimEnd() ?? "")?.[1]);
  if (Number.isNaN(version)) return void fail(0, "ledger/form", { found: shortened(lines[0]) });
  if (version > VERSION) return void fail(0, "ledger/newer", { version });
  let from: string | undefined;
  const entries: Entry[] = [];
  const readings: Array<{ by: string; on: string; sections: Array<{ sum: string; id: string }> }> = [];
  for (let at = 1; at < lines.length; at += 1) {
    const line = (lines[at] ?? "").trimEnd();
    if (line === "" || line.startsWith("#")) continue;
    const [entry, read] = [ENTRY.exec(line), READ.exec(line)];
    if (from === undefined && FROM.test(line)) from = FROM.exec(line)?.[1];
    else if (entry !== null) {
      at += 1;
      const found = entryOf(entry, lines[at] ?? "");
      if (found === undefined) fail(at, "ledger/sum");
      else entries.push(found);
    } else if (read !== null) {
      const found = readingOf(read);
      if (found === undefined) fail(at, "ledger/form", { found: shortened(line) });
      else readings.push(found);
      for (
        let section = SECTION.exec(lines[at + 1] ?? "");
        section !== null;
        section = SECTION.exec(lines[at + 1] ?? "")
      ) {
        found?.sections.push({ sum: section[1] ?? "", id: section[2] ?? "" });
        at += 1;
      }
    } else fail(at, "ledger/form", { found: shortened(line) });
  }
  return problems.length > before ? undefined : { from, entries, readings };
}

function entryOf([, kind = "", key, sum = "", answer = ""]: RegExpExecArray, line: string): Entry | undefined {
  const words = /^ {2}(\S.*)$/.exec(line.trimEnd())?.[1];
  if (words === undefined || (kind === "code" ? sumOfMeaning(words) : sumOf(words)) !== sum) return undefined;
  return { kind, ...(key === undefined ? {} : { key }), sum, words, answer: answer === "-" ? undefined : answer };
}

function readingOf([, on = "", by = ""]: RegExpExecArray):
  | (Reading & { sections: Array<{ sum: string; id: string }> })
  | undefined {
  return day.safeParse(on).success && name.safeParse(by).success ? { by: by.trim(), on, sections: [] } : undefined;
}

function shortened(line = ""): string {
  return line.slice(0, 60);
}
