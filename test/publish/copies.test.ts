import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync, gzipSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { allGates } from "../../src/assembly/allGates.ts";
import { keep, keptBytes } from "../../src/base/files/kept.ts";
import { lookOf } from "../../src/frame/look/look.ts";
import { iconFiles } from "../../src/icons/icons.ts";
import { encodePicture, keptPicture } from "../../src/pictures/publishPicture.ts";
import { readPicture } from "../../src/pictures/readPicture.ts";
import { compressTexts } from "../../src/publish/compress.ts";
import { isCopy } from "../../src/publish/copies.ts";
import { readBuiltSite } from "../../src/publish/gates/builtSite.ts";
import { faultsOf } from "../../src/publish/gates/faultsOf.ts";
import { writerInto } from "../../src/publish/written.ts";
import { cardFiles } from "../../src/sharing/cardFiles.ts";
import { command } from "../support/command.ts";
import { isReported } from "../support/isReported.ts";
import { picture } from "../support/planted.ts";
import { builtSite } from "../support/realSite.ts";
import { buildTiny, emptyFolder, tinySite, twoEditions } from "../support/tinySite.ts";

const copies = suite("compressed copies and what is kept");
const text = Buffer.from("What everybody may read. ".repeat(40));
const other = Buffer.from("<script>What nobody built</script> ".repeat(40));

function gz(bytes: Buffer): Buffer {
  const packed = gzipSync(bytes, { level: 9 });
  packed[9] = 255;
  return packed;
}

copies("a copy is one of its file to the last byte", () => {
  assert.equal([isCopy(brotliCompressSync(text), text, "br"), isCopy(gz(text), text, "gz")], [true, true]);
  const named = Buffer.concat([
    Buffer.from([0x1f, 0x8b, 8, 8, 0, 0, 0, 0, 2, 255]),
    Buffer.from("Secret.txt\0"),
    gz(text).subarray(10),
  ]);
  for (const wrong of [
    gz(other),
    Buffer.concat([gz(text), Buffer.from("Secret")]),
    Buffer.concat([gz(text), gz(other)]),
    named,
    gzipSync(text, { level: 1 }),
    Buffer.alloc(0),
    gz(text).subarray(0, 40),
  ])
    assert.is(isCopy(wrong, text, "gz"), false);
  for (const wrong of [
    brotliCompressSync(other),
    Buffer.concat([brotliCompressSync(text), Buffer.from("Secret")]),
    Buffer.alloc(0),
    brotliCompressSync(text).subarray(0, 9),
    brotliCompressSync(Buffer.alloc(50_000_000)),
  ])
    assert.is(isCopy(wrong, text, "br"), false);
});

copies("what lies in the cache under a file's sum is believed only when it unpacks to the file", async () => {
  for (const poison of [brotliCompressSync(other), Buffer.alloc(0), Buffer.from("half"), gz(other)]) {
    const [folder, cache] = [emptyFolder(), emptyFolder()];
    const compressAll = async () => {
      const writer = writerInto(folder);
      await writer.write({ file: "a.txt", bytes: () => text });
      await compressTexts(writer, cache);
    };
    await compressAll();
    for (const name of readdirSync(join(cache, "compressed"))) writeFileSync(join(cache, "compressed", name), poison);
    for (const ending of ["br", "gz"]) rmSync(join(folder, `a.txt.${ending}`));
    await compressAll();
    assert.ok(
      isCopy(readFileSync(join(folder, "a.txt.br")), text, "br") &&
        isCopy(readFileSync(join(folder, "a.txt.gz")), text, "gz"),
    );
  }
});

copies("the gate fails on each copy that is not one of its file", () => {
  const { output } = builtSite(tinySite(twoEditions), { SITE_HOST: "nginx" });
  const faults = () => faultsOf(readBuiltSite(output), allGates).errors;
  assert.equal(faults(), []);
  const page = join(output, "en/index.html");
  const own = readFileSync(`${page}.br`);
  for (const wrong of [brotliCompressSync(other), Buffer.alloc(0), Buffer.concat([own, Buffer.from("x")])]) {
    writeFileSync(`${page}.br`, wrong);
    assert.equal(
      faults().map(({ file, code }) => `${file} ${code}`),
      ["en/index.html.br gate/copy"],
    );
  }
  writeFileSync(`${page}.br`, own);
  writeFileSync(join(output, "nobody.svg.gz"), gz(other));
  const [fault] = faults();
  assert.equal([fault?.file, fault?.code], ["nobody.svg.gz", "gate/copy"]);
  if (fault !== undefined) isReported(fault);
});

copies("copies are made where the settings, the environment or the command names a host that sends them", () => {
  const copied = ({ output }: { output: string }) =>
    readdirSync(join(output, "en")).filter((name) => /\.(br|gz)$/.test(name));
  assert.equal(copied(buildTiny(twoEditions)), []);
  assert.equal(copied(buildTiny(twoEditions, { SITE_HOST: "netlify" })), []);
  assert.ok(copied(buildTiny(twoEditions, { SITE_HOST: "caddy" })).includes("index.html.br"));
  const settings = `${String(twoEditions["content/site.yml"])}host: apache\n`;
  assert.ok(copied(buildTiny({ ...twoEditions, "content/site.yml": settings })).includes("index.html.gz"));
  const output = join(emptyFolder(), "site");
  const { code } = command("build", ["--site", tinySite(twoEditions), "--output", output, "--host", "gitlab"], {});
  assert.equal([code, copied({ output }).includes("index.html.br")], [0, true]);
  assert.is(buildTiny(twoEditions, { SITE_HOST: "nowhere" }).code, 2);
});

copies("what is kept comes back only under its own key, and only whole", () => {
  const folder = emptyFolder();
  keep(folder, "a/one", text);
  keep(folder, "a/two", other);
  assert.equal(keptBytes(folder, "a/one"), text);
  const file = join(folder, "a/one");
  const whole = readFileSync(file);
  for (const wrong of [
    Buffer.alloc(0),
    whole.subarray(0, 31),
    whole.subarray(0, -1),
    Buffer.concat([whole, Buffer.from("x")]),
    readFileSync(join(folder, "a/two")),
    text,
  ]) {
    writeFileSync(file, wrong);
    assert.is(keptBytes(folder, "a/one"), undefined);
  }
  assert.is(keptBytes(folder, "a/none"), undefined);
});

/** Puts the bytes of another file into every file below a folder. */
function poison(folder: string): void {
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" })
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile());
  const all = files.map((file) => readFileSync(file));
  for (const [at, file] of files.entries()) writeFileSync(file, all[(at + 1) % all.length] ?? "");
}

copies("pictures, icons and cards are made anew where the cache holds others under their names", async () => {
  const [site, cache] = [tinySite({ "a.png": await picture().resize(600).png().toBuffer() }), emptyFolder()];
  const read = await readPicture(join(site, "a.png"), cache);
  if ("code" in read) throw new Error(read.code);
  const shown = { ...read, concealed: [] };
  const before = await encodePicture(shown, cache);
  assert.equal(keptPicture(shown, cache), before);
  poison(join(cache, "pictures"));
  assert.is(keptPicture(shown, cache), undefined);
  assert.equal(await encodePicture(shown, cache), before);
  assert.equal(keptPicture(shown, cache), before);

  const facts = {
    siteName: "Tiny",
    label: "English",
    tag: "en",
    drawing: undefined,
    paints: lookOf({ more: {} }).light,
    mark: undefined,
  };
  const written = () =>
    Promise.all(
      [
        ...iconFiles(
          Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><rect width="5" height="9"/></svg>'),
          cache,
        ),
        ...cardFiles(
          [
            { file: "en/card.png", ...facts, title: "One" },
            { file: "ko/card.png", ...facts, title: "둘" },
          ],
          cache,
        ).files,
      ].map(async ({ bytes }) => Buffer.from(await bytes())),
    );
  const first = await written();
  poison(join(cache, "icons"));
  poison(join(cache, "cards"));
  assert.equal(await written(), first);
});

copies.run();
