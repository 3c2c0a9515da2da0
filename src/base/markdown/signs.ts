/** Leftover markup in a text that its editor surely did not mean for readers. */
export interface Sign {
  code: string;
  /** One of these occurs in every text that the pattern matches. */
  has: readonly string[];
  /** With the flags `gmu`; every repetition is bounded, so that the time grows linearly with the text. */
  pattern: RegExp;
  /** True if it is allowed in the text of a link. */
  isFineInLinks?: true;
}

/** Replaces anything that is not plain text: code, pictures, signs after a backslash. Nothing is searched for in it. */
export const OTHER = "\ufffc";

const BLANK = "[ \\t\\u00a0\\u3000]";
const ADDRESS = "(?:https?:|mailto:|tel:|contact:|www\\.|/|#|\\.{1,2}/)";
const HTML =
  "a|abbr|article|aside|b|big|blockquote|body|br|button|center|code|details|div|em|embed|font|footer|form|h[1-6]|head|header|hr|html|i|iframe|img|input|li|link|main|meta|nav|object|ol|p|pre|script|section|small|span|strong|style|sub|summary|sup|svg|table|tbody|td|th|tr|u|ul|video";
const sign = (code: string, has: readonly string[], source: string, more: Partial<Sign> = {}): Sign => ({
  code,
  has,
  pattern: new RegExp(source, "gmu"),
  ...more,
});

/** The signs that are searched for, in this order; a sign does not match where an earlier one has. */
export const signs: readonly Sign[] = [
  // Whatever other programs take for theirs: {{< video 1 >}}, :::note, [[page]], [b], ==marked==, $$x$$.
  sign("markdown/foreign", ["{"], "\\{\\{[^{}\\n]{0,200}\\}\\}|\\{%[^{}\\n]{0,200}%\\}|\\{\\{[<%]"),
  sign("markdown/foreign", [":::"], "^:{3,}.{0,40}"),
  sign("markdown/foreign", ["[["], "\\[\\[[^\\[\\]\\n]{1,200}\\]\\]"),
  sign(
    "markdown/foreign",
    ["["],
    "\\[/?[a-z]{1,20}=[^\\[\\]\\n]{1,200}\\]|\\[/[a-z]{1,20}\\]|\\[[a-z_]{2,20} [a-z]{1,20}=[^\\[\\]\\n]{1,200}\\]",
  ),
  sign(
    "markdown/foreign-perhaps",
    ["!!!", "???", "..", "["],
    "^!!! .{0,40}|^\\?\\?\\?\\+? .{0,40}|^\\.\\. [a-z]{2,20}::|^\\[(?:TOC|_TOC_|toc|목차)\\]$",
  ),
  sign("markdown/foreign-perhaps", ["==", "$$", "'''"], "==[^\\s=][^=\\n]{0,200}==|\\$\\$[^$\\n]{1,200}\\$\\$|'{3}"),
  sign("markdown/foreign-perhaps", [":"], "(?<![^\\s(]):[a-z][a-z0-9_+-]{1,30}:(?![^\\s).,!?])"),
  sign("markdown/checkbox", ["["], "^\\[[ xX]\\](?=[ \\t])"),
  sign("markdown/callout-mark", ["["], "^\\[!\\s?[A-Za-z]{1,20}\\]?"),
  sign("markdown/heading-blank", ["#", "＃"], "^#{2,}(?=[^ \\t\\n#])|^#{7,}|^#(?=[\\u00a0\\u3000])|^＃{1,6}"),
  sign(
    "markdown/table-rule",
    ["-"],
    "^\\|?[ \\t]*:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*){1,50}\\|?[ \\t]*$|^\\|[ \\t]*:?-+:?[ \\t]*\\|$",
  ),
  sign("markdown/table-rule", ["|"], "^\\|[^\\n]{1,500}\\|[ \\t]*$"),
  // Links and pictures that are none.
  sign("markdown/picture-open", ["!["], "!\\[[^\\]\\n]{0,80}(?:\\]\\([^)\\n]{0,80}\\)?)?"),
  sign("markdown/definition", ["]:"], `^\\[[^\\[\\]\\n]{1,80}\\]:${BLANK}{0,3}<?${ADDRESS}[^\\n]{0,80}`),
  sign("markdown/note-open", ["^"], "\\^\\[|\\[\\^"),
  sign("markdown/link-open", ["]("], "\\[[^\\[\\]\\n]{0,200}\\]\\((?:[^)\\n]{0,80}\\)|[^)\\s]{0,80})"),
  sign(
    "markdown/link-open",
    ["[", "［"],
    `\\[[^\\[\\]\\n]{0,200}\\]${BLANK}{1,3}\\((?:${ADDRESS}|[\\w.-]{1,60}\\.(?:md|html?|pdf)\\))(?:[^)\\n]{0,80}\\)|[^)\\s]{0,80})|\\([^()\\n]{1,80}\\)\\[${ADDRESS}[^\\]\\n]{0,80}\\]?|［[^］\\n]{1,80}］（[^）\\n]{0,80}）?`,
  ),
  sign("markdown/link-open", ["<"], "<(?:https?:|mailto:|www\\.)[^>\\n]{0,80}>?"),
  sign("markdown/reference", ["]["], "\\[(?!\\d{1,4}\\]\\[\\d)[^\\[\\]\\n]{1,80}\\]\\[[^\\[\\]\\n]{0,80}\\]"),
  sign(
    "markdown/braces",
    ["{"],
    "\\[[^\\[\\]\\n]{0,200}\\]\\{(?![^}\\n]{0,80}conceal)[^{}\\n]{0,80}\\}?|\\{(?![^}\\n]{0,80}conceal)(?::?[ ]{0,2}[.#][\\w-]{1,40}|[a-z]{1,20}=)[^{}\\n]{0,80}\\}",
  ),
  sign("markdown/html-open", ["<"], `</?(?:${HTML})(?![\\w-])[^>\\n]{0,80}>?|<[!?][^>\\n]{0,80}>?`),
  sign("markdown/html-perhaps", ["<"], "(?<![^\\s(])</?[A-Za-z][\\w-]{0,40}[^>\\n]{0,80}>?"),
  sign("markdown/address", ["://", "www."], "(?<![\\p{L}\\p{N}@/.-])(?:https?://|www\\.)[^\\s<>\"'“”‘’\ufffc]{2,200}", {
    isFineInLinks: true,
  }),
  sign("markdown/address", ["@"], "(?<![\\w.+-])[\\w.+-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{2,63}){1,4}", {
    isFineInLinks: true,
  }),
  sign(
    "markdown/entity",
    ["&"],
    "&(?:#\\d{1,7}|#x[\\da-fA-F]{1,6}|nbsp|amp|lt|gt|quot|apos|copy|middot|hellip|[mn]dash|[lr][sd]quo)(?![\\w])|&[A-Za-z][A-Za-z0-9]{1,30};",
  ),
  // Emphasis and code that are not closed, or have a blank inside.
  sign("markdown/backtick", ["`"], "`{1,}[^`\\n]{0,20}"),
  sign(
    "markdown/marks",
    ["**", "＊＊"],
    "(?<![\\p{L}\\p{N}*])\\*{2,3}(?=[^*])(?!\\s[^*]{0,200}$)[^*\\n]{0,60}(?:\\*{2,3})?|＊＊[^＊\\n]{1,80}(?:＊＊)?",
  ),
  // 김**, 010-****-5678: names and numbers that are hidden so.
  sign("markdown/marks-perhaps", ["**"], "\\*{2,}"),
  sign(
    "markdown/marks-perhaps",
    ["_", "~~"],
    "(?<!_)__(?=[^\\s_])[^_\\n]{0,80}(?:__)?|(?<![\\p{L}\\p{N}_])_(?=[^\\s_])[^_\\n]{1,80}_(?!_)|(?<![^\\s\\p{P}])~~(?=[^\\s~])[^~\\n]{0,80}(?:~~)?",
  ),
  sign("markdown/backslash", ["\\"], "\\\\(?![^])"),
];
