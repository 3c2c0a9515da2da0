import sharp from "sharp";

/** Pixels across. */
const WIDTH = 180;

/** A small picture of a sheet. */
export function thumbnail(svg: string): Promise<Buffer> {
  return sharp(Buffer.from(svg))
    .flatten({ background: "#fff" })
    .resize(WIDTH)
    .png({ palette: true, colours: 8, dither: 0, compressionLevel: 9, effort: 1 })
    .toBuffer();
}
