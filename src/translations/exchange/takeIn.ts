import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Problem } from "../../base/errors.ts";
import type { Edition } from "../../site/editions/edition.ts";
import { beginningOf, placeFor } from "../begin.ts";
import { firstEntries } from "../settle.ts";
import { saveRecordOf, type Workspace } from "../workspace.ts";
import { pageWork, rawText, termFile, wordFile } from "./files.ts";
import { withJsonText } from "./jsonText.ts";
import { pagePartsOf } from "./pageParts.ts";
import { pageUnits } from "./pageUnits.ts";
import { takePage } from "./takePage.ts";
import { withTerm } from "./termUnits.ts";
import type { Returned, Unit } from "./unit.ts";
import { verdictOn } from "./verdictOn.ts";

/** The result of importing one file from translators. */
export interface Brought {
  /** The file of the site that it is about. */
  file: string;
  fresh: number;
  confirmed: number;
  /** Texts whose source has changed since they went out. */
  outdated: readonly Returned[];
  /** True if the page was created. */
  isNew: boolean;
}

/**
 * Imports a file from translators into the site: a page by its path, the words, or the terms of an instrument. A file
 * with anything that is refused changes nothing; each reason is reported.
 */
export function takeIn(
  workspace: Workspace,
  edition: Edition,
  name: string,
  file: string,
  returned: readonly Returned[],
  problems: Problem[],
): Brought | undefined {
  const own =
    name === "words" ? "words" : name.startsWith("terms/") ? name : name.replace(/^pages\/(index$)?/, "") || "/";
  const foreign = returned.filter(({ id }) => id.split(" ")[0] !== own);
  for (const { id } of foreign)
    problems.push({ file, code: "exchange/other-page", values: { id: id.slice(0, 80), own } });
  if (foreign.length > 0) return undefined;
  if (name === "words") return takeWords(workspace, edition, file, returned, problems);
  if (name.startsWith("terms/")) return takeTerms(workspace, edition, name.slice(6), file, returned, problems);
  return takeOnePage(workspace, edition, own === "/" ? "" : own, file, returned, problems);
}

function takeOnePage(
  workspace: Workspace,
  edition: Edition,
  path: string,
  file: string,
  returned: readonly Returned[],
  problems: Problem[],
): Brought | undefined {
  const work = pageWork(workspace, edition, path);
  if (work === undefined)
    return void problems.push({ file, code: "exchange/no-page", values: { page: path || "/", tag: edition.tag } });
  const { pair, source } = work;
  const page = work.own ?? placeFor(workspace, source, edition);
  const raw =
    work.own === undefined
      ? beginningOf(pair.source.text, page.isPiece, edition === workspace.site.reference)
      : rawText(workspace, page.file);
  const parts = pair.own ?? pagePartsOf(raw, page.file, page.isPiece);
  if (parts === undefined) return undefined;
  const record =
    work.own === undefined
      ? { ...pair.record, from: source.edition.tag, entries: firstEntries(pair.source.outline, parts.outline) }
      : pair.record;
  const taken = takePage({ ...pair, own: parts, record }, raw, page.file, page.isPiece, returned, source.edition.tag);
  for (const {
    id,
    source: text,
    refusal: { code, values },
  } of taken.refused) {
    problems.push({ file, code, values: { id, text: text.slice(0, 60), ...values } });
  }
  const brought = {
    file: page.file,
    fresh: taken.fresh,
    confirmed: taken.confirmed,
    outdated: taken.outdated,
    isNew: work.own === undefined && taken.raw !== undefined,
  };
  if (taken.refused.length > 0) return undefined;
  if (taken.raw !== undefined) {
    const units = pageUnits({ ...pair, own: undefined });
    const isWhole =
      work.own === undefined &&
      units.every(({ id }) => returned.some((one) => one.id === id && one.target !== "" && one.isDone !== false));
    const path = join(workspace.site.folder, page.file);
    mkdirSync(dirname(path), { recursive: true });
    // What is translated as a whole is no draft; nobody has read it yet.
    writeFileSync(path, isWhole ? taken.raw.replace(/^draft: true\n/m, "") : taken.raw);
  }
  if (taken.record !== undefined) saveRecordOf(workspace, page, taken.record);
  return brought;
}

/** Returns the texts without marks that are to be written; undefined if one of them is refused. */
function plainTexts<U extends Unit>(
  units: readonly U[],
  file: string,
  returned: readonly Returned[],
  problems: Problem[],
): { fresh: Array<{ unit: U; text: string }>; outdated: Returned[] } | undefined {
  const before = problems.length;
  const fresh: Array<{ unit: U; text: string }> = [];
  const outdated: Returned[] = [];
  for (const one of returned) {
    const unit = units.find(({ id }) => id === one.id);
    if (unit === undefined || unit.source !== one.source) {
      if (one.target !== "" && one.isDone !== false && one.target !== unit?.target) outdated.push(one);
      continue;
    }
    const verdict = verdictOn(unit, one, true);
    if (verdict.kind === "new") fresh.push({ unit, text: verdict.text });
    if (verdict.kind !== "refused") continue;
    const { code, values } = verdict.refusal;
    problems.push({ file, code, values: { id: unit.id, text: unit.source.slice(0, 60), ...values } });
  }
  return problems.length > before ? undefined : { fresh, outdated };
}

function takeWords(
  workspace: Workspace,
  edition: Edition,
  file: string,
  returned: readonly Returned[],
  problems: Problem[],
): Brought | undefined {
  const { original, units } = wordFile(workspace, edition);
  const texts = plainTexts(units, file, returned, problems);
  if (texts === undefined) return undefined;
  const path = join(workspace.site.folder, original);
  const isNew = !existsSync(path);
  if (texts.fresh.length > 0) {
    mkdirSync(dirname(path), { recursive: true });
    const old = isNew ? "{\n}\n" : readFileSync(path, "utf8");
    writeFileSync(
      path,
      texts.fresh.reduce((all, { unit, text }) => withJsonText(all, unit.path, text), old),
    );
  }
  return {
    file: original,
    fresh: texts.fresh.length,
    confirmed: 0,
    outdated: texts.outdated,
    isNew: isNew && texts.fresh.length > 0,
  };
}

function takeTerms(
  workspace: Workspace,
  edition: Edition,
  folder: string,
  file: string,
  returned: readonly Returned[],
  problems: Problem[],
): Brought | undefined {
  const { original, units } = termFile(workspace, edition, folder);
  const texts = plainTexts(units, file, returned, problems);
  if (texts === undefined || units.length === 0) return undefined;
  const path = join(workspace.site.folder, original);
  if (texts.fresh.length > 0)
    writeFileSync(
      path,
      texts.fresh.reduce(
        (all, { unit, text }) => withTerm(all, unit.path, edition.tag, text),
        readFileSync(path, "utf8"),
      ),
    );
  return { file: original, fresh: texts.fresh.length, confirmed: 0, outdated: texts.outdated, isNew: false };
}
