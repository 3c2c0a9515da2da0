import type { VNode } from "preact";
import { renderToString } from "preact-render-to-string";
import { ANYWHERE, type Place } from "../site/editions/addresses.ts";
import type { Edition } from "../site/editions/edition.ts";
import { changed } from "./elements.ts";
import type { Form } from "./form.ts";
import { relativeLinks } from "./relativeLinks.ts";

/** The HTML of a page from the elements of its layout, for a file of the output and in a form. */
export function renderPage(elements: VNode, file: string, place: Place, form: Form, edition: Edition): string {
  const changes = [...(form.changeFor === undefined ? [] : [form.changeFor(edition)]), ...(place.base === ANYWHERE ? [relativeLinks(file)] : [])];
  return `<!doctype html>\n${renderToString(changes.length === 0 ? elements : (changed(elements, changes) as VNode))}\n`;
}
