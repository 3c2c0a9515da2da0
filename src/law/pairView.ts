import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { LazyView } from "../frame/framed.ts";
import { headWith } from "../frame/head.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { WithTranslationStatus } from "../site/translationStatus.ts";
import { reviewIn, statusInWords } from "./authority.ts";
import type { Instrument } from "./instrument.ts";
import { lawOf, partsOf } from "./law.ts";
import type { Laws } from "./laws.ts";
import type { PairView } from "./lawViews.ts";
import { textFor, WHOLE } from "./pages.ts";
import { wholeCss, wholeScripts } from "./wholePage.ts";

/** The whole of an instrument beside each other edition: `convention/full/en/`. */
export function pairViews(
  loaded: WithTranslationStatus & Laws,
  instrument: Instrument,
  { frame, form, styles }: EditionContext,
): LazyView[] {
  const { site } = loaded.catalogue;
  const { edition, words, siteName } = frame;
  const text = textFor(instrument, edition);
  if (text === undefined) return [];
  return [...instrument.texts.values()]
    .filter((other) => other !== text)
    .map((other): LazyView => {
      const path = `${instrument.folder}/${WHOLE}/${other.edition.folder}`;
      const file = fileOf(edition, path);
      const view = (): PairView => {
        const law = lawOf(loaded, instrument, edition);
        const title = words.t("instrument.pair", {
          name: law.name,
          first: text.edition.label,
          second: other.edition.label,
        });
        return {
          layout: "pair",
          file,
          frame,
          head: headWith(
            {
              title: `${title} – ${siteName}`,
              description: words.t("instrument.pairDescription", {
                name: law.name,
                first: text.edition.label,
                second: other.edition.label,
              }),
              canonical: urlOf(site, file),
              isIndexed: true,
              scripts: wholeScripts(frame),
            },
            styles("pair") + wholeCss(title, urlOf(site, file)),
            form,
          ),
          editions: editionLinks(loaded.catalogue, edition, `${instrument.folder}/${WHOLE}`),
          address: addressOf(site, file),
          title,
          textEdition: text.edition,
          status: {
            fallback:
              text.edition === edition
                ? undefined
                : {
                    edition: text.edition,
                    address: addressOf(site, fileOf(text.edition, `${instrument.folder}/${WHOLE}`)),
                  },
            newer: undefined,
            review: reviewIn(loaded, instrument, text.edition),
            changed: undefined,
          },
          law: {
            ...law,
            parts: partsOf(loaded, instrument, edition, text, [other]),
            themes: [],
            explained: [],
            others: [{ edition: other.edition, status: statusInWords(loaded, instrument, other.edition, edition) }],
          },
        };
      };
      return { file, view, limit: "pair", indexed: { alternates: [] } };
    });
}
