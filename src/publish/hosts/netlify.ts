import type { Headers, HostPlan } from "./plan.ts";

const block = (path: string, headers: Headers) =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;

/**
 * `_headers` for Netlify and Cloudflare Pages. Neither can tell pages from other files, and both join values of rules
 * that meet, so no header stands in two rules; pages are kept for a short time by both hosts themselves.
 */
export function netlifyHeaders({ base, always, pages, lasting, lastingFolders, types }: HostPlan): string {
  const ofTypes = types
    .filter(([ending]) => ending !== "html")
    .map(([ending, type]) => block(`${base}*.${ending}`, { "Content-Type": type }));
  return [
    block(`${base}*`, { ...always, ...pages }),
    ...lastingFolders.map((folder) => block(`${base}${folder}*`, lasting)),
    ...ofTypes,
  ].join("\n");
}

/**
 * `_redirects`: the reader's language, and a 404 page for each edition. Cloudflare Pages passes over both and chooses the
 * 404 page by itself.
 */
export function netlifyRedirects({ base, editions }: HostPlan): string {
  return [
    ...editions.map(({ tag, folder }) => `${base} ${base}${folder}/ 302! Language=${tag.toLowerCase()}`),
    ...editions.map(({ folder }) => `${base}${folder}/* ${base}${folder}/404.html 404`),
    "",
  ].join("\n");
}
