import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { publishedFrom } from "../support/published.ts";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const privacy = suite("privacy of pictures");

const exif = {
  IFD0: { Artist: "Secret Photographer", Model: "Secret Camera" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "126/1 58/1 0/1" },
};
const XMP =
  '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Secret Photographer</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
const square = sharp({ create: { width: 24, height: 12, channels: 3, background: "#a33" } });

for (const format of ["jpeg", "png", "webp"] as const) {
  privacy(`a ${format} leaves place, device and author behind`, async () => {
    const taken = await square.clone().withExif(exif).withXmp(XMP).toFormat(format).toBuffer();
    const before = await sharp(taken).metadata();
    assert.ok(
      before.exif?.includes("Secret Camera") && before.exif.length > 150,
      "the picture says where it was taken",
    );
    assert.ok(taken.includes("Secret Photographer"));
    const { files } = await publishedFrom(taken, `square.${format}`);
    assert.ok(files.length >= 2);
    for (const { data } of files) {
      const { exif: after, xmp, iptc, icc, width, height } = await sharp(data).metadata();
      assert.equal([after, xmp, iptc, icc, width, height], [undefined, undefined, undefined, undefined, 24, 12]);
      assert.not.ok(data.includes("Secret"));
    }
  });
}

privacy("a picture is turned upright before it forgets which way up it was", async () => {
  const { files } = await publishedFrom(
    await square.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    "square.jpg",
  );
  for (const { data, ...told } of files) {
    const { width, height, orientation } = await sharp(data).metadata();
    assert.equal([width, height, orientation], [12, 24, undefined]);
    assert.equal([told.width, told.height], [12, 24]);
  }
});

privacy("the picture that an editor put beside a page is nowhere in the site as it was", async () => {
  const taken = await square.clone().withExif(exif).jpeg().toBuffer();
  const site = buildTiny({
    ...twoEditions,
    "content/en/about.md": page("About", "![A square](square.jpg)"),
    "content/en/square.jpg": taken,
  });
  assert.match(
    site.read("en/about/index.html"),
    /<img src="\/img\/[0-9a-f]{12}\.jpg" alt="A square" width="24" height="12"/,
  );
  const files = readdirSync(site.output, { recursive: true, encoding: "utf8" }).filter((file) =>
    statSync(join(site.output, file)).isFile(),
  );
  assert.equal(
    files.filter((file) => file.includes("square") || readFileSync(join(site.output, file)).includes("Secret")),
    [],
  );
});

privacy.run();
