import type { PageView } from "../../src/frame/pageView.ts";
import { Article } from "../parts/Article.tsx";
import { Page } from "../parts/Page.tsx";
import { FormSection } from "./FormSection.tsx";

/** The page on the newsletter, to which every other page leads: the text with its warning, then the form. */
export default function newsletter(view: PageView) {
  return (
    <Page view={view}>
      <Article view={view}>
        <FormSection form={view.form} words={view.frame.words} />
      </Article>
    </Page>
  );
}
