import { test } from "uvu";
import * as assert from "uvu/assert";
import { consonantsOf, hangulOf, keysOf } from "../../../src/search/query/keyboard.ts";
import { arrowsIn } from "../../support/arrows.ts";

const fixture = arrowsIn("keyboard");

test("Latin letters as the Korean keyboard gives them", () => {
  for (const { from, to, line } of fixture) assert.is(hangulOf(from), to, `keyboard.txt:${line}: ${from}`);
});

test("Hangul as the keys that were pressed", () => {
  for (const { from, to, line } of fixture)
    if (!/^[A-Z]/.test(from) || from === "Rhc") assert.is(keysOf(to), from, `keyboard.txt:${line}: ${to}`);
});

test("every syllable has its keys, and these give it back", () => {
  for (let code = 0xac00; code <= 0xd7a3; code += 1) {
    const syllable = String.fromCharCode(code);
    const keys = keysOf(syllable);
    // With Shift alone it cannot be told from the capitals lock.
    if (keys !== keys.toUpperCase() && hangulOf(keys) !== syllable)
      assert.unreachable(`${syllable} is ${keys}, which gives ${hangulOf(keys)}`);
  }
});

test("initial consonants, also the joined ones that a keyboard makes of two; nothing else", () => {
  assert.is(consonantsOf("ㅇㄷㄱㄹ"), "ㅇㄷㄱㄹ");
  assert.is(consonantsOf("ㄳㄶ"), "ㄱㅅㄴㅎ");
  assert.is(consonantsOf("ㅄ"), "ㅂㅅ");
  for (const other of ["ㅇㅏ", "아ㄷ", "ab", "12", ""]) assert.is(consonantsOf(other), "", other);
});

test.run();
