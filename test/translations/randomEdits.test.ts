import { test } from "uvu";
import * as assert from "uvu/assert";
import { noFindings } from "../../src/base/errors.ts";
import type { Outline } from "../../src/translations/block.ts";
import { compared, sectionsConcerned } from "../../src/translations/comparison.ts";
import { noRecord } from "../../src/translations/ledger/record.ts";
import { pageTextOf } from "../../src/translations/pageText.ts";
import { firstEntries, settledEntries } from "../../src/translations/settle.ts";

type Kind = "p" | "h2" | "li" | "callout" | "tr";
interface Part {
  kind: Kind;
  words: string[];
  id?: string;
}
type Edit =
  | "word"
  | "comma"
  | "not"
  | "space"
  | "quotes"
  | "address"
  | "emphasis"
  | "moved"
  | "split"
  | "joined"
  | "deleted"
  | "added";
const EDITS: readonly Edit[] = [
  "word",
  "comma",
  "not",
  "space",
  "quotes",
  "address",
  "emphasis",
  "moved",
  "split",
  "joined",
  "deleted",
  "added",
];

/** The same numbers for the same seed (a linear congruence). */
function randomFrom(seed: number): (most: number) => number {
  let state = (seed * 2_654_435_761) % 4_294_967_296;
  return (most) => Math.floor(((state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296) / 4_294_967_296) * most);
}

const LATIN = [
  "river",
  "boat",
  "child",
  "market",
  "bridge",
  "letter",
  "winter",
  "school",
  "road",
  "voice",
  "bread",
  "night",
];
const HANGUL = [
  "강은",
  "배가",
  "아이는",
  "장마당에서",
  "다리를",
  "편지를",
  "겨울에",
  "학교로",
  "길을",
  "목소리가",
  "빵을",
  "밤에",
];

/** A text of several sections; each of its words is there once, so that no edit makes two blocks alike by chance. */
function randomText(random: (most: number) => number): Part[] {
  const stems = random(2) === 0 ? LATIN : HANGUL;
  let count = 0;
  const words = (most: number) =>
    Array.from({ length: 3 + random(most) }, () => `${stems[random(stems.length)]}${(count += 1)}`);
  const parts: Part[] = [
    { kind: "p", words: words(9) },
    { kind: "p", words: words(9) },
  ];
  for (let section = 1; section <= 3 + random(3); section += 1) {
    parts.push({ kind: "h2", words: words(2), id: `s${section}` });
    for (let block = 0; block < 3 + random(5); block += 1)
      parts.push({ kind: (["p", "p", "p", "li", "callout", "tr"] as const)[random(6)] ?? "p", words: words(10) });
    parts.push({ kind: "p", words: words(9) });
  }
  return parts;
}

function markdownOf(parts: readonly Part[]): string {
  const lines = parts.map(({ kind, words, id }, at) => {
    const text = words.join(" ");
    if (kind === "h2") return `## ${text} {#${id}}`;
    if (kind === "li") return `- ${text}`;
    if (kind === "callout") return `> [!NOTE]\n> ${text}`;
    // A table has a head, which is a row like others; each row here is a table of its own, between two notes nobody sees.
    if (kind === "tr") return `| ${words[0]} | ${words.slice(1).join(" ")} |\n|---|---|\n\n<!-- ${at} -->`;
    return text;
  });
  return `---\ntitle: T\ndescription: D\n---\n\n${lines.join("\n\n")}\n`;
}

function outline(text: string): Outline {
  const page = pageTextOf(text, "content/en/page.md", false, noFindings());
  if (page === undefined) throw new Error(text);
  return page.outline;
}

const said = ({ kind, words }: Part) => (kind === "tr" ? `${words[0]} | ${words.slice(1).join(" ")}` : words.join(" "));

interface Expected {
  changes: string[];
  moved: number;
  sections: string[];
}

/** Makes one edit of the part at a place; tells what must be found. */
function edit(kind: Edit, parts: Part[], at: number, random: (most: number) => number, expected: Expected): boolean {
  const part = parts[at] as Part;
  const section = parts.slice(0, at + 1).findLast(({ id }) => id !== undefined)?.id ?? "main";
  const before = said(part);
  const place = 1 + random(part.words.length - 1);
  const changed = (words: string[]) => {
    parts[at] = { ...part, words };
    expected.changes.push(`changed: ${before} → ${said(parts[at] as Part)}`);
    expected.sections.push(section);
    return true;
  };
  const unchanged = (words: string[]) => {
    parts[at] = { ...part, words };
    return true;
  };
  const eachWord = (sign: (word: string) => string) =>
    part.words.map((word, index) => (index === place ? sign(word) : word));
  switch (kind) {
    case "word":
      return changed(eachWord((word) => `${word}other`));
    case "not":
      return changed([...part.words.slice(0, place), "not", ...part.words.slice(place)]);
    case "comma":
      return unchanged(eachWord((word) => `${word},`));
    case "quotes":
      return unchanged(eachWord((word) => `“${word}”`));
    case "space":
      return unchanged(eachWord((word) => (part.kind === "p" ? `\n${word}` : ` ${word}`)));
    case "address":
      return unchanged(eachWord((word) => `[${word}](https://example.org/${random(9)}/)`));
    case "emphasis":
      return unchanged(eachWord((word) => `**${word}**`));
    case "moved": {
      if (part.kind === "h2") return false;
      parts.splice(at, 1);
      const target = (at + Math.floor(parts.length / 2)) % parts.length;
      parts.splice(target, 0, part);
      // Over the place where it stood or the next it is no move.
      expected.moved += 1;
      return true;
    }
    case "split":
      if (part.kind !== "p" || part.words.length < 4) return false;
      parts.splice(at, 1, { kind: "p", words: part.words.slice(0, 2) }, { kind: "p", words: part.words.slice(2) });
      return true;
    case "joined": {
      const next = parts[at + 1];
      if (part.kind !== "p" || next?.kind !== "p") return false;
      parts.splice(at, 2, { kind: "p", words: [...part.words, ...next.words] });
      return true;
    }
    case "deleted":
      if (part.kind === "h2") return false;
      parts.splice(at, 1);
      expected.changes.push(`gone: ${before} → `);
      expected.sections.push(section);
      return true;
    case "added": {
      const added: Part = { kind: "p", words: [`brand${random(1e6)}`, "new", `words${random(1e6)}`] };
      parts.splice(at + 1, 0, added);
      expected.changes.push(`new:  → ${said(added)}`);
      expected.sections.push(section);
      return true;
    }
  }
}

test("1,000 random edits of a source: every block has the state that the edit gives it", () => {
  const counts = new Map<string, number>();
  for (let seed = 1; seed <= 1000; seed += 1) {
    const random = randomFrom(seed);
    const parts = randomText(random);
    const old = outline(markdownOf(parts));
    // The translation has the same shape, other words and other anchors.
    const own = outline(
      markdownOf(
        parts.map((part) => ({
          ...part,
          words: part.words.map((word) => `번역${word}`),
          ...(part.id ? { id: `t${part.id}` } : {}),
        })),
      ),
    );
    const record = { ...noRecord, from: "en", entries: firstEntries(old, own) };
    assert.equal(compared(record, old, own).changes, [], "nothing has changed yet");
    const expected: Expected = { changes: [], moved: 0, sections: [] };
    const kinds: Edit[] = [];
    // From the end, far from each other, so that each edit has neighbours that did not change.
    const moves = random(4) === 0;
    for (let at = parts.length - 3; at >= 1; at -= 5 + random(4)) {
      const kind = EDITS[random(EDITS.length)] ?? "word";
      if (kind === "moved" && (!moves || expected.moved > 0 || kinds.length > 0)) continue;
      if (kinds.includes("moved")) break;
      if (edit(kind, parts, at, random, expected)) kinds.push(kind);
    }
    for (const kind of kinds) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    const found = compared(record, outline(markdownOf(parts)), own);
    const told = `seed ${seed}: ${kinds.join(", ")}`;
    assert.equal(
      found.changes.map(({ fate, was, now }) => `${fate}: ${was ?? ""} → ${now ?? ""}`).sort(),
      expected.changes.sort(),
      told,
    );
    assert.is(found.moved, expected.moved, told);
    assert.equal(
      sectionsConcerned(found).sort(),
      [...new Set(expected.sections.map((id) => (id === "main" ? id : `t${id}`)))].sort(),
      told,
    );
    // Whoever says that the translation is still right says so of all of it.
    const settled = { ...record, entries: settledEntries(found, own, () => true) };
    const again = compared(settled, outline(markdownOf(parts)), own);
    assert.equal([again.changes, again.moved], [[], 0], told);
  }
  for (const kind of EDITS) assert.ok((counts.get(kind) ?? 0) > 20, `${kind}: ${counts.get(kind)}`);
});

test.run();
