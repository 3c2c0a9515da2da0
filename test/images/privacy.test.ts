import { readFileSync } from "node:fs";
import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const privacy = suite("privacy of pictures");

const exif = {
  IFD0: { Artist: "Secret Photographer", Model: "Secret Camera" },
  IFD3: { GPSLatitudeRef: "N", GPSLatitude: "37/1 33/1 0/1", GPSLongitudeRef: "E", GPSLongitude: "126/1 58/1 0/1" },
};
const XMP = '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Secret Photographer</dc:creator></rdf:Description></rdf:RDF></x:xmpmeta>';
const square = sharp({ create: { width: 24, height: 12, channels: 3, background: "#a33" } });

for (const format of ["jpeg", "png", "webp"] as const) {
  privacy(`a ${format} leaves place, device and author behind`, async () => {
    const taken = await square.clone().withExif(exif).withXmp(XMP).toFormat(format).toBuffer();
    const before = await sharp(taken).metadata();
    assert.ok(before.exif?.includes("Secret Camera") && before.exif.length > 100, "the picture says where it was taken");
    const site = buildTiny({ ...twoEditions, "content/en/about.md": page("About", `![A square](square.${format})`), [`content/en/square.${format}`]: taken });
    assert.is(site.code, 0, site.printed);
    const [, src = ""] = /<img src="\/([^"]+)"/.exec(site.read("en/about/index.html")) ?? [];
    const published = readFileSync(join(site.output, src));
    const { exif: after, xmp, iptc, width, height } = await sharp(published).metadata();
    assert.equal([after, xmp, iptc, width, height], [undefined, undefined, undefined, 24, 12]);
    assert.not.ok(published.includes("Secret"));
  });
}

privacy("a picture is turned upright before it forgets which way up it was", async () => {
  const turned = await square.clone().withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const site = buildTiny({ ...twoEditions, "content/en/about.md": page("About", "![A square](square.jpg)"), "content/en/square.jpg": turned });
  const html = site.read("en/about/index.html");
  const [, src = ""] = /<img src="\/([^"]+)"/.exec(html) ?? [];
  const { width, height, orientation } = await sharp(join(site.output, src)).metadata();
  assert.equal([width, height, orientation], [12, 24, undefined]);
  assert.match(html, 'width="12" height="24"');
});

privacy.run();
