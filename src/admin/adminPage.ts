import { readFileSync } from "node:fs";
import { xml } from "../base/xml.ts";
import type { Backend } from "./settings.ts";

const style = readFileSync(new URL("admin.css", import.meta.url), "utf8");

/**
 * The policy of the editing page, which is no other page's: its scripts are the site's own, and it reaches the host of the
 * repository and nobody else. Sveltia writes its styles itself.
 */
export function adminPolicy(backend: Backend): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self' 'unsafe-inline'",
    "font-src 'self'",
    "img-src 'self' blob: data:",
    "media-src blob:",
    `connect-src 'self' blob: data: ${originsOf(backend).join(" ")}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join("; ");
}

/** The servers that the page may ask: the host of the repository, and where it signs in. */
export function originsOf({ name, base_url, api_root }: Backend): string[] {
  const usual = { github: "https://api.github.com", gitlab: "https://gitlab.com", gitea: "https://gitea.com" }[name];
  const asked = api_root ?? (name === "github" ? usual : (base_url ?? usual));
  // GitHub's keys come from a window of their own; those of the others are exchanged by the page.
  const signIn = name === "github" ? [] : [base_url ?? usual];
  return [...new Set([asked, ...signIn].map((address) => new URL(address).origin))];
}

/** The editing page: nothing in it is a part of the site that readers see, and nothing leads to it. */
export function adminPage(given: unknown, { backend, language, title }: AdminTexts): string {
  const data = JSON.stringify(given).replaceAll("<", "\\u003c");
  return xml`<!doctype html>
<html lang="${language}" data-interface="${language === "ko" ? "ko" : "en-US"}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${adminPolicy(backend)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex, nofollow">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<style>${{ xml: style }}</style>
<script type="application/json" id="dari-admin">${{ xml: data }}</script>
<script type="module" src="admin.js"></script>
</head>
<body>
<noscript>${language === "ko" ? "글을 고치는 이 페이지는 스크립트가 있어야 합니다." : "This page, for editors, needs scripts."}</noscript>
</body>
</html>
`.xml;
}

export interface AdminTexts {
  backend: Backend;
  language: string;
  title: string;
}
