import { cssString } from "../base/cssString.ts";
import type { Frame } from "../frame/framed.ts";
import type { ScriptName } from "../frame/names.ts";

/** The head of every printed page of a whole instrument. */
export function wholeCss(title: string): string {
  return `@page{@top-center{content:${cssString(title)}}}`;
}

/** A page of which every byte is counted loads nothing but what the way out needs. */
export function wholeScripts({ leave }: Frame): ScriptName[] {
  return leave === undefined ? [] : ["frame"];
}
