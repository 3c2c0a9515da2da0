import sharp from "sharp";

/** Bytes of a slide that the slowest players still show at once. */
const MOST = 60_000;

/** A drawing as baseline JPEG of a width in pixels, of at most 60 kB, with a comment (ITU-T T.81, B.2.4.5) in it. */
export async function commentedJpeg(svg: string, width: number, comment: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: "#fff" })
    .resize(width)
    .raw()
    .toBuffer({ resolveWithObject: true });
  for (let quality = 82; ; quality -= 8) {
    const jpeg = await sharp(data, { raw: info }).jpeg({ quality, progressive: false, mozjpeg: false }).toBuffer();
    const text = Buffer.from(comment, "latin1");
    const size = Buffer.alloc(4);
    size.writeUInt16BE(0xfffe, 0);
    size.writeUInt16BE(text.length + 2, 2);
    const all = Buffer.concat([jpeg.subarray(0, 2), size, text, jpeg.subarray(2)]);
    if (all.length <= MOST || quality < 30) return all;
  }
}
