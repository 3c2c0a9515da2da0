import type { Findings } from "../../base/errors.ts";
import type { ParsedYaml } from "../../base/files/yaml.ts";
import { quotedText } from "../../base/markdown/quotes.ts";

/** Marks of Markdown and HTML, which are shown as they are where no Markdown is read. */
const MARKS =
  /\*\*[^*\s][^*]{0,200}\*\*|__[^_\s][^_]{0,200}__|!?\[[^[\]]{1,200}\]\([^()]{0,200}\)|`[^`]{1,200}`|<\/?(?:a|b|br|em|i|p|span|strong|sub|sup|u)\b[^<>]{0,80}>|&(?:nbsp|amp|lt|gt|quot|#\d{1,7});/u;
const FIELDS = ["title", "label", "description", "intro"] as const;

/**
 * Returns the plain-text fields of a page (title and description, for example) with the edition's quotation marks. They
 * contain no Markdown: leftover marks are reported.
 */
export function plainFields<T extends object>(
  data: T,
  quotes: readonly string[],
  { file, lineOf }: { file: string } & Pick<ParsedYaml, "lineOf">,
  findings: Findings,
): T {
  const written = data as Record<string, unknown>;
  const settled = (path: readonly PropertyKey[], value: unknown): unknown => {
    if (typeof value !== "string") return value;
    const marks = MARKS.exec(value)?.[0];
    if (marks !== undefined)
      findings.warnings.push({
        file,
        line: lineOf(path),
        code: "value/marks",
        values: { key: path.join("."), near: marks.slice(0, 60) },
      });
    return quotedText(value, quotes);
  };
  const changed: Record<string, unknown> = Object.fromEntries(
    FIELDS.filter((key) => key in written).map((key) => [key, settled([key], written[key])]),
  );
  if (Array.isArray(written.line)) changed.line = written.line.map((one, at) => settled(["line", at], one));
  if (Array.isArray(written.actions))
    changed.actions = (written.actions as Array<{ text: unknown }>).map((action, at) => ({
      ...action,
      text: settled(["actions", at, "text"], action.text),
    }));
  const { drawing, photo } = written as { drawing?: { shows: unknown }; photo?: { alt: unknown; credit?: unknown } };
  if (drawing !== undefined) changed.drawing = { ...drawing, shows: settled(["drawing", "shows"], drawing.shows) };
  if (photo !== undefined)
    changed.photo = {
      ...photo,
      alt: settled(["photo", "alt"], photo.alt),
      ...(photo.credit === undefined ? {} : { credit: settled(["photo", "credit"], photo.credit) }),
    };
  return { ...data, ...changed };
}
