import { z } from "zod";
import { pageFields } from "../site/pages/schema.ts";
import type { Instrument, Piece } from "./instrument.ts";
import { editionFields } from "./schema.ts";

/** The first page of a treaty or declaration, in a folder whose facts are in content/<folder>.yml. */
export const instrumentSchema = z.strictObject({ ...pageFields, type: z.literal("instrument"), ...editionFields });

type PageFields = z.infer<z.ZodObject<typeof pageFields>>;

/** The front matter of a page made from an instrument: an article, the whole text, or its terms. */
export interface FromInstrument
  extends Pick<
    PageFields,
    | "title"
    | "label"
    | "description"
    | "order"
    | "menu"
    | "drawing"
    | "photo"
    | "updated"
    | "review"
    | "draft"
    | "pictures"
    | "moved"
    | "gone"
    | "until"
  > {
  kind: "article" | "whole" | "terms";
  instrument: Instrument;
  /** The article or preamble that the page shows. */
  piece: Piece | undefined;
}

declare module "../site/pages/schema.ts" {
  interface Kinds {
    instrument: { kind: "instrument" } & z.infer<typeof instrumentSchema>;
    article: FromInstrument;
    whole: FromInstrument;
    terms: FromInstrument;
  }
}
