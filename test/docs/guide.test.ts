import { test } from "uvu";
import * as assert from "uvu/assert";
import { z } from "zod";
import { capabilities } from "../../src/assembly/capabilities.ts";
import { eventsSchema } from "../../src/calendar/schema.ts";
import { articleSchema, factsSchema, preambleSchema } from "../../src/law/schema.ts";
import { schemas } from "../../src/site/pages/schema.ts";
import { settingsSchema } from "../../src/site/settings.ts";
import { termSchema } from "../../src/site/terms/term.ts";
import { formatSchema } from "../../src/site/words/formats.ts";
import { guides } from "../support/guide.ts";

/** Every key of a schema, with those of what is inside. */
function keysOf(schema: unknown): string[] {
  if (schema instanceof z.ZodObject)
    return Object.entries(schema.shape).flatMap(([key, inner]) => [key, ...keysOf(inner)]);
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault) return keysOf(schema.unwrap());
  if (schema instanceof z.ZodArray) return keysOf(schema.element);
  if (schema instanceof z.ZodRecord) return keysOf(schema.valueType);
  if (schema instanceof z.ZodUnion) return schema.options.flatMap(keysOf);
  if (schema instanceof z.ZodPipe) return keysOf(schema.in);
  return [];
}

const all: Record<string, unknown[]> = {
  pages: [...Object.values(schemas), ...capabilities.flatMap(({ kinds }) => Object.values(kinds ?? {}))],
  settings: [settingsSchema, ...capabilities.flatMap(({ settings }) => Object.values(settings ?? {}))],
  "settings of capabilities": [
    z.object(Object.assign({}, ...capabilities.map(({ settings }) => settings ?? {})) as z.core.$ZodLooseShape),
  ],
  events: [eventsSchema],
  treaties: [factsSchema, articleSchema, preambleSchema, z.array(termSchema)],
  formats: [formatSchema],
};

for (const { file, text } of guides) {
  for (const [name, shapes] of Object.entries(all)) {
    test(`${file} names every key of ${name}`, () => {
      const keys = [...new Set(shapes.flatMap(keysOf))];
      assert.ok(keys.length > 3);
      assert.equal(
        keys.filter(
          (key) =>
            !new RegExp(
              `\`(?:[^\`\\n]*[^\\w\`\\n])?${key}(?:[^\\w\`\\n][^\`\\n]*)?\`|^[\\s\\-{]*(?:.*[{,] )?"?${key}"?:`,
              "m",
            ).test(text),
        ),
        [],
      );
    });
  }
}

test("both guides have the same sections and the same examples of code", () => {
  const [one, other] = guides.map(({ text }) => [...text.matchAll(/^(#{1,4}) /gm)].map(([, level]) => level));
  assert.equal(one, other);
});

test.run();
