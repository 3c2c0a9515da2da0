import { createHash } from "node:crypto";

/** What a page has, and so may have. */
export interface PolicyNeeds {
  /** The text of each style element, to the letter. */
  styles: readonly string[];
  /** The text of each script that stands in the page itself and is to run. */
  inline?: readonly string[];
  /** Whether the page loads scripts of this site. */
  hasScripts?: boolean;
  /** Pagefind fetches its index, compiles WebAssembly, and does so in a worker. */
  runs?: "pagefind";
  hasManifest?: boolean;
  /** Shows no picture at all; its icon is an empty one. */
  isTextOnly?: boolean;
  /** Where forms send what is typed, besides this site: an origin, or `mailto:`. */
  sendsTo?: string;
}

/**
 * The Content Security Policy of a page: nothing but what the page has. What a page is made of is told by the code that
 * makes it, never read from its HTML: a script that came in with a text is in no list.
 *
 * `'self'` also holds for pages opened from a disk: browsers take all files for one place. `frame-ancestors` is not
 * here, for browsers read it in headers alone.
 */
export function policyOf({
  styles,
  inline = [],
  hasScripts = false,
  runs,
  hasManifest = false,
  isTextOnly = false,
  sendsTo,
}: PolicyNeeds): string {
  const isPagefind = runs === "pagefind";
  const scripts = [
    ...(hasScripts || isPagefind ? ["'self'"] : []),
    ...(isPagefind ? ["'wasm-unsafe-eval'"] : []),
    ...inline.map(hashOf),
  ];
  const directives: Array<[name: string, sources: readonly string[]]> = [
    ["default-src", ["'none'"]],
    ["style-src", styles.map(hashOf)],
    ["script-src", scripts],
    ["img-src", [isTextOnly ? "data:" : "'self'"]],
    ["manifest-src", hasManifest ? ["'self'"] : []],
    ["connect-src", isPagefind ? ["'self'"] : []],
    // Without it, what may be loaded as a script may be run as a worker.
    ["worker-src", isPagefind ? ["'self'"] : scripts.length > 0 ? ["'none'"] : []],
    ["base-uri", ["'none'"]],
    // A service sends the reader back to a page of this site, and some browsers hold that for a part of the sending.
    ["form-action", ["'self'", ...(sendsTo === undefined ? [] : [sendsTo])]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join(";");
}

/** How a policy names an element by what stands in it. */
export function hashOf(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}
