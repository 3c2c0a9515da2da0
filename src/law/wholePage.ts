import { cssString } from "../base/cssString.ts";
import type { Frame } from "../frame/framed.ts";
import type { ScriptName } from "../frame/names.ts";

/** The head of every printed page of a whole instrument: what it is, and where it stands on the web. */
export function wholeCss(title: string, address: string): string {
  return `@page{@top-center{content:${cssString(`${title} ${address}`)}}}`;
}

/** A page of which every byte is counted loads nothing but what the way out needs. */
export function wholeScripts({ leave }: Frame): ScriptName[] {
  return leave === undefined ? [] : ["frame"];
}
