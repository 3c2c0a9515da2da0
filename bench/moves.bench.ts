// Three hundred random moves, splits, renamed headings and removals over the real site, with the commands or by hand as the errors
// advise: whether all that was ever published leads somewhere, in one step, on nginx, Apache and Caddy and from a disk; and what
// the lock and three hundred old addresses cost a build.
//   npm run bench -- moves          MOVES=50 for fewer, SEED=7 for others
import { spawnSync } from "node:child_process";
import { appendFileSync, cpSync, existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { ADDRESSES, type Places } from "../src/addresses/lockFile.ts";
import { root } from "../src/base/root.ts";
import { hosts, isThere, run } from "../test/support/hosts.ts";
import { chance, changeAtRandom, lockNow } from "../test/support/moves.ts";
import { buildTiny, emptyFolder, load } from "../test/support/tinySite.ts";

const [moves, seed] = [Number(process.env.MOVES || 300), Number(process.env.SEED || 1)];
/** The site is built and asked for all its addresses each time after so many changes. */
const EACH = 100;

function copyOfSite(): string {
  const folder = emptyFolder();
  for (const part of ["content", "i18n", "static", "ledger"])
    cpSync(join(root, part), join(folder, part), { recursive: true });
  return folder;
}

/** An answer: what stands at an address in the end, and how many steps lead there. */
interface End {
  html: string;
  steps: number;
  isThere: boolean;
  isGone: boolean;
}
type Ask = (path: string) => Promise<End>;

const ids = new Map<string, Set<string>>();
function idsIn(html: string): Set<string> {
  const known = ids.get(html) ?? new Set([...html.matchAll(/ (?:id|name)="([^"]+)"/g)].map(([, id = ""]) => id));
  ids.set(html, known);
  return known;
}

/** Returns the published addresses and places that are not there any more. */
async function deadIn(places: Places, ask: Ask): Promise<string[]> {
  const answers = new Map<string, End>();
  const dead: string[] = [];
  ids.clear();
  for (const [place, editions] of places) {
    const [, path = "", anchor] = /^([^#]*)(?:#(.*))?$/s.exec(place) ?? [];
    for (const edition of editions.keys()) {
      const address = `${edition}${path}`;
      const end = answers.get(address) ?? (await ask(address));
      answers.set(address, end);
      const lacksPlace = anchor !== undefined && !end.isGone && !idsIn(end.html).has(anchor);
      if (!end.isThere || end.steps > 1 || lacksPlace)
        dead.push(`${address}${anchor === undefined ? "" : `#${anchor}`}`);
    }
  }
  return dead;
}

const onHost =
  (address: string): Ask =>
  async (path) => {
    let at = address + encodeURI(path);
    for (let steps = 0; ; steps += 1) {
      const answer = await fetch(at, { redirect: "manual" });
      const next = answer.headers.get("location");
      const html = await answer.text();
      if (next === null || steps > 5)
        return { html, steps, isThere: [200, 410].includes(answer.status), isGone: answer.status === 410 };
      at = new URL(next, at).href;
    }
  };

const onDisk =
  (output: string): Ask =>
  (path) => {
    let file = join(output, path, path.endsWith("/") ? "index.html" : "");
    for (let steps = 0; ; steps += 1) {
      const html = existsSync(file) ? readFileSync(file, "utf8") : "";
      const next = /http-equiv="?refresh"? content="0;url=([^"]+)"/.exec(html)?.[1];
      const isGone = steps === 0 && next === undefined && /name="?robots"? content="?noindex/.test(html);
      if (next === undefined || steps > 5) return Promise.resolve({ html, steps, isThere: existsSync(file), isGone });
      file = join(dirname(file), decodeURI(next.replaceAll("&amp;", "&")).replace(/#.*$/, ""));
    }
  };

async function askAll(folder: string, places: Places, after: number): Promise<number> {
  let found = 0;
  const tell = (where: string, dead: readonly string[]) => {
    found += dead.length;
    console.log(
      `after ${after} changes, ${where}: ${dead.length} dead of ${places.size} ${dead.slice(0, 12).join(" ")}`,
    );
  };
  const built = buildTiny(folder);
  if (built.code !== 0) throw new Error(built.printed);
  for (const host of hosts.filter(isThere)) {
    const { address, stop } = await run(host, built.output, "/");
    tell(host.name, await deadIn(places, onHost(address)).finally(stop));
  }
  rmSync(built.output, { recursive: true });
  const carried = buildTiny(folder, { SITE_BASE: "./" });
  if (carried.code !== 0) throw new Error(carried.printed);
  tell("from a disk", await deadIn(places, onDisk(carried.output)));
  rmSync(carried.output, { recursive: true });
  return found;
}

/** Seconds of processor that a build takes, the median of three builds each, in turn. */
function costs(folders: readonly string[]): number[] {
  const all = folders.map((): number[] => []);
  const output = join(emptyFolder(), "site");
  for (let round = 0; round < 4; round += 1)
    for (const [at, folder] of folders.entries()) {
      const { stdout } = spawnSync(
        "bash",
        [
          "-c",
          '"$0" "$@" >/dev/null 2>&1; times',
          process.execPath,
          join(root, "src/cli/run.mjs"),
          "build",
          "--site",
          folder,
          "--output",
          output,
        ],
        { encoding: "utf8" },
      );
      const children = stdout.trim().split("\n").at(-1) ?? "";
      const seconds = [...children.matchAll(/(\d+)m([\d.]+)s/g)].reduce(
        (sum, [, m = "0", s = "0"]) => sum + Number(m) * 60 + Number(s),
        0,
      );
      if (round > 0) all[at]?.push(seconds);
    }
  return all.map((list) => list.sort((a, b) => a - b)[1] ?? 0);
}

const folder = copyOfSite();
const next = chance(seed);
let loaded = await load(folder);
let places = lockNow(loaded);
let [done, dead] = [0, 0];
for (let step = 1; step <= moves; step += 1) {
  const what = changeAtRandom(loaded, next, step);
  if (!what.startsWith("refused")) done += 1;
  loaded = await load(folder).catch((error: unknown) => {
    throw new Error(`step ${step}: ${what}`, { cause: error });
  });
  if (next() < 0.5) places = lockNow(loaded);
  if (step % EACH === 0 || step === moves) {
    places = lockNow(loaded);
    dead += await askAll(folder, places, step);
  }
}
console.log(
  `${done} of ${moves} changes were made (the others were refused), seed ${seed}: ${dead} dead addresses or places.`,
);
if (dead > 0) process.exitCode = 1;

const [plain, noted] = [copyOfSite(), copyOfSite()];
rmSync(join(plain, ADDRESSES));
const page = [...loaded.catalogue.made.pages, "reading-safely"].at(-1);
const lines = Array.from({ length: 300 }, (_, at) => `  /old-${at}/: /${page}/\n`).join("");
appendFileSync(join(noted, "content/site.yml"), `\nmoved:\n${lines}`);
writeFileSync(
  join(noted, ADDRESSES),
  readFileSync(join(noted, ADDRESSES), "utf8") + Array.from({ length: 300 }, (_, at) => `/old-${at}/ ko\n`).join(""),
);
const [without = 0, withLock = 0] = costs([plain, noted]);
console.log(
  `a build: ${without.toFixed(1)} s of processor without a lock, ${withLock.toFixed(1)} s with it and 300 old addresses (${((withLock / without - 1) * 100).toFixed(1)} %)`,
);
