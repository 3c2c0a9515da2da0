import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import type { BrowserContext, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { openBrowser } from "../support/browser.ts";
import { evaluateAsync } from "../support/evaluateAsync.ts";
import { type Answer, receive, type Service, settingsOf } from "../support/formReceiver.ts";
import { formSite } from "../support/formSite.ts";
import { builtSite, type OpenSite, openSite } from "../support/realSite.ts";
import { tinySite } from "../support/tinySite.ts";

const forms = suite("forms");
const browser = await openBrowser();
const services = Object.keys(settingsOf) as Service[];
const sites = new Map<Service, OpenSite>();
for (const service of services) sites.set(service, await openSite(builtSite(tinySite(formSite(service)))));

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  // The bar that stays in sight would hide a part of what it has been scrolled over.
  await page.evaluate(() => scrollTo(0, 0));
  return evaluateAsync(page, async () => {
    const only = {
      type: "tag" as const,
      values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    };
    const results = await (globalThis as unknown as { axe: typeof import("axe-core") }).axe.run({
      runOnly: only,
      resultTypes: ["violations"],
    });
    return results.violations.map(
      ({ id, nodes }) => `${id} ${nodes.map(({ html }) => html.slice(0, 100)).join(" | ")}`,
    );
  });
}

forms.after(async () => {
  await browser.close();
  for (const site of sites.values()) site.close();
});

interface Visit {
  page: Page;
  context: BrowserContext;
  /** The forms that went to a service, with its answers. */
  answers: Answer[];
  /** Everything that was asked of any other server. */
  elsewhere: string[];
}

/** A reader on a page of a site; the service is the receiver, and the thank-you address of the site is served. */
async function visit(
  service: Service,
  path: string,
  options: { javaScriptEnabled: boolean; locale?: string },
): Promise<Visit> {
  const site = sites.get(service);
  if (site === undefined) throw new Error(service);
  const context = await browser.newContext(options);
  const [answers, elsewhere]: [Answer[], string[]] = [[], []];
  const form = path.endsWith("ask/") ? "request" : "newsletter";
  await context.route(
    (url) => url.origin !== site.origin,
    (route) => {
      elsewhere.push(route.request().url());
      return answered(route);
    },
  );
  await context.route(
    (url) => url.origin === site.origin,
    (route) => (route.request().method() === "POST" ? answered(route) : route.continue()),
  );
  const answered = async (route: import("playwright-core").Route) => {
    const request = route.request();
    if (request.url().startsWith("https://tiny.kr/"))
      return route.fulfill({
        contentType: "text/html",
        body: site.read(`${new URL(request.url()).pathname.slice(1)}index.html`),
      });
    const answer = receive(service, form, {
      method: request.method(),
      url: request.url(),
      type: (await request.headerValue("content-type")) ?? "",
      body: request.postData() ?? "",
    });
    answers.push(answer);
    // A redirect of its own is not followed when it is made up here.
    return route.fulfill({
      status: answer.status === 303 ? 200 : answer.status,
      contentType: "text/html; charset=utf-8",
      body: `<title>${answer.problem ?? "taken"}</title>${answer.location === undefined ? "" : `<meta http-equiv="refresh" content="0;url=${answer.location}">`}`,
    });
  };
  const page = await context.newPage();
  await page.goto(site.origin + path);
  return { page, context, answers, elsewhere };
}

async function fillIn(page: Page, path: string): Promise<void> {
  if (path.endsWith("ask/")) {
    await page.getByRole("radio").first().check();
    for (const [name, text] of Object.entries({
      institution: "학교 & Co.",
      place: "1 + 1",
      month: "2027년 4월",
      people: "120",
      person: "리 “영희” <b>&",
      phone: "+82 2 123",
      message: "줄 하나\n줄 둘",
    }))
      await page.fill(`#form-${name}`, text);
  } else await page.fill("#form-name", "리 “영희” <b>&");
  await page.fill("#form-email", "reader+1@mail.kr");
}

const script = { with: true, without: false };
const pathsOf = (service: Service) => [
  "/en/news/",
  "/ko/news/",
  ...(service === "formspree" || service === "netlify" ? ["/en/ask/", "/ko/ask/"] : []),
];

for (const [how, javaScriptEnabled] of Object.entries(script)) {
  for (const service of services) {
    forms(
      `${service}, ${how} script: every field arrives, only after consent, and nothing goes out before`,
      async () => {
        for (const path of pathsOf(service)) {
          const { page, context, answers, elsewhere } = await visit(service, path, { javaScriptEnabled });
          await fillIn(page, path);
          assert.is(await page.locator("#form-consent").isChecked(), false, "nobody agrees for the reader");
          await page.click(".form button");
          assert.equal([answers, elsewhere], [[], []], `${path}: not sent without consent`);
          await page.check("#form-consent");
          await Promise.all([page.waitForURL((url) => !url.pathname.endsWith(path)), page.click(".form button")]);
          assert.equal(
            answers.map(({ problem }) => problem),
            [undefined],
            path,
          );
          if (answers[0]?.location !== undefined) {
            await page.waitForURL("https://tiny.kr/**");
            assert.is(await page.locator("h1").innerText(), path.startsWith("/ko") ? "보냈습니다" : "Sent");
          }
          await context.close();
        }
      },
    );
  }
}

forms("messages are in the language of the page, whatever the browser's, and go when they are heeded", async () => {
  const { page, context, answers } = await visit("formspree", "/ko/ask/", { javaScriptEnabled: true, locale: "fr-FR" });
  await page.fill("#form-email", "nobody");
  await page.click(".form button");
  assert.match(await page.getByRole("alert").innerText(), /아직 보내지 않았습니다/);
  assert.is(await page.evaluate(() => document.activeElement?.id), "form-asked-0");
  const described = await page.evaluate(() =>
    [...document.querySelectorAll<HTMLInputElement>("form [aria-invalid]")].map(({ id }) => id),
  );
  assert.equal(described, [
    "form-institution",
    "form-place",
    "form-month",
    "form-people",
    "form-person",
    "form-email",
    "form-consent",
  ]);
  for (const id of described) {
    const message = await page.evaluate(
      (field) =>
        document
          .getElementById(field)
          ?.getAttribute("aria-describedby")
          ?.split(" ")
          .map((part) => document.getElementById(part)?.textContent)
          .join(" "),
      id,
    );
    assert.match(
      message ?? "",
      id === "form-email" ? /name@mail\.com/ : id === "form-consent" ? /동의하셔야/ : /이 칸을 채워/,
      id,
    );
  }
  await page.fill("#form-institution", "학교");
  await page.locator("#form-institution").blur();
  assert.is(await page.locator("#form-institution").getAttribute("aria-invalid"), null);
  assert.is(await page.locator("#form-institution-error").count(), 0);
  // A blank is no answer.
  await page.fill("#form-place", "   ");
  await page.click(".form button");
  assert.is(await page.locator("#form-place").getAttribute("aria-invalid"), "true");
  assert.is(await page.locator("#form-place").getAttribute("aria-describedby"), "form-place-hint form-place-error");
  assert.equal(answers, []);
  await context.close();
});

forms("without a connection nothing is sent and nothing is lost", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context, answers } = await visit("formspree", "/en/ask/", { javaScriptEnabled });
    await fillIn(page, "/en/ask/");
    await page.check("#form-consent");
    await context.setOffline(true);
    await page.click(".form button");
    if (javaScriptEnabled) {
      assert.match(await page.getByRole("alert").innerText(), /offline/);
      assert.is(await page.evaluate(() => localStorage.length + sessionStorage.length), 0);
      assert.is(await page.inputValue("#form-message"), "줄 하나\n줄 둘");
    }
    await context.setOffline(false);
    assert.equal(
      answers.filter(({ problem }) => problem !== undefined),
      [],
    );
    await context.close();
  }
});

forms("going back from a failure finds everything as it was typed", async () => {
  const { page, context } = await visit("formspree", "/en/ask/", { javaScriptEnabled: true });
  await fillIn(page, "/en/ask/");
  await page.check("#form-consent");
  await context.route("https://formspree.io/**", (route) => route.abort("connectionreset"));
  await page.click(".form button");
  await page.waitForURL((url) => url.protocol === "chrome-error:");
  await page.goBack();
  assert.is(await page.inputValue("#form-institution"), "학교 & Co.");
  assert.is(await page.inputValue("#form-message"), "줄 하나\n줄 둘");
  await context.close();
});

forms("a service's way back to the page of thanks is let through", async () => {
  const site = sites.get("formspree");
  const receiver = createServer(
    (_request, response) => void response.writeHead(303, { location: `${own}/en/sent/` }).end(),
  ).listen(0);
  const foreign = `http://localhost:${(receiver.address() as AddressInfo).port}`;
  // The page as it is, but for the place of the service.
  const host = createServer(
    (request, response) =>
      void response
        .setHeader("content-type", "text/html; charset=utf-8")
        .end(site?.read(`${request.url?.slice(1)}index.html`).replaceAll("https://formspree.io", foreign)),
  ).listen(0);
  const own = `http://127.0.0.1:${(host.address() as AddressInfo).port}`;
  const page = await browser.newPage();
  await page.goto(`${own}/en/news/`);
  await page.fill("#form-email", "reader@mail.kr");
  await page.check("#form-consent");
  await Promise.all([page.waitForURL(`${own}/en/sent/`), page.click(".form button")]);
  assert.is(await page.locator("h1").innerText(), "Sent");
  await page.close();
  receiver.close();
  host.close();
});

forms("by e-mail: the button comes with the consent, its message says so, and nothing is a form", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context } = await visit("listmonk", "/ko/ask/", { javaScriptEnabled });
    assert.is(await page.locator(".form form").count(), 0);
    const button = page.locator("a.button[href^='mailto:']");
    assert.is(await button.isVisible(), false);
    await page.keyboard.press("Tab");
    for (let tabs = 0; tabs < 40 && (await page.evaluate(() => document.activeElement?.id)) !== "form-consent"; tabs++)
      await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
    assert.is(await button.isVisible(), true);
    await page.keyboard.press("Tab");
    assert.match(
      await page.evaluate(() => document.activeElement?.getAttribute("href") ?? ""),
      /^mailto:us@tiny\.kr\?subject=/,
    );
    const message = decodeURIComponent((await button.getAttribute("href")) ?? "");
    const version = await page.locator(".notice dd").last().textContent();
    assert.match(message, new RegExp(`버전 ${version}`));
    for (const label of ["신청하실 행사: 연극 / ", "기관 또는 단체 이름: ", "전화번호 \\(선택\\): "])
      assert.match(message, new RegExp(label));
    await context.close();
  }
});

forms("keys alone suffice, and the notice opens without leaving the form", async () => {
  for (const javaScriptEnabled of [true, false]) {
    const { page, context, answers } = await visit("listmonk", "/en/news/", { javaScriptEnabled });
    const to = async (what: string) => {
      for (let tabs = 0; tabs < 60; tabs++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate((selector) => document.activeElement?.matches(selector) === true, what)) return;
      }
      throw new Error(`no key leads to ${what}`);
    };
    await to("#form-email");
    await page.keyboard.type("reader+1@mail.kr");
    await to("#form-name");
    await page.keyboard.insertText("리 “영희” <b>&");
    await to("summary");
    await page.keyboard.press("Enter");
    assert.match(
      await page.locator(".notice dl").innerText(),
      /The notice \(refusal\)[^]*listmonk \(lists\.nauh\.or\.kr\)[^]*Tiny Ltd/,
    );
    await to("#form-consent");
    await page.keyboard.press("Space");
    await to(".form button");
    await page.keyboard.press("Enter");
    await page.waitForURL("https://lists.nauh.or.kr/**");
    assert.equal(
      answers.map(({ problem }) => problem),
      [undefined],
    );
    await context.close();
  }
});

forms("axe finds nothing in any state, light and dark, with and without script", async () => {
  const found: string[] = [];
  for (const service of ["formspree", "listmonk"] as const) {
    for (const path of ["/en/news/", "/ko/ask/", "/ko/sent/", "/en/not-sent/"]) {
      const { page, context } = await visit(service, path, { javaScriptEnabled: true });
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        const look = async (state: string) =>
          found.push(
            ...(await violations(page)).map((violation) => `${service} ${path} ${colorScheme} ${state}: ${violation}`),
          );
        await look("as it opens");
        for (const summary of await page.locator("main summary:visible").all()) await summary.click();
        await look("with its notice");
        const consent = page.locator("#form-consent");
        if ((await page.locator(".form button").count()) > 0) {
          await page.click(".form button");
          await look("with errors");
        }
        if ((await consent.count()) > 0) await consent.check();
        await look("agreed");
      }
      await context.close();
    }
  }
  assert.equal(found, []);
});

forms("a field takes no 10,000 letters", async () => {
  const { page, context } = await visit("formspree", "/en/ask/", { javaScriptEnabled: false });
  const lengths: Record<string, number> = {};
  for (const name of ["institution", "place", "month", "person", "email", "phone", "message"]) {
    await page.focus(`#form-${name}`);
    await page.keyboard.insertText("가".repeat(10_000));
    lengths[name] = (await page.inputValue(`#form-${name}`)).length;
  }
  assert.ok(
    Object.values(lengths).every((length) => length > 0 && length <= 2000),
    JSON.stringify(lengths),
  );
  await context.close();
});

forms.run();
