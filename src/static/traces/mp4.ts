import { type Box, boxesIn } from "./boxes.ts";
import type { CleanPdf } from "./pdf.ts";

/** What a video needs; all other boxes of its outermost level are about it. */
const VIDEO = new Set(["ftyp", "styp", "moov", "moof", "mdat", "mfra", "sidx", "wide", "pdin", "free", "skip"]);
const ABOUT = new Set(["udta", "meta", "uuid", "ID32", "loci", "XMP_", "name"]);
const HOLDERS = new Set(["moov", "trak", "mdia", "moof", "traf", "edts"]);
const TIMED = new Set(["mvhd", "tkhd", "mdhd"]);
/** Tracks that are seen or heard, and the time code that goes with them. */
const TRACKS = /^(vide|soun|text|sbtl|subt|clcp|hint|tmcd|auxv|pict)$/;

/** An MP4, MOV or M4A without places, times, devices and names: their bytes are zeros, and every other stays in its place. */
export function cleanMp4(source: Buffer): CleanPdf {
  const bytes = Buffer.from(source);
  const [traces, blocked] = [new Set<string>(), new Set<string>()];
  const blank = ({ start, body, end, type }: Box, name = type) => {
    if (type !== "free" && type !== "skip") bytes.write("free", start + 4, "latin1");
    else if (bytes.subarray(body, end).every((byte) => byte === 0)) return;
    bytes.fill(0, body, end);
    traces.add(name.replace(/[^\w ]/g, "?"));
  };
  const walk = (boxes: readonly Box[] | undefined) => {
    if (boxes === undefined) return void blocked.add("broken");
    for (const box of boxes) {
      if (ABOUT.has(box.type) || box.type === "free" || box.type === "skip") blank(box);
      else if (HOLDERS.has(box.type)) walk(boxesIn(bytes, box.body, box.end));
      else if (TIMED.has(box.type)) {
        const size = bytes[box.body] === 1 ? 16 : 8;
        const times = bytes.subarray(box.body + 4, box.body + 4 + size);
        if (times.some((byte) => byte !== 0)) traces.add("time");
        times.fill(0);
      } else if (box.type === "hdlr" && !TRACKS.test(bytes.toString("latin1", box.body + 8, box.body + 12))) blocked.add("a track that is neither seen nor heard, such as of places");
    }
  };
  const boxes = boxesIn(bytes, 0, bytes.length);
  for (const { type } of boxes ?? []) if (!VIDEO.has(type) && !ABOUT.has(type)) blocked.add(type.replace(/[^\w ]/g, "?"));
  walk(boxes);
  return { bytes, traces: [...traces], blocked: [...blocked] };
}
