import type { Shown } from "../../site/shown.ts";
import type { Picture } from "../picture.ts";

/** The folder of the same site without pictures: `/text/ko/campaigns/`. */
export const TEXT_ONLY = "text";

/** Returns true if the site shows any picture that readers may want to do without. */
export function hasPictures({ catalogue, pictures }: Shown & { pictures: ReadonlyMap<string, Picture> }): boolean {
  return (
    pictures.size > 0 ||
    [...catalogue.pages.values()].some((own) => [...own.values()].some(({ data }) => data.drawing !== undefined))
  );
}
