import type { EditionContext } from "../frame/capability.ts";
import { editionLinks } from "../frame/frame.ts";
import type { FramedView, LazyView } from "../frame/framed.ts";
import { framedHead } from "../frame/head.ts";
import type { PageLink } from "../frame/navigation.ts";
import type { Laws } from "../law/laws.ts";
import { addressOf, fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { fallbackFor } from "../site/editions/fallback.ts";
import type { Shown } from "../site/shown.ts";
import { sizeIn } from "../site/words/sizeIn.ts";
import type { Words } from "../site/words/words.ts";
import { CHECK, DOWNLOADS, TAKE_AWAY } from "./names.ts";
import type { Packed } from "./packAll.ts";
import type { PackedNow } from "./packedNow.ts";
import { type PhoneView, phoneView } from "./phone/phoneView.ts";

/** One file in the table. */
export interface TakeAwayRow {
  what: string;
  /** For whom it is good. */
  who: string;
  open: string;
  file: string;
  address: string;
  size: string;
  sha256: string;
}

/** A poster on a size of paper. */
export interface Paper {
  /** A4, A3. */
  name: string;
  address: string;
  size: string;
}

/** The page of an edition that lists all that can be taken away. */
export interface TakeAwayView extends FramedView {
  layout: "take-away";
  groups: ReadonlyArray<{ title: string; rows: readonly TakeAwayRow[] }>;
  /** Posters of single articles. */
  posters: ReadonlyArray<{ title: string; papers: readonly Paper[] }>;
  check: string;
  sums: string;
  safety: PageLink | undefined;
  phone: PhoneView | undefined;
}

/** The page of an edition that lists all that can be taken away, made from the files themselves. */
export function takeAwayView(
  { catalogue }: Shown & Laws,
  { copies }: PackedNow,
  { frame, form, styles }: EditionContext,
): LazyView {
  const { site } = catalogue;
  const { edition, words, siteName } = frame;
  const file = fileOf(edition, TAKE_AWAY);
  // One form of the pages is kept, and offers it.
  const phone = form.folder === "" ? phoneView(site, edition, words) : undefined;
  const at = (name: string) => addressOf(site, `${DOWNLOADS}/${name}`);
  // An edition without a text of its own offers that of its fallback.
  const lists = (one: Packed) => one.isLoose !== true && one.page === undefined;
  const speaking =
    fallbackFor(
      edition,
      site.editions,
      (candidate) =>
        copies.some((one) => one.form === "text" && one.editions.length === 1 && isIn(one, candidate)) || undefined,
    )?.edition ?? edition;
  const own = copies.filter((one) => lists(one) && isIn(one, one.stamp.of === "site" ? edition : speaking));
  const groups = [...new Set(own.map(({ stamp }) => stamp.of))].map((of) => {
    const rows = own.filter(({ stamp }) => stamp.of === of);
    return { title: rows.find(({ editions }) => editions.length === 1)?.title ?? siteName, rows: rows.map(row) };
  });
  function row(one: Packed): TakeAwayRow {
    return {
      ...told(one, words),
      file: one.file,
      address: at(one.file),
      size: sizeIn(words, one.size),
      sha256: one.sha256,
    };
  }
  const posters = copies.filter(({ form: name, editions }) => name === "poster" && isIn({ editions }, speaking));
  return {
    file,
    indexed: { alternates: [] },
    limit: "list",
    view: (): TakeAwayView => ({
      layout: "take-away",
      file,
      frame,
      head: framedHead(
        {
          title: `${words.t("takeaway.title")} – ${siteName}`,
          description: words.t("takeaway.description"),
          canonical: urlOf(site, file),
          isIndexed: true,
          card: frame.card,
          ...(phone === undefined ? {} : { scripts: ["phone"], runs: "phone" }),
        },
        styles("take-away"),
        form,
      ),
      editions: editionLinks(catalogue, edition, TAKE_AWAY, true),
      address: addressOf(site, file),
      groups,
      posters: [...new Set(posters.map(({ page }) => page))].map((page) => {
        const own = posters.filter((one) => one.page === page);
        return { title: own[0]?.title ?? "", papers: own.map((one) => paperOf(one, at(one.file), words)) };
      }),
      check: addressOf(site, fileOf(edition, CHECK)),
      sums: at("SHA256SUMS"),
      safety: frame.safety,
      phone,
    }),
  };
}

function told({ form, editions }: Packed, { t }: Words): Pick<TakeAwayRow, "what" | "who" | "open"> {
  const key = `takeawayForms.${form}`;
  const beside = editions.length > 1 ? ` (${editions.map(({ label }) => label).join(", ")})` : "";
  return { what: t(`${key}.what`) + beside, who: t(`${key}.who`), open: t(`${key}.open`) };
}

/** A poster as pages link to it. */
export function paperOf(poster: Packed, address: string, words: Words): Paper {
  return { name: poster.file.includes("-a3") ? "A3" : "A4", address, size: sizeIn(words, poster.size) };
}

/** True if a copy holds an edition. It was packed from another reading of the site: tags tell, not objects. */
export function isIn({ editions }: Pick<Packed, "editions">, { tag }: Pick<Edition, "tag">): boolean {
  return editions.some((one) => one.tag === tag);
}
