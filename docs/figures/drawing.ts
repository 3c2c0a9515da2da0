import type { Row } from "../figures.ts";

const WIDTH = 960;
const NAMES = 320;
const BARS = 460;
const STEP = 24;
const TOP = 60;
const INK = "#211d1a";

const escaped = (text: string) => text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
const text = (x: number, y: number, words: string, more = "") => `<text x="${x.toFixed(1)}" y="${y}" ${more}>${escaped(words)}</text>`;
const bar = (x: number, y: number, width: number, colour: string) => `<rect x="${x}" y="${y}" width="${width.toFixed(1)}" height="17" fill="${colour}"/>`;
const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;

/** A bar for each page to its first text, a lighter one to its last byte, and the floor as a rule through all of them. */
export function drawing(rows: readonly Row[]): string {
  const lines = Object.keys(rows[0]?.times ?? {});
  const panelHeight = TOP + rows.length * STEP;
  const height = 60 + lines.length * panelHeight + 10;
  const key = [
    bar(20, 18, 17, "#9a3412"), text(44, 32, "first text on the screen"), bar(240, 18, 17, "#f0cdb9"), text(264, 32, "the whole page has arrived"),
    bar(480, 18, 17, "#8d857a"), text(504, 32, "bare pages, to compare; the floor is dashed"),
  ];
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}" height="${height}" font-family="system-ui, sans-serif" font-size="13" fill="${INK}"><title>First text on slow lines</title><rect width="${WIDTH}" height="${height}" fill="#fff"/>${key.join("")}${lines.map((line, at) => panel(rows, line, 50 + at * panelHeight)).join("")}</svg>\n`;
}

function panel(rows: readonly Row[], line: string, above: number): string {
  const longest = Math.max(...rows.map(({ times }) => Math.max(times[line]?.whole ?? 0, times[line]?.text ?? 0)));
  const width = (milliseconds: number) => (milliseconds / longest) * BARS;
  const floor = NAMES + width(rows[0]?.times[line]?.text ?? 0);
  const bars = rows.map(({ what, edition, times }, at) => {
    const { text: first = 0, whole = 0 } = times[line] ?? {};
    const y = above + TOP + at * STEP;
    const [dark, light] = what.includes("bare") ? ["#8d857a", "#e4e0d8"] : ["#9a3412", "#f0cdb9"];
    const told = whole > first ? `${seconds(first)}, whole ${seconds(whole)}` : seconds(first);
    return [
      text(NAMES - 10, y + 13, edition === "–" ? what : `${what}, ${edition}`, 'text-anchor="end"'),
      bar(NAMES, y, width(whole), light), bar(NAMES, y, width(first), dark), text(NAMES + width(Math.max(first, whole)) + 6, y + 13, told),
    ].join("");
  });
  return `${text(20, above + 34, line, 'font-size="20" font-weight="700"')}${bars.join("")}<path d="M${floor.toFixed(1)} ${above + TOP - 8}V${above + TOP + rows.length * STEP}" stroke="${INK}" stroke-dasharray="3 3"/>`;
}
