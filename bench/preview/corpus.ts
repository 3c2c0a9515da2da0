import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** The editions of the corpus: tag, folder, label. */
export const editions = [
  ["ko", "ko", "한국어"],
  ["en", "en", "English"],
  ["ko-KP", "ko-kp", "조선말"],
] as const;
export const sections = ["rights", "training", "campaigns", "news"] as const;

const english =
  "child school record petition right clinic border winter letter teacher village law witness answer garden".split(" ");
const korean = "아동 학교 기록 서명 권리 병원 국경 겨울 편지 교사 마을 법률 증언 답변 정원".split(" ");

/** Numbers that are the same in every run. */
function numbersFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => (((state = (state * 1_664_525 + 1_013_904_223) % 2 ** 32) / 2 ** 32) * below) | 0;
}

/** About 450 words with headings, emphasis, lists, a table and links, like an article of a campaign. */
export function bodyOf(tag: string, number: number, perEdition: number): string {
  const pick = numbersFrom(number * 31 + tag.length);
  const words = tag === "en" ? english : korean;
  const sentence = () => `${Array.from({ length: 9 + pick(6) }, () => words[pick(words.length)]).join(" ")}.`;
  const paragraph = () => Array.from({ length: 6 }, sentence).join(" ");
  const link = () => {
    const other = 1 + pick(perEdition - 1);
    return `[${words[pick(words.length)]}](/${sections[other % 4]}/page-${other}/)`;
  };
  return [0, 1, 2, 3]
    .map(
      (part) =>
        `## ${words[part]} ${part}\n\n**${words[pick(words.length)]}** ${paragraph()} ${link()}\n\n- ${sentence()}\n- ${sentence()}\n\n${part === 1 ? "| a | b |\n|---|---|\n| 1 | 2 |\n\n" : ""}`,
    )
    .join("");
}

/** Path of a page without its ending; the first of each section is the section's own. */
export function pathOf(number: number): string {
  return number === 0
    ? "index"
    : number <= 4
      ? `${sections[number - 1]}/index`
      : `${sections[number % 4]}/page-${number}`;
}

/** Writes a corpus of so many pages, a third for each edition, with what a generator wants in each page's head. */
export function writeCorpus(
  folder: string,
  pages: number,
  head: (title: string, description: string, day: string | undefined) => string,
): void {
  const perEdition = Math.floor(pages / 3);
  for (const [tag, name] of editions) {
    for (let number = 0; number < perEdition; number += 1) {
      const file = join(folder, name, `${pathOf(number)}.md`);
      const day =
        number > 4
          ? new Date(Date.UTC(2024, 0, 1) + (number % 900) * 86_400_000).toISOString().slice(0, 10)
          : undefined;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(
        file,
        `---\n${head(`${tag} ${number}`, `About ${number}`, day)}---\n\n${bodyOf(tag, number, perEdition)}`,
      );
    }
  }
}
