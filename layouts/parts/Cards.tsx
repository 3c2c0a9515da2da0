import type { PageLink } from "../../src/frame/navigation.ts";
import type { Words } from "../../src/site/words/words.ts";

/** More pages than this are listed by title alone. */
const WITH_DESCRIPTION = 40;

/** Pages to go on to. The level is that of the heading of each card. */
export function Cards({
  links,
  words,
  level,
  photos,
}: {
  links: readonly PageLink[];
  words: Words;
  level: 2 | 3;
  /** Photographs by the addresses of the pages, as HTML. */
  photos?: ReadonlyMap<string, string>;
}) {
  const Heading = `h${level}` as const;
  const isLong = links.length > WITH_DESCRIPTION;
  return (
    <ul class={isLong ? "titles" : "cards"}>
      {links.map((link) => (
        <li lang={link.lang} dir={link.dir}>
          {!isLong && photos?.has(link.address) === true && (
            <div class="photo" dangerouslySetInnerHTML={{ __html: photos.get(link.address) ?? "" }} />
          )}
          {isLong ? (
            <a href={link.address}>{link.title}</a>
          ) : (
            <Heading>
              <a href={link.address}>{link.title}</a>
            </Heading>
          )}
          {link.date && (
            <p class="date" lang={link.lang && words.tag}>
              <time dateTime={link.date}>{words.date(link.date)}</time>
            </p>
          )}
          {!isLong && <p>{link.description}</p>}
        </li>
      ))}
    </ul>
  );
}
