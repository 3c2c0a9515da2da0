/** gettext-parser brings no types of its own. */
declare module "gettext-parser" {
  interface Comments {
    translator?: string;
    reference?: string;
    extracted?: string;
    flag?: string;
    previous?: string;
  }
  interface Entry {
    msgctxt?: string;
    msgid: string;
    msgstr: string[];
    comments?: Comments;
  }
  interface Table {
    charset: string;
    headers: Record<string, string>;
    translations: Record<string, Record<string, Entry>>;
  }
  export const po: {
    /** Throws a SyntaxError or RangeError for what is no PO. */
    parse(input: string | Uint8Array, options?: { defaultCharset?: string; validation?: boolean }): Table;
    compile(table: Table, options?: { foldLength?: number; sort?: boolean }): Buffer;
  };
}
