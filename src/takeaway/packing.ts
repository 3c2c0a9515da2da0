import type { Findings } from "../base/errors.ts";
import type { TypesettingThreads } from "../base/typeset/typesetApart.ts";
import type { Laws } from "../law/laws.ts";
import type { Pictures } from "../pictures/capability.ts";
import type { Recordings } from "../recordings/recording.ts";
import type { Searched } from "../search/searched.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { WithTranslationStatus } from "../site/translationStatus.ts";
import type { Book } from "./book.ts";
import type { PaperFonts } from "./paperFonts.ts";
import type { Stamp } from "./stamp.ts";

/** The source of copies: the whole site as it was read. */
export type Carryable = WithTranslationStatus & Laws & Searched & Recordings & Pick<Pictures, "drawings">;

/** A file of the site as it runs from a disk. */
export interface CarriedFile {
  /** Below the root of the copy. */
  file: string;
  bytes: Uint8Array;
}

/** The input of forms. */
export interface Packing {
  shown: Carryable;
  /** Every treaty in every edition, all editions side by side, and the same for each choice of the editors. */
  books: readonly Book[];
  /** A sum of all that those files are made from: the same sum gives the same files. */
  carriedSum: string;
  /** The files of the site in one edition, or in all; rendered when they are asked for. */
  carried(edition: Edition | undefined): Promise<readonly CarriedFile[]>;
  /** The fonts of what is printed or drawn. */
  fonts: PaperFonts;
  /** Typesets in those fonts. */
  typeset: Pick<TypesettingThreads, "pdf" | "svg">;
  /** True if posters carry a QR code. */
  hasQr: boolean;
  /** Problems that editors must mend before anything is packed. */
  findings: Findings;
}

/** One file to take away. */
export interface Copy {
  /** Below the folder of all copies: `convention-ko.pdf`. */
  file: string;
  /** The name of its form. */
  form: string;
  /** The editions whose text it holds. */
  editions: readonly Edition[];
  /** The name of its content: the title of a treaty, the name of the site. */
  title: string;
  stamp: Stamp;
  /** All that its bytes depend on, as text: the same facts give the same bytes. */
  facts: string;
  /** Other copies that it is made of. */
  of?: readonly Copy[];
  make(of: readonly CarriedFile[]): Uint8Array | Promise<Uint8Array>;
  /** The path of the page that it belongs to, where it is one of many: not in the table, but linked from there. */
  page?: string;
  /** True if it is for sticks and cards alone: the same is in another copy for those who download. */
  isLoose?: true;
}

/** One form in which a site can be taken away. */
export interface TakeawayForm {
  /** `booklet`: a key of site.yml and of the words `takeawayForms.…`. */
  name: string;
  /** True if it is made only where it is named: it needs programs that not every machine has. */
  isAskedFor?: true;
  copies(packing: Packing): readonly Copy[] | Promise<readonly Copy[]>;
}
