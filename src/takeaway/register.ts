import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type Book, chaptersOf, headOf } from "./book.ts";
import { textsOf } from "./lawBook.ts";
import { sumOf } from "./stamp.ts";
import type { KnownText, Register } from "./verdict.ts";

/** The file in which a site keeps which copies it has given away: written by `npm run pack -- --record`. */
export const COPIES = "content/copies.txt";

/** The facts of a copy that the register records. */
export interface Given {
  file: string;
  sha256: string;
  stamp: { of: string; suffix: string; day: string | undefined; sum: string };
}

/** Every copy that there is now, and those that were recorded before. */
export function registerOf(copies: readonly Given[], books: readonly Book[], recorded: string): Register {
  const texts: KnownText[] = [];
  const files: Register["files"] = [];
  const at = (text: KnownText) => {
    const known = texts.findIndex((one) => one.of === text.of && one.suffix === text.suffix && one.sum === text.sum);
    return known >= 0 ? known : texts.push(text) - 1;
  };
  for (const { file, sha256, stamp } of copies) {
    files.push([sha256, file, at({ ...plain(stamp), isCurrent: true, chapters: chaptersOfCopy(stamp, books) })]);
  }
  const known = new Set(files.map(([sha256]) => sha256));
  for (const { kind, fields } of linesOf(recorded)) {
    const [first = "", name = "", of = "", suffix = "", day = "-", sum = "", ...rest] = fields;
    if (kind === "text")
      at({
        of: first,
        suffix: name,
        day: of === "-" ? "" : of,
        sum: suffix,
        isCurrent: false,
        chapters: [day, sum, ...rest].flatMap((pair): Array<[string, string, string]> => {
          const [chapter = "", digest = ""] = pair.split(":");
          return digest === "" ? [] : [[chapter, chapter, digest]];
        }),
      });
    else if (kind === "file" && !known.has(first)) {
      const text = texts.findIndex((one) => one.of === of && one.suffix === suffix && one.sum === sum);
      const own =
        text >= 0 ? text : at({ of, suffix, day: day === "-" ? "" : day, sum, isCurrent: false, chapters: [] });
      files.push([first, name, own]);
    }
  }
  return { files, texts };
}

/** The register of a site; "" where it has not. */
export function recordedIn(siteFolder: string): string {
  const file = join(siteFolder, COPIES);
  return existsSync(file) ? readFileSync(file, "utf8") : "";
}

/** The record with the copies of now behind it; each text and each file stands in it once. */
export function recordWith(recorded: string, { files, texts }: Register): string {
  const lines = [
    ...texts
      .filter(({ isCurrent }) => isCurrent)
      .map(({ of, suffix, day, sum, chapters }) =>
        ["text", of, suffix, day || "-", sum, ...chapters.map(([name, , digest]) => `${name}:${digest}`)].join(" "),
      ),
    ...files.flatMap(([sha256, file, at]) => {
      const text = texts[at];
      return text?.isCurrent !== true
        ? []
        : [["file", sha256, file, text.of, text.suffix, text.day || "-", text.sum].join(" ")];
    }),
  ];
  const before = new Set(recorded.split("\n"));
  const fresh = lines.filter((line) => !before.has(line));
  const head = recorded === "" ? "# Copies that were given away: npm run pack -- --record adds to it.\n" : recorded;
  return fresh.length === 0 ? recorded : `${head}${fresh.join("\n")}\n`;
}

function linesOf(recorded: string): Array<{ kind: string; fields: string[] }> {
  return recorded
    .split("\n")
    .filter((line) => line !== "" && !line.startsWith("#"))
    .map((line) => {
      const [kind = "", ...fields] = line.split(" ");
      return { kind, fields };
    });
}

function plain({ of, suffix, day, sum }: Given["stamp"]): Pick<KnownText, "of" | "suffix" | "day" | "sum"> {
  return { of, suffix, day: day ?? "", sum };
}

/** The chapters of the text that a copy holds: of a book, or one of them. */
function chaptersOfCopy({ of, suffix }: Given["stamp"], books: readonly Book[]): KnownText["chapters"] {
  const [name = "", only] = of.split("/");
  const book = books.find((one) => one.name === name && one.suffix === suffix);
  if (book === undefined) return [];
  const chapters = chaptersOf(book).filter((chapter) => only === undefined || chapter.name === only);
  return chapters.map((chapter) => [chapter.name, headOf(chapter), sumOf(textsOf(chapter))]);
}
