import { policyOf } from "../base/policy.ts";
import type { Form } from "./form.ts";
import type { Head, HeadFacts } from "./framed.ts";
import { scriptNamed } from "./scripts.ts";

/** More links than these would be a good part of the page. */
const MOST_ALTERNATES = 31;

/**
 * The head of a page with its style sheet: the policy allows what these facts state, and nothing that came in with a
 * text.
 */
export function headWith(facts: HeadFacts, css: string, form: Form, hasManifest = false): Head {
  const { scripts = [], runs, hasSound, sendsTo } = facts;
  const { isTextOnly } = form;
  return {
    ...facts,
    // Of a site with hundreds of editions they are in the sitemap only.
    alternates: isTextOnly || (facts.alternates?.length ?? 0) > MOST_ALTERNATES ? [] : (facts.alternates ?? []),
    isIndexed: !isTextOnly && (facts.isIndexed ?? false),
    scriptFiles: scripts.map((name) => scriptNamed(name).file),
    // Search engines shall know a page by its usual address.
    jsonLd: isTextOnly ? [] : (facts.jsonLd ?? []),
    openGraphType: facts.openGraphType ?? "website",
    css,
    policy: policyOf({
      styles: [css],
      hasScripts: scripts.length > 0,
      runs,
      hasManifest: hasManifest && !isTextOnly,
      isTextOnly,
      hasSound,
      sendsTo,
    }),
    isTextOnly,
  };
}

/**
 * The head of a page in the frame of an edition: it loads the frame's script, unless the page's own script includes it,
 * and links to a manifest.
 */
export function framedHead(facts: HeadFacts, css: string, form: Form): Head {
  const own = facts.scripts ?? [];
  return headWith(
    { ...facts, scripts: own.some((name) => name.startsWith("search")) ? own : [...own, "frame"] },
    css,
    form,
    true,
  );
}
