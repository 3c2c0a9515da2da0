/** One build of a corpus: pages in all, editions, processor time, largest memory, and what readers fetch. */
export interface Grown {
  pages: number;
  editions: number;
  seconds: number;
  megabytes: number;
  /** Bytes with Brotli until the first result of a search. */
  search: number;
}

const [WIDTH, HEIGHT, LEFT, TOP, GAP] = [280, 190, 56, 44, 40];
const COLOURS = {
  light: { ground: "#ffffff", ink: "#211d1a", soft: "#8d857a", lines: ["#9a3412", "#1d4ed8"] },
  dark: { ground: "#1b1917", ink: "#f3efe8", soft: "#9c948a", lines: ["#f59e6c", "#8fb4ff"] },
} as const;

const PANELS = [
  ["Processor, ms a page", ({ seconds, pages }: Grown) => (seconds * 1000) / pages],
  ["Memory, MB", ({ megabytes }: Grown) => megabytes],
  ["First search, kB", ({ search }: Grown) => search / 1000],
] as const;

/** Draws costs against the number of pages: three panels, a line for each number of editions. */
export function growthDrawing(all: readonly Grown[], theme: keyof typeof COLOURS): string {
  const { ground, ink, lines } = COLOURS[theme];
  const editions = [...new Set(all.map((one) => one.editions))];
  const width = LEFT + PANELS.length * (WIDTH + GAP);
  const key = editions
    .map((count, at) => `<path d="M${LEFT + at * 120} 16h22" stroke="${lines[at % 2]}" stroke-width="3"/><text x="${LEFT + 28 + at * 120}" y="20">${count} editions</text>`)
    .join("");
  const panels = PANELS.map(([name, valueOf], at) => panel(all, editions, name, valueOf, LEFT + at * (WIDTH + GAP), theme));
  const height = TOP + HEIGHT + 46;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-family="system-ui, sans-serif" font-size="12" fill="${ink}"><title>Growth</title><rect width="${width}" height="${height}" fill="${ground}"/>${key}${panels.join("")}</svg>\n`;
}

function panel(
  all: readonly Grown[],
  editions: readonly number[],
  name: string,
  valueOf: (one: Grown) => number,
  left: number,
  theme: keyof typeof COLOURS,
): string {
  const { soft, lines } = COLOURS[theme];
  const pages = [...new Set(all.map((one) => one.pages))].sort((a, b) => a - b);
  const most = Math.max(...all.map(valueOf)) * 1.15;
  const [first = 1, last = 1] = [pages[0], pages.at(-1)];
  const across = (count: number) => left + (Math.log(count / first) / Math.log(last / first || 2)) * (WIDTH - 30);
  const down = (value: number) => TOP + HEIGHT - (value / most) * HEIGHT;
  const marks = pages
    .map((count) => `<text x="${across(count).toFixed(0)}" y="${TOP + HEIGHT + 18}" text-anchor="middle" fill="${soft}">${count.toLocaleString("en")}</text>`)
    .join("");
  const drawn = editions.map((count, at) => {
    const own = all.filter((one) => one.editions === count).sort((a, b) => a.pages - b.pages);
    const points = own.map((one) => `${across(one.pages).toFixed(1)} ${down(valueOf(one)).toFixed(1)}`);
    const told = own
      .map((one) => `<text x="${across(one.pages).toFixed(0)}" y="${(down(valueOf(one)) - 7 - at * 13).toFixed(0)}" text-anchor="middle" fill="${lines[at % 2]}">${valueOf(one).toFixed(0)}</text>`)
      .join("");
    return `<path d="M${points.join("L")}" fill="none" stroke="${lines[at % 2]}" stroke-width="2.5"/>${told}`;
  });
  return `<text x="${left - 10}" y="${TOP - 6}" font-weight="700">${name}</text><path d="M${left - 10} ${TOP}v${HEIGHT}h${WIDTH - 10}" fill="none" stroke="${soft}"/>${marks}${drawn.join("")}`;
}
