import { readdirSync } from "node:fs";
import { join, posix } from "node:path";
import type { Page } from "../site/pages/page.ts";
import type { Shown } from "../site/shown.ts";
import type { Shapes } from "./client/shapes.ts";
import { type Field, type FormContext, fieldsOf, type JsonSchema, labelOf, shapesOf } from "./fields.ts";
import type { Backend } from "./settings.ts";
import { wordFields } from "./wordFields.ts";

/** The schemas of the files that editors write, by the names that they have in schemas/. */
export type FormSchemas = Readonly<Record<string, JsonSchema>>;

/** Sveltia's configuration, and how fields stand in forms: made of the site's schemas, editions and pages. */
export function configOf(
  { catalogue: { site, pages } }: Shown,
  schemas: FormSchemas,
  backend: Backend,
  context: FormContext,
): { config: Record<string, unknown>; shapes: { page: Shapes; event: Shapes } } {
  const folders = site.editions.map(({ folder }) => folder);
  const [first] = site.editions;
  const own = [...(pages.get(first?.tag ?? "")?.values() ?? [])];
  const event = (schemas["events.json"]?.additionalProperties ?? {}) as JsonSchema;
  const pageSchemas = Object.entries(schemas).filter(([file]) => /^(pages\/|article|preamble)/.test(file));
  return {
    config: {
      load_config_file: false,
      backend: backendConfig(backend),
      app_title: first === undefined ? "" : site.nameIn(first),
      site_url: site.origin,
      media_folder: "static",
      public_folder: "/",
      editor: { preview: false },
      slug: { encoding: "ascii", lowercase: true },
      i18n: { structure: "multiple_folders", locales: folders, default_locale: folders[0], initial_locales: "default" },
      collections: [
        ...folderCollections(own, first?.folder ?? "", schemas, context),
        ...specialPages(own, first?.folder ?? "", schemas, context),
        ...lawCollections(site.folder, first?.folder ?? "", own, schemas, context),
        otherFiles(site, schemas, event, context),
      ],
    },
    shapes: {
      page: Object.assign({}, ...pageSchemas.map(([, schema]) => shapesOf(schema, context))) as Shapes,
      event: shapesOf(event, context),
    },
  };
}

/** One signs in with a token, unless the site names who gives keys: Sveltia would ask a company that the site does not know. */
function backendConfig({ name, repo, branch, base_url, api_root, app_id }: Backend): Record<string, unknown> {
  const own = { name, repo, branch, base_url, api_root, app_id };
  const canSignIn = name === "github" ? base_url !== undefined : app_id !== undefined;
  return {
    ...Object.fromEntries(Object.entries(own).filter(([, value]) => value !== undefined)),
    ...(name === "gitlab" && canSignIn ? { auth_type: "pkce" } : {}),
    auth_methods: canSignIn ? ["oauth", "token"] : ["token"],
  };
}

const body = (context: FormContext): Field => ({
  name: "body",
  label: labelOf("body", context.language),
  // Sveltia's rich text would write all of a text anew: notes, callouts and tables in its own manner.
  widget: "text",
  i18n: true,
  required: false,
});

const state = (context: FormContext): Field => ({
  name: "dari_state",
  label: labelOf("//state", context.language),
  widget: "dari-state",
  required: false,
});

/** A page of which kind has these fields. */
function pageFields(kind: string, schemas: FormSchemas, context: FormContext): Field[] {
  const fields = fieldsOf(schemas[`pages/${kind}.json`] ?? schemas["pages/page.json"] ?? {}, context).map((field) =>
    field.name === "draft" ? { ...field, default: true, hint: labelOf("//newDraft", context.language) } : field,
  );
  const at = fields.findIndex(({ name }) => name === "draft") + 1;
  const type: Field = { name: "type", label: "type", widget: "hidden", i18n: true };
  return [...fields.slice(0, at), body(context), state(context), ...fields.slice(at), type];
}

const needsType = (kind: string, schemas: FormSchemas) =>
  ((schemas[`pages/${kind}.json`]?.required ?? []) as string[]).includes("type");

/** Every folder with pages is a collection; its index is the page of the folder itself. */
function folderCollections(
  own: readonly Page[],
  edition: string,
  schemas: FormSchemas,
  context: FormContext,
): Array<Record<string, unknown>> {
  const written = own.filter(({ isMade, data }) => isMade !== true && data.kind !== "article");
  const folderOf = ({ file }: Page) => posix.relative(`content/${edition}`, posix.dirname(file));
  return [...new Set(written.map(folderOf))].sort().flatMap((folder) => {
    const inFolder = written.filter((page) => folderOf(page) === folder);
    const index = inFolder.find(({ file }) => posix.basename(file) === "index.md");
    if (index !== undefined && needsType(index.data.kind, schemas)) return [];
    const kinds = inFolder.filter((page) => page !== index).map(({ data }) => data.kind as string);
    const kind = kinds.length > 0 && kinds.every((one) => one === "post") ? "post" : "page";
    const label =
      folder === "" ? labelOf("//top", context.language) : (index?.data.label ?? index?.data.title ?? folder);
    return [
      {
        name: folder === "" ? "top" : folder.replaceAll("/", "-"),
        label,
        label_singular: label,
        folder: posix.join("content/{{locale}}", folder),
        format: "dari-frontmatter",
        extension: "md",
        create: true,
        // What is taken away needs an address that it leads to: npm run remove.
        delete: false,
        i18n: true,
        media_folder: "",
        public_folder: "",
        slug: {
          // An address that is there stays: npm run move gives another, and the old one leads on.
          editable: ["create"],
          hint: labelOf("//slug", context.language),
          pattern: ["^[a-z0-9]+(-[a-z0-9]+)*$", labelOf("//slug", context.language)],
        },
        summary: "{{title}}",
        // Forms and calendars have fields of their own.
        filter: { field: "type", value: [null, "page", "section", "post", "home"] },
        ...(index === undefined
          ? {}
          : {
              index_file: {
                name: "index",
                label: index.data.title,
                fields: pageFields(index.data.kind, schemas, context),
              },
            }),
        fields: pageFields(kind, schemas, context),
      },
    ];
  });
}

/** Pages whose kind stands in their `type`: each with the fields of its own kind. */
function specialPages(
  own: readonly Page[],
  edition: string,
  schemas: FormSchemas,
  context: FormContext,
): Array<Record<string, unknown>> {
  const special = own.filter(({ isMade, data }) => isMade !== true && needsType(data.kind, schemas));
  if (special.length === 0) return [];
  return [
    {
      name: "special",
      label: labelOf("//special", context.language),
      i18n: true,
      files: special.map(({ file, path, data }) => ({
        name: path.replaceAll("/", "-"),
        label: data.title,
        file: file.replace(`content/${edition}/`, "content/{{locale}}/"),
        format: "dari-frontmatter",
        i18n: true,
        fields: pageFields(data.kind, schemas, context),
      })),
    },
  ];
}

/** The articles of each treaty: none is added or taken away. */
function lawCollections(
  site: string,
  edition: string,
  own: readonly Page[],
  schemas: FormSchemas,
  context: FormContext,
): Array<Record<string, unknown>> {
  return own
    .filter(({ data }) => data.kind === "instrument")
    .map(({ path, data }) => {
      const files = readdirSync(join(site, "content", edition, path)).filter((file) =>
        /^(article|preamble)/.test(file),
      );
      return {
        name: `law-${path.replaceAll("/", "-")}`,
        label: data.label ?? data.title,
        i18n: true,
        files: files.sort().map((file) => ({
          name: file.replace(/\.md$/, ""),
          label: own.find((page) => page.file === `content/${edition}/${path}/${file}`)?.data.title ?? file,
          file: `content/{{locale}}/${path}/${file}`,
          format: "dari-frontmatter",
          i18n: true,
          fields: [
            ...fieldsOf(schemas[file.startsWith("article") ? "article.json" : "preamble.json"] ?? {}, context).filter(
              ({ name }) => name !== "translation",
            ),
            body(context),
            state(context),
          ],
        })),
      };
    });
}

/** Events, words and lists of words. */
function otherFiles(
  { folder, editions }: Shown["catalogue"]["site"],
  schemas: FormSchemas,
  event: JsonSchema,
  context: FormContext,
): Record<string, unknown> {
  const { language } = context;
  const lists = ["i18n/terms", "i18n/keywords"].flatMap((place) => filesIn(folder, place));
  return {
    name: "data",
    label: labelOf("//events", language),
    i18n: true,
    files: [
      {
        name: "events",
        label: labelOf("//events", language),
        file: "content/events.yml",
        format: "dari-events",
        fields: [
          {
            name: "items",
            label: labelOf("//events", language),
            widget: "list",
            collapsed: true,
            summary: "{{id}}",
            required: false,
            fields: [{ name: "id", label: labelOf("id", language), widget: "string" }, ...fieldsOf(event, context)],
          },
        ],
      },
      {
        name: "words",
        label: labelOf("//words", language),
        file: "i18n/{{locale}}.json",
        format: "dari-words",
        i18n: { locales: editions.map(({ tag }) => tag), default_locale: editions[0]?.tag },
        fields: wordFields(schemas["words.json"] ?? {}, context),
      },
      ...lists.map((file) => ({
        name: file.replace(/\.yml$/, "").replaceAll("/", "-"),
        label: file,
        file,
        format: "dari-text",
        fields: [{ name: "body", label: file, widget: "text" }],
      })),
    ],
  };
}

function filesIn(site: string, place: string): string[] {
  try {
    return readdirSync(join(site, place))
      .filter((file) => file.endsWith(".yml"))
      .sort()
      .map((file) => `${place}/${file}`);
  } catch {
    return [];
  }
}
