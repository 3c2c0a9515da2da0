import type { YAMLError } from "yaml";

/** The editor's probable mistake, and its line in the text, counted from 1. */
export interface YamlSlip {
  code: string;
  line: number;
  values: Record<string, string>;
}

/** A value that begins with a sign which means something to YAML. */
const SIGNED = /:[ \t]+(?:- |([*&!%@`|>{[]))/;
const QUOTED = /:[ \t]+(["'])/;

/** Translates an error of the YAML parser, whose messages are in English and technical, into the mistake behind it. */
export function yamlSlip(
  { code, message }: Pick<YAMLError, "code" | "message">,
  at: number,
  lines: readonly string[],
): YamlSlip {
  const typed = lines[at - 1] ?? "";
  const slip = (name: string, values: Record<string, string> = {}, line = at): YamlSlip => ({
    code: `yaml/${name}`,
    line,
    values: { ...values, near: (lines[line - 1] ?? "").trim().slice(0, 60) },
  });
  switch (code) {
    case "TAB_AS_INDENT":
      return slip("tab");
    case "DUPLICATE_KEY":
      return slip("twice", { key: /^\s*(?:- +)?"?([^:"]+)/.exec(typed)?.[1] ?? "" });
    case "BAD_DQ_ESCAPE":
      return slip("escape");
    case "BAD_SCALAR_START":
    case "TAG_RESOLVE_FAILED":
    case "BAD_ALIAS":
      return slip("sign", { sign: SIGNED.exec(typed)?.[1] ?? "" });
    case "MULTILINE_IMPLICIT_KEY":
      return /^\s*[\w-]+：/.test(typed)
        ? slip("wide-colon")
        : /^\s*[\w-]+:\S/.test(typed)
          ? slip("no-blank")
          : slip("no-colon");
    case "BLOCK_AS_IMPLICIT_KEY":
      return isIndented(lines[at], typed) ? slip("indent", {}, at + 1) : slip("colon");
    case "BAD_INDENT":
      return /^Flow/.test(message) ? slip("bracket", {}, openBracket(lines, at)) : slip("indent");
    case "MISSING_CHAR":
      if (message.startsWith("Missing closing")) return slip("quote", {}, openQuote(lines, at));
      return /^Sequence item/.test(message)
        ? slip("indent")
        : SIGNED.test(typed)
          ? slip("sign", { sign: "-" })
          : slip("no-colon");
    case "UNEXPECTED_TOKEN":
      if (QUOTED.test(typed)) return slip("after-quote");
      if (SIGNED.test(typed)) return slip("sign", { sign: SIGNED.exec(typed)?.[1] ?? "-" });
      return slip("invalid", { detail: message.trim() });
    default:
      return slip("invalid", { detail: message.trim() });
  }
}

/** Returns true if a key is indented deeper than the value above it allows. */
function isIndented(below: string | undefined, typed: string): boolean {
  return /^\s+[\w-]+:(?:\s|$)/.test(below ?? "") && (below ?? "").search(/\S/) > typed.search(/\S/);
}

/** The line on which a quotation begins that is open at a line. */
function openQuote(lines: readonly string[], at: number): number {
  const open = lines.slice(0, at).findIndex((line) => {
    const found = /(?:^|[:\-[,])[ \t]*(["'])(.*)$/.exec(line);
    return (
      found !== null && !(found[2] ?? "").replaceAll(found[1] === '"' ? /\\./g : /''/g, "").includes(found[1] ?? "")
    );
  });
  return open < 0 ? at : open + 1;
}

/** The line, at or above a line, on which a value begins with a bracket. */
function openBracket(lines: readonly string[], at: number): number {
  const open = lines.slice(0, at).findLastIndex((line) => /(?:^|[:-])[ \t]*[[{]/.test(line));
  return open < 0 ? at : open + 1;
}
