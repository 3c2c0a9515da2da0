import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { checked } from "../content/checked.ts";
import { splitPage } from "../content/frontMatter.ts";
import { listFiles } from "../content/listFiles.ts";
import { readText } from "../content/readText.ts";
import { parseYaml } from "../content/yaml.ts";
import type { Edition } from "../editions/edition.ts";
import type { Findings } from "../errors.ts";
import type { Site } from "../site/site.ts";
import type { Instrument, InstrumentText, Piece } from "./instrument.ts";
import { checkLock, type Lock, lockFile } from "./lock.ts";
import { checkMatch } from "./match.ts";
import { parseArticle, parsePreamble } from "./parseUnits.ts";
import { articleSchema, factsSchema, preambleSchema } from "./schema.ts";
import { checkTerms, readTerms } from "./terms.ts";
import type { Unit } from "./unit.ts";

const PIECE = /^(preamble|article-(\d{1,3}))\.md$/;

/** Whether a file is a piece of an instrument and no page: told by its folder, which has its facts in content/. */
export function isPiece(file: string, folders: readonly string[]): boolean {
  const [, , folder = "", name = "", ...rest] = file.split("/");
  return folders.includes(folder) && rest.length === 0 && /^(preamble|article)\b.*\.md$/.test(name);
}

/** The folders that are instruments: content/<folder>.yml stands beside the settings. */
export function instrumentFolders(site: Site, findings: Findings): string[] {
  return listFiles(site.folder, "content", { errors: [], warnings: findings.warnings })
    .map(({ file }) => /^content\/([a-z0-9-]+)\.yml$/.exec(file)?.[1])
    .filter((name) => name !== undefined && name !== "site") as string[];
}

/** Reads every instrument of a site, checks its editions against each other and against the lock. */
export function readInstruments(site: Site, folders: readonly string[], findings: Findings): Instrument[] {
  return folders.flatMap((folder) => {
    const file = `content/${folder}.yml`;
    const text = readText(readFileSync(join(site.folder, file)), file, findings);
    const facts = text === undefined ? undefined : checked(factsSchema, parseYaml(text, file, 1, findings), file, findings);
    if (facts === undefined) return [];
    for (const tag of facts.authentic) {
      if (!site.editions.some((edition) => edition.tag === tag)) findings.errors.push({ file, code: "instrument/authentic", values: { tag } });
    }
    const before = findings.errors.length;
    const texts = new Map<string, InstrumentText>();
    for (const edition of site.editions) {
      const own = readEditionText(site, edition, folder, findings);
      if (own !== undefined) texts.set(edition.tag, own);
    }
    const instrument: Instrument = { folder, facts, texts, terms: readTerms(site.folder, folder, findings) };
    if (texts.size === 0) findings.errors.push({ file, code: "instrument/no-folder", values: { folder } });
    // A text that could not be read would seem to lack everything.
    if (findings.errors.length === before) {
      checkMatch(instrument, findings);
      checkTerms(instrument, instrument.terms, findings);
      checkLock(instrument, readLock(site, folder, findings), findings);
    }
    return [instrument];
  });
}

function readLock(site: Site, folder: string, findings: Findings): Lock | undefined {
  const file = join(site.folder, lockFile(folder));
  if (!existsSync(file)) return undefined;
  try {
    return JSON.parse(readFileSync(file, "utf8")) as Lock;
  } catch {
    findings.errors.push({ file: lockFile(folder), code: "words/json" });
    return undefined;
  }
}

function readEditionText(site: Site, edition: Edition, folder: string, findings: Findings): InstrumentText | undefined {
  const home = `content/${edition.folder}/${folder}`;
  if (!existsSync(join(site.folder, home))) return undefined;
  const files = listFiles(site.folder, home, { errors: [], warnings: [] }).map(({ file }) => file).filter((file) => isPiece(file, [folder]));
  if (files.length === 0) return undefined;
  const pieces: Piece[] = [];
  let testimonium: Unit | undefined;
  for (const file of files) {
    const read = readPiece(site, file, findings);
    if (read === undefined) continue;
    const twin = pieces.find(({ number }) => number === read.piece.number);
    if (twin !== undefined) findings.errors.push({ file, code: "instrument/twice", values: { other: twin.file, article: read.piece.number } });
    pieces.push(read.piece);
    testimonium ??= read.testimonium;
  }
  pieces.sort((a, b) => a.number - b.number);
  pieces.filter(({ number }) => number > 0).forEach((piece, at) => {
    const isNext = piece.number === at + 1 || pieces.some(({ number }) => number === piece.number - 1);
    if (!isNext) findings.errors.push({ file: piece.file, code: "instrument/gap", values: { article: piece.number, missing: piece.number - 1 } });
  });
  return { edition, pieces, testimonium };
}

function readPiece(site: Site, file: string, findings: Findings): { piece: Piece; testimonium?: Unit } | undefined {
  const name = file.split("/").at(-1) ?? "";
  const found = PIECE.exec(name);
  if (found === null) {
    findings.errors.push({ file, code: "instrument/file-name", values: { name } });
    return undefined;
  }
  const raw = readText(readFileSync(join(site.folder, file)), file, findings);
  const split = raw === undefined ? undefined : splitPage(raw, file, findings);
  if (split === undefined) return undefined;
  const source = { file, offset: split.bodyOffset };
  if (found[2] === undefined) {
    const data = checked(preambleSchema, split.frontMatter, file, findings);
    const { units, problems } = parsePreamble(split.body, source);
    findings.errors.push(...problems);
    return data && { piece: { number: 0, name: "preamble", file, data, units } };
  }
  const data = checked(articleSchema, split.frontMatter, file, findings);
  if (data === undefined) return undefined;
  const number = Number(found[2]);
  if (data.article !== number) {
    findings.errors.push({ file, line: split.frontMatter.lineOf(["article"]), code: "instrument/number", values: { article: data.article, name } });
  }
  // Below a line of --- stands what closes the whole instrument.
  const [law = "", closing] = split.body.split(/^---[ \t]*$/m);
  const { units, problems } = parseArticle(number, law, source);
  findings.errors.push(...problems);
  if (units.length === 0) findings.errors.push({ file, code: "instrument/empty", values: { article: number } });
  const piece: Piece = { number, name: `article-${String(number)}`, file, data, units };
  const text = closing?.trim();
  if (text === undefined || text === "") return { piece };
  const line = split.bodyOffset + law.split("\n").length + (closing?.split("\n").findIndex((one) => one.trim() !== "") ?? 0);
  return { piece, testimonium: { id: "testimonium", steps: [], text: text.replace(/\s+/g, " "), file, line } };
}
