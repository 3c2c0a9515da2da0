import { type Frame, HEADER, headerAt, sideOf } from "./frame.ts";

/** The frames of an MP3, and what stands around them. */
export interface Mp3 {
  /** Frames with sound; one in which the encoder says something (Xing, LAME, VBRI) stands before the first. */
  frames: readonly Frame[];
  /** Bytes before the first frame of any kind, and behind the last one. */
  before: number;
  behind: number;
  seconds: number;
}

/** Where tables for players stand that do not count the frames themselves. */
const VBRI = 32;

/** Reads an MP3 frame by frame; undefined for what is none, and for one that is broken in its middle. */
export function readMp3(bytes: Buffer): Mp3 | undefined {
  const start = endOfTags(bytes);
  const all = framesFrom(bytes, start);
  const [first, second] = all;
  if (first === undefined || second === undefined || isMixed(all)) return undefined;
  const last = all.at(-1) ?? first;
  const end = last.start + last.size;
  // Sound behind a gap: whoever cut it off would cut off what somebody has read aloud.
  for (let at = end; at < bytes.length; at += 1) {
    const header = headerAt(bytes, at);
    if (header !== undefined && header.rate === first.rate && headerAt(bytes, at + header.size)?.rate === first.rate)
      return undefined;
  }
  const frames = isInfo(bytes, first) ? all.slice(1) : all;
  return {
    frames,
    before: start,
    behind: bytes.length - end,
    seconds: (frames.length * first.samples) / first.rate,
  };
}

/** The end of all ID3v2 tags (id3v2.3.0, 3.1) at the beginning of a file. */
function endOfTags(bytes: Buffer): number {
  let at = 0;
  while (bytes.toString("latin1", at, at + 3) === "ID3" && at + 10 <= bytes.length) {
    const size = [6, 7, 8, 9].reduce((sum, place) => sum * 128 + ((bytes[at + place] ?? 0) & 127), 0);
    const footer = ((bytes[at + 5] ?? 0) & 16) === 0 ? 0 : 10;
    at += 10 + size + footer;
  }
  // Tools leave room for longer tags.
  while (at < bytes.length && bytes[at] === 0) at += 1;
  return at;
}

function framesFrom(bytes: Buffer, start: number): Frame[] {
  const frames: Frame[] = [];
  for (let at = start; ; ) {
    const header = headerAt(bytes, at);
    if (header === undefined || at + header.size > bytes.length || header.size < HEADER + sideOf(header)) return frames;
    frames.push({ ...header, start: at });
    at += header.size;
  }
}

/** Two kinds of sound in one file: no encoder does that. */
function isMixed(frames: readonly Frame[]): boolean {
  return frames.some(
    ({ rate, isFirstVersion }) => rate !== frames[0]?.rate || isFirstVersion !== frames[0]?.isFirstVersion,
  );
}

function isInfo(bytes: Buffer, frame: Frame): boolean {
  const at = frame.start + HEADER + sideOf({ ...frame, hasSum: false });
  const name = (place: number) => bytes.toString("latin1", place, place + 4);
  return ["Xing", "Info"].includes(name(at)) || name(frame.start + HEADER + VBRI) === "VBRI";
}
