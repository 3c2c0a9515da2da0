import { type MessageLanguage, message } from "../base/messages/messages.ts";
import { hashOf } from "../base/policy.ts";
import { xml } from "../base/xml.ts";
import type { ShownProblem } from "./problemsInWords.ts";

const CSS =
  "body{max-width:45em;margin:2em auto;padding:0 1em;font:1em/1.5 sans-serif}code{font-weight:bold}li{margin:1em 0}";

/** The page shown in place of one that cannot be shown: all problems of the site. It needs no script. */
export function errorPage(problems: readonly ShownProblem[], language: MessageLanguage): string {
  const title = message("preview.not-shown", {}, language);
  const items = problems.map(
    ({ place, what, remedy }) =>
      xml`<li>${place === "" ? undefined : xml`<code>${place}</code><br/>`}${what}${remedy === "" ? undefined : xml`<br/>→ ${remedy}`}</li>`,
  );
  return xml`<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"/><meta http-equiv="Content-Security-Policy" content="${{ xml: `default-src 'none';style-src ${hashOf(CSS)}` }}"/>
<meta name="viewport" content="width=device-width,initial-scale=1"/><title>${title}</title><style>${{ xml: CSS }}</style></head>
<body><h1>${title}</h1><ul>${items}</ul></body></html>
`.xml;
}
