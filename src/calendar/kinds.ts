import { z } from "zod";
import { pageFields } from "../site/pages/schema.ts";

/** The list of all dates of content/events.yml. */
export const calendarSchema = z.strictObject({ ...pageFields, type: z.literal("calendar") });

declare module "../site/pages/schema.ts" {
  interface Kinds {
    calendar: { kind: "calendar" } & z.infer<typeof calendarSchema>;
  }
}
