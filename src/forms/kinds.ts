import { z } from "zod";
import { pageFields } from "../site/pages/schema.ts";
import { noticeSchema } from "./notice.ts";

/** The page of each form: the newsletter, and the request of an institution for what other pages offer. */
export const formSchemas = {
  newsletter: z.strictObject({ ...pageFields, type: z.literal("newsletter"), notice: noticeSchema.optional() }),
  request: z.strictObject({ ...pageFields, type: z.literal("request"), notice: noticeSchema.optional() }),
} as const;

declare module "../site/pages/schema.ts" {
  interface Kinds {
    newsletter: { kind: "newsletter" } & z.infer<typeof formSchemas.newsletter>;
    request: { kind: "request" } & z.infer<typeof formSchemas.request>;
  }
}
