import { type PolicyNeeds, policyOf } from "../../base/policy.ts";
import type { BuiltElement, BuiltPage } from "./builtPage.ts";
import type { BuiltSite } from "./builtSite.ts";
import type { Fault, Gate } from "./gate.ts";

/** Types of script elements that browsers run; any other holds data. */
const RUNS = /^(|module|(text|application)\/(x-)?(java|ecma)script.*)$/i;

/** The policy of a page allows what the page has, and nothing else, and precedes everything that loads. */
export const policy: Gate = (page, site) => {
  const { elements, file } = page;
  if (site.copied.includes(file)) return [];
  const charset = elements.findIndex(({ attributes }) => attributes.charset !== undefined);
  const written = elements[charset + 1]?.attributes;
  if (charset < 0 || written?.["http-equiv"]?.toLowerCase() !== "content-security-policy")
    return [{ code: "gate/policy", values: {} }];
  const content = written.content ?? "";
  const expected = policyOf(needsOf(page, site, content));
  return [
    ...(content === expected ? [] : [{ code: "gate/policy-other", values: { content, expected } }]),
    ...elements
      .filter(({ attributes }) => attributes.style !== undefined)
      .map(({ name }): Fault => ({ code: "gate/policy-style", values: { element: name } })),
  ];
};

/** The script of the one page that may fetch the site and have it kept. */
function isPhone({ name, attributes: { src = "" } }: BuiltElement): boolean {
  return name === "script" && /(^|\/)assets\/phone\.[0-9a-f]{8}\.js$/.test(src);
}

/**
 * Returns the features of the page that its policy must allow. Inline scripts are not listed: `requests` reports them.
 */
function needsOf({ elements }: BuiltPage, { origin }: BuiltSite, content: string): PolicyNeeds {
  const hasScripts = elements.some(
    ({ name, attributes: { src, type = "" } }) => name === "script" && src !== undefined && RUNS.test(type),
  );
  const actions = elements
    .filter(({ name }) => name === "form")
    .map(({ attributes: { action = "" } }) => (URL.canParse(action, origin) ? new URL(action, origin) : undefined));
  const outside = actions.find((url) => url !== undefined && url.origin !== origin);
  return {
    styles: elements.filter(({ name }) => name === "style").map(({ code = "" }) => code),
    hasScripts,
    runs:
      hasScripts && content.includes("'wasm-unsafe-eval'") ? "pagefind" : elements.some(isPhone) ? "phone" : undefined,
    hasManifest: elements.some(({ name, attributes }) => name === "link" && attributes.rel === "manifest"),
    isTextOnly: elements.some(
      ({ name, attributes }) => name === "link" && attributes.rel === "icon" && attributes.href === "data:,",
    ),
    hasSound: elements.some(({ name }) => name === "audio"),
    sendsTo: outside === undefined ? undefined : outside.protocol === "mailto:" ? "mailto:" : outside.origin,
  };
}
