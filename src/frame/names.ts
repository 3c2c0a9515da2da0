/** The scripts that pages may ask for, each a file of this folder; written into the sites that need it. */
export const scriptNames = [
  "calendar",
  "check",
  "form",
  "frame",
  "guess",
  "guess-plain",
  "onward",
  "phone",
  "phone-load",
  "search",
  "search-plain",
  "search-large",
  "search-large-plain",
  "share",
] as const satisfies readonly string[];

export type ScriptName = (typeof scriptNames)[number];

/** Returns true for the name of a listed script. */
export function isScriptName(name: string): name is ScriptName {
  return (scriptNames as readonly string[]).includes(name);
}
