import { type Kind, kindOf, textOf } from "../../pictures/kind.ts";
import { iconTraces } from "./ico.ts";
import { filesInText } from "./inText.ts";
import { cleanMp3 } from "./mp3/cleanMp3.ts";
import type { Budget } from "./pdf/filters.ts";
import { inspectPdf } from "./pdf/inspectPdf.ts";
import { rasterTraces } from "./rasters.ts";
import { cleanSvg } from "./svg.ts";
import { isOffice, zipEntries } from "./zip.ts";

/** The findings of examining a file. */
export interface Inspection {
  kind: Kind;
  /** Metadata that reveal who made the file, when, where and with what. */
  traces: string[];
  /** Parts of a drawing that could run, load or imitate something. */
  dangers: string[];
  /** Parts that cannot be examined. */
  blocked: string[];
}

/** Kinds that say more than anybody sees, and that are not for browsers. */
const REFUSED: ReadonlySet<Kind> = new Set<Kind>([
  "heic",
  "tiff",
  "raw",
  "psd",
  "bmp",
  "jxl",
  "jp2",
  "media",
  "office",
  "archive",
  "lfs",
]);
const MOST_DEPTH = 3;
/** The greatest unpacked size of all nested archives (bytes). */
const MOST_BYTES = 250_000_000;

/** Looks for traces in a file, in embedded files, and in the files of an archive. Unknown types have none. */
export function inspectFile(bytes: Buffer, depth = 0, budget: Budget = { left: MOST_BYTES }): Inspection {
  const kind = kindOf(bytes);
  const found: Inspection = { kind, traces: rasterTraces(bytes, kind) ?? [], dangers: [], blocked: [] };
  if (REFUSED.has(kind)) found.blocked.push(kind);
  else if (kind === "mp3") sound(bytes, found);
  else if (kind === "pdf") Object.assign(found, inspectPdf(bytes));
  else if (kind === "svg") drawing(bytes, found);
  else if (kind === "ico") found.traces = iconTraces(bytes);
  else if (kind === "zip") archive(bytes, depth, budget, found);
  else if (kind === "text" || kind === "html") texts(bytes, depth, budget, found);
  return found;
}

function drawing(bytes: Buffer, found: Inspection): void {
  const clean = cleanSvg(textOf(bytes) ?? "", (inner) => {
    const traces = rasterTraces(inner, kindOf(inner));
    return traces === undefined || traces.length === 0 ? traces && inner : Buffer.alloc(0);
  });
  if (clean === undefined) found.blocked.push("svg");
  else [found.traces, found.dangers] = [clean.traces, clean.dangers];
}

function sound(bytes: Buffer, found: Inspection): void {
  const clean = cleanMp3(bytes);
  if (clean === undefined) found.blocked.push("mp3");
  else found.traces = clean.traces;
}

function archive(bytes: Buffer, depth: number, budget: Budget, found: Inspection): void {
  if (isOffice(bytes)) return void found.blocked.push("office");
  const entries = depth < MOST_DEPTH ? zipEntries(bytes, budget) : undefined;
  if (entries === undefined) found.blocked.push("zip");
  for (const { name, bytes: inner } of entries ?? []) join(found, inspectFile(inner, depth + 1, budget), `${name}: `);
}

/** Refuses files nested more deeply than any tool nests them. */
function texts(bytes: Buffer, depth: number, budget: Budget, found: Inspection): void {
  const files = filesInText(textOf(bytes) ?? "");
  if (depth >= MOST_DEPTH && files.length > 0) found.blocked.push("data: in data:");
  else for (const inner of files) join(found, inspectFile(inner, depth + 1, budget), "");
}

function join(found: Inspection, inner: Inspection, where: string): void {
  for (const key of ["traces", "dangers", "blocked"] as const)
    for (const name of inner[key]) found[key].push(where + name);
}
