/** Functions that CSS may call in a drawing: none of them loads anything. */
const FUNCTIONS =
  /^(url|rgba?|hsla?|hwb|lab|lch|oklab|oklch|color|color-mix|light-dark|calc|min|max|clamp|var|matrix|matrix3d|translate[xyz3d]*|scale[xyz3d]*|rotate[xyz3d]*|skew[xy]?|perspective|cubic-bezier|steps|not|is|where|nth-child|nth-of-type|lang|blur|brightness|contrast|drop-shadow|grayscale|hue-rotate|invert|opacity|saturate|sepia|polygon|circle|ellipse|inset|path|and|or|supports|prefers-color-scheme)$/i;

/**
 * CSS of a drawing without its comments and rules that load; undefined if something still loads, or may: an escape
 * (`\75 rl(`) can hide any name.
 */
export function safeStyle(css: string): string | undefined {
  const plain = css.replace(/\/\*[^]*?(\*\/|$)/g, "").replace(/@(charset|namespace)\b[^;]{0,300};/gi, "");
  if (/[\\<]|@(import|font-face|document)|expression|behavior|-moz-binding|javascript:/i.test(plain)) return undefined;
  // Each word once, whether or not it calls: looking only for calls would begin anew at each letter.
  const calls = [...plain.matchAll(/([\w-]+)(\()?/g)].flatMap(([, name = "", bracket]) =>
    bracket === undefined ? [] : [name],
  );
  if (!calls.every((name) => FUNCTIONS.test(name))) return undefined;
  const addresses = [...plain.matchAll(/url\(\s*(?:(["'])\s*)?(.)/gi)];
  return addresses.length === calls.filter((name) => /^url$/i.test(name)).length &&
    addresses.every(([, , first]) => first === "#")
    ? plain
    : undefined;
}
