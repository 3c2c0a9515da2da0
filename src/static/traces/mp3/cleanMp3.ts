import { type Frame, HEADER, headerAt, sideOf, soundOf } from "./frame.ts";
import { readMp3 } from "./readMp3.ts";

/** An MP3 of sound and nothing else, and what the file said besides. */
export interface CleanMp3 {
  bytes: Buffer;
  /** Names of what was taken out; none where the file stayed as it was. */
  traces: string[];
  seconds: number;
}

/**
 * An MP3 written anew: the frames with their sound; each bit of them that no sound takes is zero, for encoders write their
 * names there. Undefined for what is no MP3, or is broken.
 */
export function cleanMp3(source: Buffer): CleanMp3 | undefined {
  const mp3 = readMp3(source);
  if (mp3 === undefined) return undefined;
  const { frames, before, behind, seconds } = mp3;
  const written = Buffer.concat(frames.map(({ start, size }) => source.subarray(start, start + size)));
  const sound = Buffer.from(written);
  if (!blankBeside(sound)) return undefined;
  const table = tableFor(sound, frames);
  const note = source.subarray(before, frames[0]?.start);
  const traces = [
    ...(before > 0 ? ["ID3"] : []),
    ...(note.length > 0 && !note.equals(table) ? ["the encoder’s note"] : []),
    ...(sound.equals(written) ? [] : ["data beside the sound"]),
    ...(behind > 0 ? [`${behind} bytes behind the end`] : []),
  ];
  return { bytes: traces.length === 0 ? source : Buffer.concat([table, sound]), traces, seconds };
}

/**
 * Sets to zero what no frame's sound takes; the sound of a frame may begin in the bytes of earlier ones. False where a frame
 * has less room than its sound.
 */
function blankBeside(sound: Buffer): boolean {
  // Where the bytes for sound stand, one after the other.
  const places: number[] = [];
  let taken = 0;
  const blank = (end: number) => {
    for (let bit = taken; bit < end; bit += 1) {
      const at = places[bit >> 3] ?? 0;
      if ((bit & 7) === 0 && bit + 8 <= end) {
        sound[at] = 0;
        bit += 7;
      } else sound[at] = (sound[at] ?? 0) & ~(0x80 >> (bit & 7));
    }
    taken = Math.max(taken, end);
  };
  for (let start = 0; start < sound.length; ) {
    const header = headerAt(sound, start);
    if (header === undefined) return false;
    const { before, bits } = soundOf(sound, { ...header, start });
    const begin = (places.length - before) * 8;
    for (let at = start + HEADER + sideOf(header); at < start + header.size; at += 1) places.push(at);
    start += header.size;
    // The beginning of a longer recording: what came before was cut off, and this frame is silent.
    if (begin < 0) continue;
    if (begin < taken || begin + bits > places.length * 8) return false;
    blank(begin);
    taken = begin + bits;
  }
  blank(places.length * 8);
  return true;
}

/** Bytes of the table: its name, flags, the number of frames and of bytes, and a hundred places. */
const TABLE = 116;

/**
 * Where frames are of several sizes, one without sound before them says how many there are and how far each hundredth of the
 * time is in the file: players cannot jump without (the header named Xing).
 */
function tableFor(sound: Buffer, frames: readonly Frame[]): Buffer {
  const [first] = frames;
  if (first === undefined || frames.every(({ size }) => Math.abs(size - first.size) <= 1)) return Buffer.alloc(0);
  const header = Buffer.from(sound.subarray(0, HEADER));
  // No sum, and the lowest rate at which the table fits in.
  header[1] = (header[1] ?? 0) | 1;
  for (let index = 1; index < 15; index += 1) {
    header[2] = (index << 4) | ((header[2] ?? 0) & 0x0c);
    const shape = headerAt(header, 0);
    const at = shape && HEADER + sideOf(shape);
    if (shape === undefined || at === undefined || shape.size < at + TABLE) continue;
    const all = Buffer.alloc(shape.size);
    header.copy(all);
    const total = shape.size + sound.length;
    all.write("Xing\0\0\0\x07", at, "latin1");
    all.writeUInt32BE(frames.length, at + 8);
    all.writeUInt32BE(total, at + 12);
    let before = shape.size;
    const starts = frames.map(({ size }) => {
      before += size;
      return before - size;
    });
    for (let part = 0; part < 100; part += 1) {
      const start = starts[Math.floor((part * frames.length) / 100)] ?? 0;
      all[at + 16 + part] = Math.min(255, Math.floor((start * 256) / total));
    }
    return all;
  }
  return Buffer.alloc(0);
}
