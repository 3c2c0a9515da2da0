import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { capabilities } from "../assembly/capabilities.ts";
import { root } from "../base/root.ts";
import { eventsSchema } from "../calendar/schema.ts";
import { articleSchema, factsSchema, preambleSchema } from "../law/schema.ts";
import { recordingSchema } from "../recordings/recordingLists.ts";
import { keywordsSchema } from "../search/keywords.ts";
import { schemas } from "../site/pages/schema.ts";
import { settingsSchema } from "../site/settings.ts";
import { termSchema } from "../site/terms/term.ts";
import { formatSchema } from "../site/words/formats.ts";
import { setSchema } from "../takeaway/choices.ts";
import { described, type JsonSchema } from "./described.ts";
import { wordsSchema } from "./wordsSchema.ts";

const draft = "http://json-schema.org/draft-07/schema#";

/** The kinds of pages that an editor may write, by their names. */
export const kindSchemas = Object.assign({}, schemas, ...capabilities.map(({ kinds }) => kinds ?? {})) as Readonly<
  Record<string, z.ZodObject>
>;

/** All that content/site.yml may say. */
export const wholeSettings = settingsSchema.extend(
  Object.assign({}, ...capabilities.map(({ settings }) => settings ?? {})) as z.core.$ZodLooseShape,
);

/** The JSON Schemas of all files that editors write, by the name of their file in schemas/: draft 7, which all editors know. */
export function jsonSchemas(): Record<string, JsonSchema> {
  const kinds = Object.entries(kindSchemas).map(([kind, schema]): [string, JsonSchema] => [
    `${kind}.json`,
    described(converted(schema), "page"),
  ]);
  const reference = JSON.parse(readFileSync(join(root, "i18n/en.json"), "utf8")) as Record<string, unknown>;
  const korean = JSON.parse(readFileSync(join(root, "i18n/ko.json"), "utf8")) as Record<string, unknown>;
  const all: Record<string, JsonSchema> = {
    "site.json": described(converted(wholeSettings), "site"),
    "events.json": described(converted(eventsSchema), "events"),
    "instrument.json": described(converted(factsSchema), "instrument"),
    "article.json": described(converted(articleSchema), "article", "page"),
    "preamble.json": described(converted(preambleSchema), "article", "page"),
    "sets.json": described(converted(z.array(setSchema)), "sets"),
    "recordings.json": described(converted(z.array(recordingSchema)), "recordings"),
    "terms.json": described(converted(z.array(termSchema)), "terms"),
    "keywords.json": described(converted(keywordsSchema), "keywords"),
    "words.json": wordsSchema(described(converted(formatSchema), "words.format"), reference, korean),
    ...Object.fromEntries(kinds.map(([file, schema]) => [`pages/${file}`, schema])),
    "page.json": anyPage(kinds),
  };
  return Object.fromEntries(Object.entries(all).map(([file, schema]) => [file, { $schema: draft, ...schema }]));
}

/**
 * A page whose kind its `type` tells. Without one, any key that a page of any kind may have: a translation takes its kind from
 * the page of the reference edition.
 */
function anyPage(kinds: ReadonlyArray<[string, JsonSchema]>): JsonSchema {
  const nameOf = (file: string) => file.replace(".json", "");
  const typed = kinds.filter(([, schema]) => (schema.required as string[]).includes("type"));
  const properties = Object.assign({}, ...kinds.map(([, schema]) => schema.properties as JsonSchema)) as JsonSchema;
  const { const: _, ...type } = properties.type as JsonSchema;
  const untyped = {
    type: "object",
    properties: { ...properties, type: { ...type, enum: kinds.map(([file]) => nameOf(file)) } },
    required: ["title", "description"],
    additionalProperties: false,
  };
  return typed.reduceRight<JsonSchema>(
    (otherwise, [file]) => ({
      if: { properties: { type: { const: nameOf(file) } }, required: ["type"] },
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: { $ref: `pages/${file}` },
      else: otherwise,
    }),
    untyped,
  );
}

/** A schema as JSON Schema has it: of what an editor writes, not of what is made of it. */
function converted(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    io: "input",
    target: "draft-7",
    unrepresentable: "any",
    override: ({ jsonSchema }) => {
      const own = jsonSchema as JsonSchema;
      if (own.sample !== undefined) own.examples = [own.sample];
      if (own.maximum === Number.MAX_SAFE_INTEGER) delete own.maximum;
      // `1:` is a number to YAML's programs, and a key all the same.
      const names = own.propertyNames as JsonSchema | undefined;
      if (names?.pattern === undefined) delete own.propertyNames;
      else delete names.type;
      // A word that may stand in the place of it all.
      if (own.instead !== undefined) {
        const { instead, ...rest } = { ...own };
        for (const key of Object.keys(own)) delete own[key];
        own.anyOf = [{ type: "string", const: instead }, rest];
      }
      delete own.sample;
    },
  });
  return json as JsonSchema;
}
