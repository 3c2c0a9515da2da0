import { wantedLanguage } from "./language.ts";
import { GONE_PAGE } from "./oldPlaces.ts";
import type { Headers, HostPlan } from "./plan.ts";

const value = (text: string) => `"${text.replace(/["\\]/g, "\\$&")}"`;
const add = (headers: Headers) =>
  Object.entries(headers).map(([name, text]) => `  add_header ${name} ${value(text)} always;`);
const [KEPT, POLICY, FRAME] = ["Cache-Control", "Content-Security-Policy", "X-Frame-Options"];

/** A snippet for nginx, to be included in a `server` block whose `root` is set. */
export function nginx({
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
  // A location that adds one header drops all those of the one around it, so they are set in one place, and locations
  // set what differs. nginx sends no header whose value is empty.
  const set = (variables: Record<string, string>) =>
    Object.entries(variables)
      .map(([name, text]) => `set $dari_${name} ${value(text)};`)
      .join(" ");
  const short = { kept: fleeting[KEPT] ?? "" };
  const ofPage = { ...short, policy: pages[POLICY] ?? "", frame: pages[FRAME] ?? "" };
  const lines = [
    "# Written by Dari with every build. In a server block:",
    "#   root /var/www/site;",
    "#   include /var/www/site/.hosts/nginx.conf;",
    ...(hasCopies
      ? ["# Where nginx has the module brotli_static: brotli_static on;"]
      : ["# Smaller still: say `host: nginx` in content/site.yml, and compressed copies are made."]),
    set({ ...short, policy: "", frame: "", vary: "" }),
    `location ${place} {`,
    "  index index.html;",
    "  absolute_redirect off;",
    ...(hasCopies ? ["  gzip_static on;"] : ["  gzip on;", `  gzip_types ${texts.map(value).join(" ")};`]),
    "  gzip_vary on;",
    "  default_type application/octet-stream;",
    "  types {",
    ...types.map(([ending, type]) => `    ${value(type)} ${ending};`),
    "  }",
    ...add(always),
    ...[
      [KEPT, "kept"],
      [POLICY, "policy"],
      [FRAME, "frame"],
      ["Vary", "vary"],
    ].map(([name, variable]) => `  add_header ${name} $dari_${variable} always;`),
    ...(isAnywhere ? [] : [`  error_page 403 404 =404 ${place}404.html;`]),
    "",
    "  location ~ /\\.(?!well-known/) { return 404; }",
    `  location = ${place}SHA256SUMS { default_type "text/plain; charset=utf-8"; }`,
    ...old.moved.flatMap(({ from, to }) =>
      from.map((path) => `  location = ${value(place + path)} { return 301 ${to}; }`),
    ),
    ...old.gone.flatMap(({ at, edition }) =>
      at.map((path) => {
        const page = edition === "" ? "" : ` error_page 410 ${value(`${place}${edition}/${GONE_PAGE}`)};`;
        return `  location = ${value(place + path)} {${page} return 410; }`;
      }),
    ),
    ...lastingFolders.map((folder) => `  location ^~ ${place}${folder} { ${set({ kept: lasting[KEPT] ?? "" })} }`),
    ...freshFiles.map((file) => `  location = ${place}${file} { ${set({ kept: fresh[KEPT] ?? "" })} }`),
    ...apart.flatMap(({ folder, headers }) => [
      `  location ^~ ${place}${folder}/ {`,
      ...add({ ...always, ...fleeting, ...headers }).map((line) => `  ${line}`),
      "  }",
    ]),
    `  location ~ \\.html$ { ${set(ofPage)} }`,
    `  location = ${place}index.html { ${set({ ...ofPage, vary: "Accept-Language" })} }`,
    ...(editions.length === 0
      ? []
      : [
          `  location = ${place} {`,
          `    ${set({ vary: "Accept-Language", language: "" })}`,
          `    if ($http_accept_language ~* "${wantedLanguage(editions)}") { set $dari_language $1; }`,
          ...editions.map(
            ({ tag, folder }) => `    if ($dari_language ~* "^${tag}$") { return 302 ${base}${folder}/; }`,
          ),
          "  }",
        ]),
    ...editions.flatMap(({ folder }) => [
      `  location ${place}${folder}/ {`,
      `    error_page 403 404 =404 ${place}${folder}/404.html;`,
      `    location ~ \\.html$ { ${set(ofPage)} }`,
      "  }",
    ]),
    "}",
    "",
  ];
  return lines.join("\n");
}
