import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "../../src/base/root.ts";

/** A sentence of the South, and as a careful writer of the North has it, spaces and all. */
export interface ProsePair {
  genre: string;
  line: number;
  south: string;
  north: string;
  isHeldOut: boolean;
}

const FOLDER = join(root, "test/fixtures/korean/prose");

/** The sentences of test/fixtures/korean/prose/, a file for each genre; those behind "# held-out" no rule was made from. */
export function prosePairs(): ProsePair[] {
  return readdirSync(FOLDER)
    .sort()
    .flatMap((file) => {
      let isHeldOut = false;
      return readFileSync(join(FOLDER, file), "utf8")
        .split("\n")
        .flatMap((text, at) => {
          if (text.startsWith("# held-out")) isHeldOut = true;
          const [south = "", north] = text.split("\t");
          return text.startsWith("#") || north === undefined
            ? []
            : [{ genre: file.replace(/\.txt$/, ""), line: at + 1, south, north, isHeldOut }];
        });
    });
}

/** Counts of words whose spelling changes, and of spaces that are left out. */
export interface Tally {
  /** Words that the tool changed, and how many of them as they should be. */
  changed: number;
  changedRight: number;
  /** Words that have to change, and how many of them came out as they should be. */
  needed: number;
  neededMade: number;
  /** Spaces that the tool left out, and how many of them rightly. */
  joined: number;
  joinedRight: number;
  /** Spaces that have to be left out, and how many of them were. */
  joinNeeded: number;
  joinMade: number;
  /** Spaces between words, and how many of them are as they should be. */
  gaps: number;
  gapsRight: number;
  wrong: string[];
  missed: string[];
}

export function emptyTally(): Tally {
  return {
    changed: 0,
    changedRight: 0,
    needed: 0,
    neededMade: 0,
    joined: 0,
    joinedRight: 0,
    joinNeeded: 0,
    joinMade: 0,
    gaps: 0,
    gapsRight: 0,
    wrong: [],
    missed: [],
  };
}

/** Counts one sentence: what the tool made of it against what it should be, word by word and space by space. */
export function count(tally: Tally, { south, north, genre, line }: ProsePair, got: string): void {
  const words = south.split(" ");
  const [wanted, made] = [piecesOf(south, north), piecesOf(south, got)];
  const place = `${genre}:${line}`;
  words.forEach((word, at) => {
    const [want, have] = [wanted[at], made[at]];
    if (want === undefined || have === undefined)
      throw new Error(`${place}: ${south} and ${north} cannot be laid side by side`);
    const isRight = want.text === have.text;
    if (have.text !== word) {
      tally.changed += 1;
      tally.changedRight += Number(isRight);
      if (!isRight) tally.wrong.push(`${place} ${word} became ${have.text}, not ${want.text}`);
    }
    if (want.text !== word) {
      tally.needed += 1;
      tally.neededMade += Number(isRight);
      if (!isRight && have.text === word) tally.missed.push(`${place} ${word} stayed, should be ${want.text}`);
    }
    if (at === words.length - 1) return;
    const pair = `${word} ${words[at + 1] ?? ""}`;
    tally.gaps += 1;
    tally.gapsRight += Number(want.isJoined === have.isJoined);
    if (have.isJoined) {
      tally.joined += 1;
      tally.joinedRight += Number(want.isJoined);
      if (!want.isJoined) tally.wrong.push(`${place} ${pair} was joined`);
    }
    if (want.isJoined) {
      tally.joinNeeded += 1;
      tally.joinMade += Number(have.isJoined);
      if (!have.isJoined) tally.missed.push(`${place} ${pair} was not joined`);
    }
  });
}

/** The shares that a tally comes to, of 1. */
export function sharesOf(tally: Tally): {
  changesRight: number;
  neededMade: number;
  spacingRight: number;
  joinsRight: number;
  joinsMade: number;
  allRight: number;
  allMade: number;
} {
  const share = (part: number, whole: number) => (whole === 0 ? 1 : part / whole);
  return {
    changesRight: share(tally.changedRight, tally.changed),
    neededMade: share(tally.neededMade, tally.needed),
    spacingRight: share(tally.gapsRight, tally.gaps),
    joinsRight: share(tally.joinedRight, tally.joined),
    joinsMade: share(tally.joinMade, tally.joinNeeded),
    allRight: share(tally.changedRight + tally.joinedRight, tally.changed + tally.joined),
    allMade: share(tally.neededMade + tally.joinMade, tally.needed + tally.joinNeeded),
  };
}

/** For each word of a text what it is in another, and whether the space behind it is gone: the cheapest alignment of their characters. */
function piecesOf(from: string, to: string): Array<{ text: string; isJoined: boolean }> {
  const width = to.length + 1;
  const costs = new Float64Array((from.length + 1) * width);
  const steps = new Uint8Array(costs.length);
  for (let a = 0; a <= from.length; a += 1) {
    for (let b = 0; b <= to.length; b += 1) {
      if (a === 0 && b === 0) continue;
      const at = a * width + b;
      const [one, other] = [from.charAt(a - 1), to.charAt(b - 1)];
      const both = a > 0 && b > 0 ? (costs[at - width - 1] ?? 0) + unlike(one, other) : Infinity;
      const lost = a > 0 ? (costs[at - width] ?? 0) + (one === " " ? 0.4 : 1) : Infinity;
      const added = b > 0 ? (costs[at - 1] ?? 0) + (other === " " ? 0.4 : 1) : Infinity;
      const least = Math.min(both, lost, added);
      costs[at] = least;
      steps[at] = least === both ? 0 : least === added ? 2 : 1;
    }
  }
  const pieces = [{ text: "", isJoined: false }];
  let [a, b] = [from.length, to.length];
  const front = () => pieces[0] ?? { text: "", isJoined: false };
  while (a > 0 || b > 0) {
    const step = steps[a * width + b];
    if (step !== 2 && from.charAt(a - 1) === " ") pieces.unshift({ text: "", isJoined: step === 1 });
    else if (step !== 1) front().text = to.charAt(b - 1) + front().text;
    if (step !== 2) a -= 1;
    if (step !== 1) b -= 1;
  }
  return pieces;
}

function unlike(one: string, other: string): number {
  if (one === other) return 0;
  if (one === " " || other === " ") return 3;
  const [a, b] = [one.charCodeAt(0) - 0xac00, other.charCodeAt(0) - 0xac00];
  const isHangul = a >= 0 && b >= 0 && a < 11_172 && b < 11_172;
  return isHangul && (a % 588 === b % 588 || Math.floor(a / 28) === Math.floor(b / 28)) ? 0.5 : 0.9;
}
