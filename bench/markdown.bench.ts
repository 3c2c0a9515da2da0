// How long the heaviest texts take that anybody could put into a page, and ordinary ones of the same length.
//   npm run bench -- markdown
import { heavyTexts } from "../test/support/heavyTexts.ts";
import { rendered } from "../test/support/render.ts";

const LENGTH = 400_000;

function milliseconds(text: string): number {
  const start = performance.now();
  rendered(text);
  return performance.now() - start;
}

const ordinary =
  "A paragraph of **words**, with a [link](/about/) and “quotation marks”.\n\n- 항목 하나\n- 항목 둘\n\n".repeat(
    LENGTH / 100,
  );
milliseconds(ordinary.slice(0, 10_000));
console.log(`${LENGTH / 1000} kB of ordinary text: ${milliseconds(ordinary).toFixed(0)} ms`);
for (const [name, text] of [
  ["^[a] × 20,000", "^[a]".repeat(20_000)],
  ["{ × 160,000", "{".repeat(160_000)],
  ["[^a] × 100,000", `${"[^a]".repeat(100_000)}\n\n[^a]: b`],
] as const) {
  console.log(`${name}: ${milliseconds(text).toFixed(0)} ms (aim: 1,000)`);
}
const heaviest = Object.entries(heavyTexts)
  .map(([name, make]) => ({ name, time: milliseconds(make(LENGTH)) }))
  .sort((a, b) => b.time - a.time);
for (const { name, time } of heaviest.slice(0, 5)) console.log(`${LENGTH / 1000} kB of ${name}: ${time.toFixed(0)} ms`);
