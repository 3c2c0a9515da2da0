// node --import tsx docs/screenshot.ts
// Makes docs/screenshot.png for the README: each edition's first page on a telephone, light above, dark below.
// Korean needs fonts: run it where a system Chromium has them (fonts-noto-cjk, for instance).
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import sharp from "sharp";
import { readSettings } from "../src/assembly/readSettings.ts";
import { noFindings } from "../src/base/errors.ts";
import { root } from "../src/base/root.ts";
import { buildSite } from "../src/cli/buildSite.ts";
import { progressOn } from "../src/publish/progress.ts";
import { serve } from "../src/publish/serve.ts";
import { openBrowser } from "../test/support/browser.ts";

const FILE = join(root, "docs/screenshot.png");
const LIMIT = 150_000;
const PHONE = { width: 360, height: 700 };
const SCALE = 1.5;
const GAP = 24;
const schemes = ["light", "dark"] as const;

const temporary = mkdtempSync(join(tmpdir(), "dari-screenshot-"));
try {
  const output = join(temporary, "site");
  // Nothing of the machine's own settings may show in the picture.
  await buildSite({ folder: root, output, environment: {}, progress: progressOn(process.stderr, { CI: "1" }) });
  const addresses = (readSettings(root, {}, noFindings())?.editions ?? []).map(({ folder }) => `${folder}/`);
  await write(await pictures(output, addresses));
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

/** A picture of each address in each colour scheme. */
async function pictures(output: string, addresses: readonly string[]): Promise<Buffer[][]> {
  const server = await serve(output, { port: 0, base: "/" });
  const browser = await openBrowser();
  try {
    const rows: Buffer[][] = [];
    for (const colorScheme of schemes) {
      const row: Buffer[] = [];
      for (const address of addresses) row.push(await picture(browser, `${server.addresses[0]}${address}`, colorScheme));
      rows.push(row);
    }
    return rows;
  } finally {
    await browser.close();
    server.close();
  }
}

async function picture(browser: Browser, url: string, colorScheme: (typeof schemes)[number]): Promise<Buffer> {
  const context = await browser.newContext({ viewport: PHONE, deviceScaleFactor: SCALE, colorScheme });
  const page = await context.newPage();
  await page.goto(url);
  const bytes = await page.screenshot();
  await context.close();
  return bytes;
}

/** Puts the pictures side by side into one file, with as many colours as the limit allows. */
async function write(rows: readonly Buffer[][]): Promise<void> {
  const [width, height, gap] = [PHONE.width * SCALE, PHONE.height * SCALE, GAP * SCALE];
  const columns = rows[0]?.length ?? 0;
  const parts = rows.flatMap((row, y) =>
    row.map((input, x) => ({ input, left: gap + x * (width + gap), top: gap + y * (height + gap) })));
  const sheet = { width: gap + columns * (width + gap), height: gap + rows.length * (height + gap), channels: 3 as const, background: "#8a929c" };
  const pixels = await sharp({ create: sheet }).composite(parts).png().toBuffer();
  for (const colours of [64, 32, 16, 8]) {
    await sharp(pixels).png({ palette: true, colours, dither: 0, effort: 10, compressionLevel: 9 }).toFile(FILE);
    const bytes = statSync(FILE).size;
    if (bytes > LIMIT) continue;
    console.log(`${FILE}: ${sheet.width} × ${sheet.height}, ${colours} colours, ${bytes} bytes`);
    return;
  }
  throw new Error(`docs/screenshot.png does not fit into ${LIMIT} bytes`);
}
