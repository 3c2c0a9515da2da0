import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { allGates } from "../../src/assembly/allGates.ts";
import { readBuiltSite } from "../../src/publish/gates/builtSite.ts";
import { faultsOf } from "../../src/publish/gates/faultsOf.ts";
import { isReported } from "../support/isReported.ts";
import { closed, picture, plantedDocuments, plantedPictures } from "../support/planted.ts";
import { onePage } from "../support/plantedPdf.ts";
import { builtSite } from "../support/realSite.ts";
import { load, page, problemsOf, tinySite, twoEditions } from "../support/tinySite.ts";

const site = suite("nothing but what is shown leaves");
const planted = [...(await plantedPictures()), ...plantedDocuments()];
const drawing = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" onload="alert(1)"><!-- Secret --><script>alert(1)</script><metadata>Secret</metadata><rect/></svg>',
);

site("files of static/ are published without what they say, and pass the gates", () => {
  const files = Object.fromEntries(planted.map(({ file, bytes }) => [`static/files/${file}`, bytes]));
  const built = builtSite(
    tinySite({ ...twoEditions, ...files, "static/favicon.svg": drawing, "static/files/map.svg": drawing }),
  );
  for (const file of built.files) {
    if (!/\.(br|gz)$/.test(file))
      assert.not.match(readFileSync(join(built.output, file), "latin1"), /Secret|alert\(1\)/, file);
  }
  assert.is(
    built.files.filter((file) => file.startsWith("files/") && !/\.(br|gz)$/.test(file)).length,
    planted.length + 1,
  );
  assert.match(built.printed, /static\/files\/map\.svg: parts of the drawing .*onload, <script>/);
  assert.equal(faultsOf(readBuiltSite(built.output), allGates).errors, []);
});

site("what cannot be cleaned is an error with a remedy, all of them at once", async () => {
  const all = await closed();
  const problems = await problemsOf({
    ...twoEditions,
    ...Object.fromEntries(all.map(({ file, bytes }) => [`static/${file}`, bytes])),
  });
  assert.equal(
    problems.map(({ file, code }) => `${file} ${code}`).sort(),
    all.map(({ file, code }) => `static/${file} ${code}`).sort(),
  );
  problems.forEach(isReported);
});

site("the original of a picture of which something is concealed is no file to download", async () => {
  const market = await picture().jpeg().toBuffer();
  const files = { ...twoEditions, "content/en/market.jpg": market, "static/files/photo.jpg": market };
  const problems = await problemsOf({
    ...files,
    "content/en/about.md": page("About", "![A market](market.jpg){.conceal}"),
  });
  assert.equal(
    problems.map(({ file, code }) => `${file} ${code}`),
    ["static/files/photo.jpg static/concealed"],
  );
  problems.forEach(isReported);
  assert.equal(await problemsOf({ ...files, "content/en/about.md": page("About", "![A market](market.jpg)") }), []);
});

site("an icon that cannot be drawn is an error", async () => {
  for (const icon of ["text", '<svg xmlns="http://www.w3.org/2000/svg"/>', "<svg"]) {
    const problems = await problemsOf({ ...twoEditions, "static/favicon.svg": icon });
    assert.equal(
      problems.map(({ file, code }) => `${file} ${code}`).filter((told) => told !== "static/favicon.svg static/svg"),
      ["static/favicon.svg static/icon"],
      icon,
    );
    problems.forEach(isReported);
  }
});

site("what readers will miss of a PDF is told", async () => {
  const form = onePage({
    page: "/Annots[<</FT/Tx/T(name)/Subtype/Widget/Rect[0 0 50 50]>>]",
    catalogue: "/StructTreeRoot<<>>",
  });
  const { warnings } = await load({
    ...twoEditions,
    "static/form.pdf": form,
    "static/a.txt": "text",
    "static/fonts.css": "a{}",
  });
  const told = warnings.filter(({ code }) => code.startsWith("static/"));
  assert.equal(
    told.map(({ file, code }) => `${file} ${code}`),
    ["static/form.pdf static/pdf-marks", "static/form.pdf static/pdf-fields"],
  );
  told.forEach(isReported);
});

site("the gate fails on each fault that is planted into a finished site, and passes without it", async () => {
  const { output } = builtSite(tinySite(twoEditions));
  const faults = () => faultsOf(readBuiltSite(output), allGates).errors;
  assert.equal(faults(), []);
  const unsafe = [
    { file: "unsafe.svg", bytes: drawing, code: "gate/drawing" },
    { file: "told.svg", bytes: drawing, code: "gate/traces" },
    {
      file: "site.css",
      bytes: Buffer.from(`a{background:url(data:image/jpeg;base64,${planted[0]?.bytes.toString("base64")})}`),
      code: "gate/traces",
    },
  ];
  const all = [
    ...planted.map((one) => ({ ...one, code: "gate/traces" })),
    ...unsafe,
    ...(await closed())
      .filter(({ file, code }) => code !== "static/unknown" && file !== "clean.zip")
      .map(({ file, bytes }) => ({
        file,
        bytes,
        code: /^(photos\.zip|moving\.avif|last\.png|rows\.png)$/.test(file) ? "gate/traces" : "gate/closed",
      })),
  ];
  // Under a name that says nothing, too: the bytes are looked at.
  const namesOf = (file: string, at: number) => [file, `0123456789${at}`];
  for (const [at, { file, bytes }] of all.entries())
    for (const name of namesOf(file, at)) writeFileSync(join(output, name), bytes);
  const found = faults();
  for (const [at, { file, code }] of all.entries()) {
    for (const name of namesOf(file, at))
      assert.ok(
        found.some((fault) => fault.file === name && fault.code === code),
        `${name} ${code}`,
      );
  }
  found.forEach(isReported);
});

site.run();
