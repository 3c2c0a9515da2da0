import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { readBuiltSite } from "../../src/publish/gates/builtSite.ts";
import { allGates } from "../../src/assembly/allGates.ts";
import { faultsOf } from "../../src/publish/gates/faultsOf.ts";
import { describeProblem } from "../../src/base/messages/messages.ts";
import { closed, picture, plantedDocuments, plantedPictures } from "../support/planted.ts";
import { builtSite } from "../support/realSite.ts";
import { isTold } from "../support/isTold.ts";
import { load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const site = suite("nothing but what is shown leaves");
const planted = [...(await plantedPictures()), ...(await plantedDocuments())];
const drawing = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><!-- Secret --><script>alert(1)</script><metadata>Secret</metadata><rect/></svg>');

site("files of static/ are published without what they say, and pass the gates", () => {
  const files = Object.fromEntries(planted.map(({ file, bytes }) => [`static/files/${file}`, bytes]));
  const built = builtSite(tinySite({ ...twoEditions, ...files, "static/favicon.svg": drawing, "static/files/map.svg": drawing }));
  for (const file of built.files) {
    if (!/\.(br|gz)$/.test(file)) assert.not.match(readFileSync(join(built.output, file), "latin1"), /Secret|alert\(1\)/, file);
  }
  assert.is(built.files.filter((file) => file.startsWith("files/") && !/\.(br|gz)$/.test(file)).length, planted.length + 1);
  assert.match(built.printed, /static\/files\/map\.svg: the drawing lost .*onload, <script>/);
  assert.equal(faultsOf(readBuiltSite(built.output), allGates), []);
});

site("what cannot be cleaned is an error with a remedy, all of them at once", async () => {
  const all = await closed();
  const problems = await problemsOf({ ...twoEditions, ...Object.fromEntries(all.map(({ file, bytes }) => [`static/${file}`, bytes])) });
  assert.equal(problems.map(({ file, code }) => `${file} ${code}`).sort(), all.map(({ file, code }) => `static/${file} ${code}`).sort());
  problems.forEach(isTold);
});

site("the original of a picture of which something is concealed is no file to download", async () => {
  const market = await picture().jpeg().toBuffer();
  const files = { ...twoEditions, "content/en/market.jpg": market, "static/files/photo.jpg": market };
  const problems = await problemsOf({ ...files, "content/en/about.md": page("About", "![A market](market.jpg){.conceal}") });
  assert.equal(problems.map(({ file, code }) => `${file} ${code}`), ["static/files/photo.jpg static/concealed"]);
  problems.forEach(isTold);
  assert.equal(await problemsOf({ ...files, "content/en/about.md": page("About", "![A market](market.jpg)") }), []);
});

site("an icon that cannot be drawn is an error", async () => {
  for (const icon of ["text", '<svg xmlns="http://www.w3.org/2000/svg"/>', "<svg"]) {
    const problems = await problemsOf({ ...twoEditions, "static/favicon.svg": icon });
    assert.equal(problems.map(({ file, code }) => `${file} ${code}`).filter((told) => told !== "static/favicon.svg static/svg"), ["static/favicon.svg static/icon"], icon);
    problems.forEach(isTold);
  }
});

site("a kind of file that nobody knows is published with a warning", async () => {
  const { warnings } = await load({ ...twoEditions, "static/data.bin": Buffer.from([0, 1, 2, 254]), "static/a.txt": "text", "static/fonts.css": "a{}" });
  assert.equal(warnings.filter(({ code }) => code.startsWith("static/")).map(({ file, code }) => `${file} ${code}`), ["static/data.bin static/unknown"]);
  warnings.filter(({ code }) => code.startsWith("static/")).forEach(isTold);
});

site("the gate fails on each fault that is planted into a finished site, and passes without it", async () => {
  const { output } = builtSite(tinySite(twoEditions));
  const faults = () => faultsOf(readBuiltSite(output), allGates);
  assert.equal(faults(), []);
  const unsafe = [
    { file: "unsafe.svg", bytes: drawing, code: "gate/drawing" }, { file: "told.svg", bytes: drawing, code: "gate/traces" },
    { file: "site.css", bytes: Buffer.from(`a{background:url(data:image/jpeg;base64,${planted[0]?.bytes.toString("base64")})}`), code: "gate/traces" },
  ];
  const all = [...planted.map((one) => ({ ...one, code: "gate/traces" })), ...unsafe, ...(await closed()).map(({ file, bytes }) => ({ file, bytes, code: file === "photos.zip" ? "gate/traces" : "gate/closed" }))];
  for (const { file, bytes, code } of all) {
    // Under a name that says nothing: the bytes are looked at.
    for (const name of [file, "img/0123456789ab"]) {
      writeFileSync(join(output, name.replace("/", "-")), bytes);
      const found = faults();
      assert.ok(found.some((fault) => fault.file === name.replace("/", "-") && fault.code === code), `${file} as ${name}: ${found.map((fault) => describeProblem(fault, "en")).join("\n")}`);
      found.forEach(isTold);
      rmSync(join(output, name.replace("/", "-")));
    }
  }
});

site.run();
