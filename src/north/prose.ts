/** Replaces a character that is not prose; no spelling rule matches it. */
const MASK = "\ue000";

/** Keys of front matter whose values are text that readers see. */
const TEXT_KEY =
  /^(\s*(?:- *)?(?:\{ *)?)(title|label|description|line|text|intro|name|citation|translation|caption|alt|summary|\d+|[a-z]+-\d+(?:-\w+)*)(: *)/;

/**
 * A page's file with everything masked that is not running text, character for character: keys of front matter, code,
 * addresses, HTML, attributes, notes that are not published, and spans in another language.
 */
export function proseOf(file: string): string {
  const end = /^---[ \t]*\n[\s\S]*?\n---[ \t]*(?:\n|$)/.exec(file)?.[0].length ?? 0;
  return maskFrontMatter(file.slice(0, end)) + maskBody(file.slice(end));
}

const masked = (text: string) => text.replace(/[^\n]/g, MASK);

function maskFrontMatter(head: string): string {
  let key = "";
  return head
    .split("\n")
    .map((text) => {
      const isList = /^\s*- /.test(text);
      const found = TEXT_KEY.exec(text);
      const top = /^([\w-]+):/.exec(text)?.[1];
      if (top !== undefined) key = top;
      // What belongs to a reviewer or to the source is no text of the page.
      if (["review", "source", "type", "themes"].includes(key) && !(key === "themes" && found !== null && !isList))
        return masked(text);
      const from = found?.[0].length ?? (isList && key === "line" ? (/^\s*- */.exec(text)?.[0].length ?? 0) : -1);
      if (from < 0) return masked(text);
      // What follows in a flow mapping: { text: Read, to: /here/ }.
      const isFlow = /\{ *$/.test(found?.[1] ?? "");
      const value = maskInline(text.slice(from)).replace(isFlow ? /, *[\w-]+: .*$| *\} *$/ : /$^/, masked);
      // The quotation marks around a value are YAML's.
      const inner = value.replace(
        new RegExp(`^(["'])(.*)\\1([\\s${MASK}]*)$`),
        (_, _quote: string, words: string, rest: string) => MASK + words + MASK + rest,
      );
      return masked(text.slice(0, from)) + inner;
    })
    .join("\n");
}

function maskBody(body: string): string {
  let text = body;
  const hide = (pattern: RegExp) => {
    text = text.replace(pattern, masked);
  };
  hide(/^( *(?:> ?)*)(`{3,}|~{3,})[^\n]*\n[\s\S]*?(?:\n\1\2[`~]*[ \t]*(?=\n|$)|$(?![\s\S]))/gm);
  hide(/<!--[\s\S]*?(?:-->|$(?![\s\S]))/g);
  return maskInline(text);
}

function maskInline(words: string): string {
  let text = words;
  const hide = (pattern: RegExp) => {
    text = text.replace(pattern, masked);
  };
  hide(/(`+)(?!`)[\s\S]*?[^`]\1(?!`)/g);
  // Text in another language keeps its spelling.
  hide(/\[[^\]\n]*\]\{[^}\n]*lang=[^}\n]*\}/g);
  // The title of a link is text; its quotation marks are Markdown's.
  text = text.replace(
    /(\]\((?:[^()\s]|\([^()\s]*\))*\s+["'])([^"'\n]*)(["']\))/g,
    (_, before: string, title: string, after: string) => masked(before) + title + masked(after),
  );
  hide(/\]\((?:[^()\s]|\([^()\s]*\))*/g);
  hide(/^ {0,3}\[(?!\^)[^\]\n]+\]: *\S+/gm);
  hide(/\]\[[^\]\n]+\]/g);
  hide(/\[\^[^\]\n]*\]/g);
  hide(/\{[#.:\w][^}\n]*\}/g);
  hide(/<\/?[A-Za-z][^>\n]*>|<(?:https?|mailto|tel|contact):[^>\s]*>/g);
  // A particle may follow an address; Hangul behind / or = is a part of it.
  hide(/\b(?:https?:\/\/|mailto:|www\.)(?:[^\s)\]>가-힣]|(?<=[/=?&#%._-])[가-힣]+)+/g);
  hide(/[\w.+-]+@[\w가-힣-]+(?:\.[\w가-힣-]+)+/g);
  hide(/^\*\[[^\]\n]+\]:/gm);
  hide(/^> ?\[![A-Z]+\]/gm);
  return text;
}
