import type { TextFile } from "../../assembly/documents.ts";
import type { LoadedSite } from "../../assembly/loadSite.ts";
import { TEXT_ONLY } from "./tree.ts";
import { type TextOnlyFacts, withoutPictures } from "./withoutPictures.ts";

/** Pages, each followed by its text-only form, which is made from the same HTML. */
export function withTextOnly(loaded: LoadedSite, pages: readonly TextFile[]): TextFile[] {
  const facts = factsOf(loaded);
  return pages.flatMap((page): TextFile[] => {
    // What is shown for an address that leads nowhere has no address of its own.
    if (/(^|\/)404\.html$/.test(page.file)) return [page];
    // Files are written in their order: the HTML is kept for the next one only.
    let last: string | undefined;
    const text = () => (last = page.text());
    const textOnly = () => {
      const html = last ?? page.text();
      last = undefined;
      return withoutPictures(html, facts(page.file.split("/")[0] ?? ""));
    };
    return [{ ...page, text }, { ...page, file: `${TEXT_ONLY}/${page.file}`, text: textOnly }];
  });
}

function factsOf(loaded: LoadedSite): (folder: string) => TextOnlyFacts {
  const { site } = loaded.catalogue;
  const sizes = new Map([
    ...[...loaded.drawings.values()].map(({ file, svg }) => ({ file, bytes: Buffer.byteLength(svg) })),
    ...[...loaded.published.values()].flatMap(({ variants }) => variants),
  ].map(({ file, bytes }) => [site.base + file, bytes]));
  const folders = site.editions.map(({ folder }) => folder);
  const made = new Map<string, TextOnlyFacts>();
  return (folder) => {
    const edition = site.editions.find((candidate) => candidate.folder === folder) ?? site.reference;
    const words = loaded.wordsOf(edition);
    const facts = made.get(edition.tag) ?? {
      base: site.base,
      folders,
      tag: edition.tag,
      withPictures: words.t("textOnly.back"),
      see: (bytes) => (bytes === undefined ? words.t("textOnly.see") : words.t("textOnly.seeSize", { size: Math.ceil(bytes / 1000) })),
      bytesOf: (address) => sizes.get(address),
    } satisfies TextOnlyFacts;
    made.set(edition.tag, facts);
    return facts;
  };
}
