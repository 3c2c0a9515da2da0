import type { HostPlan } from "./plan.ts";

/** `staticwebapp.config.json` for Azure Static Web Apps: headers, types, old addresses and the 404 page; it cannot choose by language. */
export function azure({
  base,
  isAnywhere,
  always,
  pages,
  lasting,
  fresh,
  freshFiles,
  lastingFolders,
  types,
  old,
  apart,
}: HostPlan): string {
  const settings = {
    globalHeaders: { ...always, ...pages },
    routes: [
      ...old.moved.flatMap(({ from, to }) =>
        from.map((path) => ({ route: base + encodeURI(path), redirect: to, statusCode: 301 })),
      ),
      ...freshFiles.map((file) => ({ route: base + file, headers: fresh })),
      ...apart.map(({ folder, headers }) => ({ route: `${base}${folder}/*`, headers })),
      ...lastingFolders.map((folder) => ({ route: `${base}${folder}*`, headers: lasting })),
    ],
    mimeTypes: Object.fromEntries(types.map(([ending, type]) => [`.${ending}`, type])),
    ...(isAnywhere ? {} : { responseOverrides: { 404: { rewrite: `${base}404.html` } } }),
    trailingSlash: "always",
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
