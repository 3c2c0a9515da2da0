import { spawnSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { cleaned } from "../../src/static/traces/cleaned.ts";
import { inspectFile } from "../../src/static/traces/inspectFile.ts";
import { plantedPdfs } from "../support/plantedPdf.ts";
import { emptyFolder } from "../support/tinySite.ts";

const clean = suite("PDFs written anew");
const planted = await plantedPdfs();

/** All that a PDF has in it, with every stream that is packed also unpacked, by other code than Dari's. */
function everything(pdf: Buffer): string {
  const unpacked = [...pdf.toString("latin1").matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, data = ""]) => {
    try {
      return inflateSync(Buffer.from(data, "latin1")).toString("latin1");
    } catch {
      return "";
    }
  });
  return [pdf.toString("latin1"), ...unpacked].join("\n");
}

const NAME = /secret|s\0e\0c\0r\0e\0t|536563726574|Exif|GPS/i;

for (const { name, bytes, isRefused = false } of planted) {
  clean(`${name}: ${isRefused ? "it is refused" : "it is gone"}`, async () => {
    const before = inspectFile(bytes);
    assert.ok(before.traces.length + before.blocked.length > 0, "it is told");
    const { bytes: after, blocked } = await cleaned(bytes);
    if (isRefused) return assert.equal([after, blocked.length > 0], [undefined, true]);
    if (after === undefined) throw new Error(`refused: ${blocked.join()}`);
    assert.not.match(everything(after), NAME);
    assert.match(everything(after), "(Visible) Tj");
    assert.equal(inspectFile(after), { kind: "pdf", traces: [], dangers: [], blocked: [] });
    assert.equal((await cleaned(after)).bytes, after, "cleaned once, it is clean");
  });
}

clean("other programs read what was written, and find nothing", async () => {
  const folder = emptyFolder();
  const isFound = (tool: string) => spawnSync(tool, ["-ver"]).error === undefined;
  const [pdfinfo, qpdf, exiftool] = [isFound("pdfinfo"), isFound("qpdf"), isFound("exiftool")];
  if (!pdfinfo || !qpdf || !exiftool)
    console.log(
      `left out, for they are not on this machine: ${[!pdfinfo && "pdfinfo", !qpdf && "qpdf", !exiftool && "exiftool"].filter(Boolean).join(", ")}`,
    );
  for (const [at, { name, bytes }] of planted.filter(({ isRefused }) => isRefused !== true).entries()) {
    const file = join(folder, `${at}.pdf`);
    writeFileSync(file, (await cleaned(bytes)).bytes ?? "");
    if (pdfinfo) assert.not.match(spawnSync("pdfinfo", [file], { encoding: "utf8" }).stdout, TOLD, name);
    const check = qpdf
      ? spawnSync("qpdf", ["--check", file], { encoding: "utf8" })
      : { status: 0, stdout: "", stderr: "" };
    assert.is(check.status, 0, `${name}: ${check.stdout}${check.stderr}`);
  }
  if (exiftool)
    assert.not.match(spawnSync("exiftool", ["-a", "-G1", "-ee", "-r", folder], { encoding: "utf8" }).stdout, TOLD);
});

const TOLD = /Secret|Author|Creator|Producer|GPS|Artist/;

clean.run();
