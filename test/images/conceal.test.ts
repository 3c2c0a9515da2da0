import { join } from "node:path";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { publishedFrom } from "../support/published.ts";
import { builtSite } from "../support/realSite.ts";
import { buildTiny, load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const conceal = suite("what nobody may see");

const [width, height] = [800, 600];
/** Green, with a checkered red and blue “face” from (300, 200) to (420, 360). */
function withFace(): Buffer {
  const data = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const isFace = x >= 300 && x < 420 && y >= 200 && y < 360;
      data.set(
        isFace ? (((x >> 4) + (y >> 4)) % 2 === 0 ? [255, 0, 0] : [0, 0, 255]) : [30, 160, 60],
        (y * width + x) * 3,
      );
    }
  }
  return data;
}
const face = sharp(withFace(), { raw: { width, height, channels: 3 } });
const photograph = face.clone().jpeg({ quality: 95 }).toBuffer();

/** How far from green the pixels of a part of the middle of the face are, at most. */
async function strangest(
  data: Buffer,
  scale: number,
  [left, top, right, bottom] = [300, 200, 420, 360],
): Promise<number> {
  const { data: raw, info } = await sharp(data).raw().toBuffer({ resolveWithObject: true });
  let most = 0;
  for (let y = Math.ceil((top ?? 0) * scale); y < (bottom ?? 0) * scale; y += 1) {
    for (let x = Math.ceil((left ?? 0) * scale); x < (right ?? 0) * scale; x += 1) {
      const at = (y * info.width + x) * info.channels;
      most = Math.max(most, ...[30, 160, 60].map((want, channel) => Math.abs((raw[at + channel] ?? 0) - want)));
    }
  }
  return most;
}

conceal("nothing of an area is left, in any format and width: not even its mean", async () => {
  const shown = await publishedFrom(await photograph, "market.jpg");
  const hidden = await publishedFrom(await photograph, "market.jpg", [{ x: 290, y: 190, width: 140, height: 180 }]);
  assert.ok(hidden.files.length >= 6);
  for (const { data, width: wide } of shown.files)
    assert.ok((await strangest(data, wide / width)) > 100, "the test sees the face where it is");
  for (const { data, width: wide, format } of hidden.files) {
    const most = await strangest(data, wide / width);
    assert.ok(most < 24, `${format} ${wide}: ${most}`);
  }
  assert.is.not(hidden.variants[0]?.file, shown.variants[0]?.file);
});

conceal("the areas are those of the upright picture", async () => {
  // Turned by the camera: what lies at (300, 200) for the eye lies elsewhere in the file.
  const turned = await face.clone().rotate(270).withMetadata({ orientation: 6 }).jpeg({ quality: 95 }).toBuffer();
  const { files } = await publishedFrom(turned, "market.jpg", [{ x: 300, y: 200, width: 120, height: 160 }]);
  for (const { data, width: wide } of files)
    assert.ok((await strangest(data, wide / width, [304, 204, 416, 356])) < 24);
});

conceal("of a picture that is concealed as a whole no more than 6 × 6 colours are left", async () => {
  const { files } = await publishedFrom(await photograph, "market.jpg", "whole");
  for (const { data, format, width: wide } of files) {
    // Colours change as slowly as those of 6 × 5 pixels do that were enlarged: a sixth of the width from one to the next.
    const { data: raw, info } = await sharp(data).removeAlpha().raw().toBuffer({ resolveWithObject: true });
    const step = Math.round(wide / 60);
    const most = raw.reduce(
      (max, value, at) =>
        (at / 3) % info.width < info.width - step
          ? Math.max(max, Math.abs(value - (raw[at + step * 3] ?? value)))
          : max,
      0,
    );
    assert.ok(most > 0 && most < 60, `${format}: ${most}`);
  }
});

const site = async (more: Record<string, string | Buffer>) => ({
  ...twoEditions,
  "content/en/market.jpg": await photograph,
  ...more,
});
const areas = "pictures:\n  market.jpg:\n    conceal: [[36%, 32%, 18%, 30%]]\n";

conceal("what one page conceals is concealed on every page, and in a copy beside another", async () => {
  const { pictures } = await load(
    await site({
      "content/en/about.md": page("About", "![A market](market.jpg)", areas),
      "content/en/news.md": page("News", "![A market](market.jpg)"),
      "content/ko/market-ko.jpg": await photograph,
      "content/ko/news.md": page("소식", "![장마당](market-ko.jpg)"),
    }),
  );
  const wanted = [{ x: 288, y: 192, width: 144, height: 180 }];
  assert.equal(
    [...pictures.values()].map(({ concealed }) => concealed),
    [wanted, wanted],
  );
});

conceal("{.conceal} on one page is stronger than areas on another", async () => {
  const { pictures } = await load(
    await site({
      "content/en/about.md": page("About", "![A market](market.jpg)", areas),
      "content/ko/news.md": page("소식", "![장마당](../en/market.jpg){.conceal}"),
    }),
  );
  assert.equal(
    [...pictures.values()].map(({ concealed }) => concealed),
    ["whole"],
  );
});

conceal("an area that does not lie in the picture is an error with its line", async () => {
  for (const area of [
    "[700, 0, 200, 100]",
    "[0, 500, 10, 200]",
    "[801, 0, 1, 1]",
    "[90%, 0, 20%, 10%]",
    "[0, 0, 0, 10]",
  ]) {
    const problems = await problemsOf(
      await site({
        "content/en/about.md": page(
          "About",
          "![A market](market.jpg)",
          `pictures:\n  market.jpg: { conceal: [${area}] }\n`,
        ),
      }),
    );
    assert.equal(
      problems.map(({ file, line, code }) => `${file}:${line} ${code}`),
      ["content/en/about.md:5 picture/area"],
      area,
    );
  }
});

conceal("the built site has the face nowhere, under no name", async () => {
  const built = buildTiny(
    await site({
      "content/en/about.md": page("About", "![A market](market.jpg)", areas),
      "content/en/news.md": page("News", "![A market](market.jpg)", "date: 2026-01-02\n"),
    }),
  );
  assert.is(built.code, 0, built.printed);
  const { files, output } = builtSite(
    tinySite(await site({ "content/en/about.md": page("About", "![A market](market.jpg)", areas) })),
  );
  const pictures = files.filter((file) => file.startsWith("img/"));
  assert.ok(pictures.length >= 6);
  for (const file of pictures)
    assert.ok(
      (await strangest(
        await sharp(join(output, file)).toBuffer(),
        ((await sharp(join(output, file)).metadata()).width ?? 0) / width,
      )) < 24,
    );
  assert.equal(
    files.filter((file) => file.includes("market")),
    [],
  );
});

conceal.run();
