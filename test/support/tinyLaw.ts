import { type Files, twoEditions } from "./tinySite.ts";

const index = (title: string, more: string) =>
  `---\ntitle: ${title}\ndescription: ${title}.\ntype: instrument\nname: ${title}\ncitation: "${title}, {{article}}"\nparts: { 1: Part I, 2: Part II }\nthemes: { river: River, bridge: Bridge }\n${more}---\n`;
const article = (number: number, part: number, body: string, themes = "river") =>
  `---\narticle: ${number}\ntitle: Title ${number}\npart: ${part}\nthemes: [${themes}]\nintro: Plain words on ${number}.\n---\n\n${body}\n`;
const preamble = (...words: string[]) => `---\ntitle: Preamble\n---\n\n${words.join("\n\n")}\n`;

/** A treaty on a ferry in two editions of a tiny site, the Korean one a translation: everything that a treaty may have, once. */
export const tinyLaw: Files = {
  ...twoEditions,
  "content/law.yml": [
    "type: instrument",
    "abbreviation: FERRY",
    "issuer: { country: un, name: River Assembly, number: 7-1 }",
    "adopted: 1990-01-02",
    "inForce: 1991-02-03",
    "published: River Series, vol. 1",
    "url: https://river.example/1",
    "authentic: [en]",
    "amended:",
    "  art-2-1: 2001-02-03",
    "",
  ].join("\n"),
  "content/en/law/index.md": index("Ferry Law", "notes:\n  art-2-1: It said rafts before.\n"),
  "content/en/law/preamble.md": preamble("The Parties,", "Knowing the river,", "Agree:"),
  "content/en/law/article-01.md": article(1, 1, "A ferry is a boat that crosses the river."),
  "content/en/law/article-02.md": article(
    2,
    1,
    [
      "1. Every ferry carries:",
      "   (a) People, and with them:",
      "      (i) Their children;",
      "      (ii) Their animals;",
      "   (b) Things.",
      "2. No ferry carries weapons.",
    ].join("\n\n"),
    "river, bridge",
  ),
  "content/en/law/article-03.md": article(
    3,
    2,
    "This law lies with the ferryman.\n\n---\n\nIn witness thereof, signed.",
  ),
  "content/ko/law/index.md": index(
    "나룻배법",
    "translation: 나루\nreview: pending\nnotes:\n  art-2-1: 예전에는 뗏목이었다.\n",
  ),
  "content/ko/law/preamble.md": preamble("당사자는,", "강을 알고,", "합의하였다:"),
  "content/ko/law/article-01.md": article(1, 1, "나룻배란 강을 건너는 배이다."),
  "content/ko/law/article-02.md": article(
    2,
    1,
    [
      "1. 모든 나룻배는 다음을 나른다:",
      "   (a) 사람과 그가 데리고 있는:",
      "      (i) 아이;",
      "      (ii) 짐승;",
      "   (b) 물건.",
      "2. 나룻배는 무기를 나르지 않는다.",
    ].join("\n\n"),
    "river, bridge",
  ),
  "content/ko/law/article-03.md": article(3, 2, "이 법은 사공에게 둔다.\n\n---\n\n이에 서명하였다."),
  "i18n/terms/law.yml": [
    "- id: ferry",
    "  words:",
    "    en: [ferry, ferries]",
    "    ko: [나룻배]",
    "  meaning:",
    "    en: A boat.",
    "    ko: 배.",
    "- id: child",
    "  words:",
    "    en: [child, children]",
    "    ko: [아이]",
    "  except: [art-1]",
    "",
  ].join("\n"),
};

/** The units of the tiny law, in their order. */
export const tinyUnits = [
  "preamble-opening",
  "preamble-1",
  "preamble-closing",
  "art-1",
  "art-2-1",
  "art-2-1-a",
  "art-2-1-a-i",
  "art-2-1-a-ii",
  "art-2-1-b",
  "art-2-2",
  "art-3",
  "testimonium",
];
