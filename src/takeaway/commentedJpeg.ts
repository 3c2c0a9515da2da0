import sharp from "sharp";

/** Bytes of a slide that the slowest players still show at once. */
const MOST = 60_000;

/** The steps in which a picture may lose what nobody sees, least first. */
const QUALITIES = [82, 74, 66, 58, 50, 42, 34, 26];

/** A drawing without transparent parts as baseline JPEG of at most 60 kB, with a comment (ITU-T T.81, B.2.4.5) in it. */
export async function commentedJpeg(svg: string, comment: string): Promise<Buffer> {
  const { data, info } = await sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer({ resolveWithObject: true });
  const note = commentOf(comment);
  const made = async (step: number) => {
    const quality = QUALITIES[step] ?? 0;
    const jpeg = await sharp(data, { raw: info }).jpeg({ quality, progressive: false, mozjpeg: false }).toBuffer();
    return Buffer.concat([jpeg.subarray(0, 2), note, jpeg.subarray(2)]);
  };
  // Most fit near the middle, so the search for the best one that does begins there.
  let at = QUALITIES.length >> 1;
  let jpeg = await made(at);
  if (jpeg.length > MOST) {
    while (jpeg.length > MOST && at < QUALITIES.length - 1) jpeg = await made((at += 1));
    return jpeg;
  }
  for (; at > 0; at -= 1) {
    const better = await made(at - 1);
    if (better.length > MOST) break;
    jpeg = better;
  }
  return jpeg;
}

function commentOf(comment: string): Buffer {
  const text = Buffer.from(comment, "latin1");
  const size = Buffer.alloc(4);
  size.writeUInt16BE(0xfffe, 0);
  size.writeUInt16BE(text.length + 2, 2);
  return Buffer.concat([size, text]);
}
