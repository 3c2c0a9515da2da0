import type { Capability } from "../frame/capability.ts";
import type { Pictured } from "../frame/pageText.ts";
import type { ExplainedTerm } from "../site/terms/explained.ts";
import { readTermList } from "../site/terms/readTermList.ts";
import { explainedOn, explainerFor, GLOSSARY, type Glossary } from "./glossary.ts";

declare module "../frame/pageView.ts" {
  interface PageView {
    /** Words of the page that are explained below its text. */
    explained?: readonly ExplainedTerm[];
  }
}

/**
 * Words that not every reader knows, such as loanwords, explained below each text in which they occur:
 * i18n/terms/site.yml.
 */
export const glossary: Capability<Glossary & Required<Pick<Pictured, "explainerFor">>> = {
  name: "glossary",
  read: ({ site, findings, kept }) => {
    const { terms } = readTermList(site, GLOSSARY, findings, kept);
    return { glossary: terms, explainerFor: (rendition) => explainerFor({ glossary: terms }, rendition) };
  },
  page: (shown, { rendition: { page } }, { styles }) => {
    const explained = explainedOn(shown, page, shown.catalogue.site.editions);
    return explained.length === 0 ? {} : { view: { explained }, css: styles.also("explained") };
  },
};
