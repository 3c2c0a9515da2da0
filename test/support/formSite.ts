import type { Service } from "./formReceiver.ts";
import { settingsOf } from "./formReceiver.ts";
import { type Files, page } from "./tinySite.ts";

const notice = (words: string) =>
  [
    "notice:",
    ...["purpose", "collected", "kept", "refusal", "withdrawal"].map((key) => `  ${key}: ${words} (${key})`),
    "",
  ].join("\n");

/** A site with both forms in two editions; newsletter services take no requests, which then go by e-mail. */
export function formSite(service: Service | "email"): Files {
  const both = service === "formspree" || service === "netlify";
  return {
    "content/site.yml": [
      "name: { en: Tiny, ko: 작은 곳 }",
      "origin: https://tiny.kr",
      "contacts: { email: us@tiny.kr }",
      "editions:",
      "  - { tag: en, folder: en, label: English, fallback: [ko] }",
      "  - { tag: ko, folder: ko, label: 한국어, fallback: [en] }",
      ...(service === "email"
        ? ["forms: { newsletter: { by: email }, request: { by: email } }"]
        : [
            "forms:",
            `  newsletter: { ${settingsOf[service]}, processor: { en: Tiny Ltd, ko: 작은 회사 } }`,
            `  request: { ${both ? `${settingsOf[service]}, processor: Tiny Ltd` : "by: email"} }`,
          ]),
      "",
    ].join("\n"),
    "content/en/index.md": page("Home"),
    "content/ko/index.md": page("첫 화면"),
    "content/en/play.md": page("Play", "A play.", "request: true\n"),
    "content/ko/play.md": page("연극", "연극입니다.", "request: true\n"),
    "content/en/news.md": page("Newsletter", "Read first.", `type: newsletter\n${notice("The notice")}`),
    "content/ko/news.md": page("소식지", "먼저 읽어 주십시오.", `type: newsletter\n${notice("안내")}`),
    "content/en/ask.md": page("Ask", "Read first.", `type: request\n${notice("The other notice")}`),
    "content/ko/ask.md": page("요청", "먼저 읽어 주십시오.", `type: request\n${notice("다른 안내")}`),
  };
}
