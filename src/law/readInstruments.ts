import { type Findings, noFindings } from "../base/errors.ts";
import { bytesOf } from "../base/files/bytesOf.ts";
import { checked } from "../base/files/checked.ts";
import { splitPage } from "../base/files/frontMatter.ts";
import { type Kept, nothingKept } from "../base/files/keptFiles.ts";
import { listFiles } from "../base/files/listFiles.ts";
import { readText } from "../base/files/readText.ts";
import { parseYaml } from "../base/files/yaml.ts";
import type { Reading } from "../frame/capability.ts";
import type { Edition } from "../site/editions/edition.ts";
import { type Source, withFacts } from "../site/pages/facts.ts";
import { plainFields } from "../site/pages/plainFields.ts";
import type { Site } from "../site/site.ts";
import { type Instrument, type InstrumentText, type Piece, unitsOf } from "./instrument.ts";
import { factsFile, isPiece, PIECE } from "./instrumentFolders.ts";
import { checkLock } from "./lock.ts";
import { checkMatch, referenceOf } from "./match.ts";
import { type ParsedArticle, parseArticle, parsePreamble } from "./parseUnits.ts";
import { readLock } from "./readLock.ts";
import { articleSchema, factsSchema, preambleSchema } from "./schema.ts";
import { checkTerms, readTerms } from "./terms.ts";

/** Straight marks, for titles that nobody will read. */
const STRAIGHT = ['"', '"', "'", "'"];

/** Options for reading instruments: the quotation marks for titles, and two of the options for the whole site. */
interface ReadingLaws extends Partial<Pick<Reading, "kept" | "isHurried">> {
  quotesOf?(edition: Edition): readonly string[];
}

/** Reads every instrument of a site, checks its editions against each other and against the lock. */
export function readInstruments(
  site: Site,
  folders: readonly string[],
  findings: Findings,
  { quotesOf = () => STRAIGHT, kept = nothingKept, isHurried = false }: ReadingLaws = {},
): Instrument[] {
  return folders.flatMap((folder) => {
    const file = factsFile(folder);
    const bytes = bytesOf(site.folder, file, findings);
    const text = bytes && readText(bytes, file, findings);
    const yaml = text === undefined ? undefined : parseYaml(text, file, 1, findings);
    const facts = yaml && checked(factsSchema, yaml, file, findings);
    if (facts === undefined) return [];
    facts.authentic.forEach((tag, at) => {
      if (site.editions.some((edition) => edition.tag === tag)) return;
      findings.errors.push({
        file,
        line: yaml?.lineOf(["authentic", at]),
        code: "instrument/authentic",
        values: { tag },
      });
    });
    const before = findings.errors.length;
    const texts = readTexts(site, folder, quotesOf, findings, kept);
    if (texts.size === 0) findings.errors.push({ file, code: "instrument/no-folder", values: { folder } });
    // A text that could not be read would seem to lack everything.
    const isRead = findings.errors.length === before;
    const reference = referenceOf({ facts, texts });
    const ids = isRead && reference !== undefined ? new Set(unitsOf(reference).map(({ id }) => id)) : undefined;
    for (const id of Object.keys(facts.amended)) {
      if (ids?.has(id) === false)
        findings.errors.push({
          file,
          line: yaml?.lineOf(["amended", id]),
          code: "instrument/unknown-unit",
          values: { unit: id },
        });
    }
    const instrument: Instrument = { folder, facts, texts, terms: readTerms(site, folder, ids, findings, kept) };
    if (isRead && !isHurried) {
      checkMatch(instrument, findings);
      checkTerms(instrument, instrument.terms, findings);
      const lock = readLock(site.folder, folder, findings);
      if (lock !== undefined) checkLock(instrument, lock, findings);
    }
    return [instrument];
  });
}

/** Front matter of an article that holds for every edition; a translation need not repeat it. */
const pieceFacts = [["part"], ["themes"]] as const;

/**
 * The texts by edition tag, in the order of the editions; the reference edition is read first, since its articles have
 * the facts.
 */
function readTexts(
  site: Site,
  folder: string,
  quotesOf: (edition: Edition) => readonly string[],
  findings: Findings,
  kept: Kept,
): Map<string, InstrumentText> {
  const sources = new Map<string, Source>();
  const inOrder = [site.reference, ...site.editions.filter((edition) => edition !== site.reference)];
  const read = new Map(
    inOrder.map((edition) => [
      edition.tag,
      readEditionText(site, edition, folder, { quotes: quotesOf(edition), sources, kept }, findings),
    ]),
  );
  return new Map(
    site.editions.flatMap(({ tag }) => {
      const text = read.get(tag);
      return text === undefined ? [] : [[tag, text] as const];
    }),
  );
}

/** Options for reading the pieces of an edition. */
interface EditionReading {
  quotes: readonly string[];
  /** The front matter of the reference edition's pieces, by file name. */
  sources: Map<string, Source>;
  kept: Kept;
}

function readEditionText(
  site: Site,
  edition: Edition,
  folder: string,
  { quotes, sources, kept }: EditionReading,
  findings: Findings,
): InstrumentText | undefined {
  const files = listFiles(site.folder, `content/${edition.folder}/${folder}`, noFindings()).filter(
    ({ kind, file }) => kind === "file" && isPiece(file, [folder]),
  );
  if (files.length === 0) return undefined;
  const isReference = edition === site.reference;
  const all = files
    .flatMap(({ file }) => {
      const name = file.split("/").at(-1) ?? "";
      const facts = isReference ? undefined : sources.get(name);
      const as = `piece ${edition.tag} ${quotes.join(" ")} ${facts === undefined ? "" : JSON.stringify(facts.value)}`;
      const read = kept.of({ folder: site.folder, file, as }, findings, (bytes, own) =>
        readPiece(bytes, file, { language: edition.tag, quotes, facts }, own),
      );
      // Its errors are reported there.
      if (isReference && read?.piece !== undefined) sources.set(name, { file, value: read.said });
      return read ?? [];
    })
    .sort((a, b) => a.number - b.number);
  const numbers = new Map<number, string>();
  for (const { number, file } of all) {
    const [twin, before] = [numbers.get(number), number - 1];
    if (twin !== undefined)
      findings.errors.push({ file, code: "instrument/twice", values: { other: twin, article: number } });
    else if (before > 0 && !numbers.has(before))
      findings.errors.push({ file, code: "instrument/gap", values: { article: number, missing: before } });
    numbers.set(number, twin ?? file);
  }
  const read = all.filter(({ piece, file, number }) => piece !== undefined && numbers.get(number) === file);
  const last = read.at(-1);
  for (const { file, closing } of read) {
    if (closing !== undefined && file !== last?.file)
      findings.errors.push({ file, line: closing.line, code: "instrument/rule" });
  }
  return { edition, pieces: read.flatMap(({ piece }) => piece ?? []), testimonium: last?.closing?.unit };
}

interface Read {
  file: string;
  number: number;
  /** Undefined where it could not be read. */
  /** The front matter as it was read, before it was checked. */
  said?: unknown;
  piece: Piece | undefined;
  closing?: ParsedArticle["closing"];
}

function readPiece(
  bytes: Buffer,
  file: string,
  { language, quotes, facts }: { language: string; quotes: readonly string[]; facts: Source | undefined },
  findings: Findings,
): Read | undefined {
  const name = file.split("/").at(-1) ?? "";
  const found = PIECE.exec(name);
  if (found === null) {
    findings.errors.push({ file, code: "instrument/file-name", values: { name } });
    return undefined;
  }
  const number = Number(found[2] ?? 0);
  const raw = readText(bytes, file, findings);
  const split = raw === undefined ? undefined : splitPage(raw, file, findings);
  if (split === undefined) return { file, number, piece: undefined };
  const source = { file, offset: split.bodyOffset, language };
  const frontMatter = withFacts(split.frontMatter, facts, file, findings, pieceFacts);
  const { lineOf } = frontMatter;
  const said = split.frontMatter.value;
  const says = typeof said === "object" && said !== null ? Object.keys(said) : [];
  const plain = <T extends object>(data: T | undefined) =>
    data && plainFields(data, quotes, { file, lineOf }, findings);
  if (found[2] === undefined) {
    const data = plain(checked(preambleSchema, frontMatter, file, findings));
    const { units, problems } = parsePreamble(split.body, source);
    findings.errors.push(...problems);
    return { file, number, said, piece: data && { number, name: "preamble", file, data, units, lineOf, says } };
  }
  const data = plain(checked(articleSchema, frontMatter, file, findings));
  const { units, closing, problems } = parseArticle(number, split.body, source);
  findings.errors.push(...problems);
  if (units.length === 0) findings.errors.push({ file, code: "instrument/empty", values: { article: number } });
  if (data !== undefined && data.article !== number) {
    findings.errors.push({
      file,
      line: lineOf(["article"]),
      code: "instrument/number",
      values: { article: data.article, name },
    });
  }
  return {
    file,
    number,
    said,
    piece: data && { number, name: `article-${number}`, file, data, units, lineOf, says },
    closing,
  };
}
