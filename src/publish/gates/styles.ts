import { gzipSync } from "node:zlib";
import type { Gate } from "./gate.ts";

/** Pages of one layout have the same style sheet: each is weighed once. */
const weights = new Map<string, number>();

/** The CSS that a page carries is light. */
export const styles: Gate = ({ elements }, { limits }) => {
  const css = elements.map(({ name, code }) => (name === "style" ? code : "")).join("");
  const bytes = weights.get(css) ?? gzipSync(css, { level: 9 }).length;
  weights.set(css, bytes);
  return bytes <= limits.styles ? [] : [{ code: "gate/styles", values: { bytes, limit: limits.styles } }];
};
