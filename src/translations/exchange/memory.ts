import { type Xml, xml } from "../../base/xml.ts";
import { unprotectedTags } from "./tagged.ts";
import type { Unit, UnitFile } from "./unit.ts";

/** Everything that is translated and up to date as a translation memory (TMX 1.4b), without marks. */
export function memoryOf(files: readonly UnitFile[], version: string): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<tmx version="1.4">
<header creationtool="Dari" creationtoolversion="${version}" segtype="paragraph" o-tmf="Dari" adminlang="en" srclang="${sourceOf(files)}" datatype="PlainText"/>
<body>
${files.flatMap((file) => file.units.filter(isKnown).map((unit) => unitOf(file, unit)))}</body>
</tmx>
`.xml;
}

function isKnown({ state, target = "" }: Unit): boolean {
  return state === "done" && bare(target) !== "";
}

function unitOf({ sourceTag, targetTag }: UnitFile, { id, source, target = "" }: Unit): Xml {
  return xml`<tu tuid="${id}"><tuv xml:lang="${sourceTag}"><seg>${bare(source)}</seg></tuv><tuv xml:lang="${targetTag}"><seg>${bare(target)}</seg></tuv></tu>
`;
}

function sourceOf(files: readonly UnitFile[]): string {
  const tags = [...new Set(files.map(({ sourceTag }) => sourceTag))];
  return tags.length === 1 ? (tags[0] ?? "*all*") : "*all*";
}

function bare(text: string): string {
  return unprotectedTags(text.replace(/<\/?[gx]\d+\s*\/?>/g, "")).trim();
}
