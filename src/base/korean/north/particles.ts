import { endingOf } from "../particles.ts";

/** Particles by the sound before them: after a consonant, after a vowel. */
const PAIRS: ReadonlyArray<readonly [consonant: string, vowel: string]> = [
  ["으로", "로"],
  ["을", "를"],
  ["은", "는"],
  ["과", "와"],
  ["이라", "라"],
  ["이나", "나"],
  ["이며", "며"],
  ["이란", "란"],
  ["이든", "든"],
  ["이랑", "랑"],
  ["이여", "여"],
  ["이야", "야"],
  ["이", "가"],
];
/** 이 is the copula before these, and stays behind a vowel: 고뿌입니다, 고뿌이다. */
const COPULA = /^이(?:다|고|지|면|니|었|였|어|여|므|기|거|자|요|에요|ㄴ)/;

/** Returns the change of the particle after a word that is replaced by another: 캠페인을, 깜빠니야를; undefined if it stays. */
export function particleAfter(south: string, north: string, rest: string): { from: string; to: string } | undefined {
  const [before, now] = [endingOf(south), endingOf(north)];
  if (before === now || rest === "" || COPULA.test(rest)) return undefined;
  for (const [consonant, vowel] of PAIRS) {
    const isRo = vowel === "로";
    const form = (ending: string) => (ending === "vowel" || (isRo && ending === "rieul") ? vowel : consonant);
    const [from, to] = [form(before), form(now)];
    if (rest.startsWith(from)) return from === to ? undefined : { from, to };
  }
  return undefined;
}
