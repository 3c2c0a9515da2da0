import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/errors.ts";
import { type Picture, readPicture, writePicture } from "../../src/images/picture.ts";
import { buildTiny, emptyFolder, page, tinySite, twoEditions } from "../support/tinySite.ts";

const privacy = suite("privacy of pictures");

const exif = {
  IFD0: { Artist: "Secret Photographer", Model: "Secret Camera" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "126/1 58/1 0/1" },
};
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Secret Photographer</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
const square = sharp({ create: { width: 24, height: 12, channels: 3, background: "#a33" } });

/** A picture as readers get it, encoded anew: nothing of it is in the cache. */
async function published(bytes: Buffer, name: string): Promise<{ picture: Picture; bytes: Buffer }> {
  const findings = noFindings();
  const picture = await readPicture(join(tinySite({ [name]: bytes }), name), name, { file: "about.md", line: 1 }, findings);
  if (picture === undefined) throw new Error(JSON.stringify(findings.errors));
  const output = emptyFolder();
  await writePicture(picture, output, emptyFolder());
  return { picture, bytes: readFileSync(join(output, picture.file)) };
}

for (const format of ["jpeg", "png", "webp"] as const) {
  privacy(`a ${format} leaves place, device and author behind`, async () => {
    const taken = await square.clone().withExif(exif).withXmp(XMP).toFormat(format).toBuffer();
    const before = await sharp(taken).metadata();
    assert.ok(before.exif?.includes("Secret Camera") && before.exif.length > 150, "the picture says where it was taken");
    assert.ok(taken.includes("Secret Photographer"));
    const { bytes } = await published(taken, `square.${format}`);
    const { exif: after, xmp, iptc, width, height } = await sharp(bytes).metadata();
    assert.equal([after, xmp, iptc, width, height], [undefined, undefined, undefined, 24, 12]);
    assert.not.ok(bytes.includes("Secret"));
  });
}

privacy("a picture is turned upright before it forgets which way up it was", async () => {
  const { picture, bytes } = await published(await square.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(), "square.jpg");
  const { width, height, orientation } = await sharp(bytes).metadata();
  assert.equal([width, height, orientation], [12, 24, undefined]);
  assert.equal([picture.width, picture.height], [12, 24]);
});

privacy("the picture that an editor put beside a page is nowhere in the site as it was", async () => {
  const taken = await square.clone().withExif(exif).jpeg().toBuffer();
  const site = buildTiny({ ...twoEditions, "content/en/about.md": page("About", "![A square](square.jpg)"), "content/en/square.jpg": taken });
  assert.match(site.read("en/about/index.html"), /<img src="\/img\/square-[0-9a-f]{8}\.jpg" alt="A square" width="24" height="12"/);
  const files = readdirSync(site.output, { recursive: true, encoding: "utf8" }).filter((file) => statSync(join(site.output, file)).isFile());
  assert.equal(files.filter((file) => readFileSync(join(site.output, file)).includes("Secret")), []);
});

privacy.run();
