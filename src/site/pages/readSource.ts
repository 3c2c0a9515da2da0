import { type Findings, noFindings } from "../../base/errors.ts";
import { checked, valueAt } from "../../base/files/checked.ts";
import { splitPage } from "../../base/files/frontMatter.ts";
import { type Kept, nothingKept } from "../../base/files/keptFiles.ts";
import { readText } from "../../base/files/readText.ts";
import { reportSamples } from "../../base/files/sampleTexts.ts";
import type { ParsedYaml } from "../../base/files/yaml.ts";
import { lazyMarkdown, type Recent } from "../../base/markdown/lazyMarkdown.ts";
import { parseMarkdown } from "../../base/markdown/parseMarkdown.ts";
import type { MarkdownText } from "../../base/markdown/text.ts";
import type { Writing } from "../../base/markdown/writing.ts";
import type { Edition } from "../editions/edition.ts";
import type { Site } from "../site.ts";
import { type Source, withFacts } from "./facts.ts";
import type { Page } from "./page.ts";
import { plainFields } from "./plainFields.ts";
import type { FrontMatter, Schemas } from "./schema.ts";

/** The ending of a page's file. */
export const PAGE = /\.md$/i;

export interface ReadOptions {
  /** True if drafts are included, as in the preview. */
  drafts: boolean;
  /** The Markdown settings of an edition. */
  quotesOf(edition: Edition): readonly string[];
  /** The schema of each kind of page. */
  schemas: Schemas;
  /** Told of each page that comes on a later day, by its path. */
  isLater?(path: string, day: string): void;
  /** Files that a capability reads itself. */
  isSkipped(file: string): boolean;
  kept?: Kept;
  /** Given where texts are parsed when somebody asks for them. */
  recent?: Recent;
  /** True if problems of texts that are parsed late are not reported. */
  isHurried?: boolean;
}

/** The path of a page from its file: `content/ko/campaigns/index.md` is `campaigns`. */
export function pathOf(file: string): string {
  return file
    .split("/")
    .slice(2)
    .join("/")
    .replace(PAGE, "")
    .replace(/(^|\/)index$/, "");
}

/** The parts of a page that its file gives, whatever the edition. */
export type PageSource = Pick<Page, "path" | "data" | "text" | "said" | "lineOf">;

/** Reads the file of a page; `facts` is that of the reference edition, which a translation need not repeat. */
export function readSource(
  site: Site,
  edition: Edition,
  file: string,
  options: Pick<ReadOptions, "quotesOf" | "schemas" | "kept" | "recent">,
  facts: Source | undefined,
  findings: Findings,
): PageSource {
  const { kept = nothingKept, schemas, recent } = options;
  const { tag: language, direction } = edition;
  const how: Written = { quotes: options.quotesOf(edition), writing: { language, direction }, schemas, recent, facts };
  const as = `page ${language} ${direction} ${how.quotes.join(" ")} ${facts === undefined ? "" : JSON.stringify(facts.value)}`;
  return (
    kept.of({ folder: site.folder, file, as }, findings, (bytes, own) => sourceIn(bytes, file, how, own)) ??
    // Links to a page that nobody may read are not dead.
    sourceIn(Buffer.alloc(0), file, how, noFindings())
  );
}

/** Quotation marks, language and schemas with which a page's file is read. */
interface Written {
  quotes: readonly string[];
  writing: Writing;
  schemas: Schemas;
  recent: Recent | undefined;
  facts: Source | undefined;
}

function sourceIn(bytes: Buffer, file: string, how: Written, findings: Findings): PageSource {
  const { quotes, writing, schemas, recent } = how;
  const raw = readText(bytes, file, findings);
  const split = raw === undefined ? undefined : splitPage(raw, file, findings);
  // A name with capitals is an error; links are reported as they will be once it is corrected.
  const path = pathOf(file).toLowerCase();
  const source = { file, offset: split?.bodyOffset ?? 0, quotes, writing, findings };
  const body = split?.body ?? "";
  const text: MarkdownText = recent === undefined ? parseMarkdown(body, source) : lazyMarkdown(body, source, recent);
  if (split === undefined) return { path, data: unread(path), text };
  const frontMatter = withFacts(split.frontMatter, how.facts, file, findings);
  const written = readFrontMatter(frontMatter, path, file, schemas, findings);
  const data = written && plainFields(written, quotes, { file, lineOf: frontMatter.lineOf }, findings);
  if (data?.draft === false) reportSamples(split, file, findings);
  const { lineOf } = split.frontMatter;
  const isLined =
    data?.kind === "home" ||
    data?.drawing !== undefined ||
    data?.photo !== undefined ||
    typeof data?.review === "object" ||
    data?.pictures !== undefined ||
    data?.moved !== undefined ||
    data?.gone !== undefined ||
    data?.order !== undefined ||
    data?.menu !== undefined ||
    (data !== undefined && "request" in data);
  return {
    path,
    data: data ?? unread(path),
    text,
    ...(data === undefined ? {} : { said: split.frontMatter.value }),
    ...(isLined ? { lineOf } : {}),
  };
}

/** Replaces front matter that could not be read: the build will stop, but links to the page are not dead. */
function unread(path: string): FrontMatter {
  return { kind: "page", title: path, description: path, draft: false };
}

function readFrontMatter(
  yaml: ParsedYaml,
  path: string,
  file: string,
  schemas: Schemas,
  findings: Findings,
): FrontMatter | undefined {
  const value = yaml.value;
  if (value === null && findings.errors.some(({ file: other, code }) => other === file && code.startsWith("yaml/")))
    return undefined;
  if (value !== null && (typeof value !== "object" || Array.isArray(value))) {
    findings.errors.push({ file, line: 2, code: "front-matter/not-keys" });
    return undefined;
  }
  const said = value as Record<string, unknown> | null;
  const kind = kindOf(said, path, file);
  const schema = Object.hasOwn(schemas, kind) ? schemas[kind] : undefined;
  if (schema === undefined) {
    const values = { key: "type", value: valueAt(said, ["type"]), known: Object.keys(schemas).join(", ") };
    findings.errors.push({ file, line: yaml.lineOf(["type"]), code: "value/choice", values });
    return undefined;
  }
  const data = checked(schema, yaml, file, findings);
  return data === undefined ? undefined : ({ ...data, kind } as unknown as FrontMatter);
}

/** Returns the page's `type`, or else infers it: the root is home, a dated page a post, a folder's index a section. */
function kindOf(said: Record<string, unknown> | null, path: string, file: string): string {
  if (said?.type !== undefined) return typeof said.type === "string" ? said.type : "";
  if (path === "") return "home";
  if (said?.date !== undefined) return "post";
  return file.endsWith("/index.md") ? "section" : "page";
}
