import { renderToString } from "preact-render-to-string";
import { Page } from "../../layouts/parts/Page.tsx";
import { capabilities, type LoadedSite } from "../../src/assembly/capabilities.ts";
import { cssOf } from "../../src/assembly/outputFiles.ts";
import { root } from "../../src/base/root.ts";
import { lookOf } from "../../src/frame/look/look.ts";
import { readStyles } from "../../src/frame/styles.ts";
import { type Kit, kitOf } from "./kit.ts";
import { type State, statesOf } from "./states.tsx";

/** Nothing is loaded, nothing runs: the pages stand alone in a folder. */
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** The style pages of a site by their files: for each edition one page a style sheet, and a list of them. */
export async function stylePages(loaded: LoadedSite, cache: string): Promise<Map<string, string>> {
  const nothing = { step: () => {}, advance: () => {} };
  for (const { prepare } of capabilities)
    Object.assign(loaded, await prepare?.(loaded, { cache, ...nothing, isHurried: true }));
  const { site } = loaded.catalogue;
  const styles = readStyles([`${root}/layouts`, `${site.folder}/layouts`], lookOf(site), cssOf(loaded));
  const pages = new Map<string, string>();
  for (const edition of site.editions) {
    const kit = kitOf(loaded, styles, edition);
    for (const [layout, states] of Object.entries(statesOf(kit)))
      pages.set(`${edition.folder}/${layout}.html`, stylePage(kit, layout, styles(layout), states));
  }
  const list = [...pages.keys()].map((file) => `<li><a href="${file}">${file}</a></li>`).join("");
  return pages.set("index.html", `<!doctype html><title>Dari: parts</title><ul>${list}</ul>`);
}

function stylePage({ page }: Kit, layout: string, css: string, states: readonly State[]): string {
  const { canonical: _none, ...rest } = page.head;
  const head = { ...rest, title: layout, css, policy: POLICY, isTextOnly: true, scriptFiles: [], jsonLd: [], alternates: [] };
  const body = (
    <Page view={{ ...page, head, address: "" }}>
      <h1 lang="en">{layout}</h1>
      {states.map(({ part, state, shown }, at) => (
        <section data-part={part} data-state={state}>
          <h2 lang="en">
            {part}: {state}
          </h2>
          <div dangerouslySetInnerHTML={{ __html: withOwnIds(renderToString(shown), at) }} />
        </section>
      ))}
    </Page>
  );
  return `<!doctype html>\n${renderToString(body)}\n`;
}

/** One page shows a part many times: each gets ids of its own. */
function withOwnIds(html: string, at: number): string {
  return html
    .replace(/ (id|for|name|aria-labelledby|aria-describedby)="([^"]+)"/g, ` $1="$2-${at}"`)
    .replace(/ href="#([^"]+)"/g, ` href="#$1-${at}"`);
}
