import { Parser } from "htmlparser2";
import type { Problem } from "../../base/errors.ts";
import { type Xml, xml } from "../../base/xml.ts";
import { protectedTags, shown, unprotectedTags } from "./tagged.ts";
import type { Returned, Unit, UnitFile } from "./unit.ts";

const TAG = /<(\/?)([gx])(\d+)\s*\/?>|\{\{\s*[\w.]+\s*\}\}/g;

/** A file of units as XLIFF 2.0 (OASIS, 2014): marks are codes, names to be filled in are placeholders. */
export function xliffOf({ original, sourceTag, targetTag, units }: UnitFile): string {
  return xml`<?xml version="1.0" encoding="utf-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="${sourceTag}" trgLang="${targetTag}" xml:space="preserve">
<file id="f1" original="${original}">
${units.map((unit, at) => unitXml(unit, at))}</file>
</xliff>
`.xml;
}

function unitXml({ id, source, target, state, previous, marks, reference }: Unit, at: number): Xml {
  const data = [...marks].flatMap(([number, mark]): Array<[string, string]> => {
    if (!mark.isPaired) return [[`d${number}`, shown(mark)]];
    return [
      [`d${number}s`, mark.before || "["],
      [`d${number}e`, mark.type === "link" ? `](${mark.after})` : mark.after],
    ];
  });
  const names = [...source.matchAll(/\{\{\s*[\w.]+\s*\}\}/g)].map(([name], place): [string, string] => [
    `dn${place + 1}`,
    name,
  ]);
  const all = [...data, ...names];
  const notes = [["location", reference], ...(previous === undefined ? [] : [["previous-source", previous]])] as Array<
    [string, string]
  >;
  const translated = target === undefined ? undefined : xml`<target>${inline(target, marks, source)}</target>`;
  return xml`<unit id="u${at + 1}" name="${id}">
<notes>${notes.map(([category, text]) => xml`<note category="${category}">${text}</note>`)}</notes>
${
  all.length === 0
    ? undefined
    : xml`<originalData>${all.map(([key, text]) => xml`<data id="${key}">${text}</data>`)}</originalData>
`
}<segment state="${state === "done" ? "translated" : "initial"}"><source>${inline(source, marks, source)}</source>${translated}</segment>
</unit>
`;
}

/** Tags as codes; a name to be filled in carries the number that it has in the source. */
function inline(text: string, marks: Unit["marks"], source: string): Xml {
  const left = [...source.matchAll(/\{\{\s*[\w.]+\s*\}\}/g)].map(([name], at) => ({ name, number: at + 1 }));
  let written = "";
  let at = 0;
  const words = (to: number) => {
    written += xml`${unprotectedTags(text.slice(at, to))}`.xml;
  };
  for (const found of text.matchAll(TAG)) {
    const [tag, slash, letter, digits] = found;
    words(found.index);
    at = found.index + tag.length;
    const canGo = marks.get(Number(digits))?.isRequired === false ? "yes" : "no";
    if (letter === undefined) {
      const place = left.findIndex(({ name }) => name === tag);
      const [taken] = place < 0 ? [] : left.splice(place, 1);
      written +=
        taken === undefined
          ? xml`${tag}`.xml
          : xml`<ph id="n${taken.number}" dataRef="dn${taken.number}" equiv="${tag}" canDelete="no"/>`.xml;
    } else if (letter === "x") written += xml`<ph id="${digits}" dataRef="d${digits}" canDelete="${canGo}"/>`.xml;
    else
      written +=
        slash === "/"
          ? "</pc>"
          : xml`<pc id="${digits}" dataRefStart="d${digits}s" dataRefEnd="d${digits}e" canDelete="${canGo}">`.xml;
  }
  words(text.length);
  return { xml: written };
}

/** Elements without anything in them, which close themselves. */
const EMPTY = new Set(["ph", "sc", "ec", "cp", "sm", "em", "source", "target"]);

interface Open {
  id: string;
  source: string;
  target: string | undefined;
  isDone: boolean | undefined;
  data: Map<string, string>;
}

/** The texts of an XLIFF 2 file that came back; undefined, with a problem, where it is none. */
export function fromXliff(text: string, file: string, problems: Problem[]): Returned[] | undefined {
  const returned: Returned[] = [];
  const codes: string[] = [];
  let version = "";
  let unit: Open | undefined;
  let within: "source" | "target" | undefined;
  let dataId = "";
  let isBroken = false;
  const add = (piece: string) => {
    if (unit === undefined || within === undefined) return;
    if (within === "source") unit.source += piece;
    else unit.target = (unit.target ?? "") + piece;
  };
  const parser = new Parser(
    {
      onopentag(tag, attributes) {
        const name = tag.replace(/^.*:/, "");
        const { id = "" } = attributes;
        if (name === "xliff") version = attributes.version ?? "";
        if (name === "unit")
          unit = { id: attributes.name ?? id, source: "", target: undefined, isDone: true, data: new Map() };
        if (name === "segment" && unit !== undefined && (attributes.state ?? "initial") === "initial")
          unit.isDone = undefined;
        if (name === "data") dataId = id;
        if (name === "source" || name === "target") within = name;
        if (name === "target" && unit !== undefined) unit.target ??= "";
        if (name === "pc") {
          codes.push(id);
          add(`<g${id}>`);
        }
        if (name === "ph")
          add(id.startsWith("n") ? (attributes.equiv ?? unit?.data.get(attributes.dataRef ?? "") ?? "") : `<x${id}/>`);
        if (name === "sc") add(`<g${id}>`);
        if (name === "ec") add(`</g${attributes.startRef ?? id}>`);
      },
      ontext(words) {
        if (dataId !== "" && unit !== undefined) unit.data.set(dataId, (unit.data.get(dataId) ?? "") + words);
        else add(protectedTags(words));
      },
      onclosetag(tag, isImplied) {
        const name = tag.replace(/^.*:/, "");
        // What is never closed is closed by what is around it: the file was cut off, or is no XML.
        isBroken ||= isImplied && !EMPTY.has(name);
        if (name === "pc") add(`</g${codes.pop() ?? ""}>`);
        if (name === "data") dataId = "";
        if (name === "source" || name === "target") within = undefined;
        if (name !== "unit" || unit === undefined) return;
        returned.push({ id: unit.id, source: unit.source, target: unit.target ?? "", isDone: unit.isDone });
        unit = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.end(text.replace(/^\ufeff/, ""));
  if (/^2\./.test(version) && !isBroken) return returned;
  problems.push({ file, code: "exchange/form", values: { detail: version === "" ? "XLIFF" : `XLIFF ${version}` } });
  return undefined;
}
