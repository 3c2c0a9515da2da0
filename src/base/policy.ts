import { createHash } from "node:crypto";

/** Features of a page that its Content Security Policy must allow. */
export interface PolicyNeeds {
  /** The text of each style element, to the letter. */
  styles: readonly string[];
  /** The text of each inline script that is to run. */
  inline?: readonly string[];
  /** True if the page loads scripts of this site. */
  hasScripts?: boolean;
  /**
   * Pagefind fetches its index, compiles WebAssembly, and does so in a worker; the page that offers to keep the site fetches
   * it, and registers a service worker.
   */
  runs?: "pagefind" | "phone";
  hasManifest?: boolean;
  /** Shows no picture at all; its icon is an empty one. */
  isTextOnly?: boolean;
  /** Plays sound of this site, when a reader asks for it. */
  hasSound?: boolean;
  /** The target of the page's forms besides this site: an origin, or `mailto:`. */
  sendsTo?: string;
}

/**
 * The Content Security Policy of a page: it allows only what the page has. The code that makes the page states what
 * that is; it is never read from the HTML, so a script that came in with a text is not listed.
 *
 * `'self'` also holds for pages opened from a disk, since browsers treat all files as one origin. `frame-ancestors` is
 * missing because browsers read it in headers only.
 */
export function policyOf({
  styles,
  inline = [],
  hasScripts = false,
  runs,
  hasManifest = false,
  isTextOnly = false,
  hasSound = false,
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
    ["media-src", hasSound ? ["'self'"] : []],
    ["manifest-src", hasManifest ? ["'self'"] : []],
    ["connect-src", runs === undefined ? [] : ["'self'"]],
    // Without it, what may be loaded as a script may be run as a worker.
    ["worker-src", runs !== undefined ? ["'self'"] : scripts.length > 0 ? ["'none'"] : []],
    ["base-uri", ["'none'"]],
    // A service sends the reader back to a page of this site, and some browsers hold that for a part of the sending.
    ["form-action", ["'self'", ...(sendsTo === undefined ? [] : [sendsTo])]],
  ];
  return directives
    .filter(([, sources]) => sources.length > 0)
    .map(([name, sources]) => `${name} ${sources.join(" ")}`)
    .join(";");
}

/** Returns the CSP source expression for an inline element: the hash of its content. */
export function hashOf(code: string): string {
  return `'sha256-${createHash("sha256").update(code).digest("base64")}'`;
}
