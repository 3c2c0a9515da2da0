import type { EditionContext } from "../frame/capability.ts";
import { editionLinks, offeredFrom } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import { scriptIn, scriptNamed } from "../frame/scripts.ts";
import { lawOf, themesIn } from "../law/law.ts";
import { textFor } from "../law/pages.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { examplesOn } from "./examples.ts";
import { pagefindFolder } from "./pagefind/pagefindFiles.ts";
import { SEARCH, type Searched, SUBJECTS } from "./searched.ts";
import { searchOf } from "./searchOf.ts";
import type { SearchPage } from "./show/page.ts";
import { type SubjectGroup, subjectsOf } from "./subjects.ts";

/** The search page of an edition. */
export interface SearchView extends FramedView {
  layout: "search";
  /** Address of the index of subjects. */
  subjects: string;
  /** A hint for the input, with examples from this site. */
  hint: string;
  /** Address of the index that the search reads first; it is loaded with the page. */
  firstPart: string | undefined;
  /** Links for a reader who finds nothing. */
  instruments: ReadonlyArray<{ name: string; home: string; hasThemes: boolean }>;
  /** The note on privacy: the treatment of the search terms. */
  privacy: string;
  /** Data for the script, as JSON. */
  data: string;
}

/** The index of subjects of an edition. */
export interface SubjectsView extends FramedView {
  layout: "subjects";
  search: string;
  groups: readonly SubjectGroup[];
}

/** The search page of an edition, and its index of subjects, which needs no script. */
export function searchViews(shown: Searched, context: EditionContext): LazyView[] {
  const { edition } = context;
  return [
    { file: fileOf(edition, SEARCH), view: () => searchView(shown, context), limit: "search" },
    { file: fileOf(edition, SUBJECTS), view: () => subjectsView(shown, context), limit: "subjects" },
  ];
}

function searchView(shown: Searched, { frame, form, styles }: EditionContext): SearchView {
  const { catalogue } = shown;
  const { edition, words, siteName } = frame;
  const { t } = words;
  const searches = searchOf(shown);
  const own = searches.find((search) => search.edition === edition);
  const isLaw = own?.records.some(({ number }) => number !== undefined) ?? false;
  const examples = examplesOn(own?.records ?? [], t("search.examples"));
  const first = own?.large?.catalogue ?? own?.parts[0];
  // One large edition is enough: the other editions are searched from here, too.
  const isLarge = searches.some(({ large }) => large !== undefined);
  const data: SearchPage = {
    editions: searches
      .filter((search) => offeredFrom(catalogue.site, edition).includes(search.edition))
      .sort((a, b) => Number(b === own) - Number(a === own))
      .map(({ edition: other, parts, large }) => ({
        tag: other.tag,
        label: other.label,
        dir: other.direction,
        page: fileOf(other, SEARCH).replace(/index\.html$/, ""),
        parts: (large === undefined ? parts : [large.catalogue]).map(({ file, size }) => ({ file, size })),
        large: large && {
          words: { file: large.words.file, size: large.words.size },
          folder: pagefindFolder(other.folder),
          whole: large.whole,
        },
      })),
    guess: scriptNamed(scriptIn(catalogue.site, "guess")).file.replace("assets/", ""),
    words: {
      loading: t("search.loading"),
      found: t("search.found", { query: "{{query}}" }),
      none: t("search.none", { query: "{{query}}" }),
      nearby: t("search.nearby"),
      instead: t("search.instead", { query: "{{query}}" }),
      under: t("search.under"),
      elsewhere: t("search.elsewhere"),
      failed: t("search.failed"),
      beyond: isLaw ? t("search.beyond", { article: "{{article}}", last: "{{last}}" }) : "",
      all: t("search.all"),
      again: t("search.again"),
      size: t("search.size", { size: "{{size}}" }),
    },
  };
  return {
    layout: "search",
    file: fileOf(edition, SEARCH),
    frame,
    head: framedHead(
      {
        title: `${t("search.title")} – ${siteName}`,
        description: t(isLaw ? "search.descriptionLaw" : "search.description"),
        scripts: [scriptIn(catalogue.site, isLarge ? "search-large" : "search")],
        runs: isLarge ? "pagefind" : undefined,
      },
      styles("search"),
      form,
    ),
    editions: editionLinks(catalogue, edition, SEARCH, true),
    address: addressOf(catalogue.site, fileOf(edition, SEARCH)),
    subjects: addressOf(catalogue.site, fileOf(edition, SUBJECTS)),
    hint: [
      t(isLaw ? "search.hintLaw" : "search.hint"),
      ...(examples.length === 0 ? [] : [t("search.suchAs", { examples: examples.join(", ") })]),
    ].join(" "),
    firstPart: first && `${catalogue.site.base}assets/${first.file}`,
    instruments: shown.instruments.flatMap((instrument) => {
      const text = textFor(instrument, edition);
      return text === undefined
        ? []
        : [{ ...lawOf(shown, instrument, edition), hasThemes: themesIn(shown, instrument, edition, text).length > 0 }];
    }),
    privacy: t(own?.large !== undefined ? "search.privacyLarge" : "search.privacy"),
    data: JSON.stringify(data),
  };
}

function subjectsView(shown: Searched, { frame, form, styles }: EditionContext): SubjectsView {
  const { catalogue } = shown;
  const { edition, words, siteName } = frame;
  return {
    layout: "subjects",
    file: fileOf(edition, SUBJECTS),
    frame,
    head: framedHead(
      { title: `${words.t("subjects.title")} – ${siteName}`, description: words.t("subjects.description") },
      styles("subjects"),
      form,
    ),
    editions: editionLinks(catalogue, edition, SUBJECTS, true),
    address: addressOf(catalogue.site, fileOf(edition, SUBJECTS)),
    search: addressOf(catalogue.site, fileOf(edition, SEARCH)),
    groups: subjectsOf(shown, edition),
  };
}
