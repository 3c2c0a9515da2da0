import { pictureElement } from "../base/markdown/pictureElement.ts";
import type { ShownPicture } from "../base/markdown/text.ts";
import type { PicturePlace, WritePicture } from "../frame/form.ts";
import { pictureFile } from "../site/checkLinks.ts";
import type { Page } from "../site/pages/page.ts";
import { type Format, formats, type Published } from "./picture.ts";
import { COLUMN } from "./widths.ts";

/** The photograph of a page, as HTML, with whoever took it. */
export interface PhotoView {
  html: string;
  credit: string | undefined;
}

/** From here on a screen is no telephone's. */
const DESK = "(min-width:45em)";

/** The photographs of a site and the sizes in which pages show them. */
interface Photographs {
  published: ReadonlyMap<string, Published>;
  writePicture: WritePicture;
}

/** The photograph above a page's text, in words where pages have no pictures. */
export function photoOf(
  { published, writePicture }: Photographs,
  page: Page,
  place: PicturePlace,
): PhotoView | undefined {
  const { photo } = page.data;
  if (photo === undefined) return undefined;
  const { file: src, alt, credit } = photo;
  const asked = { src, alt, title: "", isFirst: true, isInLink: false };
  const found = published.get(pictureFile(page, src));
  const html =
    found === undefined || place.form.isTextOnly
      ? writePicture(page, asked, place)
      : pictureElement(focused(wide(found, place.at), photo.focus), asked);
  return { html, credit };
}

/** The same on a card that leads to the page: the card says what it is about. */
export function cardPhotoOf({ published }: Photographs, page: Page, place: PicturePlace): string | undefined {
  const { photo } = page.data;
  const found = photo && published.get(pictureFile(page, photo.file));
  if (found === undefined || place.form.isTextOnly) return undefined;
  const shown = focused(small(found, place.at), photo?.focus);
  return pictureElement(shown, { src: "", alt: "", title: "", isFirst: false, isInLink: false });
}

/** Returns the rule that keeps a place of a photograph in sight; no element may carry a style of its own. */
export function focusRule(focus: string): string {
  return `.photo .${focusClass(focus)}{object-position:${focus}}`;
}

function focused(picture: ShownPicture, focus: string | undefined): ShownPicture {
  const classes = [picture.className, focus && focusClass(focus)].filter(Boolean);
  return { ...picture, className: classes.join(" ") || undefined };
}

function focusClass(focus: string): string {
  return `f-${focus.replaceAll("%", "").replace(" ", "-").replaceAll(".", "_")}`;
}

/** The smallest file of each format: no telephone gets more, however fine its screen. */
function small({ variants, colour }: Published, at: (file: string) => string): ShownPicture {
  const least = formats.flatMap((format) => variants.find((variant) => variant.format === format) ?? []);
  const last = least.at(-1);
  return {
    src: at(last?.file ?? ""),
    width: last?.width ?? 0,
    height: last?.height ?? 0,
    sources: least.slice(0, -1).map(({ format, file }) => ({ type: `image/${format}`, srcset: at(file) })),
    className: colour && `c-${colour}`,
  };
}

/** For a desk all widths, before the smallest ones for a telephone. */
function wide(published: Published, at: (file: string) => string): ShownPicture {
  const inFormat = (format: Format) => published.variants.filter((variant) => variant.format === format);
  const forDesk = formats.map(inFormat).filter((some) => some.length > 1);
  const least = small(published, at);
  const sources = forDesk.map((some) => ({
    type: `image/${some[0]?.format ?? ""}`,
    media: DESK,
    sizes: `${COLUMN}px`,
    srcset: some.map(({ file, width }) => `${at(file)} ${width}w`).join(", "),
  }));
  return { ...least, sources: [...sources, ...least.sources] };
}
