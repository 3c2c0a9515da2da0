/**
 * The operators of a page (ISO 32000-2, annex A) with their operands: `n` a number, `a` a name, `s` a string, `l` a
 * list of numbers, `t` a list of strings and numbers, `*` up to 32 numbers and a name. Marks of content (`BDC`, `MP`)
 * draw nothing.
 */
export const operators: Readonly<Record<string, string>> = {
  q: "",
  Q: "",
  cm: "nnnnnn",
  w: "n",
  J: "n",
  j: "n",
  M: "n",
  d: "ln",
  ri: "a",
  i: "n",
  gs: "a",
  m: "nn",
  l: "nn",
  c: "nnnnnn",
  v: "nnnn",
  y: "nnnn",
  h: "",
  re: "nnnn",
  S: "",
  s: "",
  f: "",
  F: "",
  "f*": "",
  B: "",
  "B*": "",
  b: "",
  "b*": "",
  n: "",
  W: "",
  "W*": "",
  BT: "",
  ET: "",
  Tc: "n",
  Tw: "n",
  Tz: "n",
  TL: "n",
  Tf: "an",
  Tr: "n",
  Ts: "n",
  Td: "nn",
  TD: "nn",
  Tm: "nnnnnn",
  "T*": "",
  Tj: "s",
  TJ: "t",
  "'": "s",
  '"': "nns",
  d0: "nn",
  d1: "nnnnnn",
  CS: "a",
  cs: "a",
  SC: "*",
  SCN: "*",
  sc: "*",
  scn: "*",
  G: "n",
  g: "n",
  RG: "nnn",
  rg: "nnn",
  K: "nnnn",
  k: "nnnn",
  sh: "a",
  Do: "a",
};

/** Operators that only name what is around them. */
export const marks: ReadonlySet<string> = new Set(["BMC", "BDC", "EMC", "MP", "DP", "BX", "EX"]);

/** The categories of resources, each with the first letter of its new names. */
export const kinds = { ExtGState: "G", ColorSpace: "C", Pattern: "P", Shading: "S", XObject: "X", Font: "F" } as const;

export type Kind = keyof typeof kinds;

/** Which resource an operator names. */
export const NAMED: Readonly<Record<string, Kind>> = {
  gs: "ExtGState",
  Tf: "Font",
  Do: "XObject",
  sh: "Shading",
  cs: "ColorSpace",
  CS: "ColorSpace",
  scn: "Pattern",
  SCN: "Pattern",
  sc: "Pattern",
  SC: "Pattern",
};
