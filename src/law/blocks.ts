import { joint } from "../base/markdown/joint.ts";

/** A paragraph as it is typed, its lines joined; or a line of `---`. */
export interface Block {
  text: string;
  line: number;
  /** Blanks before it; a tab counts as four. */
  indent: number;
}

/** The line above the words that close an instrument. */
export const RULE = "---";

/** `1.` or `(a)`, alone or before words. */
const MARKER = /^(\d{1,3}\.|\([a-z]{1,5}\))(\s|$)/;
/** Replaces a line of an editor's note: no text has this character, since a file with it is refused. */
const NOTE = "\u0000";

/**
 * Blocks of a text: what blank lines part, and what begins with a number or a letter of its own. Editors' notes,
 * `<!-- … -->`, are taken out; `openNote` is the line on which one begins that has no end.
 */
export function blocksOf(
  text: string,
  offset: number,
  language = "en",
): { blocks: Block[]; openNote: number | undefined } {
  const blocks: Block[] = [];
  let isOpen = false;
  // A note between two lines of a paragraph does not part them, though its own lines be empty.
  const end = text.lastIndexOf("-->") + 3;
  const bare =
    text
      .slice(0, end < 3 ? 0 : end)
      .replace(/<!--[^]*?-->/g, (note) => note.replace(/[^\n]*/, NOTE).replace(/\n[^\n]*/g, `\n${NOTE}`)) +
    text.slice(end < 3 ? 0 : end);
  bare.split("\n").forEach((typed, at) => {
    const line = typed.replaceAll(NOTE, "").replaceAll("\t", "    ");
    const words = line.trim();
    const last = blocks.at(-1);
    if (words === "") isOpen &&= typed.includes(NOTE);
    else if (isOpen && !MARKER.test(words) && words !== RULE && last !== undefined)
      last.text += joint(last.text, words, language) + words.replace(/ +/g, " ");
    else {
      blocks.push({ text: words.replace(/ +/g, " "), line: at + 1 + offset, indent: line.search(/\S/) });
      isOpen = words !== RULE;
    }
  });
  const open = bare.indexOf("<!--");
  return { blocks, openNote: open < 0 ? undefined : bare.slice(0, open).split("\n").length + offset };
}
