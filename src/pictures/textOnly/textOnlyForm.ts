import type { Form } from "../../frame/form.ts";
import type { Edition } from "../../site/editions/edition.ts";
import type { Shown } from "../../site/shown.ts";
import type { Site } from "../../site/site.ts";
import type { Drawing } from "../drawings.ts";
import type { Published } from "../picture.ts";
import { TEXT_ONLY } from "./hasPictures.ts";
import { type PictureInWords, withoutPicture } from "./withoutPicture.ts";

/** A site with the files that its pages show. */
export interface ShownFiles extends Shown {
  drawings: ReadonlyMap<string, Drawing>;
  published: ReadonlyMap<string, Published>;
}

/**
 * The form for a reader who wants no pictures: each is described in words, with a link to it, and links lead to the
 * same form of other pages. An empty icon keeps browsers from requesting one.
 */
export function textOnlyForm(shown: ShownFiles): Form {
  const { site } = shown.catalogue;
  const addressOf = (address: string) => textAddress(address, site);
  const say = pictureInWords(shown);
  return {
    folder: `${TEXT_ONLY}/`,
    isTextOnly: true,
    addressOf,
    changeFor: (edition) => (element, isInLink) =>
      withoutPicture(element, isInLink, (alt, address) => say(alt, address, edition), addressOf),
  };
}

/** Says pictures in the words of an edition, with what they weigh where that is known. */
export function pictureInWords(shown: ShownFiles): (alt: string, address: string, edition: Edition) => PictureInWords {
  const { site } = shown.catalogue;
  const sizes = new Map(
    [
      ...[...shown.drawings.values()].map(({ file, svg }) => ({ file, bytes: Buffer.byteLength(svg) })),
      ...[...shown.published.values()].flatMap(({ variants }) => variants),
    ].map(({ file, bytes }) => [site.base + file, bytes]),
  );
  return (alt, address, edition) => {
    const { t } = shown.wordsOf(edition);
    const bytes = sizes.get(address);
    return {
      alt,
      address,
      tag: edition.tag,
      see: bytes === undefined ? t("textOnly.see") : t("textOnly.seeSize", { size: Math.ceil(bytes / 1000) }),
    };
  };
}

/** The address of a page's text-only form; addresses of anything else stay. */
export function textAddress(address: string, { base, editions }: Pick<Site, "base" | "editions">): string {
  const path = address.startsWith(base) ? address.slice(base.length) : undefined;
  const [, folder = "", rest] = /^([^/?#]*)(\/(?:[^?#]*\/)?)?(?:[?#].*)?$/.exec(path ?? "/") ?? [];
  return path === "" || (rest !== undefined && editions.some((edition) => edition.folder === folder))
    ? `${base}${TEXT_ONLY}/${path}`
    : address;
}
