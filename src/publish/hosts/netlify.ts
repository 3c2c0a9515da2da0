import { GONE_PAGE } from "./oldPlaces.ts";
import type { Headers, HostPlan } from "./plan.ts";

const block = (path: string, headers: Headers) =>
  `${path}\n${Object.entries(headers)
    .map(([name, value]) => `  ${name}: ${value}\n`)
    .join("")}`;

/**
 * `_headers` for Netlify and Cloudflare Pages. Neither can distinguish pages from other files, and both join values of
 * matching rules, so no header is in two rules; both hosts cache pages for a short time anyway.
 */
export function netlifyHeaders(plan: HostPlan): string {
  const { base, always, pages, lasting, fresh, freshFiles, lastingFolders, types, apart, together } = plan;
  const whole = { ...always, ...pages };
  // Where a folder has headers of its own, the others are said of everything but it.
  const ofPlaces =
    apart.length === 0
      ? [block(`${base}*`, whole)]
      : [
          ...["", ...together].map((place) => block(base + place, whole)),
          ...apart.map(({ folder, headers }) => block(`${base}${folder}/*`, { ...always, ...headers })),
        ];
  const ofTypes = types
    .filter(([ending]) => ending !== "html")
    .map(([ending, type]) => block(`${base}*.${ending}`, { "Content-Type": type }));
  return [
    ...ofPlaces,
    ...lastingFolders.map((folder) => block(`${base}${folder}*`, lasting)),
    ...freshFiles.map((file) => block(base + file, fresh)),
    ...ofTypes,
  ].join("\n");
}

/**
 * `_redirects`: the reader's language, old addresses, and a 404 page for each edition. Cloudflare Pages passes over the first and
 * the last, and over lines with a `!`, without which Netlify would show the small page that stands at an old address.
 */
export function netlifyRedirects({ base, editions, old }: HostPlan): string {
  const lead = (path: string, to: string, status: string) => `${base}${encodeURI(path)} ${to} ${status}`;
  return [
    ...["301!", "301"].flatMap((status) =>
      old.moved.flatMap(({ from, to }) => from.map((path) => lead(path, to, status))),
    ),
    ...old.gone.flatMap(({ at, edition }) =>
      edition === "" ? [] : at.map((path) => lead(path, `${base}${edition}/${GONE_PAGE}`, "410!")),
    ),
    ...editions.map(({ tag, folder }) => `${base} ${base}${folder}/ 302! Language=${tag.toLowerCase()}`),
    ...editions.map(({ folder }) => `${base}${folder}/* ${base}${folder}/404.html 404`),
    "",
  ].join("\n");
}
