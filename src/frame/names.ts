/** The scripts that pages may ask for, each a file of this folder; written into every site. */
export const scriptNames = [
  "calendar",
  "check",
  "form",
  "frame",
  "guess",
  "onward",
  "phone",
  "phone-load",
  "search",
  "search-large",
  "share",
] as const satisfies readonly string[];

export type ScriptName = (typeof scriptNames)[number];

/** Returns true for the name of a listed script. */
export function isScriptName(name: string): name is ScriptName {
  return (scriptNames as readonly string[]).includes(name);
}
