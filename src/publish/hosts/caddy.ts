import { wantedLanguage } from "./language.ts";
import { editionsWithGone, GONE_PAGE } from "./oldPlaces.ts";
import type { Headers, HostPlan } from "./plan.ts";

const set = (matcher: string, headers: Headers) => [
  `header ${matcher} {`,
  ...Object.entries(headers).map(([name, value]) => `\t${name} ${JSON.stringify(value)}`),
  "}",
];

const errorPage = (name: string, matcher: string, page: string, status = 404) => [
  `\t@dari_no_${name} {`,
  `\t\t${matcher}`,
  `\t\texpression \`{err.status_code} == ${status}\``,
  "\t}",
  `\trewrite @dari_no_${name} ${page}`,
];

/** A snippet for Caddy 2, to be imported in a site block whose `root` is set. */
export function caddy({
  base,
  place,
  isAnywhere,
  always,
  pages,
  lasting,
  fleeting,
  fresh,
  freshFiles,
  lastingFolders,
  types,
  editions,
  old,
  hasCopies,
  texts,
  apart,
}: HostPlan): string {
  const paths = (folders: readonly string[]) => folders.map((folder) => `${place}${folder}*`).join(" ");
  const begin = place.replace(/[.+*?^$()[\]{}|\\]/g, "\\$&");
  const lines = [
    "# Written by Dari with every build. In a site block: root * /var/www/site",
    "# import /var/www/site/.hosts/Caddyfile",
    ...(hasCopies ? [] : compressing(texts)),
    ...set(`${place}*`, { ...always, ...fleeting }),
    `@dari_pages path_regexp "^${begin}(.*/|.*\\.html)?$"`,
    ...set("@dari_pages", pages),
    ...apart.flatMap(({ folder, headers }) => [
      `@dari_${folder} path_regexp "^${begin}${folder}/"`,
      ...set(`@dari_${folder}`, headers),
    ]),
    ...(lastingFolders.length === 0
      ? []
      : [`@dari_lasting path ${paths(lastingFolders)}`, ...set("@dari_lasting", lasting)]),
    ...(freshFiles.length === 0
      ? []
      : [`@dari_fresh path ${freshFiles.map((file) => place + file).join(" ")}`, ...set("@dari_fresh", fresh)]),
    ...types
      .filter(([ending]) => ending !== "html")
      .flatMap(([ending, type]) => [
        `@dari_${ending} path_regexp "^${begin}.*\\.${ending}$"`,
        ...set(`@dari_${ending}`, { "Content-Type": type }),
      ]),
    ...set(`${place}SHA256SUMS`, { "Content-Type": "text/plain; charset=utf-8" }),
    `header ${place} Vary Accept-Language`,
    ...(editions.length === 0
      ? []
      : [
          "@dari_language {",
          `\tpath ${place}`,
          `\theader_regexp dari Accept-Language "(?i)${wantedLanguage(editions)}"`,
          "}",
          "map @dari_language {re.dari.1} {dari_edition} {",
          ...editions.map(({ tag, folder }) => `\t~(?i)^${tag}$ ${folder}`),
          "}",
          `redir @dari_language ${base}{dari_edition}/ 302`,
        ]),
    ...old.moved.flatMap(({ from, to }, at) => [
      `@dari_moved_${at} path ${from.map((path) => place + path).join(" ")}`,
      `redir @dari_moved_${at} ${to} 301`,
    ]),
    ...(old.gone.length === 0
      ? []
      : [
          `@dari_gone path ${old.gone.flatMap(({ at }) => at.map((path) => place + path)).join(" ")}`,
          "error @dari_gone 410",
        ]),
    `@dari_hidden path_regexp /\\.(?:[^w]|w[^e]|we[^l])`,
    "error @dari_hidden 404",
    "file_server {",
    "\tprecompressed br gzip",
    "\thide .dari .hosts .htaccess",
    "}",
    "handle_errors {",
    ...set("*", { ...pages, ...fleeting, "Content-Type": "text/html; charset=utf-8" }).map((line) => `\t${line}`),
    ...editionsWithGone(old).flatMap((folder) =>
      errorPage(`more_${folder}`, `path ${place}${folder}/*`, `${place}${folder}/${GONE_PAGE}`, 410),
    ),
    ...editions.flatMap(({ folder }) => errorPage(folder, `path ${place}${folder}/*`, `${place}${folder}/404.html`)),
    ...(isAnywhere
      ? []
      : errorPage(
          "any",
          editions.length === 0
            ? "path *"
            : `not path ${editions.map(({ folder }) => `${place}${folder}/*`).join(" ")}`,
          `${place}404.html`,
        )),
    "\tfile_server {",
    "\t\tprecompressed br gzip",
    "\t}",
    "}",
    "",
  ];
  return lines.join("\n");
}

/** Where no copies lie beside the texts, Caddy compresses them itself. */
function compressing(texts: readonly string[]): string[] {
  const types = [...new Set(texts.map((type) => type.replace(/;.*/, "")))];
  return ["encode {", "\tgzip", "\tmatch {", ...types.map((type) => `\t\theader Content-Type ${type}*`), "\t}", "}"];
}
