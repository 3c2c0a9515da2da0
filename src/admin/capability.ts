import type { Capability } from "../frame/capability.ts";
import type { WithTranslationStatus } from "../site/translationStatus.ts";
import { adminPage, adminPolicy } from "./adminPage.ts";
import { editorFiles } from "./bundle.ts";
import { configOf, type FormSchemas } from "./config.ts";
import { type FormContext, labelOf } from "./fields.ts";
import { ADMIN } from "./names.ts";
import { adminSchema, backendOf } from "./settings.ts";
import { statesOf } from "./states.ts";

declare module "../frame/capability.ts" {
  interface Making {
    /** The schemas of the files that editors write; undefined where nobody edits (a copy that is carried away). */
    schemas?(): FormSchemas;
  }
}

/** A form in the browser for those who would rather not meet Git: Sveltia CMS, in the site itself, where its settings ask for it. */
export const admin: Capability<Partial<WithTranslationStatus>> = {
  name: "admin",
  settings: { admin: adminSchema },
  places: (site) => (backendOf(site) === undefined ? {} : { root: [ADMIN] }),
  policies: ({ catalogue: { site } }) => {
    const backend = backendOf(site);
    return backend === undefined ? [] : [{ folder: ADMIN, policy: adminPolicy(backend) }];
  },
  files: async (shown, { schemas }) => {
    const { site } = shown.catalogue;
    const backend = backendOf(site);
    if (backend === undefined || schemas === undefined) return [];
    const language = new Intl.Locale(site.reference.tag).language === "ko" ? "ko" : "en";
    const context: FormContext = {
      tags: site.editions.map(({ tag }) => tag),
      reference: site.reference.tag,
      language,
    };
    const given = () => ({
      ...configOf(shown, schemas(), backend, context),
      states: statesOf(shown, language),
      words: Object.fromEntries(
        ["pick", "open", "all", "remove", "none"].map((word) => [word, labelOf(`//${word}`, language)]),
      ),
    });
    const title = site.nameIn(site.reference);
    return [
      { file: `${ADMIN}/index.html`, bytes: () => adminPage(given(), { backend, language, title }) },
      ...(await editorFiles()),
    ];
  },
};
