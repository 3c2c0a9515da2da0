import type { Capability, EditionContext, Making } from "../frame/capability.ts";
import { type Form, usualForm } from "../frame/form.ts";
import { frameOf } from "../frame/frame.ts";
import type { LazyView } from "../frame/framed.ts";
import type { Layouts } from "../frame/layouts.ts";
import { layoutOf, pageView } from "../frame/pageView.ts";
import { renderPage } from "../frame/renderPage.ts";
import type { Styles } from "../frame/styles.ts";
import { type Node, type Tree, treeOf } from "../frame/tree.ts";
import type { Writer } from "../publish/written.ts";
import { fileOf } from "../site/editions/addresses.ts";
import { alternatesAt } from "../site/editions/alternates.ts";
import type { Edition } from "../site/editions/edition.ts";
import type { LimitName } from "../site/limits.ts";
import type { OutputFile, OutputPage } from "../site/outputFile.ts";
import { lastChanged } from "../site/pages/page.ts";
import { capabilities, type LoadedSite } from "./capabilities.ts";

/** A view in one form of the site, and the capability that makes it; "" for a page of the tree. */
export interface OwnedView extends LazyView {
  form: Form;
  /** The edition in whose words it speaks. */
  edition: Edition;
  owner: string;
}

/** A page, and the capability that makes it; "" for one of the tree. */
export interface OwnedPage extends OutputPage {
  owner: string;
  /** The tag of the edition that shows it. */
  edition: string;
}

/** The view of every HTML page of the site, in each of its forms unless others are named. */
export function viewsOf(loaded: LoadedSite, styles: Styles, forms: readonly Form[] = formsOf(loaded)): OwnedView[] {
  const { site } = loaded.catalogue;
  const trees = new Map(
    site.editions.map((edition) => [edition, treeOf(loaded.catalogue, edition, loaded.wordsOf(edition).compare)]),
  );
  return forms.flatMap((form) => {
    const contexts = new Map(
      [...trees].map(([edition, tree]) => [edition, contextOf(loaded, edition, tree, form, styles)]),
    );
    const ofEditions = [...contexts].flatMap(([edition, context]) => [
      ...[...context.tree.values()].map((node) => ({ ...viewOfNode(loaded, node, context), form, edition, owner: "" })),
      ...capabilities.flatMap(({ name, views }) =>
        (views?.(loaded, context) ?? []).map((view) => ({ ...view, form, edition, owner: name })),
      ),
    ]);
    const frameOfEdition = (edition: Edition) =>
      (contexts.get(edition) ?? contextOf(loaded, edition, new Map(), form, styles)).frame;
    const ofRoot = capabilities.flatMap(({ name, rootViews }) =>
      (rootViews?.(loaded, { form, styles, frameOf: frameOfEdition }) ?? []).map((view) => ({
        ...view,
        form,
        edition: site.reference,
        owner: name,
      })),
    );
    return [...ofEditions, ...ofRoot];
  });
}

function formsOf(loaded: LoadedSite): Form[] {
  return [usualForm, ...capabilities.flatMap((capability) => capability.forms?.(loaded) ?? [])];
}

/** Every HTML page of the site, in each of its forms. */
export function pagesOf(loaded: LoadedSite, layouts: Layouts, styles: Styles): OwnedPage[] {
  return viewsOf(loaded, styles).map((view) => pageOf(view, loaded, layouts));
}

/** The text files for machines that a capability writes. */
export function documentsOf(
  loaded: LoadedSite,
  { documents }: Capability<LoadedSite>,
  pages: readonly OutputPage[],
): OutputFile[] {
  return documents?.(loaded, pages) ?? [];
}

/** Every other file: pictures, cards, what lies in static/. */
export async function* otherFilesOf(loaded: LoadedSite, making: Making): AsyncGenerator<OutputFile[]> {
  for (const { files } of capabilities) if (files !== undefined) yield await files(loaded, making);
}

/** Files that are made of all others, as they were written. */
export function lastFilesOf(loaded: LoadedSite, written: Writer): OutputFile[] {
  return capabilities.flatMap(({ lastFiles }) => lastFiles?.(loaded, written) ?? []);
}

/** Returns the CSS that precedes that of all layouts. */
export function cssOf(loaded: LoadedSite): string {
  return capabilities.map(({ css }) => css?.(loaded) ?? "").join("");
}

function contextOf(loaded: LoadedSite, edition: Edition, tree: Tree, form: Form, styles: Styles): EditionContext {
  const parts = capabilities.map((capability) => capability.frame?.(loaded, edition, tree, form) ?? {});
  return { edition, tree, form, styles, frame: frameOf(loaded, edition, tree, parts) };
}

function viewOfNode(loaded: LoadedSite, node: Node, context: EditionContext): LazyView {
  const { page, edition, path } = node.rendition;
  const parts = () => capabilities.flatMap((capability) => capability.page?.(loaded, node, context) ?? []);
  return {
    file: fileOf(edition, path),
    view: () => pageView(loaded, node, context.frame, context.form, context.styles(layoutOf(node)), parts()),
    source: page.isMade === true ? undefined : page.file,
    indexed: node.rendition.isFallback
      ? undefined
      : { alternates: alternatesAt(loaded.catalogue, path), changed: lastChanged(page) },
    ...limitOf(node, loaded),
  };
}

/** So many pages below a section make it a list. */
const LONG = 40;

/** A kind of page may have a limit of its name; a section with many pages below it is a list, which grows. */
function limitOf(
  { rendition, children }: Node,
  {
    catalogue: {
      site: { limits },
    },
  }: LoadedSite,
): { limit?: LimitName } {
  const { kind } = rendition.page.data;
  if (children.length > LONG) return { limit: "list" };
  return kind !== "page" && Object.hasOwn(limits, kind) ? { limit: kind as LimitName } : {};
}

function pageOf(
  { file, view, limit, source, indexed, form, edition, owner }: OwnedView,
  { catalogue: { site } }: LoadedSite,
  layouts: Layouts,
): OwnedPage {
  const target = form.folder + file;
  let policy: string | undefined;
  return {
    file: target,
    limit,
    // Eleventy's collections have each page once, in its usual form.
    source: form.folder === "" ? source : undefined,
    indexed: form.folder === "" ? indexed : undefined,
    owner,
    edition: edition.tag,
    policy: () => policy,
    bytes: (data = {}) => {
      const made = view();
      policy = made.head.policy;
      return renderPage(layouts(made, data), target, site, form, edition);
    },
  };
}
