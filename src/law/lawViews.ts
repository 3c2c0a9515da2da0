import type { FramedView } from "../frame/framed.ts";
import type { Standing } from "../frame/pageView.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Law, LawPart, Row } from "./law.ts";
import type { TermView } from "./termViews.ts";

/** What the pages of an instrument show; each layout takes what it needs. */
export interface LawContent extends Law {
  /** The article of an article's page. */
  piece?: {
    label: string;
    title: string;
    part: string | undefined;
    intro: string | undefined;
    rows: readonly Row[];
    themes: ReadonlyArray<{ name: string; address: string }>;
    citation: { text: string; url: string } | undefined;
  };
  parts: readonly LawPart[];
  themes: ReadonlyArray<{
    id: string;
    name: string;
    pieces: ReadonlyArray<{ label: string; title: string; address: string }>;
  }>;
  /** The terms that the page explains. */
  explained: readonly TermView[];
  /** The editions that stand beside the reader's own, and what the text of each is worth, in the reader’s words. */
  others: ReadonlyArray<{ edition: Edition; standing: string }>;
}

/** The whole of an instrument in two editions, unit by unit. */
export interface PairView extends FramedView {
  layout: "pair";
  title: string;
  textEdition: Edition;
  standing: Standing;
  law: LawContent;
}
