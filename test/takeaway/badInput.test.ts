import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { readdirSync, readFileSync, rmSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { MachineError } from "../../src/base/errors.ts";
import { root } from "../../src/base/root.ts";
import { packInto } from "../../src/cli/packInto.ts";
import { disk } from "../support/disk.ts";
import { tinyLaw } from "../support/tinyLaw.ts";
import { tinyMp3 } from "../support/tinyMp3.ts";
import { emptyFolder, type Files, page, tinySite } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const bad = suite("a pack that cannot be made");

/** Packs a site in this process; `onStep` is told each step as it begins. */
function pack(folder: string, output: string, forms: readonly string[], onStep: (name: string) => void = () => {}) {
  return packInto({
    folder,
    output,
    environment: { SOURCE_DATE_EPOCH: epoch },
    progress: { step: onStep, advance: () => {}, end: () => [] },
    forms,
    hasQr: true,
    names: "long",
    isRecorded: true,
  });
}

/** The error that ends a pack; undefined where none does. */
async function errorOf(packing: Promise<unknown>): Promise<unknown> {
  return packing.then(
    () => undefined,
    (error: unknown) => error,
  );
}

const sumsIn = (output: string) => readFileSync(join(output, "SHA256SUMS"), "utf8");
const named = (output: string) => readdirSync(dirname(output)).sort();

/** A picture, and a recording: what is read once more when it is packed. */
const gone: Array<[form: string, file: string, files: Files]> = [
  [
    "site",
    "content/en/boat.png",
    {
      "content/en/boat.png": await sharp({ create: { width: 31, height: 47, channels: 3, background: "#123457" } })
        .png()
        .toBuffer(),
      "content/en/boat.md": page("Boat", "![A boat](boat.png)"),
    },
  ],
  [
    "recordings",
    "content/ko/law/article-01.mp3",
    {
      "content/ko/law/recordings.yml": "- { file: article-01.mp3, reader: 뱃사공, date: 2026-01-02, licence: CC0 }\n",
      "content/ko/law/article-01.mp3": tinyMp3(7),
    },
  ],
];

for (const [form, file, files] of gone)
  bad(`${file}, gone while it is packed: named, and the last good copies and their record stay`, async () => {
    const output = join(emptyFolder(), "out");
    await pack(tinySite(tinyLaw), output, ["text"]);
    const before = sumsIn(output);
    const folder = tinySite({ ...tinyLaw, ...files });
    const error = await errorOf(
      pack(folder, output, [form], (name) => {
        if (name === "pack") rmSync(join(folder, file));
      }),
    );
    assert.instance(error, MachineError, String(error));
    assert.match((error as MachineError).message, file);
    assert.is(sumsIn(output), before);
    assert.equal(named(output), ["out"]);
    assert.not.ok(readdirSync(join(folder, "content")).includes("copies.txt"));
  });

bad("a full disk: named, the last good copies stay, and neither lock nor half a pack is left", async () => {
  const small = disk(400);
  if (small === undefined) return console.log("left out: no disk can be mounted here");
  try {
    const output = join(small.folder, "out");
    await pack(tinySite(tinyLaw), output, ["text"]);
    const before = sumsIn(output);
    const error = await errorOf(pack(tinySite(tinyLaw), output, ["text", "booklet", "poster"]));
    assert.instance(error, MachineError, String(error));
    assert.match((error as MachineError).message, small.folder);
    assert.is(sumsIn(output), before);
    assert.equal(readdirSync(small.folder), ["out"]);
  } finally {
    small.remove();
  }
});

bad("a record that cannot be written loses no line, and no copy is said to be given away", async () => {
  const small = disk(200);
  if (small === undefined) return console.log("left out: no disk can be mounted here");
  try {
    const folder = join(small.folder, "site");
    // As long as a block of the disk: whatever is added needs another.
    const kept = `${"# kept\n".repeat(585)}\n`;
    spawnSync("cp", ["-r", tinySite({ ...tinyLaw, "content/copies.txt": kept }), folder]);
    spawnSync("sh", ["-c", `yes > ${small.folder}/filler`]);
    const output = join(emptyFolder(), "out");
    const error = await errorOf(pack(folder, output, ["text"]));
    assert.instance(error, MachineError, String(error));
    assert.is(readFileSync(join(folder, "content/copies.txt"), "utf8"), kept);
    assert.equal(named(output), []);
  } finally {
    small.remove();
  }
});

/** Begins to pack in a process of its own, and waits until it is in the midst of it. */
async function begun(folder: string, output: string): Promise<ChildProcess> {
  const options = ["--site", folder, "--output", output, "--forms", "text,poster,slides"];
  const child = spawn(process.execPath, [join(root, "src/cli/run.mjs"), "pack", ...options], { stdio: "ignore" });
  while (!named(output).some((name) => name.includes(".next-"))) {
    assert.is(child.exitCode, null, "it has not ended before");
    await pause(10);
  }
  return child;
}

/** A site of which nothing is in the cache. */
const unseen = () => tinySite({ ...tinyLaw, "content/sets.yml": setsNamed(`b${process.hrtime.bigint()}`) });
const setsNamed = (title: string) => `- { id: boats, of: law, title: ${title}, articles: [1] }\n`;

for (const [signal, code] of [
  ["SIGTERM", 143],
  ["SIGINT", 130],
] as const)
  bad(`${signal} in its midst: the last good copies stay, nothing is left behind`, async () => {
    const output = join(emptyFolder(), "out");
    await pack(tinySite(tinyLaw), output, ["text"]);
    const before = sumsIn(output);
    const child = await begun(unseen(), output);
    const ended = once(child, "exit");
    child.kill(signal);
    assert.equal(await ended, [code, null]);
    assert.equal(named(output), ["out"]);
    assert.is(sumsIn(output), before);
  });

bad("SIGKILL in its midst: the last good copies stay, and the next pack takes away what is left", async () => {
  const output = join(emptyFolder(), "out");
  await pack(tinySite(tinyLaw), output, ["text"]);
  const before = sumsIn(output);
  const folder = unseen();
  const child = await begun(folder, output);
  const ended = once(child, "exit");
  child.kill("SIGKILL");
  await ended;
  assert.is(sumsIn(output), before);
  await pack(folder, output, ["text"]);
  assert.equal(named(output), ["out"]);
  assert.match(sumsIn(output), "law-boats-ko.txt");
});

bad("two at once: the second says who is packing there, the first goes on to its end", async () => {
  const output = join(emptyFolder(), "out");
  const folder = unseen();
  const first = await begun(folder, output);
  const ended = once(first, "exit");
  // However fast the machine, it is not done before the second has tried.
  first.kill("SIGSTOP");
  const error = await errorOf(pack(folder, output, ["text"]));
  first.kill("SIGCONT");
  assert.instance(error, MachineError, String(error));
  assert.match((error as MachineError).message, String(first.pid));
  assert.equal(await ended, [0, null]);
  assert.match(sumsIn(output), "slides/law-boats-ko-4x3.zip");
  assert.equal(named(output), ["out"]);
});

bad.run();
