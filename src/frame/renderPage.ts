import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { ANYWHERE, type Place } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { hasStandIns } from "../site/words/standIns.ts";
import { type Change, changed } from "./elements.ts";
import type { Form } from "./form.ts";
import { relativeLinks } from "./relativeLinks.ts";
import { standInWords } from "./standInWords.ts";
import { unbrokenWords } from "./unbrokenWords.ts";

/** The HTML of a page from the elements of its layout, for a file of the output and in a form. */
export function renderPage(elements: VNode, file: string, place: Place, form: Form, edition: Edition): string {
  const changes = [
    ...(form.changeFor === undefined ? [] : [form.changeFor(edition)]),
    ...(place.base === ANYWHERE ? [relativeLinks(file)] : []),
  ];
  const html = written(elements, changes);
  return `<!doctype html>\n${hasStandIns(html) ? written(standInWords(elements) as VNode, changes) : html}\n`;
}

function written(elements: VNode, changes: readonly Change[]): string {
  return renderToString(unbrokenWords(changed(elements, changes)) as VNode);
}
