import type { Part } from "./part.ts";

/** Tags before and behind the sound of an MP3 (ID3, APE). */
export function mp3Parts(bytes: Buffer): Part[] {
  const parts: Part[] = [];
  let start = 0;
  while (bytes.toString("latin1", start, start + 3) === "ID3") {
    const size = [6, 7, 8, 9].reduce((sum, at) => sum * 128 + ((bytes[start + at] ?? 0) & 127), 0);
    const end = Math.min(bytes.length, start + 10 + size);
    parts.push({ start, end, trace: "ID3" });
    start = end;
  }
  const behind: Part[] = [];
  let end = bytes.length;
  if (bytes.toString("latin1", Math.max(start, end - 128), end - 125) === "TAG") behind.unshift({ start: end - 128, end, trace: "ID3" });
  end = behind[0]?.start ?? end;
  if (end - 32 >= start && bytes.toString("latin1", end - 32, end - 24) === "APETAGEX") {
    const size = bytes.readUInt32LE(end - 20) + ((bytes.readUInt32LE(end - 12) & 0x80000000) === 0 ? 0 : 32);
    behind.unshift({ start: Math.max(start, end - size), end, trace: "APE" });
  }
  return [...parts, { start, end: behind[0]?.start ?? end }, ...behind];
}
