import { isForHosts } from "./hosts/hostFiles.ts";

/** What a file of a built site is for. */
export const kinds = ["page", "feed", "data", "picture", "script", "document", "host", "compressed", "other"] as const;

export type Kind = (typeof kinds)[number];

const ENDINGS: Record<string, Kind> = {
  html: "page",
  jpg: "picture", jpeg: "picture", png: "picture", svg: "picture", webp: "picture", avif: "picture", gif: "picture", ico: "picture",
  js: "script", mjs: "script", css: "script", wasm: "script",
  epub: "document", pdf: "document", txt: "document", zip: "document",
  json: "data", xml: "data", tmx: "data", csv: "data", webmanifest: "data", ics: "data",
  br: "compressed", gz: "compressed",
};

/** What a file is for, by its name. */
export function kindOf(file: string): Kind {
  if (isForHosts(file)) return "host";
  const ending = file.split(".").at(-1) ?? "";
  return (Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined) ?? "other";
}
