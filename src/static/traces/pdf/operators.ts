/**
 * The operators of a page (ISO 32000-2, annex A) and what each takes: `n` a number, `a` a name, `s` a string, `l` a list of
 * numbers, `t` a list of strings and numbers, `*` up to 32 numbers and a name. Marks of content (`BDC`, `MP`) show nothing.
 */
export const operators: Readonly<Record<string, string>> = {
  q: "", Q: "", cm: "nnnnnn", w: "n", J: "n", j: "n", M: "n", d: "ln", ri: "a", i: "n", gs: "a",
  m: "nn", l: "nn", c: "nnnnnn", v: "nnnn", y: "nnnn", h: "", re: "nnnn",
  S: "", s: "", f: "", F: "", "f*": "", B: "", "B*": "", b: "", "b*": "", n: "", W: "", "W*": "",
  BT: "", ET: "", Tc: "n", Tw: "n", Tz: "n", TL: "n", Tf: "an", Tr: "n", Ts: "n", Td: "nn", TD: "nn", Tm: "nnnnnn", "T*": "",
  Tj: "s", TJ: "t", "'": "s", '"': "nns", d0: "nn", d1: "nnnnnn",
  CS: "a", cs: "a", SC: "*", SCN: "*", sc: "*", scn: "*", G: "n", g: "n", RG: "nnn", rg: "nnn", K: "nnnn", k: "nnnn",
  sh: "a", Do: "a",
};

/** Operators that only name what stands around them. */
export const marks: ReadonlySet<string> = new Set(["BMC", "BDC", "EMC", "MP", "DP", "BX", "EX"]);
