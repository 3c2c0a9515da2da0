import type { Edition } from "../editions/edition.ts";
import { type Instrument, unitsOf } from "../instrument/instrument.ts";
import { labelsOf } from "../instrument/labels.ts";
import { textFor } from "../instrument/pages.ts";
import type { Unit } from "../instrument/unit.ts";
import type { LoadedSite } from "../site/loadSite.ts";
import { lawOf, partsOf } from "../view/law.ts";
import type { Words } from "../words/words.ts";
import { akomaNtoso } from "./akomaNtoso.ts";
import type { TextFile } from "./documents.ts";
import { standingOf, worthOf } from "../view/standing.ts";
import { tmx } from "./tmx.ts";

/** The files of every instrument for machines: in every edition that shows its text, and all editions in one translation memory. */
export function instrumentFiles(loaded: LoadedSite): TextFile[] {
  const { site } = loaded.catalogue;
  return loaded.instruments.flatMap((instrument) => {
    const at = (edition: Edition, ending: string) => `${edition.folder}/${instrument.folder}/${instrument.folder}.${ending}`;
    const perEdition = site.editions.filter((edition) => textFor(instrument, edition) !== undefined).flatMap((edition): TextFile[] => [
      { file: at(edition, "json"), text: () => unitsJson(loaded, instrument, edition) },
      { file: at(edition, "txt"), text: () => plainText(loaded, instrument, edition) },
      { file: at(edition, "akn.xml"), text: () => akomaNtoso(loaded, instrument, edition) ?? "" },
    ]);
    return perEdition.length === 0 ? [] : [...perEdition, { file: `${instrument.folder}.tmx`, text: () => tmx(loaded, instrument) }];
  });
}

/** What a unit is called where it stands alone: 12(1)(a), 제12조 제1항 가호; recitals by their number. */
export function nameOf({ id, steps }: Unit, words: Words): string {
  const [kind, number = ""] = id.split("-");
  if (kind === "art") return labelsOf(words).reference(Number(number), steps);
  if (kind === "testimonium") return words.t("instrument.testimonium");
  if (number === "opening") return words.t("instrument.opening");
  return number === "closing" ? words.t("instrument.closing") : words.t("instrument.recital", { number });
}

/** `{lang, title, units: [{id, label, text}]}`: every unit in its order. */
function unitsJson(loaded: LoadedSite, instrument: Instrument, edition: Edition): string {
  const text = textFor(instrument, edition);
  const units = text === undefined ? [] : unitsOf(text);
  const words = loaded.wordsOf(text?.edition ?? edition);
  const law = lawOf(loaded, instrument, edition);
  const data = {
    title: law.name,
    lang: text?.edition.tag,
    authentic: law.isAuthentic,
    translation: law.isAuthentic ? undefined : law.translation ?? words.t("instrument.here"),
    standing: text && worthOf(loaded, instrument, text.edition),
    published: law.published,
    units: units.map((unit) => ({ id: unit.id, label: nameOf(unit, words), text: unit.text })),
  };
  return `${JSON.stringify(data, null, 1)}\n`;
}

/** The text as one would type it, with a line that says what it is. */
function plainText(loaded: LoadedSite, instrument: Instrument, edition: Edition): string {
  const text = textFor(instrument, edition);
  if (text === undefined) return "";
  const words = loaded.wordsOf(text.edition);
  const law = lawOf(loaded, instrument, edition);
  const standing = standingOf(loaded, instrument, text.edition, text.edition);
  const parts = partsOf(loaded, instrument, edition, text, []).map(({ name, pieces }) =>
    [name, ...pieces.map(({ label, title, rows }) =>
      [title === "" ? label : words.t("instrument.heading", { article: label, title }), ...rows.map(({ depth, own }) => `${"  ".repeat(depth)}${own.label === "" ? "" : `${own.label} `}${own.text}`)].join("\n\n"))]
      .filter((part) => part !== undefined).join("\n\n\n"));
  return `${law.name}\n\n${standing} ${words.t("instrument.published")} ${law.published}. ${words.t("instrument.titles")}\n\n\n${parts.join("\n\n\n")}\n`;
}
