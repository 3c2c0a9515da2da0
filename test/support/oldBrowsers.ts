import type { Declaration, Rule } from "./oldCss.ts";

/** Properties that browsers of 2013 knew (Chrome 30, the WebView of Android 4.4). */
const OLD = new Set(
  `
  background background-color background-image background-position background-repeat background-size
  border border-bottom border-bottom-width border-collapse border-color border-left border-left-width border-radius border-right border-right-width
  border-spacing border-style border-top border-top-width border-width bottom box-shadow box-sizing break-after break-inside caption-side clear clip color content
  counter-increment counter-reset cursor direction display empty-cells filter flex flex-basis flex-direction flex-flow flex-grow flex-shrink flex-wrap float font
  font-family font-size font-style font-variant font-weight height justify-content left letter-spacing line-height list-style list-style-type margin margin-bottom
  margin-left margin-right margin-top max-height max-width min-height min-width opacity order orphans outline outline-color outline-offset outline-style
  outline-width overflow overflow-wrap overflow-x overflow-y padding padding-bottom padding-left padding-right padding-top page-break-after
  page-break-before page-break-inside pointer-events position quotes resize right size stroke table-layout text-align text-decoration text-indent text-overflow
  text-transform top transform transition unicode-bidi user-select vertical-align visibility white-space widows width word-break word-spacing word-wrap z-index
  align-items align-content align-self columns column-count column-gap column-width -webkit-text-size-adjust -webkit-appearance -webkit-overflow-scrolling
`
    .trim()
    .split(/\s+/),
);

/** Features that they do not know, and why a page does without: a declaration that is not understood is passed over. */
const HARMLESS: Record<string, string> = {
  "color-scheme": "scroll bars and fields stay light",
  "accent-color": "boxes have the system's colour",
  "text-size-adjust": "-webkit-text-size-adjust stands before it",
  "scroll-padding-top": "a heading that is jumped to stands at the very top",
  "scroll-padding": "what has the focus stands at the edge of what scrolls",
  "scroll-margin-top": "the same",
  "scroll-behavior": "jumps at once",
  "text-wrap": "headings break where they are full",
  hyphens: "words are not divided",
  "text-underline-offset": "the line is nearer to the letters",
  "text-decoration-thickness": "the line is as thick as usual",
  "text-decoration-color": "the line has the colour of the text",
  "object-fit": "a picture is stretched rather than cut",
  "aspect-ratio": "a picture takes its room when it is there",
  appearance: "a control looks like the system's",
  "forced-color-adjust": "as the system has it",
  "print-color-adjust": "printed without grounds",
  "break-before": "a page ends where it is full",
  "font-variant-numeric": "figures are as wide as they are",
  "font-optical-sizing": "as the font is",
  isolation: "nothing lies over anything else here",
  "margin-inline-start": "units of a whole treaty are not indented, their labels stay",
  "text-emphasis": "no dots over letters",
};

/** Logical properties, each with what must stand before it in the same rule. */
const PHYSICAL: Record<string, RegExp> = {
  "margin-inline": /^margin(-left|-right)?$/,
  "padding-inline": /^padding(-left|-right)?$/,
  "border-inline-width": /^border(-left|-right)?-width$/,
  "margin-inline-end": /^margin(-right)?$/,
  "padding-inline-start": /^padding(-left)?$/,
  "padding-inline-end": /^padding(-right)?$/,
  "margin-block": /^margin/,
  "padding-block": /^padding/,
  inset: /^(top|left|right|bottom)$/,
  "inset-inline": /^(left|right)$/,
  "inset-inline-end": /^right$/,
  "inset-inline-start": /^left$/,
  "border-inline-start": /^border-left$/,
  "max-inline-size": /^max-width$/,
  "inline-size": /^width$/,
  "text-align": /^text-align$/,
  "overflow-wrap": /^overflow-wrap$/,
};

/** Values that they pass over, with the whole declaration. */
const NEW_VALUE =
  /\bvar\(|\bclamp\(|\bmin\(|\bmax\(|\bcolor-mix\(|\boklch\(|\blab\(|\benv\(|\bfit-content\b|\brevert\b|\bunset\b|#[0-9a-f]{4}\b|#[0-9a-f]{8}\b|\brgba?\([^,)]*\)|\b\d*\.?\d+[dsl]v[hw]\b|(?<=text-align:)(?:start|end)\b|(?<=overflow-wrap:)anywhere\b|(?<=display:)(?:grid|inline-grid|contents|flow-root)\b/;

/** Properties of which losing the value leaves a page that can be read: the text keeps the colours that it has. */
const MAY_LOSE =
  /^(--.*|color|border-color|border|border-top|border-bottom|border-left|outline-color|background|box-shadow|fill|stroke|display|max-width)$/;

const NEW_SELECTOR =
  /:(?:is|where|has|focus-visible|focus-within|any-link|dir|placeholder-shown|modal|popover-open|user-invalid)\b|:not\([^)]*[, ]|:nth-child\([^)]* of |&| [is]\]/;
/** At-rules that are passed over with all that is in them, and why nothing is missed. */
const AT_RULES: Array<[rule: RegExp, why: string]> = [
  [/^@supports ?\(content: ?"" ?\/ ?""\)$/, "a voice does not say that a link leads to another website"],
  [
    /^@media ?(print|screen)?( and )?(\((min|max)-(width|height|resolution): ?[\d.]+(px|r?em|dppx)\)( and )?)*$/,
    "known since 2010",
  ],
  [/^@media ?\(prefers-color-scheme: ?dark\)$/, "paper stays light"],
  [/^@media ?\(prefers-reduced-motion(: ?reduce)?\)$/, "nothing moves"],
  [/^@media ?\(prefers-contrast: ?more\)$/, "contrast is good without"],
  [/^@media ?\(forced-colors: ?active\)$/, "where it is not known, colours are not forced"],
  [/^@page\b/, "printed as the browser does"],
  [/^@(top|bottom)-(left|center|right)$/, "printed without running head"],
  [/^@supports ?\(top: ?0\)$/, "there for those that lack it: what is in it is only for those that know it"],
];

/** Returns the parts of a rule that a browser of 2013 would not understand and that nothing stands in for. */
export function unsupportedIn({ within, selectors, declarations }: Rule): string[] {
  const at = within.filter((rule) => !AT_RULES.some(([known]) => known.test(rule)));
  const newer = selectors.filter((selector) => NEW_SELECTOR.test(selector));
  // One selector that is not understood costs the whole list.
  const list =
    newer.length > 0 && newer.length < selectors.length
      ? [`${selectors.join(", ")}: ${newer.join(", ")} takes the others with it`]
      : [];
  const nested = newer
    .filter((selector) => /&|:has|:is|:where/.test(selector))
    .map((selector) => `${selector}: not known`);
  // What stands in @supports is only for those that know it.
  const lost = within.some((rule) => rule.startsWith("@supports")) ? [] : declarations;
  return [
    ...at,
    ...list,
    ...nested,
    ...lost
      .filter((one, index) => isLost(one, declarations.slice(0, index)))
      .map(({ property, value }) => `${selectors.join(", ")} { ${property}: ${value} }`),
    ...unreadable(selectors, declarations),
  ];
}

function isLost({ property, value }: Declaration, before: readonly Declaration[]): boolean {
  const standIn = PHYSICAL[property];
  const isNewValue = NEW_VALUE.test(`${property}:${value}`);
  if (property.startsWith("--")) return false;
  if (OLD.has(property)) {
    if (!isNewValue || MAY_LOSE.test(property)) return property === "gap";
    return !before.some((other) => other.property === property || standIn?.test(other.property));
  }
  if (HARMLESS[property] !== undefined) return false;
  return standIn === undefined || !before.some((other) => standIn.test(other.property));
}

/** A ground without its ink, or the other way round: what is left could be ink on ink. */
function unreadable(selectors: readonly string[], declarations: readonly Declaration[]): string[] {
  const kept = (pattern: RegExp) =>
    declarations.some(
      ({ property, value }) =>
        pattern.test(property) && !NEW_VALUE.test(value) && !/^(none|transparent|inherit|0)$/.test(value),
    );
  const lost = (pattern: RegExp) =>
    declarations.some(({ property, value }) => pattern.test(property) && /\bvar\(/.test(value)) && !kept(pattern);
  const isDark = declarations.some(({ property, value }) => /^background/.test(property) && /^#[0-7]/.test(value));
  return kept(/^background/) && lost(/^color$/) && isDark ? [`${selectors.join(", ")}: ground without ink`] : [];
}
