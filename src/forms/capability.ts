import type { Capability } from "../frame/capability.ts";
import { linkTo, type PageLink } from "../frame/navigation.ts";
import type { Tree } from "../frame/tree.ts";
import { checkForms } from "./checkForms.ts";
import { type Forms, NOT_SENT, SENT, SHEET_NAME } from "./formsPart.ts";
import { type FormView, formViewOf, headOfForm } from "./formView.ts";
import { formSchemas } from "./kinds.ts";
import type { FormName } from "./names.ts";
import { readForms } from "./readForms.ts";
import { sentViews } from "./sentViews.ts";
import { formsSchema } from "./settings.ts";
import { pagesWithoutSheet, sheetsOf } from "./sheet.ts";
import { sheetPdf } from "./sheetPdf.ts";

declare module "../frame/framed.ts" {
  interface Frame {
    newsletter: PageLink | undefined;
    /** The form in which an institution asks for something. */
    request: PageLink | undefined;
  }
}

declare module "../frame/pageView.ts" {
  interface PageView {
    /** The form of the page. */
    form?: FormView;
    /** The form for requesting what the page describes, if there is one. */
    request?: PageLink;
  }
}

/** The newsletter and the request of an institution: what is asked, what is agreed to, where it goes. */
export const forms: Capability<Forms> = {
  name: "forms",
  settings: { forms: formsSchema },
  kinds: formSchemas,
  places: () => ({ paths: [SENT, NOT_SENT], isTaken: (path) => path.split("/").includes(SHEET_NAME) }),
  read: ({ site, findings }) => ({ forms: readForms(site, findings) }),
  complete: (shown, { findings }) => checkForms(shown, findings),
  frame: (_shown, _edition, tree) => ({
    newsletter: linkToForm(tree, "newsletter"),
    request: linkToForm(tree, "request"),
  }),
  page: (shown, { rendition }, { frame }) => {
    const form = formViewOf(shown, rendition);
    const { data } = rendition.page;
    const isRequestable = (data.kind === "page" || data.kind === "section") && data.request === true;
    return { view: { form, request: isRequestable ? frame.request : undefined }, head: headOfForm(form) };
  },
  views: sentViews,
  files: (shown) => {
    for (const { file } of pagesWithoutSheet(shown)) shown.warnings.push({ file, code: "forms/no-sheet", values: {} });
    return sheetsOf(shown).map((sheet) => ({ file: sheet.file, bytes: () => sheetPdf(sheet) }));
  },
};

function linkToForm(tree: Tree, form: FormName): PageLink | undefined {
  const node = [...tree.values()].find(({ rendition }) => rendition.page.data.kind === form);
  return node && linkTo(node);
}
