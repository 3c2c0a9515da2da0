import type { FramedView } from "../frame/framed.ts";
import type { TextStatus } from "../frame/pageView.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { Law, LawPart, Row } from "./law.ts";
import type { TermView } from "./termViews.ts";

/** The data for the pages of an instrument; each layout takes what it needs. */
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
  /** The editions beside the reader's own, with the status of each text in the reader’s words. */
  others: ReadonlyArray<{ edition: Edition; status: string }>;
}

/** The whole of an instrument in two editions, unit by unit. */
export interface PairView extends FramedView {
  layout: "pair";
  title: string;
  textEdition: Edition;
  status: TextStatus;
  law: LawContent;
}
