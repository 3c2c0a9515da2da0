import { wantedLanguage } from "./language.ts";
import { editionsWithGone, GONE_PAGE } from "./oldPlaces.ts";
import type { Headers, HostPlan } from "./plan.ts";

const set = (headers: Headers) =>
  Object.entries(headers).map(([name, value]) => `    Header always set ${name} ${JSON.stringify(value)}`);
const escaped = (text: string) => text.replace(/[.+*?^$()[\]{}|\\]/g, "\\$&");

/** A pattern for all addresses of a file, as Apache sees them below the folder of the site. */
function anyOf(addresses: readonly string[]): string {
  const [first = ""] = addresses;
  return first.endsWith("/") ? `^${escaped(first.slice(0, -1))}(/(index\\.html)?)?$` : `^${escaped(first)}$`;
}

/** `.htaccess` for Apache 2.4: all that a small account may usually set there. */
export function apache(plan: HostPlan): string {
  const {
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
    hasCopies,
    texts,
    old,
    apart,
  } = plan;
  const withGone = new Set(editionsWithGone(old));
  const lines = [
    "# Written by Dari with every build.",
    ...(isAnywhere ? [] : [`ErrorDocument 404 ${base}404.html`]),
    ...editions.flatMap(({ folder }) => [
      `<If "%{REQUEST_URI} =~ m#^${escaped(place)}${folder}/#">`,
      `  ErrorDocument 404 ${base}${folder}/404.html`,
      ...(withGone.has(folder) ? [`  ErrorDocument 410 ${base}${folder}/${GONE_PAGE}`] : []),
      "</If>",
    ]),
    "",
    "<IfModule mod_mime.c>",
    "  # .br is also the language of Brittany, .gz a kind of file.",
    "  RemoveLanguage .br",
    "  RemoveType .br .gz",
    "  AddEncoding br .br",
    "  AddEncoding gzip .gz",
    ...types.map(([ending, type]) => `  AddType ${JSON.stringify(type)} .${ending}`),
    "</IfModule>",
    "",
    "<IfModule mod_rewrite.c>",
    "  RewriteEngine On",
    "  RewriteRule (^|/)\\.(?!well-known/) - [R=404,L]",
    ...old.moved.map(({ from, to }) => `  RewriteRule "${anyOf(from)}" "${to.replace(/%/g, "\\%")}" [R=301,NE,L]`),
    ...old.gone.map(({ at }) => `  RewriteRule "${anyOf(at)}" - [G]`),
    ...editions.flatMap(({ tag, folder }) => [
      `  RewriteCond %{HTTP:Accept-Language} "${wantedLanguage(editions)}" [NC]`,
      `  RewriteCond %1 ^${tag}$ [NC]`,
      `  RewriteRule ^$ ${place}${folder}/ [R=302,L]`,
    ]),
    ...[
      ["br", "br"],
      ["gzip", "gz"],
    ].flatMap(([encoding, ending]) => [
      `  RewriteCond %{HTTP:Accept-Encoding} \\b${encoding}\\b`,
      `  RewriteCond %{REQUEST_FILENAME}.${ending} -f`,
      `  RewriteRule ^(.+)$ $1.${ending} [E=no-gzip:1,E=no-brotli:1,L]`,
    ]),
    "</IfModule>",
    "",
    ...(hasCopies ? [] : compressing(texts)),
    "<IfModule mod_headers.c>",
    ...set({ ...always, ...fleeting }),
    "    Header append Vary Accept-Encoding",
    ...(editions.length === 0
      ? []
      : [
          `  <If "%{REQUEST_URI} =~ m#^${escaped(place)}(index\\.html(\\.br|\\.gz)?)?$#">`,
          "    Header append Vary Accept-Language",
          "  </If>",
        ]),
    '  <FilesMatch "\\.html(\\.br|\\.gz)?$">',
    ...set(pages),
    "  </FilesMatch>",
    ...apart.flatMap(({ folder, headers }) => [
      `  <If "%{REQUEST_URI} =~ m#^${escaped(place)}${escaped(folder)}/#">`,
      ...set(headers),
      "  </If>",
    ]),
    ...(lastingFolders.length === 0
      ? []
      : [
          `  <If "%{REQUEST_URI} =~ m#^${escaped(place)}(${lastingFolders.map((folder) => escaped(folder.slice(0, -1))).join("|")})/#">`,
          ...set(lasting),
          "  </If>",
        ]),
    ...(freshFiles.length === 0
      ? []
      : [
          `  <If "%{REQUEST_URI} =~ m#^${escaped(place)}(${freshFiles.map(escaped).join("|")})(\\.br|\\.gz)?$#">`,
          ...set(fresh),
          "  </If>",
        ]),
    "</IfModule>",
    "",
  ];
  return lines.join("\n");
}

/** Where no copies lie beside the texts, Apache compresses them itself. */
function compressing(texts: readonly string[]): string[] {
  const types = [...new Set(texts.map((type) => type.replace(/;.*/, "")))].join(" ");
  return [
    "<IfModule mod_filter.c>",
    "  <IfModule mod_deflate.c>",
    "    <IfModule mod_brotli.c>",
    `      AddOutputFilterByType BROTLI_COMPRESS;DEFLATE ${types}`,
    "    </IfModule>",
    "    <IfModule !mod_brotli.c>",
    `      AddOutputFilterByType DEFLATE ${types}`,
    "    </IfModule>",
    "  </IfModule>",
    "</IfModule>",
    "",
  ];
}
