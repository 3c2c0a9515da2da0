/** The scripts that pages may ask for, each a file of this folder; written into every site. */
export const scriptNames = [
  "calendar",
  "check",
  "form",
  "frame",
  "guess",
  "search",
  "search-large",
  "share",
] as const satisfies readonly string[];

export type ScriptName = (typeof scriptNames)[number];

/** Whether a script of this name is one of them. */
export function isScriptName(name: string): name is ScriptName {
  return (scriptNames as readonly string[]).includes(name);
}
