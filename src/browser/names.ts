/** The scripts that pages may ask for, each a file of this folder; written into every site. */
export const scriptNames = [] as const satisfies readonly string[];

export type ScriptName = (typeof scriptNames)[number];
