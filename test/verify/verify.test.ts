import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { fileType } from "../../src/base/files/fileTypes.ts";
import { parseManifest } from "../../src/publish/manifest.ts";
import { describeFindings } from "../../src/publish/verify/describe.ts";
import type { Finding } from "../../src/publish/verify/finding.ts";
import { manifestOf, verifyFolder } from "../../src/publish/verify/verifyFolder.ts";
import { verifyHost } from "../../src/publish/verify/verifyHost.ts";
import { builtSite } from "../support/realSite.ts";
import { emptyFolder } from "../support/tinySite.ts";

const verify = suite("verify");
const site = builtSite(join(root, "test/sites/features"));
const manifest = manifestOf(site.output);
if (manifest === undefined) throw new Error("no manifest");
const shown = (findings: readonly Finding[]) => findings.map(({ kind, file }) => `${kind} ${file}`).sort();

function copied(): string {
  const copy = join(emptyFolder(), "site");
  cpSync(site.output, copy, { recursive: true });
  return copy;
}

function command(...args: string[]) {
  const run = spawnSync(process.execPath, [join(root, "src/cli/run.mjs"), "verify", ...args], { encoding: "utf8", env: { ...process.env, SITE_LOCALE: "en" } });
  return { code: run.status, printed: run.stdout + run.stderr };
}

verify("the manifest lists every file with its size, its sum and what it is for", () => {
  const listed = manifest.files.map(({ file }) => file);
  assert.equal([...listed, ".dari", "SHA256SUMS", "manifest.json"].sort(), site.files);
  for (const { file, bytes } of manifest.files) assert.is(readFileSync(join(site.output, file)).length, bytes, file);
  const kindOf = (file: string) => manifest.files.find((entry) => entry.file === file)?.kind;
  assert.equal(["en/index.html", "en/index.html.br", "sitemap.xml", ".htaccess", "_headers", "favicon.png"].map(kindOf), ["page", "compressed", "data", "host", "host", "picture"]);
  const { status, stdout } = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], { cwd: site.output, encoding: "utf8" });
  assert.equal([status, stdout], [0, ""]);
});

verify("every file that is for readers has a type, and every text its letters", () => {
  for (const { file, kind } of manifest.files) {
    if (kind === "host" || kind === "compressed") continue;
    assert.ok(fileType(file).type, file);
    if (/\.(html|xml|txt|json|js|svg|webmanifest)$/.test(file)) assert.match(fileType(file).type ?? "", "charset=utf-8");
  }
});

verify("a folder that is as it was built has nothing to tell", () => {
  assert.equal(verifyFolder(copied(), manifest), []);
  const { code, printed } = command(site.output);
  assert.is(code, 0);
  assert.match(printed, "all as built");
});

verify("a folder tells what is missing, changed and extra", () => {
  const copy = copied();
  rmSync(join(copy, "robots.txt"));
  writeFileSync(join(copy, "en/index.html"), "other words");
  mkdirSync(join(copy, "own"));
  writeFileSync(join(copy, "own/thesis.txt"), "");
  assert.equal(shown(verifyFolder(copy, manifest)), ["changed en/index.html", "extra own/thesis.txt", "missing robots.txt"]);
  const { code, printed } = command(copy);
  assert.is(code, 1);
  for (const words of ["Missing (1)\n  robots.txt\n", "Changed (1)\n  en/index.html\n", "Not of this build (1)\n", "3 things are not as built"]) assert.match(printed, words);
});

verify("a manifest that was tampered with is told, or is none", () => {
  const copy = copied();
  const text = readFileSync(join(copy, "manifest.json"), "utf8");
  const [first] = manifest.files;
  writeFileSync(join(copy, "manifest.json"), text.replace(first?.sum ?? "", "0".repeat(64)));
  assert.equal(shown(verifyFolder(copy, manifestOf(copy) ?? manifest)), [`changed ${first?.file}`, "manifest manifest.json"].sort());
  for (const broken of ["", "{", "[]", "{}", "null", text.replace(/"sum":"[0-9a-f]+"/, '"sum":"x"'), text.replace(/"file":"[^"]+"/, '"file":"../../etc/passwd"'), text.replace(/"file":"[^"]+"/, '"file":"/etc/passwd"'), text.replace(/"bytes":\d+/, '"bytes":-1')]) {
    assert.is(parseManifest(broken), undefined, broken.slice(0, 40));
  }
  writeFileSync(join(copy, "manifest.json"), "{}");
  const { code, printed } = command(copy);
  assert.is(code, 2);
  assert.match(printed, "not the list of files that a build wrote");
});

verify("wrong use is told", () => {
  for (const args of [[], [site.output, site.output], ["/no/such/folder"], ["example.org"], [emptyFolder()]]) assert.is(command(...args).code, 2, args.join(" "));
  const { code, printed } = command("http://127.0.0.1:9/", "--output", emptyFolder());
  assert.is(code, 2);
  assert.match(printed, "does not answer");
});

/** A host that does everything right but for what a test spoils: headers by name, and files by theirs. */
async function host(spoil: { headers?: (file: string, headers: Record<string, string>) => void; body?: (file: string, bytes: Buffer) => Buffer | undefined; isPlain?: boolean }): Promise<{ address: string; server: Server }> {
  const known = new Map(manifest?.files.map((entry) => [entry.file, entry]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").slice(1)).replace(/(^|\/)$/, "$1index.html");
    const entry = known.get(path);
    const bytes = entry !== undefined || path === "manifest.json" ? readFileSync(join(site.output, path)) : undefined;
    const sent = bytes === undefined ? undefined : spoil.body === undefined ? bytes : spoil.body(path, bytes);
    const headers: Record<string, string> = { ...manifest?.headers.always, ...(path.endsWith(".html") ? manifest?.headers.pages : {}), "Content-Type": fileType(path).type ?? "", "Cache-Control": "max-age=60" };
    if (manifest?.lastingFolders.some((folder) => path.startsWith(folder))) Object.assign(headers, manifest.headers.lasting);
    if (spoil.isPlain !== true) headers["Content-Encoding"] = "br";
    spoil.headers?.(path, headers);
    response.writeHead(sent === undefined ? 404 : 200, sent === undefined ? {} : headers).end(sent === undefined ? "" : spoil.isPlain === true ? sent : brotliCompressSync(sent, { params: { 1: 1 } }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return { address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`, server };
}

const faults: Array<{ name: string; spoil: Parameters<typeof host>[0]; expected: string[] }> = [
  { name: "nothing", spoil: {}, expected: [] },
  { name: "a missing page", spoil: { body: (file, bytes) => (file === "ko/index.html" ? undefined : bytes) }, expected: ["missing ko/index.html"] },
  { name: "a page into which something was put", spoil: { body: (file, bytes) => (file === "ko/index.html" ? Buffer.concat([bytes, Buffer.from("<script>")]) : bytes) }, expected: ["changed ko/index.html"] },
  { name: "a type without letters", spoil: { headers: (file, headers) => void (file === "ko/index.html" && (headers["Content-Type"] = "text/html")) }, expected: ["type ko/index.html"] },
  { name: "a header that is not there", spoil: { headers: (file, headers) => void (file === "ko/index.html" && delete headers["Content-Security-Policy"]) }, expected: ["header ko/index.html"] },
  { name: "a header that says something else", spoil: { headers: (file, headers) => void (file === "robots.txt" && (headers["Referrer-Policy"] = "unsafe-url")) }, expected: ["header robots.txt"] },
  { name: "a page that is kept for a year", spoil: { headers: (file, headers) => void (file === "index.html" && (headers["Cache-Control"] = "max-age=31536000")) }, expected: ["header index.html"] },
  { name: "another manifest", spoil: { body: (file, bytes) => (file === "manifest.json" ? Buffer.from(bytes.toString().replace('"file":"robots.txt"', '"file":"robots-2.txt"')) : bytes) }, expected: ["extra robots-2.txt"] },
];

for (const { name, spoil, expected } of faults) {
  verify(`a live host is held against the manifest: ${name}`, async () => {
    const { address, server } = await host(spoil);
    try {
      assert.equal(shown(await verifyHost(address, manifest)), expected);
    } finally {
      server.close();
    }
  });
}

verify("a host that does not compress is told, for what would be smaller", async () => {
  const { address, server } = await host({ isPlain: true });
  try {
    const found = await verifyHost(address, manifest);
    assert.ok(found.length > 20 && found.every(({ kind }) => kind === "compression"));
    assert.ok(found.some(({ file }) => file === "en/index.html") && !found.some(({ file }) => /\.(png|jpg)$/.test(file)));
    const report = describeFindings(found);
    assert.match(report, `Sent without compression (${found.length})`);
    assert.match(report, `and ${found.length - 8} more`);
  } finally {
    server.close();
  }
});

verify.run();
