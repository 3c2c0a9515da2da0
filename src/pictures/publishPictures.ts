import { availableParallelism } from "node:os";
import type { Picture, Published } from "./picture.ts";
import { encodePicture, keptPicture, keyOf } from "./publishPicture.ts";

/** Reports the progress of encoding. */
export interface EncodingProgress {
  begin(count: number): void;
  done(): void;
}

/**
 * Encodes pictures that are not in the cache, as many at once as there are cores; returns the published files by
 * picture file.
 */
export async function publishPictures(
  pictures: ReadonlyMap<string, Picture>,
  cache: string,
  progress: EncodingProgress,
): Promise<Map<string, Published>> {
  const known = new Map<string, Published>();
  const missing = new Map<string, Picture>();
  for (const picture of pictures.values()) {
    const published = keptPicture(picture, cache);
    if (published === undefined) missing.set(keyOf(picture), picture);
    else known.set(keyOf(picture), published);
  }
  progress.begin(missing.size);
  const waiting = [...missing];
  const work = async () => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      known.set(next[0], await encodePicture(next[1], cache));
      progress.done();
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  return new Map(
    [...pictures].flatMap(([file, picture]) => {
      const published = known.get(keyOf(picture));
      return published === undefined ? [] : [[file, published] as const];
    }),
  );
}

/** The files of those pictures that are in the cache, by their files. */
export function keptPictures(pictures: ReadonlyMap<string, Picture>, cache: string): Map<string, Published> {
  return new Map(
    [...pictures].flatMap(([file, picture]) => {
      const published = keptPicture(picture, cache);
      return published === undefined ? [] : [[file, published] as const];
    }),
  );
}
