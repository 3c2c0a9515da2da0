import { InputError, noFindings, stopOnErrors, UsageError } from "../base/errors.ts";
import { message } from "../base/messages/messages.ts";
import { pageToNorth } from "../north/convert.ts";
import { describeDraft } from "../north/describe.ts";
import { siteWordList } from "../north/siteWordList.ts";
import type { Edition } from "../site/editions/edition.ts";
import { readWords } from "../site/words/readWords.ts";
import { beginningOf, placeFor, writeTranslation } from "../translations/begin.ts";
import { pagesTyped } from "../translations/typed.ts";
import {
  editionNamed,
  openWorkspace,
  pathTyped,
  readPage,
  sourceEdition,
  type Workspace,
} from "../translations/workspace.ts";
import { isColoured } from "./colour.ts";
import { runCommand } from "./command.ts";
import { siteFolder } from "./here.ts";

await runCommand(
  "translate",
  { site: { type: "string" }, from: { type: "string" } },
  async ({ site: folder, from }, [typed, tag, ...more]) => {
    if (typed === undefined || tag === undefined || more.length > 0) throw new UsageError(message("translate.usage"));
    const workspace = openWorkspace(siteFolder(folder), process.env);
    const edition = editionNamed(workspace, tag);
    const other = from === undefined ? sourceEdition(workspace, pathTyped(typed)) : editionNamed(workspace, from);
    const [source] = other === undefined || other === edition ? [] : pagesTyped(workspace, other, [typed]);
    // A page that only this edition has is there already, one that no edition has is not there to be translated.
    if (source === undefined) {
      throw new UsageError(
        other === edition
          ? message("translate.source", { page: typed, edition: edition.tag })
          : message("translations.no-page", { page: typed, edition: workspace.site.reference.tag, meant: "–" }),
      );
    }
    const page = placeFor(workspace, source, edition);
    const text = readPage(workspace, source)?.text;
    if (text === undefined) throw new InputError(workspace.findings.errors);
    const beginning = beginningOf(text, page.isPiece, edition === workspace.site.reference);
    if (
      writesNorth(workspace, edition) &&
      !writesNorth(workspace, source.edition) &&
      new Intl.Locale(source.edition.tag).language === "ko"
    ) {
      const converted = pageToNorth(beginning, {
        words: siteWordList(workspace.site.folder),
        levels: { vocabulary: false },
      });
      writeTranslation(workspace, source, page, converted.text);
      console.log(describeDraft({ ...converted, page: converted.text }, beginning, page.file, isColoured()));
    } else writeTranslation(workspace, source, page, beginning);
    stopOnErrors(workspace.findings);
    console.log(message("translate.done", { file: page.file, source: source.file, page: typed, tag: edition.tag }));
    return 0;
  },
);

function writesNorth({ site }: Workspace, edition: Edition): boolean {
  return readWords(site, noFindings())(edition).spelling === "north";
}
