import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Browser, Page } from "playwright-core";
import sharp from "sharp";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { filesNow, filesOf, giveFolder, textOf } from "../support/admin/folder.ts";
import { serveFolder } from "../support/admin/serveFolder.ts";
import { openBrowser } from "../support/browser.ts";
import { buildTiny, emptyFolder, type Files, page as pageText, tinySite } from "../support/tinySite.ts";

const editions: Files = {
  "content/site.yml": `name: 다리
origin: https://tiny.example
editions:
  - { tag: ko, folder: ko, label: 한국어, fallback: [en] }
  - { tag: en, folder: en, label: English, fallback: [ko] }
  - { tag: ko-KP, folder: ko-kp, label: 조선말, fallback: [ko] }
`,
  "content/ko/index.md": pageText("첫 화면"),
  "content/en/index.md": pageText("Home"),
  "content/ko/about.md": `---
# 소개 페이지
title: 소개   # 메뉴에도 이 이름
description: '우리는 "다리"입니다'

order: 10
keywords: [단체, '다리: 뜻',   누구]
updated: 2026-11-21
review: pending
---

첫 문단입니다. [글](/news/)

> [!NOTE]
> 주의할 것

- 하나
- 둘[^1]

[^1]: 각주입니다.
`,
  "content/en/about.md": `---
title: "About"
description: >-
  Who we are,
  and why
keywords:
  - us   # first
  - bridge
---
First paragraph.


| a | b |
|---|--:|
| 1 |  2 |
`,
  "content/ko-kp/about.md": "---\ntitle: 소개\ndescription: 우리에 대하여\n---\n\n첫 단락입니다.\n",
  "content/ko/news/index.md": pageText("소식"),
  "content/ko/news/first.md": pageText("첫 소식", "글", "date: 2026-11-20\n"),
  "content/ko/calendar.md": pageText("일정", "", "type: calendar\n"),
  "content/events.yml": `# 행사
street:
  title: { ko: 거리, en: Street }   # 이름
  every: 매달 넷째 토요일
  from: 2026-11-01
  cancelled: [2026-12-26]

talk:
  title: 이야기
  on: 2026-12-05
`,
  "i18n/terms/site.yml": `# 용어
- id: bridge
  words:
    ko: [다리]
  meaning:
    ko: 두 곳을 잇는 것.
`,
  "i18n/ko.json": `{
  "// 메모": "이 파일은 사람이 씁니다",
  "site": {"menu": "차림",  "skip": "글로 바로"}
}
`,
};
const on =
  "admin:\n  backend: { name: gitea, repo: nauh/site, api_root: https://git.example/api/v1, base_url: https://git.example }\n";
const withAdmin: Files = { ...editions, "content/site.yml": `${editions["content/site.yml"]}${on}` };

const admin = suite<{ browser: Browser; folder: string; output: string; address: string; close(): void }>("admin");

admin.before(async (context) => {
  const photo = await sharp({ create: { width: 200, height: 100, channels: 3, background: "#888" } })
    .jpeg()
    .toBuffer();
  context.folder = tinySite({ ...withAdmin, "content/ko/photo.jpg": photo });
  const { code, printed, output } = buildTiny(context.folder);
  assert.is(code, 0, printed);
  context.output = output;
  Object.assign(context, await serveFolder(context.output));
  context.browser = await openBrowser({ clock: "real" });
});
admin.after(async ({ browser, close }) => {
  close?.();
  await browser?.close();
});

/** The editing page with the folder of the site open, and all that it asked for elsewhere. */
async function opened(context: { browser: Browser; folder: string; address: string }) {
  const { page, asked } = await visited(context);
  await giveFolder(page, filesOf(context.folder));
  await page.goto(`${context.address}admin/`);
  await page.getByRole("button", { name: "로컬 저장소로 작업" }).click();
  await page.getByRole("tree").waitFor();
  return { page, asked };
}

async function visited({ browser, address }: { browser: Browser; address: string }) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  page.setDefaultTimeout(30_000);
  const asked: string[] = [];
  page.on("request", (request) => {
    const { protocol, href } = new URL(request.url());
    if (protocol.startsWith("http") && !href.startsWith(address)) asked.push(href);
  });
  return { page, asked };
}

const field = (page: Page, edition: string, key: string) =>
  page.locator(`.pane[data-mode=edit][data-locale="${edition}"] .field[data-key-path="${key}"]`);

async function show(page: Page, collection: string, entry: string): Promise<void> {
  await page.evaluate(`location.hash = "#/collections/${collection}/entries/${entry}"`);
  await page.locator(".pane[data-mode=edit]").first().waitFor();
}

async function save(page: Page): Promise<void> {
  await page.getByRole("button", { name: "저장", exact: true }).click();
  // The form closes when all is written.
  await page.locator(".content-editor").waitFor({ state: "hidden" });
}

const lines = (text = "") => text.split("\n");
/** Lines that only one of two texts has. */
function diff(before = "", after = ""): string[] {
  const [old, now] = [lines(before), lines(after)];
  return [
    ...old.filter((line) => !now.includes(line)).map((line) => `-${line}`),
    ...now.filter((line) => !old.includes(line)).map((line) => `+${line}`),
  ];
}

async function changes(page: Page, folder: string): Promise<Record<string, string[]>> {
  const [before, after] = [filesOf(folder), await filesNow(page)];
  return Object.fromEntries(
    [...new Set([...Object.keys(before), ...Object.keys(after)])]
      .sort()
      .filter((file) => before[file] !== after[file])
      .map((file) => [file, diff(textOf(before, file), textOf(after, file))]),
  );
}

/** Builds the site with the files that the page has written. */
async function assertBuilds(page: Page): Promise<void> {
  const folder = emptyFolder();
  for (const [file, text] of Object.entries(await filesNow(page))) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), Buffer.from(text, "base64"));
  }
  const { code, printed } = buildTiny(folder);
  assert.is(code, 0, printed);
}

admin("three editions are edited side by side; the files say what was typed and nothing else", async (context) => {
  const { page, asked } = await opened(context);
  await show(page, "top", "about");
  await field(page, "ko", "title").getByRole("textbox").fill("우리 소개");
  await field(page, "en", "description").getByRole("textbox").fill("Who we are");
  await page.locator('.pane[data-locale="en"]').page().getByRole("radio", { name: "한국어(북한)" }).last().click();
  await field(page, "ko-kp", "body").locator("textarea").fill("첫 단락을 고쳤습니다.");
  await save(page);
  assert.equal(await changes(page, context.folder), {
    "content/en/about.md": ["-  Who we are,", "-  and why", "+  Who we are"],
    "content/ko-kp/about.md": ["-첫 단락입니다.", "+첫 단락을 고쳤습니다."],
    "content/ko/about.md": ["-title: 소개   # 메뉴에도 이 이름", "+title: 우리 소개   # 메뉴에도 이 이름"],
  });
  await assertBuilds(page);
  assert.equal(asked, []);
});

admin("a text with notes, callouts and tables stays to the letter where nothing was typed", async (context) => {
  const { page } = await opened(context);
  await show(page, "top", "about");
  const body = field(page, "en", "body").locator("textarea");
  await body.fill(`${await body.inputValue()}\n\nMore.`);
  await field(page, "ko", "keywords").getByRole("textbox").first().fill("모임");
  await save(page);
  assert.equal(await changes(page, context.folder), {
    "content/en/about.md": ["+More."],
    "content/ko/about.md": ["-keywords: [단체, '다리: 뜻',   누구]", "+keywords: [모임, '다리: 뜻',   누구]"],
  });
});

admin("an event is changed where it stands", async (context) => {
  const { page } = await opened(context);
  await show(page, "data", "events");
  await page.locator('.field[data-key-path="items"] .item button[aria-expanded=false]').first().click();
  const every = page.locator('.field[data-key-path="items.0.every"]');
  await every.getByRole("textbox").fill("매달 마지막 토요일");
  await save(page);
  assert.equal(await changes(page, context.folder), {
    "content/events.yml": ["-  every: 매달 넷째 토요일", "+  every: 매달 마지막 토요일"],
  });
  await assertBuilds(page);
});

admin("a word of a button is changed where it stands", async (context) => {
  const { page } = await opened(context);
  await show(page, "data", "words");
  const group = field(page, "ko", "site");
  await group.getByRole("button", { name: "펼치기" }).first().click();
  await field(page, "ko", "site.menu").getByRole("textbox").fill("차례");
  await save(page);
  assert.equal(await changes(page, context.folder), {
    "i18n/ko.json": [
      '-  "site": {"menu": "차림",  "skip": "글로 바로"}',
      '+  "site": {"menu": "차례",  "skip": "글로 바로"}',
    ],
  });
  await assertBuilds(page);
});

admin("news begin as a draft with nothing in it that nobody typed", async (context) => {
  const { page } = await opened(context);
  await page.evaluate('location.hash = "#/collections/news/new"');
  await field(page, "ko", "title").getByRole("textbox").fill("둘째 소식");
  await field(page, "ko", "description").getByRole("textbox").fill("무엇이 있었는지");
  await field(page, "ko", "date").locator("input").first().fill("2026-11-22");
  await field(page, "ko", "body").locator("textarea").fill("어제 있었던 일.");
  const slug = page.locator(".field:not([data-key-path]) input");
  if (!(await slug.isVisible())) await page.locator(".content-editor").getByRole("button", { name: "슬러그" }).click();
  await slug.fill("second");
  await save(page);
  const now = await filesNow(page);
  assert.is(
    textOf(now, "content/ko/news/second.md"),
    `---
title: 둘째 소식
date: 2026-11-22
description: 무엇이 있었는지
draft: true
review: pending
---

어제 있었던 일.
`,
  );
  assert.equal(Object.keys(await changes(page, context.folder)), ["content/ko/news/second.md"]);
  await assertBuilds(page);
});

admin("a translation begins beside its source", async (context) => {
  const { page } = await opened(context);
  await show(page, "news", "first");
  await page.getByRole("button", { name: /^.?영어.? 활성화$/ }).click();
  await field(page, "en", "title").getByRole("textbox").fill("First news");
  await field(page, "en", "description").getByRole("textbox").fill("What happened");
  await field(page, "en", "date").locator("input").first().fill("2026-11-20");
  await field(page, "en", "body").locator("textarea").fill("Text");
  await save(page);
  assert.equal(Object.keys(await changes(page, context.folder)), ["content/en/news/first.md"]);
  const written = textOf(await filesNow(page), "content/en/news/first.md") ?? "";
  assert.match(written, /^---\ntitle: First news\n/);
  assert.not.match(written, /[가-힣]/);
  await assertBuilds(page);
});

admin("a list of words is edited as the text that it is", async (context) => {
  const { page } = await opened(context);
  await show(page, "data", "i18n-terms-site");
  const text = page.locator('.field[data-key-path="body"] textarea');
  await text.fill(`${await text.inputValue()}\n# 끝`);
  await save(page);
  assert.equal(await changes(page, context.folder), { "i18n/terms/site.yml": ["+# 끝"] });
});

admin("faces are covered by drawing on the picture", async (context) => {
  const { page, asked } = await opened(context);
  await show(page, "top", "about");
  const faces = field(page, "ko", "pictures");
  await faces.locator(".dari-faces input[type=file]").setInputFiles(join(context.folder, "content/ko/photo.jpg"));
  const picture = faces.locator(".dari-picture");
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  assert.ok(box);
  await page.mouse.move(box.x + box.width * 0.25, box.y + box.height * 0.2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.6);
  await page.mouse.up();
  await save(page);
  const { "content/ko/about.md": changed = [], ...others } = await changes(page, context.folder);
  assert.equal(others, {});
  assert.equal(changed.slice(0, 4), ["+pictures:", "+  photo.jpg:", "+    conceal:", changed[3]]);
  const area =
    changed
      .join("\n")
      .match(/[\d.]+(?=%)/g)
      ?.map((one) => Math.round(Number(one))) ?? [];
  assert.equal(
    [25, 20, 25, 40].map((wanted, at) => Math.abs(wanted - (area[at] ?? -9)) <= 2),
    [true, true, true, true],
    changed.join("\n"),
  );
  assert.equal(asked, []);
});

admin("a photograph is put beside its page", async (context) => {
  const { page } = await opened(context);
  await show(page, "top", "about");
  await field(page, "ko", "photo").getByRole("checkbox").first().click();
  const file = field(page, "ko", "photo.file");
  const photo = {
    name: "door.jpg",
    mimeType: "image/jpeg",
    buffer: readFileSync(join(context.folder, "content/ko/photo.jpg")),
  };
  await file.locator("input[type=file]").first().setInputFiles(photo);
  await file.locator("img").first().waitFor();
  await field(page, "ko", "photo.alt").getByRole("textbox").fill("문");
  const focus = field(page, "ko", "photo.focus");
  await focus.locator(".dari-faces input[type=file]").setInputFiles(photo);
  const picture = focus.locator(".dari-picture");
  await picture.scrollIntoViewIfNeeded();
  const box = await picture.boundingBox();
  assert.ok(box);
  await picture.click({ position: { x: box.width * 0.3, y: box.height * 0.2 } });
  await focus.locator(".dari-focus").waitFor();
  await save(page);
  const changed = await changes(page, context.folder);
  assert.equal(Object.keys(changed), ["content/ko/about.md", "content/ko/door.jpg"]);
  assert.equal(changed["content/ko/about.md"]?.slice(0, 3), ["+photo:", "+  file: door.jpg", "+  alt: 문"]);
  assert.match(changed["content/ko/about.md"]?.slice(3).join() ?? "", /^\+ {2}focus: (29|30|31)% (19|20|21)%$/);
});

admin("what the ledger knows of each edition is shown", async (context) => {
  const { page } = await opened(context);
  await show(page, "top", "about");
  const shown = await field(page, "ko", "dari_state").locator("li").allInnerTexts();
  assert.is(shown.length, 3);
  assert.match(shown[0] ?? "", /^한국어: 원문/);
  assert.match(shown[1] ?? "", /^English: 어느 글의 번역인지/);
});

admin(
  "without a repository it asks for a token and speaks to the host that is named, and to nobody else",
  async (context) => {
    const { page, asked } = await visited(context);
    await page.goto(`${context.address}admin/`);
    assert.is(await page.getByRole("button", { name: /로그인/ }).count(), 1);
    await page.getByRole("button", { name: /액세스 토큰/ }).click();
    await page.getByRole("textbox").fill("not-a-token");
    const request = page.waitForRequest(/^https:\/\/git\.example\//);
    await page.keyboard.press("Enter");
    await request;
    assert.equal([...new Set(asked.map((href) => new URL(href).host))], ["git.example"]);
  },
);

admin("nothing of the site leads to it, lists it or carries it", ({ output }) => {
  const named = readdirSync(output, { recursive: true, encoding: "utf8" })
    .filter(
      (file) => /\.(html|xml|txt|json|js|webmanifest)$/.test(file) && !/^admin\/|^vercel|^staticwebapp/.test(file),
    )
    .filter((file) => /["/>]admin\//.test(readFileSync(join(output, file), "utf8")));
  assert.equal(named, ["manifest.json"]);
  const page = readFileSync(join(output, "admin/index.html"), "utf8");
  assert.match(page, /<meta name="robots" content="noindex, nofollow">/);
});

admin("hosts send it a policy of its own", ({ output }) => {
  const headers = readFileSync(join(output, "_headers"), "utf8");
  const [, own = ""] = /^\/admin\/\*\n((?: {2}.*\n)+)/m.exec(headers) ?? [];
  assert.match(own, /Content-Security-Policy: .*connect-src 'self' blob: data: https:\/\/git\.example; /);
  assert.match(own, /Cross-Origin-Opener-Policy: same-origin-allow-popups/);
  assert.not.match(headers, /^\/\*$/m);
  assert.not.match(/^\/ko\/\*\n((?: {2}.*\n)+)/m.exec(headers)?.[1] ?? "", /git\.example/);
  assert.match(readFileSync(join(output, ".hosts/nginx.conf"), "utf8"), /location \^~ \/admin\/ \{[^}]*git\.example/);
  assert.match(readFileSync(join(output, ".htaccess"), "utf8"), /m#\^\/admin\/#[^<]*git\.example/);
});

admin("a site that does not ask for it has no such folder", () => {
  const { output } = buildTiny(editions);
  assert.not.ok(existsSync(join(output, "admin")));
  assert.match(readFileSync(join(output, "_headers"), "utf8"), /^\/\*$/m);
});

admin.run();
