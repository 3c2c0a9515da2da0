// Costs of pictures: encoding them once, building again, and what a reader loads of them.
//   npm run bench -- pictures
import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { root } from "../src/base/root.ts";

const PICTURES = 12;
const folder = mkdtempSync(join(tmpdir(), "dari-bench-pictures-"));

/** As busy as a photograph: noise of every coarseness, the coarser the stronger. */
async function photographs(): Promise<Buffer> {
  let state = Date.now();
  const random = () => (state = (state * 1_664_525 + 1_013_904_223) >>> 0) >>> 24;
  const [width, height] = [2800, 1900];
  let image = await sharp({ create: { width, height, channels: 3, background: "#807868" } })
    .png()
    .toBuffer();
  for (const [wide, opacity] of [
    [6, 150],
    [24, 90],
    [90, 55],
    [300, 30],
    [1200, 16],
  ] as const) {
    const high = Math.round((wide * height) / width);
    const grain = await sharp(Buffer.from(Array.from({ length: wide * high * 3 }, random)), {
      raw: { width: wide, height: high, channels: 3 },
    })
      .resize(width, height, { fit: "fill", kernel: "cubic" })
      .ensureAlpha(opacity / 255)
      .png({ compressionLevel: 1 })
      .toBuffer();
    image = await sharp(image)
      .composite([{ input: grain }])
      .png({ compressionLevel: 1 })
      .toBuffer();
  }
  return image;
}

function seconds(output: string): number {
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    ["--import", "tsx", "src/cli/build.ts", "--site", folder, "--output", output],
    { cwd: root, encoding: "utf8", env: { ...process.env, INIT_CWD: root, SITE_LOCALE: "en", CI: "1" } },
  );
  if (run.status !== 0) throw new Error(run.stdout + run.stderr);
  return (performance.now() - start) / 1000;
}

try {
  mkdirSync(join(folder, "content/en"), { recursive: true });
  writeFileSync(
    join(folder, "content/site.yml"),
    "name: Bench\norigin: https://bench.example\neditions:\n  - { tag: en, folder: en, label: English }\n",
  );
  const all = await photographs();
  for (let number = 0; number < PICTURES; number += 1) {
    // New ones in every run: nothing of them is in the cache.
    const part = sharp(all)
      .extract({ left: number * 30, top: number * 25, width: 2400, height: 1600 })
      .modulate({ hue: number * 25 });
    writeFileSync(join(folder, `content/en/market-${number}.jpg`), await part.jpeg({ quality: 92 }).toBuffer());
    writeFileSync(
      join(folder, `content/en/page-${number}.md`),
      `---\ntitle: Page ${number}\ndescription: One\n---\n\n![A market](market-${number}.jpg "Market")\n`,
    );
  }
  const [first, again] = [
    seconds(join(folder, "..", `${folder.split("/").at(-1)}-a`)),
    seconds(join(folder, "..", `${folder.split("/").at(-1)}-b`)),
  ];
  const images = join(folder, "..", `${folder.split("/").at(-1)}-a`, "img");
  console.log(
    `${PICTURES} photographs of 2400 × 1600: first build ${first.toFixed(1)} s, second build ${again.toFixed(1)} s`,
  );
  const sizes = await Promise.all(
    readdirSync(images).map(async (name) => ({
      format: name.split(".").at(-1) ?? "",
      width: (await sharp(join(images, name)).metadata()).width,
      bytes: statSync(join(images, name)).size,
    })),
  );
  console.log("| width | AVIF | WebP | JPEG | (median kB)\n|---|---|---|---|");
  for (const width of [...new Set(sizes.map((size) => size.width))].sort((a, b) => a - b)) {
    const median = (format: string) =>
      (sizes
        .filter((size) => size.width === width && size.format === format)
        .map(({ bytes }) => bytes)
        .sort((a, b) => a - b)[PICTURES >> 1] ?? 0) / 1000;
    console.log(
      `| ${width} | ${median("avif").toFixed(1)} | ${median("webp").toFixed(1)} | ${median("jpg").toFixed(1)} |`,
    );
  }
} finally {
  for (const ending of ["", "-a", "-b"]) rmSync(folder + ending, { recursive: true, force: true });
  for (const ending of ["-a", "-b"]) rmSync(`${folder}${ending}.report.json`, { force: true });
}
