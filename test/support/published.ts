import { join } from "node:path";
import type { Concealed, Format, Published } from "../../src/pictures/picture.ts";
import { encodePicture, keptFile } from "../../src/pictures/publishPicture.ts";
import { readPicture } from "../../src/pictures/readPicture.ts";
import { emptyFolder, tinySite } from "./tinySite.ts";

/** The files of a picture as readers get them, encoded anew: nothing of it is in the cache. */
export async function publishedFrom(
  bytes: Buffer,
  name: string,
  concealed: Concealed = [],
): Promise<Published & { files: Array<{ format: Format; width: number; height: number; data: Buffer }> }> {
  const cache = emptyFolder();
  const picture = await readPicture(join(tinySite({ [name]: bytes }), name), cache);
  if ("code" in picture) throw new Error(JSON.stringify(picture));
  const published = await encodePicture({ ...picture, concealed }, cache);
  return {
    ...published,
    files: published.variants.map(({ file, ...rest }) => ({ ...rest, data: keptFile(file, cache) ?? Buffer.alloc(0) })),
  };
}

/** A picture as busy as a photograph: the same noise for the same seed, coarse and fine. */
export function noise(width: number, height: number, seed = 1, calm = 1): Buffer {
  const data = Buffer.alloc(width * height * 3);
  let state = seed;
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) / 2 ** 32 - 0.5;
  const waves = Array.from({ length: 24 }, (_, at) => ({
    x: random() * 0.02 * (at + 1),
    y: random() * 0.02 * (at + 1),
    phase: random() * 6,
    high: 40 / (1 + at / 3),
  }));
  for (let y = 0, to = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const value =
        waves.reduce((sum, wave) => sum + wave.high * Math.sin(wave.x * x + wave.y * y + wave.phase), 128) +
        random() * 40 * calm;
      for (const shift of [0, 20, -30]) data[to++] = Math.max(0, Math.min(255, value + shift));
    }
  }
  return data;
}
