import sharp from "sharp";

/** Bytes of a slide that the slowest players still show at once. */
const MOST = 60_000;

/** The steps in which a picture may lose what nobody sees, least first. */
const QUALITIES = [82, 74, 66, 58, 50, 42, 34, 26];

/** A drawing as baseline JPEG of a width in pixels, of at most 60 kB, with a comment (ITU-T T.81, B.2.4.5) in it. */
export async function commentedJpeg(svg: string, width: number, comment: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg))
    .flatten({ background: "#fff" })
    .resize(width)
    .raw()
    .toBuffer({ resolveWithObject: true });
  const note = commentOf(comment);
  const made = async (quality: number) => {
    const jpeg = await sharp(data, { raw: info }).jpeg({ quality, progressive: false, mozjpeg: false }).toBuffer();
    return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
  };
  // The first step that fits: each is smaller than the one before it, so half of those left are ruled out at a time.
  let best: Buffer | undefined;
  let [from, to] = [0, QUALITIES.length - 1];
  while (from < to) {
    const middle = (from + to) >> 1;
    const jpeg = await made(QUALITIES[middle] ?? 0);
    if (jpeg.length <= MOST) [best, to] = [jpeg, middle];
    else from = middle + 1;
  }
  return best ?? made(QUALITIES[to] ?? 0);
}

function commentOf(comment: string): Buffer {
  const text = Buffer.from(comment, "latin1");
  const size = Buffer.alloc(4);
  size.writeUInt16BE(0xfffe, 0);
  size.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([size, text]);
}
