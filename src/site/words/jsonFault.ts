const TOKEN =
  /\s*("(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[\da-fA-F]{4}))*"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null|[{}[\],:])/y;

/** The greatest nesting depth: a deeper file is no file of interface words, and could overflow the stack. */
const DEEPEST = 500;

/** The offset at which a text stops being JSON; JavaScript's own message often names none. */
export function jsonFault(text: string): number {
  let at = 0;
  let token = "";
  let depth = 0;
  const next = (): boolean => {
    TOKEN.lastIndex = at;
    const found = TOKEN.exec(text);
    token = found?.[1] ?? "";
    return found !== null;
  };
  const take = (isWanted: (token: string) => boolean): boolean => {
    if (!next() || !isWanted(token)) return false;
    at = TOKEN.lastIndex;
    return true;
  };
  const sign = (wanted: string) => take((found) => found === wanted);
  const list = (close: string, item: () => boolean): boolean => {
    if (sign(close)) return true;
    do if (!item()) return false;
    while (sign(","));
    return sign(close);
  };
  const value = (): boolean => (depth += 1) < DEEPEST && inner() && (depth -= 1) >= 0;
  const inner = (): boolean => {
    if (sign("{")) return list("}", () => take((found) => found.startsWith('"')) && sign(":") && value());
    if (sign("[")) return list("]", value);
    return take((found) => !"{}[],:".includes(found));
  };
  value();
  // The fault is where the next thing begins, not in the blanks before it.
  return at + (/^\s*/.exec(text.slice(at))?.[0].length ?? 0);
}
