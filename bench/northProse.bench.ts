// How the sentences of ten genres in test/fixtures/korean/prose/ come out, those that rules were made from and those held out:
//   npm run bench -- northProse          the shares
//   npx tsx bench/northProse.bench.ts --list   and what was wrong or missed in the first half
import { toNorth } from "../src/base/korean/toNorth.ts";
import { count, emptyTally, prosePairs, sharesOf, type Tally } from "../test/support/northProse.ts";

const pairs = prosePairs();
const isListing = process.argv.includes("--list");

function tallyOf(isOf: (pair: (typeof pairs)[number]) => boolean): Tally {
  const tally = emptyTally();
  for (const pair of pairs.filter(isOf)) count(tally, pair, toNorth(pair.south).text);
  return tally;
}

function row(name: string, tally: Tally): string {
  const percent = (share: number) => `${(share * 100).toFixed(1)} %`.padStart(9);
  const shares = sharesOf(tally);
  return (
    name.padEnd(14) +
    [shares.changesRight, shares.neededMade, shares.joinsRight, shares.joinsMade, shares.spacingRight]
      .map(percent)
      .join("")
  );
}

console.log(
  "".padEnd(14) + ["right", "made", "joins ok", "joined", "spacing"].map((title) => title.padStart(9)).join(""),
);
for (const isHeldOut of [false, true]) {
  if (isHeldOut && process.argv.includes("--first")) continue;
  console.log(isHeldOut ? "held out" : "first half");
  for (const genre of new Set(pairs.map((pair) => pair.genre)))
    console.log(
      row(
        `  ${genre}`,
        tallyOf((pair) => pair.genre === genre && pair.isHeldOut === isHeldOut),
      ),
    );
  const all = tallyOf((pair) => pair.isHeldOut === isHeldOut);
  console.log(row("  all", all));
  console.log(
    `  ${all.changedRight} of ${all.changed} changes right, ${all.neededMade} of ${all.needed} needed made; ${all.joinedRight} of ${all.joined} joins right, ${all.joinMade} of ${all.joinNeeded} made; ${all.gapsRight} of ${all.gaps} spaces right`,
  );
  if (isListing && !isHeldOut)
    console.log(
      [...all.wrong.map((text) => `WRONG  ${text}`), ...all.missed.map((text) => `MISSED ${text}`)].join("\n"),
    );
}
