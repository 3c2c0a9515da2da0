import type { Edition } from "../../site/editions/edition.ts";
import type { OutputFile } from "../../site/outputFile.ts";
import type { Shown } from "../../site/shown.ts";
import type { Words } from "../../site/words/words.ts";
import { authorityOf, statusInWords } from "../authority.ts";
import { type Instrument, unitsOf } from "../instrument.ts";
import { labelsOf } from "../labels.ts";
import { lawOf, partsOf } from "../law.ts";
import type { Laws } from "../laws.ts";
import { textFor } from "../pages.ts";
import type { Unit } from "../unit.ts";
import { akomaNtoso } from "./akomaNtoso.ts";
import { tmx } from "./tmx.ts";

/**
 * The machine-readable files of every instrument: one for every edition that shows its text, and all editions in one
 * translation memory.
 */
export function instrumentFiles(loaded: Shown & Laws): OutputFile[] {
  const { site } = loaded.catalogue;
  return loaded.instruments.flatMap((instrument) => {
    const at = (edition: Edition, ending: string) =>
      `${edition.folder}/${instrument.folder}/${instrument.folder}.${ending}`;
    const perEdition = site.editions
      .filter((edition) => textFor(instrument, edition) !== undefined)
      .flatMap((edition): OutputFile[] => [
        { file: at(edition, "json"), bytes: () => unitsJson(loaded, instrument, edition) },
        { file: at(edition, "txt"), bytes: () => plainText(loaded, instrument, edition) },
        { file: at(edition, "akn.xml"), bytes: () => akomaNtoso(loaded, instrument, edition) ?? "" },
      ]);
    return perEdition.length === 0
      ? []
      : [...perEdition, { file: `${instrument.folder}.tmx`, bytes: () => tmx(loaded, instrument) }];
  });
}

/** Returns the full citation of a unit: 12(1)(a), 제12조 제1항 가호; recitals by their number. */
export function nameOf({ id, steps }: Unit, words: Words): string {
  const [kind, number = ""] = id.split("-");
  if (kind === "art") return labelsOf(words).reference(Number(number), steps);
  if (kind === "testimonium") return words.t("instrument.testimonium");
  if (number === "opening") return words.t("instrument.opening");
  return number === "closing" ? words.t("instrument.closing") : words.t("instrument.recital", { number });
}

/** `{lang, title, units: [{id, label, text}]}`: every unit in its order. */
function unitsJson(loaded: Shown & Laws, instrument: Instrument, edition: Edition): string {
  const text = textFor(instrument, edition);
  const units = text === undefined ? [] : unitsOf(text);
  const words = loaded.wordsOf(text?.edition ?? edition);
  const law = lawOf(loaded, instrument, edition);
  const data = {
    title: law.name,
    lang: text?.edition.tag,
    authentic: law.isAuthentic,
    translation: law.isAuthentic ? undefined : (law.translation ?? words.t("instrument.here")),
    standing: text && authorityOf(loaded, instrument, text.edition),
    published: law.published,
    units: units.map((unit) => ({ id: unit.id, label: nameOf(unit, words), text: unit.text })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** The text as one would type it, with a line that says what it is. */
function plainText(loaded: Shown & Laws, instrument: Instrument, edition: Edition): string {
  const text = textFor(instrument, edition);
  if (text === undefined) return "";
  const words = loaded.wordsOf(text.edition);
  const law = lawOf(loaded, instrument, edition);
  const standing = statusInWords(loaded, instrument, text.edition, text.edition);
  const parts = partsOf(loaded, instrument, edition, text, []).map(({ name, pieces }) =>
    [
      name,
      ...pieces.map(({ label, title, rows }) =>
        [
          title === "" ? label : words.t("instrument.heading", { article: label, title }),
          ...rows.map(({ depth, own }) => `${"  ".repeat(depth)}${own.label === "" ? "" : `${own.label} `}${own.text}`),
        ].join("\n\n"),
      ),
    ]
      .filter((part) => part !== undefined)
      .join("\n\n\n"),
  );
  return `${law.name}\n\n${standing} ${words.t("instrument.published")} ${law.published}. ${words.t("instrument.titles")}\n\n\n${parts.join("\n\n\n")}\n`;
}
