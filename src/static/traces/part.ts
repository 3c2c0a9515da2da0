/** A stretch of a file. */
export interface Part {
  start: number;
  end: number;
  /** The name of a part that the picture or sound does without: a trace of those who made the file. */
  trace?: string;
}

/** The parts of a file one after the other; undefined when it is not made as its kind says. */
export type PartsOf = (bytes: Buffer) => Part[] | undefined;

/** The names of a file's traces, each once. */
export function traceNames(parts: readonly Part[]): string[] {
  return [...new Set(parts.flatMap(({ trace }) => trace ?? []))];
}

/** A file without its traces. */
export function withoutTraces(bytes: Buffer, parts: readonly Part[]): Buffer {
  return Buffer.concat(
    parts.filter(({ trace }) => trace === undefined).map(({ start, end }) => bytes.subarray(start, end)),
  );
}

/** Returns the data after the end of the file proper, such as an older version that was cut away, or a video. */
export function behind(bytes: Buffer, end: number): Part[] {
  return end < bytes.length
    ? [{ start: end, end: bytes.length, trace: `${bytes.length - end} bytes behind the end` }]
    : [];
}

/** Returns the name of an EXIF block in messages; it says whether there is a location. */
export function exifName(bytes: Buffer): string {
  // The tag 0x8825 of IFD0 leads to the place; either order of bytes.
  return bytes.includes(Buffer.from([0x88, 0x25, 0, 4])) || bytes.includes(Buffer.from([0x25, 0x88, 4, 0]))
    ? "EXIF with GPS"
    : "EXIF";
}
