import type { KeyPath } from "../base/files/yaml.ts";

/** Puts a problem of an event into the findings, with the line of the key that it is about. */
export type Report = (code: string, path: KeyPath, values?: Record<string, string | number>) => void;
