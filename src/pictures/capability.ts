import type { Capability } from "../frame/capability.ts";
import type { WritePicture } from "../frame/form.ts";
import { lookOf } from "../frame/look/look.ts";
import { plainShapes } from "../frame/look/plainShapes.ts";
import type { Node } from "../frame/tree.ts";
import { pictureFile } from "../site/checkLinks.ts";
import { addressOf, fileOf } from "../site/editions/addresses.ts";
import { relativeIn } from "../site/editions/relative.ts";
import { type Page, picturesOf } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import { type Drawing, readDrawings } from "./drawings.ts";
import { heavyPictures } from "./heavyPictures.ts";
import { cardPhotoOf, focusRule, type PhotoView, photoOf } from "./photo.ts";
import type { Picture, Published } from "./picture.ts";
import { readPictures } from "./pictures.ts";
import { keptFile } from "./publishPicture.ts";
import { keptPictures, publishPictures } from "./publishPictures.ts";
import { pictureColours } from "./shownPicture.ts";
import { hasPictures, TEXT_ONLY } from "./textOnly/hasPictures.ts";
import { textOnlyForm } from "./textOnly/textOnlyForm.ts";
import { pictureWriter } from "./writePicture.ts";

/** The pictures' addition to a site. */
export interface Pictures {
  pictures: ReadonlyMap<string, Picture>;
  /** The site's own drawings, by name. */
  drawings: ReadonlyMap<string, Drawing>;
  /** The files of each picture, by the same names; encoded before any page is written. */
  published: ReadonlyMap<string, Published>;
  writePicture: WritePicture;
}

/** A drawing as a page shows it; what it shows is said in the language of the text. */
export interface DrawingView {
  src: string;
  width: number;
  height: number;
  shows: string;
  /** The markup within its SVG element, where it is small enough to stand in the page itself. */
  shapes: string | undefined;
}

declare module "../frame/pageView.ts" {
  interface PageView {
    drawing?: DrawingView;
    photo?: PhotoView;
    /** The photographs of pages to which cards may lead, by their addresses, as HTML. */
    photos?: ReadonlyMap<string, string>;
  }
}

declare module "../frame/framed.ts" {
  interface Frame {
    /** The other form of the same page, with pictures or without, where there are pictures at all. */
    otherForm?: { addressOf(address: string): string; text: string };
  }
}

/** Bytes of a drawing that stands in a page. */
const MOST_IN_PAGE = 700;

/** Pictures beside pages and the site's drawings, only their pixels; and the same site without any. */
export const pictures: Capability<Pictures> = {
  name: "pictures",
  places: () => ({ root: ["img", TEXT_ONLY] }),
  complete: async ({ catalogue }, { findings, cache, kept }) => ({
    pictures: await readPictures(catalogue, findings, cache, kept),
    drawings: await readDrawings(catalogue, findings, kept),
    published: new Map(),
  }),
  // Before any page is written: which formats a page names is known when the files are there.
  prepare: async (shown, { cache, step, advance, isHurried }) => {
    const published =
      isHurried === true
        ? keptPictures(shown.pictures, cache)
        : await publishPictures(shown.pictures, cache, { begin: (count) => step("pictures", count), done: advance });
    shown.warnings.push(...heavyPictures(published));
    return { published, writePicture: pictureWriter({ ...shown, published }) };
  },
  prepareFor: async (shown, page, { cache }) => {
    const files = picturesOf(page)
      .map(({ href }) => pictureFile(page, href))
      .filter((file) => !shown.published.has(file));
    const missing = new Map(
      files.flatMap((file) => {
        const picture = shown.pictures.get(file);
        return picture === undefined ? [] : [[file, picture] as const];
      }),
    );
    if (missing.size === 0) return undefined;
    const published = new Map([
      ...shown.published,
      ...(await publishPictures(missing, cache, { begin: () => {}, done: () => {} })),
    ]);
    return { published, writePicture: pictureWriter({ ...shown, published }) };
  },
  forms: (shown) => (hasPictures(shown) ? [textOnlyForm(shown)] : []),
  frame: (shown, edition, _tree, form) =>
    hasPictures(shown) ? { otherForm: otherForm(shown, shown.wordsOf(edition).t, form.isTextOnly) } : {},
  page: (shown, node, { edition, form, styles }) => {
    const { page, path } = node.rendition;
    const { site } = shown.catalogue;
    const file = form.folder + fileOf(edition, path);
    const place = { edition, form, isFeed: false, at: (picture: string) => relativeIn(file, site.base + picture) };
    const photo = photoOf(shown, page, place);
    const others = (node.parent === undefined ? [...below(node)] : node.children).filter(
      ({ rendition }) => rendition.page.data.photo !== undefined,
    );
    const photos = new Map(
      others.flatMap(({ address, rendition }) => {
        const html = cardPhotoOf(shown, rendition.page, place);
        return html === undefined ? [] : [[address, html] as const];
      }),
    );
    const published = [
      ...picturesOf(page).map(({ href }) => pictureFile(page, href)),
      ...others.flatMap(({ rendition }) =>
        rendition.page.data.photo === undefined ? [] : pictureFile(rendition.page, rendition.page.data.photo.file),
      ),
    ].map((name) => shown.published.get(name));
    const shownPages = [...(photo === undefined ? [] : [page]), ...others.map(({ rendition }) => rendition.page)];
    const focuses = new Set(shownPages.flatMap(({ data }) => data.photo?.focus ?? []));
    return {
      view: { drawing: drawingOf(shown, page), photo, photos },
      css:
        (photo === undefined && photos.size === 0 ? "" : styles.also("photo")) +
        pictureColours(published, lookOf(site)) +
        [...focuses].sort().map(focusRule).join(""),
    };
  },
  files: ({ published }, { cache, step }) => {
    const files = new Set([...published.values()].flatMap(({ variants }) => variants.map(({ file }) => file)));
    step("files", files.size);
    return [...files].map((file) => ({
      file,
      bytes: () => {
        const bytes = keptFile(file, cache);
        if (bytes === undefined) throw new Error(`${file} is no longer in the cache`);
        return bytes;
      },
    }));
  },
};

/** Every page below one: cards on the first page may lead to any. */
function* below(node: Node): Generator<Node> {
  for (const child of node.children) {
    yield child;
    yield* below(child);
  }
}

function otherForm(
  { catalogue: { site } }: Shown,
  t: (key: string) => string,
  isTextOnly: boolean,
): { addressOf(address: string): string; text: string } {
  if (isTextOnly) return { addressOf: (address) => `${address}?pictures`, text: t("textOnly.back") };
  return {
    addressOf: (address) => `${site.base}${TEXT_ONLY}/${address.slice(site.base.length)}`,
    text: t("textOnly.go"),
  };
}

function drawingOf(
  { catalogue: { site }, drawings }: Shown & Pictures,
  { data: { drawing } }: Page,
): DrawingView | undefined {
  const found = drawing && drawings.get(drawing.name);
  return (
    found && {
      src: addressOf(site, found.file),
      width: found.width,
      height: found.height,
      shows: drawing.shows,
      shapes: found.svg.length > MOST_IN_PAGE ? undefined : plainShapes(found.svg)?.shapes,
    }
  );
}
