import type { Colour } from "../frame/look/colour.ts";
import type { Pixels } from "./rawPixels.ts";

/** Two colours between which a picture lies: that of its darkest and that of its lightest places. */
export interface Duotone {
  dark: Colour;
  light: Colour;
}

/** The pixels of a picture between two colours, by how bright each is (Rec. 709). */
export function toned(pixels: Pixels, { dark, light }: Duotone): Pixels {
  const [from, to] = [partsOf(dark), partsOf(light)];
  const { channels } = pixels;
  const data = Buffer.from(pixels.data);
  for (let at = 0; at < data.length; at += channels) {
    const share = (0.2126 * (data[at] ?? 0) + 0.7152 * (data[at + 1] ?? 0) + 0.0722 * (data[at + 2] ?? 0)) / 255;
    for (let part = 0; part < 3; part += 1)
      data[at + part] = Math.round((from[part] ?? 0) + ((to[part] ?? 0) - (from[part] ?? 0)) * share);
  }
  return { ...pixels, data };
}

function partsOf(colour: Colour): number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
