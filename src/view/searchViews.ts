import { addressOf, fileOf } from "../editions/addresses.ts";
import { scriptNamed } from "../browser/scripts.ts";
import { textFor } from "../instrument/pages.ts";
import { pagefindFolder } from "../search/pagefind/writeIndex.ts";
import { examplesOn } from "../search/examples.ts";
import { searchOf } from "../search/searchOf.ts";
import type { SearchPage } from "../search/show/page.ts";
import { subjectsOf } from "../search/subjects.ts";
import { searchPath, subjectsPath } from "../site/generated.ts";
import type { LoadedSite } from "../site/loadSite.ts";
import { editionLinks } from "./frame.ts";
import { lawOf, themesIn } from "./law.ts";
import type { Styles } from "./styles.ts";
import type { Frame, Head, LazyView, SearchView, SubjectsView } from "./view.ts";

/** The search page of an edition, and its index of subjects, which needs no script. */
export function searchViews(loaded: LoadedSite, frame: Frame, styles: Styles, head: (title: string, description: string) => Head): LazyView[] {
  const { edition } = frame;
  return [
    { file: fileOf(edition, searchPath), view: () => searchView(loaded, { ...frame, css: styles("search") }, head), limit: "search" },
    { file: fileOf(edition, subjectsPath), view: () => subjectsView(loaded, { ...frame, css: styles("subjects") }, head), limit: "subjects" },
  ];
}

function searchView(loaded: LoadedSite, frame: Frame, head: (title: string, description: string) => Head): SearchView {
  const { catalogue } = loaded;
  const { edition, words, siteName } = frame;
  const { t } = words;
  const searches = searchOf(loaded);
  const own = searches.find((search) => search.edition === edition);
  // One large edition is enough: the other editions are searched from here, too.
  const isLaw = own?.records.some(({ number }) => number !== undefined) ?? false;
  const examples = examplesOn(own?.records ?? [], t("search.examples"));
  const isLarge = searches.some(({ engine }) => engine === "pagefind");
  const data: SearchPage = {
    editions: [...searches].sort((a, b) => Number(b === own) - Number(a === own)).map(({ edition: other, parts, words: list }) => ({
      tag: other.tag,
      label: other.label,
      dir: other.direction,
      page: fileOf(other, searchPath).replace(/index\.html$/, ""),
      parts: parts.map(({ file, size }) => ({ file, size })),
      large: list && { words: { file: list.file, size: list.size }, folder: pagefindFolder(other.folder) },
    })),
    guess: scriptNamed("guess").file.replace("assets/", ""),
    words: {
      loading: t("search.loading"), found: t("search.found", { query: "{{query}}" }), none: t("search.none", { query: "{{query}}" }), nearby: t("search.nearby"), instead: t("search.instead", { query: "{{query}}" }),
      elsewhere: t("search.elsewhere"), failed: t("search.failed"), beyond: isLaw ? t("search.beyond", { article: "{{article}}", last: "{{last}}" }) : "", all: t("search.all"), again: t("search.again"), size: t("search.size", { size: "{{size}}" }),
    },
  };
  return {
    layout: "search",
    file: fileOf(edition, searchPath),
    frame,
    head: { ...head(`${t("search.title")} – ${siteName}`, t(isLaw ? "search.descriptionLaw" : "search.description")), scripts: [isLarge ? "search-large" : "search"], runs: isLarge ? "pagefind" : undefined },
    editions: editionLinks(catalogue, edition, searchPath, true),
    address: addressOf(catalogue.site, fileOf(edition, searchPath)),
    subjects: addressOf(catalogue.site, fileOf(edition, subjectsPath)),
    hint: [t(isLaw ? "search.hintLaw" : "search.hint"), ...(examples.length === 0 ? [] : [t("search.suchAs", { examples: examples.join(", ") })])].join(" "),
    firstPart: own?.engine === "pagefind" || own?.parts[0] === undefined ? undefined : `${catalogue.site.base}assets/${own.parts[0].file}`,
    instruments: loaded.instruments.flatMap((instrument) => {
      const text = textFor(instrument, edition);
      return text === undefined ? [] : [{ ...lawOf(loaded, instrument, edition), hasThemes: themesIn(loaded, instrument, edition, text).length > 0 }];
    }),
    privacy: t(own?.engine === "pagefind" ? "search.privacyLarge" : "search.privacy"),
    data: JSON.stringify(data),
  };
}

function subjectsView(loaded: LoadedSite, frame: Frame, head: (title: string, description: string) => Head): SubjectsView {
  const { catalogue } = loaded;
  const { edition, words, siteName } = frame;
  return {
    layout: "subjects",
    file: fileOf(edition, subjectsPath),
    frame,
    head: head(`${words.t("subjects.title")} – ${siteName}`, words.t("subjects.description")),
    editions: editionLinks(catalogue, edition, subjectsPath, true),
    address: addressOf(catalogue.site, fileOf(edition, subjectsPath)),
    search: addressOf(catalogue.site, fileOf(edition, searchPath)),
    groups: subjectsOf(loaded, edition),
  };
}
