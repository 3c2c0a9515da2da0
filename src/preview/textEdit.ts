import { isDeepStrictEqual } from "node:util";
import { type LateOptions, type LoadOptions, pageOptions } from "../assembly/loadSite.ts";
import { replacePage } from "../assembly/replacePage.ts";
import { noFindings, type Problem } from "../base/errors.ts";
import { reportProblemsOf } from "../base/markdown/lazyMarkdown.ts";
import type { MarkdownText } from "../base/markdown/text.ts";
import { checkLinksOf } from "../site/checkLinks.ts";
import { pathOf, readSource } from "../site/pages/readSource.ts";
import type { Snapshot } from "./snapshot.ts";

/** The result of reading one file again. */
export interface TextEdit {
  problems: readonly Problem[];
  /** True if links from other pages may lead to a heading that no longer exists, so that all links need checking. */
  hasOtherHeadings: boolean;
}

/**
 * Rereads a page if only its text has changed, and replaces the text if it has no errors. Undefined if more has
 * changed, so that the site must be read again: what other pages say of this one, a picture, a file that is not a page.
 */
export function editText(
  snapshot: Snapshot,
  file: string,
  late: LateOptions & Pick<LoadOptions, "kept">,
): TextEdit | undefined {
  const { loaded } = snapshot;
  const { site, pages } = loaded.catalogue;
  const edition = site.editions.find(({ folder }) => file.startsWith(`content/${folder}/`));
  const page = edition && pages.get(edition.tag)?.get(pathOf(file));
  // An article of a law cannot be reread by itself.
  if (edition === undefined || page?.file !== file || page.isMade === true || "piece" in page.data) return undefined;
  const findings = noFindings();
  const source = edition === site.reference ? undefined : pages.get(site.reference.tag)?.get(page.path);
  const { data, text, said, lineOf } = readSource(
    site,
    edition,
    file,
    pageOptions(loaded.wordsOf, late),
    source && { file: source.file, value: source.said },
    findings,
  );
  if (
    findings.errors.length > 0 ||
    !isDeepStrictEqual(data, page.data) ||
    !isDeepStrictEqual(picturesIn(text), picturesIn(page.text))
  )
    return undefined;
  const problems = noFindings();
  reportProblemsOf(text, problems);
  checkLinksOf({ ...page, text }, loaded.catalogue, problems);
  const hasOtherHeadings = !isDeepStrictEqual(text.headings, page.text.headings);
  if (problems.errors.length === 0) {
    replacePage(loaded, page, { ...page, text, said, ...(page.lineOf === undefined ? {} : { lineOf }) });
  }
  return { problems: problems.errors, hasOtherHeadings };
}

/** The pictures of a text, wherever they are in it. */
function picturesIn({ pictures }: MarkdownText): unknown[] {
  return pictures.map(({ href, isConcealed }) => [href, isConcealed]);
}
