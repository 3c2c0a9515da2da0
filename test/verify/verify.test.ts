import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { createServer as createSecureServer } from "node:https";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { fileType } from "../../src/base/files/fileTypes.ts";
import { root } from "../../src/base/root.ts";
import { parseManifest } from "../../src/publish/manifest.ts";
import { describeFindings } from "../../src/publish/verify/describe.ts";
import type { Finding } from "../../src/publish/verify/finding.ts";
import { certificateFindings, plainFindings, transportFindings } from "../../src/publish/verify/transport.ts";
import { manifestOf, sumOf, verifyFolder } from "../../src/publish/verify/verifyFolder.ts";
import { verifyHost } from "../../src/publish/verify/verifyHost.ts";
import { command } from "../support/command.ts";
import { builtSite } from "../support/realSite.ts";
import { emptyFolder } from "../support/tinySite.ts";
import { epoch } from "../support/today.ts";

const verify = suite("verify");
const site = builtSite(join(root, "test/sites/features"), { SITE_HOST: "nginx" });
const manifest = manifestOf(site.output);
if (manifest === undefined) throw new Error("no manifest");
const shown = (findings: readonly Finding[]) => findings.map(({ kind, file }) => `${kind} ${file}`).sort();

function copied(): string {
  const copy = join(emptyFolder(), "site");
  cpSync(site.output, copy, { recursive: true });
  return copy;
}

function verified(...args: string[]) {
  const { code, out, error } = command("verify", args);
  return { code, printed: out + error };
}

verify("the manifest lists every file with its size, its sum and what it is for", () => {
  const listed = manifest.files.map(({ file }) => file);
  assert.equal([...listed, ".dari", "SHA256SUMS", "manifest.json"].sort(), site.files);
  for (const { file, bytes } of manifest.files) assert.is(readFileSync(join(site.output, file)).length, bytes, file);
  const kindOf = (file: string) => manifest.files.find((entry) => entry.file === file)?.kind;
  assert.equal(
    ["en/index.html", "en/index.html.br", "sitemap.xml", ".htaccess", "_headers", "favicon.png"].map(kindOf),
    ["page", "compressed", "data", "host", "host", "picture"],
  );
  const { status, stdout } = spawnSync("sha256sum", ["--check", "--quiet", "SHA256SUMS"], {
    cwd: site.output,
    encoding: "utf8",
  });
  assert.equal([status, stdout], [0, ""]);
});

verify("every file that is for readers has a type, and every text its letters", () => {
  for (const { file, kind } of manifest.files) {
    if (kind === "host" || kind === "compressed") continue;
    assert.ok(fileType(file).type, file);
    if (/\.(html|xml|txt|json|js|svg|webmanifest)$/.test(file))
      assert.match(fileType(file).type ?? "", "charset=utf-8");
  }
});

verify("a folder that is as it was built has nothing to tell", () => {
  assert.equal(verifyFolder(copied(), manifest), []);
  const { code, printed } = verified(site.output);
  assert.is(code, 0);
  assert.match(printed, "all as built");
});

verify("a folder tells what is missing, changed and extra", () => {
  const copy = copied();
  rmSync(join(copy, "robots.txt"));
  writeFileSync(join(copy, "en/index.html"), "other words");
  mkdirSync(join(copy, "own"));
  writeFileSync(join(copy, "own/thesis.txt"), "");
  assert.equal(shown(verifyFolder(copy, manifest)), [
    "changed en/index.html",
    "extra own/thesis.txt",
    "missing robots.txt",
  ]);
  const { code, printed } = verified(copy);
  assert.is(code, 1);
  for (const words of [
    "Missing (1)\n  robots.txt\n",
    "Changed (1)\n  en/index.html\n",
    "Not from this build (1)\n",
    "3 differences from the build",
  ])
    assert.match(printed, words);
});

verify("a manifest that was tampered with is told, or is none", () => {
  const copy = copied();
  const text = readFileSync(join(copy, "manifest.json"), "utf8");
  const [first] = manifest.files;
  writeFileSync(join(copy, "manifest.json"), text.replace(first?.sum ?? "", "0".repeat(64)));
  assert.equal(
    shown(verifyFolder(copy, manifestOf(copy) ?? manifest)),
    [`changed ${first?.file}`, "manifest manifest.json"].sort(),
  );
  for (const broken of [
    "",
    "{",
    "[]",
    "{}",
    "null",
    text.replace(/"sum":"[0-9a-f]+"/, '"sum":"x"'),
    text.replace(/"file":"[^"]+"/, '"file":"../../etc/passwd"'),
    text.replace(/"file":"[^"]+"/, '"file":"/etc/passwd"'),
    text.replace(/"bytes":\d+/, '"bytes":-1'),
  ]) {
    assert.is(parseManifest(broken), undefined, broken.slice(0, 40));
  }
  writeFileSync(join(copy, "manifest.json"), "{}");
  const { code, printed } = verified(copy);
  assert.is(code, 2);
  assert.match(printed, "not a manifest written by a build");
});

verify("wrong use is told", () => {
  for (const args of [[], [site.output, site.output], ["/no/such/folder"], ["example.org"], [emptyFolder()]])
    assert.is(verified(...args).code, 2, args.join(" "));
  const { code, printed } = verified("http://127.0.0.1:9/", "--output", emptyFolder());
  assert.is(code, 2);
  assert.match(printed, "does not answer");
});

/** A host that does everything right but for what a test spoils: headers by name, and files by theirs. */
async function host(spoil: {
  headers?: (file: string, headers: Record<string, string>) => void;
  body?: (file: string, bytes: Buffer | undefined, encoding: string) => Buffer | undefined;
  isPlain?: boolean;
}): Promise<{ address: string; server: Server }> {
  const known = new Map(manifest?.files.map((entry) => [entry.file, entry]));
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? "/").slice(1)).replace(/(^|\/)$/, "$1index.html");
    const entry = known.get(path);
    const bytes = entry !== undefined || path === "manifest.json" ? readFileSync(join(site.output, path)) : undefined;
    const sent = spoil.body === undefined ? bytes : spoil.body(path, bytes, String(request.headers["accept-encoding"]));
    const own = sent?.includes("ADDRESS")
      ? Buffer.from(String(sent).replace("ADDRESS", `http://${request.headers.host}`))
      : sent;
    const headers: Record<string, string> = {
      ...manifest?.headers.always,
      ...(path.endsWith(".html") ? manifest?.headers.pages : {}),
      "Content-Type": fileType(path).type ?? "",
      "Cache-Control": "max-age=60",
    };
    if (manifest?.lastingFolders.some((folder) => path.startsWith(folder)))
      Object.assign(headers, manifest.headers.lasting);
    if (spoil.isPlain !== true) headers["Content-Encoding"] = "br";
    spoil.headers?.(path, headers);
    response
      .writeHead(
        sent === undefined ? 404 : headers.Location === undefined ? 200 : 302,
        sent === undefined ? {} : headers,
      )
      .end(own === undefined ? "" : spoil.isPlain === true ? own : brotliCompressSync(own, { params: { 1: 1 } }));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  return { address: `http://127.0.0.1:${typeof address === "object" ? address?.port : ""}/`, server };
}

const faults: Array<{ name: string; spoil: Parameters<typeof host>[0]; expected: string[] }> = [
  { name: "nothing", spoil: {}, expected: [] },
  {
    name: "a missing page",
    spoil: { body: (file, bytes) => (file === "ko/index.html" ? undefined : bytes) },
    expected: ["missing ko/index.html"],
  },
  {
    name: "a page into which something was put",
    spoil: {
      body: (file, bytes) =>
        file === "ko/index.html" ? Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.from("<script>")]) : bytes,
    },
    expected: ["changed ko/index.html"],
  },
  {
    name: "a type without letters",
    spoil: { headers: (file, headers) => void (file === "ko/index.html" && (headers["Content-Type"] = "text/html")) },
    expected: ["type ko/index.html"],
  },
  {
    name: "a header that is not there",
    spoil: { headers: (file, headers) => void (file === "ko/index.html" && delete headers["Content-Security-Policy"]) },
    expected: ["header ko/index.html"],
  },
  {
    name: "a header that says something else",
    spoil: { headers: (file, headers) => void (file === "robots.txt" && (headers["Referrer-Policy"] = "unsafe-url")) },
    expected: ["header robots.txt"],
  },
  {
    name: "a page that is kept for a year",
    spoil: {
      headers: (file, headers) => void (file === "index.html" && (headers["Cache-Control"] = "max-age=31536000")),
    },
    expected: ["header index.html"],
  },
  {
    name: "a service worker that is kept for a day",
    spoil: {
      headers: (file, headers) => void (file === "service-worker.js" && (headers["Cache-Control"] = "max-age=86400")),
    },
    expected: ["header service-worker.js"],
  },
  {
    name: "another manifest",
    spoil: {
      body: (file, bytes) =>
        file === "manifest.json"
          ? Buffer.from(String(bytes).replace('"file":"robots.txt"', '"file":"robots-2.txt"'))
          : bytes,
    },
    expected: ["extra robots-2.txt"],
  },
  ...[
    ["Set-Cookie", "id=1"],
    ["Refresh", "0; url=https://elsewhere.example/"],
    ["Link", "<https://elsewhere.example/a.css>; rel=preload"],
    ["Clear-Site-Data", '"*"'],
    ["Access-Control-Allow-Origin", "*"],
    ["NEL", "{}"],
    ["Report-To", "{}"],
    ["Reporting-Endpoints", 'a="https://elsewhere.example/"'],
    ["Service-Worker-Allowed", "/"],
    ["SourceMap", "/a.map"],
    ["X-Robots-Tag", "noindex"],
    ["Content-Disposition", "attachment"],
    ["Speculation-Rules", '"/a.json"'],
    ["Alt-Svc", 'h3="elsewhere.example:443"'],
    ["Content-Security-Policy-Report-Only", "default-src *; report-uri https://elsewhere.example/"],
    ["Next-Years-Header", "x"],
  ].map(([header = "", value = ""]) => ({
    name: `${header} on a page`,
    spoil: {
      headers: (file: string, headers: Record<string, string>) =>
        void (file === "ko/index.html" && (headers[header] = value)),
    },
    expected: ["acting ko/index.html"],
  })),
  {
    name: "another way to the same host",
    spoil: {
      headers: (_file, headers) =>
        void Object.assign(headers, {
          "Alt-Svc": 'h3=":443"; ma=86400',
          "Strict-Transport-Security": "max-age=1",
          "X-Cache": "HIT",
          ETag: "x",
        }),
    },
    expected: [],
  },
  {
    name: "another page for those who cannot unpack",
    spoil: {
      body: (file, bytes, encoding) =>
        file === "ko/index.html" && encoding === "identity" ? Buffer.from("<script>") : bytes,
    },
    expected: ["changed ko/index.html"],
  },
  {
    name: "another page for those who know only gzip",
    spoil: {
      body: (file, bytes, encoding) =>
        file === "ko/index.html" && encoding === "gzip" ? Buffer.from("<script>") : bytes,
    },
    expected: ["changed ko/index.html"],
  },
  {
    name: "a way to another host",
    spoil: {
      headers: (file, headers) => void (file === "ko/index.html" && (headers.Location = "https://elsewhere.example/")),
    },
    expected: ["unreachable ko/index.html"],
  },
  {
    name: "a page that only the sitemap names, and one to which it leads",
    spoil: {
      body: (file, bytes) =>
        file === "sitemap.xml"
          ? Buffer.from(String(bytes).replace("</urlset>", "<url><loc>ADDRESS/casino/</loc></url></urlset>"))
          : file === "casino/index.html"
            ? Buffer.from('<a href="prizes.html">')
            : file === "casino/prizes.html"
              ? Buffer.from("won")
              : bytes,
    },
    expected: ["changed sitemap.xml", "extra casino/", "extra casino/prizes.html"],
  },
  {
    name: "a page that a changed page leads to",
    spoil: {
      body: (file, bytes) =>
        file === "en/index.html"
          ? Buffer.concat([bytes ?? Buffer.alloc(0), Buffer.from("<iframe src=/hidden/x.html>")])
          : file === "hidden/x.html"
            ? Buffer.from("x")
            : bytes,
    },
    expected: ["changed en/index.html", "extra hidden/x.html"],
  },
  {
    name: "lists of files, and what copying left behind",
    spoil: {
      body: (file, bytes) => (["img/index.html", ".git/config", "sw.js"].includes(file) ? Buffer.from("x") : bytes),
    },
    expected: ["extra .git/config", "extra img/", "extra sw.js"],
  },
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
    assert.ok(
      found.some(({ file }) => file === "en/index.html") && !found.some(({ file }) => /\.(png|jpg)$/.test(file)),
    );
    const report = describeFindings(found);
    assert.match(report, `Sent without compression (${found.length})`);
    assert.match(report, `and ${found.length - 8} more`);
  } finally {
    server.close();
  }
});

verify("a copy that is not of its file is told, also when the manifest knows it", () => {
  const copy = copied();
  const wrong = brotliCompressSync(Buffer.from("other words"));
  writeFileSync(join(copy, "en/index.html.br"), wrong);
  const poisoned = {
    ...manifest,
    files: manifest.files.map((entry) =>
      entry.file === "en/index.html.br" ? { ...entry, bytes: wrong.length, sum: sumOf(wrong) } : entry,
    ),
  };
  assert.ok(shown(verifyFolder(copy, poisoned)).includes("copy en/index.html.br"));
});

verify(
  "a certificate that has ended, or for which nobody vouches, is told; so is an address without https",
  async () => {
    const [key, cert] = ["key", "certificate"].map((name) => readFileSync(join(root, `test/fixtures/tls/${name}.pem`)));
    const server = createSecureServer({ key, cert }, (_request, response) => void response.end("x"));
    await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
    const now = Number(epoch) * 1000;
    const address = server.address();
    const url = new URL(`https://localhost:${typeof address === "object" ? address?.port : ""}/`);
    try {
      const [finding] = await certificateFindings(url, now);
      assert.equal([finding?.kind, finding?.file], ["certificate", url.href]);
      assert.match(finding?.detail ?? "", /EXPIRED|SELF_SIGNED/);
      assert.equal(
        (await certificateFindings(new URL("https://127.0.0.1:9/"), now)).map(({ detail }) => detail),
        ["ECONNREFUSED"],
      );
    } finally {
      server.close();
    }
    assert.equal(
      (await transportFindings("http://203.0.113.1/")).map(({ kind }) => kind),
      ["insecure"],
    );
    const { address: plain, server: host_ } = await host({ isPlain: true });
    const led = createServer(
      (_request, response) => void response.writeHead(301, { Location: "https://localhost/" }).end(),
    );
    await new Promise<void>((ready) => led.listen(0, "127.0.0.1", ready));
    const there = led.address();
    try {
      assert.equal(
        (await plainFindings(new URL("https://localhost/"), plain)).map(({ kind, detail }) => `${kind} ${detail}`),
        ["insecure 200"],
      );
      assert.equal(
        await plainFindings(
          new URL("https://localhost/"),
          `http://127.0.0.1:${typeof there === "object" ? there?.port : ""}/`,
        ),
        [],
      );
      assert.equal(await plainFindings(new URL("https://localhost/"), "http://127.0.0.1:9/"), []);
    } finally {
      host_.close();
      led.close();
    }
  },
);

verify.run();
