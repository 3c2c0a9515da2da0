import { type Anew, added, bytesOf, noteTraces, picked } from "./anew.ts";
import type { Area } from "./area.ts";
import { contentAnew } from "./content.ts";
import { lookIn, type Steps } from "./drawn.ts";
import { groupAnew } from "./forms.ts";
import { number, numbers } from "./kept.ts";
import { refuseHiddenLayers } from "./layers.ts";
import { linksAnew } from "./links.ts";
import { type Dict, isDict, isList, isStream, isText, numberIn, PdfFault, type Ref, type Value } from "./objects.ts";
import { readPdf } from "./readPdf.ts";
import { refuseCutOff } from "./seen.ts";
import { unseenText } from "./unseen.ts";
import { packedStream, writePdf } from "./writePdf.ts";

/** A PDF written anew. */
export interface RebuiltPdf {
  /** Undefined where it cannot be looked into. */
  bytes: Buffer | undefined;
  /** The names of the removed metadata. */
  traces: string[];
  /** The names of features that readers will miss. */
  losses: string[];
  /** Why it cannot be written anew. */
  blocked: string[];
}

const MOST_PAGES = 5000;
/** Operators of forms that are followed in a document, wherever they are drawn. */
const MOST_STEPS = 500_000;

/**
 * Rewrites a PDF with what its pages show and nothing else: no information, XMP, older version, attached file, action,
 * script, form or annotation; links to the web and inside the document stay. Each dictionary has a list of allowed
 * keys, so that future additions are removed as well.
 */
export function rebuiltPdf(source: Buffer): RebuiltPdf {
  const [traces, losses] = [new Set<string>(), new Set<string>()];
  try {
    const bytes = written(source, traces, losses);
    return { bytes, traces: [...traces], losses: [...losses], blocked: [] };
  } catch (error) {
    if (!(error instanceof PdfFault || error instanceof RangeError)) throw error;
    return {
      bytes: undefined,
      traces: [...traces],
      losses: [],
      blocked: [error instanceof PdfFault ? error.message : "broken"],
    };
  }
}

function written(source: Buffer, traces: Set<string>, losses: Set<string>): Buffer {
  const file = readPdf(source);
  const anew: Anew = {
    file,
    objects: [],
    made: new Map(),
    traces,
    losses,
    depth: 0,
    content: (data, resources) => contentAnew(anew, data, resources),
  };
  const catalogue = file.look(file.trailer.get("Root"));
  if (!isDict(catalogue)) throw new PdfFault("pages that are not there");
  if (file.versions > 1) traces.add("older versions");
  if (file.behind > 0) traces.add(`${file.behind} bytes behind the end`);
  noteTraces(anew, file.trailer, TRAILER);
  const information = file.look(file.trailer.get("Info"));
  if (isDict(information)) noteTraces(anew, information, {});
  if (catalogue.has("StructTreeRoot")) losses.add("marks for screen readers");
  refuseHiddenLayers(anew, catalogue);
  const root = added(anew, null);
  const tree = added(anew, null);
  const pages = pagesOf(anew, catalogue);
  const refs = new Map([...pages.keys()].map((page): [Dict, Ref] => [page, added(anew, null)]));
  const steps: Steps = { left: MOST_STEPS, seen: new Map(), page: 0 };
  for (const [at, [page, all]] of [...pages].entries())
    anew.objects[(refs.get(page)?.ref ?? 0) - 1] = ofPage(at + 1, () =>
      pageAnew(anew, page, all, tree, refs, Object.assign(steps, { page: at + 1 })),
    );
  refuseCutOff(steps.seen);
  anew.objects[tree.ref - 1] = new Map<string, Value>([
    ["Type", { name: "Pages" }],
    ["Kids", [...refs.values()]],
    ["Count", { num: String(refs.size) }],
  ]);
  const language = file.look(catalogue.get("Lang"));
  const isLanguage =
    isText(language) && /^[A-Za-z]{2,3}(-[A-Za-z]{4})?(-([A-Za-z]{2}|\d{3}))?$/.test(language.text.toString("latin1"));
  noteTraces(anew, catalogue, {
    Pages: true,
    Version: true,
    Lang: true,
    PageLayout: true,
    PageMode: true,
    MarkInfo: true,
    ViewerPreferences: true,
    OutputIntents: true,
    Extensions: true,
  });
  anew.objects[root.ref - 1] = new Map<string, Value>([
    ["Type", { name: "Catalog" }],
    ["Pages", tree],
    ...(isLanguage ? [["Lang", language] as const] : []),
  ]);
  return writePdf(anew.objects);
}

/** The same; a fault says on which page it is. */
function ofPage<T>(page: number, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw error instanceof PdfFault ? new PdfFault(`${error.message} (page ${page})`) : error;
  }
}

const TRAILER = { Size: true, Root: true, Prev: true, XRefStm: true, W: true, Index: true, ID: true, Info: true };

/** The pages in their order, each with what it has from those above it. */
function pagesOf({ file }: Anew, catalogue: Dict): Map<Dict, Dict> {
  const pages = new Map<Dict, Dict>();
  const seen = new Set<Dict>();
  const walk = (node: Value, above: Dict, depth: number): void => {
    if (!isDict(node) || seen.has(node) || depth > 60) throw new PdfFault("pages that are not there");
    seen.add(node);
    const all = new Map([
      ...above,
      ...["Resources", "MediaBox", "CropBox", "Rotate"]
        .filter((key) => node.has(key))
        .map((key): [string, Value] => [key, node.get(key) ?? null]),
    ]);
    const kids = file.look(node.get("Kids"));
    if (isList(kids)) for (const kid of kids) walk(file.look(kid), all, depth + 1);
    else pages.set(node, new Map([...node, ...all]));
    if (pages.size > MOST_PAGES) throw new PdfFault("more pages than anybody can look through");
  };
  walk(file.look(catalogue.get("Pages")), new Map(), 0);
  return pages;
}

function pageAnew(anew: Anew, page: Dict, all: Dict, tree: Ref, refs: ReadonlyMap<Dict, Ref>, steps: Steps): Value {
  const resources = anew.file.look(all.get("Resources"));
  const { data, resources: used } = contentAnew(
    anew,
    contentsOf(anew, all),
    isDict(resources) ? resources : new Map(),
    unseenText(areaOf(anew, all), lookIn(anew.objects), steps),
  );
  const entries = picked(anew, all, {
    MediaBox: numbers(anew),
    CropBox: numbers(anew),
    Rotate: number,
    UserUnit: number,
    Group: (group) => (isDict(group) ? groupAnew(anew, group) : undefined),
    Resources: () => undefined,
    Contents: () => undefined,
    Annots: () => undefined,
  });
  const links = linksAnew(anew, page, refs);
  const content = added(anew, packedStream(data));
  return new Map<string, Value>([
    ["Type", { name: "Page" }],
    ["Parent", tree],
    ...entries,
    ["Resources", used],
    ["Contents", content],
    ...(links.length === 0 ? [] : [["Annots", links] as const]),
  ]);
}

/** The visible part of a page. */
function areaOf({ file }: Anew, page: Dict): Area {
  const box = (key: string) => {
    const list = file.look(page.get(key));
    const [a = 0, b = 0, c = 0, d = 0] = isList(list) ? list.map((one) => numberIn(file.look(one)) ?? 0) : [];
    return isList(list) ? ([Math.min(a, c), Math.min(b, d), Math.max(a, c), Math.max(b, d)] as const) : undefined;
  };
  const [media, crop] = [box("MediaBox") ?? ([0, 0, 612, 792] as const), box("CropBox")];
  return crop === undefined
    ? media
    : [
        Math.max(media[0], crop[0]),
        Math.max(media[1], crop[1]),
        Math.min(media[2], crop[2]),
        Math.min(media[3], crop[3]),
      ];
}

/** The operators of a page, whose streams are one text (7.8.2). */
function contentsOf(anew: Anew, page: Dict): Buffer {
  const contents = anew.file.look(page.get("Contents"));
  const parts = isList(contents) ? contents.map((one) => anew.file.look(one)) : [contents];
  return Buffer.concat(parts.flatMap((part) => (isStream(part) ? [bytesOf(anew, part), Buffer.from("\n")] : [])));
}
