import { isUtf8 } from "node:buffer";
import { po } from "gettext-parser";
import type { Problem } from "../../base/errors.ts";
import { shown } from "./tagged.ts";
import type { Returned, Unit, UnitFile } from "./unit.ts";

/**
 * A file of units as PO, which every translation program reads (gettext manual, "The Format of PO Files"). Uncertain
 * ones are fuzzy.
 */
export function poOf({ original, sourceTag, targetTag, units }: UnitFile, moment: string): string {
  const headers = {
    "Project-Id-Version": original,
    "PO-Revision-Date": moment,
    "Last-Translator": "",
    "Language-Team": "",
    Language: targetTag.replace("-", "_"),
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
    "X-Source-Language": sourceTag,
  };
  const translations = Object.fromEntries([
    ["", { "": { msgid: "", msgstr: [] } }],
    ...units.map(
      (unit) =>
        [
          unit.id,
          {
            [unit.source]: {
              msgctxt: unit.id,
              msgid: unit.source,
              msgstr: [unit.target ?? ""],
              comments: commentsOf(unit),
            },
          },
        ] as const,
    ),
  ]);
  return po.compile({ charset: "utf-8", headers, translations }, { foldLength: 0 }).toString("utf8");
}

function commentsOf({ marks, reference, state, previous }: Unit): Record<string, string> {
  const legend = [...marks].map(
    ([number, mark]) => `${mark.isPaired ? `<g${number}>` : `<x${number}/>`} ${shown(mark)}`,
  );
  return {
    reference,
    ...(legend.length === 0 ? {} : { extracted: legend.join("\n").replace(/\\\n/g, "\\n") }),
    ...(state === "changed" || state === "unconfirmed" ? { flag: "fuzzy" } : {}),
    ...(previous === undefined ? {} : { previous: `msgid ${JSON.stringify(previous)}` }),
  };
}

/**
 * The texts of a returned PO file, in the encoding that its header names; undefined, with a problem, if it cannot be
 * read.
 */
export function fromPo(bytes: Buffer, file: string, problems: Problem[]): Returned[] | undefined {
  const isUnicode = isUtf8(bytes);
  const head = bytes.toString("latin1");
  const charset = /charset\s*=\s*([\w-]+)/i.exec(head)?.[1] ?? "utf-8";
  if (!isUnicode && /^utf-?8$/i.test(charset))
    return void problems.push({ file, code: "exchange/encoding", values: { charset } });
  try {
    const text =
      isUnicode && /^(utf-?8|us-ascii|ascii|charset)$/i.test(charset)
        ? bytes.toString("utf8").replace(/^\ufeff/, "")
        : bytes;
    const { translations } = po.parse(text, { validation: true, defaultCharset: "utf-8" });
    const entries = Object.values(translations)
      .flatMap((context) => Object.values(context))
      .filter(({ msgid }) => msgid !== "");
    if (entries.some(({ msgstr }) => msgstr.join("").includes("\ufffd")))
      return void problems.push({ file, code: "exchange/encoding", values: { charset } });
    return entries.map(({ msgctxt = "", msgid, msgstr, comments }) => ({
      id: msgctxt,
      source: msgid,
      target: msgstr[0] ?? "",
      isDone: !/\bfuzzy\b/.test(comments?.flag ?? ""),
    }));
  } catch (error) {
    problems.push({ file, code: "exchange/form", values: { detail: String((error as Error).message).slice(0, 200) } });
    return undefined;
  }
}
