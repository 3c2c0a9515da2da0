import type { Headers, HostPlan } from "./plan.ts";

const listed = (headers: Headers) => Object.entries(headers).map(([key, value]) => ({ key, value }));

/** `vercel.json`: headers, types, old addresses, and at the root the language that the browser names first. It cannot say that a page is gone. */
export function vercel({
  base,
  always,
  pages,
  lasting,
  fresh,
  freshFiles,
  lastingFolders,
  types,
  editions,
  old,
  apart,
}: HostPlan): string {
  const root = base === "/" ? "" : base.slice(0, -1);
  const settings = {
    trailingSlash: true,
    headers: [
      { source: `${root}/(.*)`, headers: listed({ ...always, ...pages }) },
      // The last rule that sets a header has it.
      ...apart.map(({ folder, headers }) => ({ source: `${root}/${folder}/(.*)`, headers: listed(headers) })),
      ...lastingFolders.map((folder) => ({ source: `${root}/${folder}(.*)`, headers: listed(lasting) })),
      ...freshFiles.map((file) => ({ source: `${root}/${file}`, headers: listed(fresh) })),
      ...types
        .filter(([ending]) => ending !== "html")
        .map(([ending, type]) => ({ source: `${root}/(.*)\\.${ending}`, headers: listed({ "Content-Type": type }) })),
    ],
    redirects: [
      ...editions.map(({ tag, folder }) => ({
        source: `${root}/`,
        has: [{ type: "header", key: "accept-language", value: `${tag}([-;,].*)?` }],
        destination: `${root}/${folder}/`,
        permanent: false,
      })),
      ...old.moved.flatMap(({ from, to }) =>
        from.map((path) => ({ source: `${root}/${path}`, destination: to, statusCode: 301 })),
      ),
    ],
  };
  return `${JSON.stringify(settings, null, 2)}\n`;
}
