import type { Token } from "markdown-it";

/** An attribute of a token as text; "" when it has none. */
export function attributeOf(token: Token | undefined, name: string): string {
  return String(token?.attrGet(name) ?? "");
}
