import { type Kind, kindOf, textOf } from "../../pictures/kind.ts";
import { filesInText } from "./inText.ts";
import { traceNames } from "./part.ts";
import { mp3Parts } from "./mp3.ts";
import { cleanMp4 } from "./mp4.ts";
import { cleanPdf } from "./pdf.ts";
import { pngParts } from "./png.ts";
import { rasterTraces } from "./rasters.ts";
import { cleanSvg } from "./svg.ts";
import { isOffice, zipEntries } from "./zip.ts";

/** What a file gives away besides what it is there to show. */
export interface Judged {
  kind: Kind;
  /** What says who made it, when, where and with what. */
  traces: string[];
  /** What may run, load or pretend, in a drawing. */
  dangers: string[];
  /** What cannot be looked into. */
  blocked: string[];
}

/** Kinds that say more than anybody sees, and that are not for browsers. */
const REFUSED: ReadonlySet<Kind> = new Set<Kind>(["heic", "tiff", "raw", "psd", "bmp", "jxl", "jp2", "media", "office"]);
const MOST_DEPTH = 3;

/** Looks for traces in a file, in what stands in it, and in the files of an archive. Kinds that nobody knows have none. */
export function judged(bytes: Buffer, depth = 0): Judged {
  const kind = kindOf(bytes);
  const found: Judged = { kind, traces: rasterTraces(bytes, kind) ?? [], dangers: [], blocked: [] };
  if (REFUSED.has(kind)) found.blocked.push(kind);
  else if (kind === "mp3") found.traces = traceNames(mp3Parts(bytes));
  else if (kind === "pdf" || kind === "mp4") Object.assign(found, part(kind === "pdf" ? cleanPdf(bytes) : cleanMp4(bytes)));
  else if (kind === "svg") drawing(bytes, found);
  else if (kind === "ico") found.traces = iconTraces(bytes);
  else if (kind === "zip") archive(bytes, depth, found);
  else if (kind === "text" || kind === "html") for (const inner of filesInText(textOf(bytes) ?? "")) join(found, judged(inner, depth + 1), "");
  return found;
}

function part({ traces, blocked }: { traces: string[]; blocked: string[] }): Pick<Judged, "traces" | "blocked"> {
  return { traces, blocked };
}

function drawing(bytes: Buffer, found: Judged): void {
  const clean = cleanSvg(textOf(bytes) ?? "", (inner) => {
    const traces = rasterTraces(inner, kindOf(inner));
    return traces === undefined || traces.length === 0 ? traces && inner : Buffer.alloc(0);
  });
  if (clean === undefined) found.blocked.push("svg");
  else [found.traces, found.dangers] = [clean.traces, clean.dangers];
}

/** Icons of the kind ICO may hold PNG pictures. */
function iconTraces(bytes: Buffer): string[] {
  return Array.from({ length: bytes.readUInt16LE(4) }, (_, at) => {
    if (22 + at * 16 > bytes.length) return ["broken"];
    const [size, start] = [bytes.readUInt32LE(14 + at * 16), bytes.readUInt32LE(18 + at * 16)];
    const icon = bytes.subarray(start, start + size);
    return kindOf(icon) === "png" ? traceNames(pngParts(icon) ?? []) : [];
  }).flat();
}

function archive(bytes: Buffer, depth: number, found: Judged): void {
  const entries = depth < MOST_DEPTH ? zipEntries(bytes) : undefined;
  if (entries === undefined) found.blocked.push("zip");
  else if (isOffice(entries)) found.blocked.push("office");
  for (const { name, bytes: inner } of entries ?? []) join(found, judged(inner, depth + 1), `${name}: `);
}

function join(found: Judged, inner: Judged, where: string): void {
  for (const key of ["traces", "dangers", "blocked"] as const) found[key].push(...inner[key].map((name) => where + name));
}
