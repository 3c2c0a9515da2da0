import { z } from "zod";
import { target } from "../base/files/fields.ts";

/** Whole folders (or pages) that stand elsewhere now, in content/site.yml: `/campaigns/: /work/`. */
export const movedSchema = z.record(target, target, { error: "addresses/map" }).default({});

/** Whole folders (or pages) that are gone: what stood at them and below leads nowhere, on purpose. */
export const goneSchema = z
  .union([target.transform((one) => [one]), z.array(target)], { error: "addresses/list" })
  .default([]);
