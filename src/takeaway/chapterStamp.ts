import { fileOf, urlOf } from "../site/editions/addresses.ts";
import type { Site } from "../site/site.ts";
import type { Book, Chapter } from "./book.ts";
import { textsOf } from "./lawBook.ts";
import { type Stamp, sumOf } from "./stamp.ts";

/** The stamp of a copy that holds one chapter of a book: it is older when that chapter has changed, whatever the others say. */
export function chapterStamp({ name, suffix, editions: [edition] }: Book, chapter: Chapter, site: Site): Stamp {
  return {
    of: `${name}/${chapter.name}`,
    suffix,
    day: chapter.day,
    address: urlOf(site, fileOf(edition ?? site.reference, chapter.path)),
    sum: sumOf(textsOf(chapter)),
  };
}
