import { noFindings } from "../base/errors.ts";
import { parseMarkdown } from "../base/markdown/parseMarkdown.ts";
import type { Edition } from "./editions/edition.ts";
import type { Page } from "./pages/page.ts";
import type { Site } from "./site.ts";

/** The home page of an edition whose editors have not written one: the site's name, and what the layout lists. */
export function homeFor(site: Site, edition: Edition): Page {
  const file = `content/${edition.folder}/index.md`;
  const title = site.nameIn(edition);
  const description = site.descriptionIn(edition) || title;
  const text = parseMarkdown("", { file, offset: 0, quotes: ["“", "”", "‘", "’"], findings: noFindings() });
  return {
    file,
    edition,
    path: "",
    data: { kind: "home", title, description, draft: false, actions: [] },
    text,
    isMade: true,
  };
}
