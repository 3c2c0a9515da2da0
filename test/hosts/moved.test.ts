import { suite } from "uvu";
import * as assert from "uvu/assert";
import { manifestOf } from "../../src/publish/verify/verifyFolder.ts";
import { verifyHost } from "../../src/publish/verify/verifyHost.ts";
import { hosts, isThere, run } from "../support/hosts.ts";
import { buildTiny, page, twoEditions } from "../support/tinySite.ts";

const live = suite("old addresses on hosts");

const site = {
  ...twoEditions,
  "content/site.yml": `${String(twoEditions["content/site.yml"])}share: true\nmoved:\n  /calendar/gig.ics: /calendar/talk.ics\n`,
  "content/en/work/index.md": page("Work", "", "gone: /work/flyer/\n"),
  "content/ko/work/index.md": page("하는 일"),
  "content/en/work/talks.md": page("Talks", "## When\n\nText.", "moved: [/concert/, /공연/]\n"),
  "content/events.yml": "talk:\n  page: /work/talks/\n  on: 2026-12-12\n  title: Talk\n",
};

for (const base of ["/", "/길/"]) {
  for (const host of hosts.filter(isThere)) {
    live(`${host.name} leads on at ${base}, in one step, and says what is gone`, async () => {
      const built = buildTiny(site, { SITE_BASE: base });
      assert.is(built.code, 0, built.printed);
      const manifest = manifestOf(built.output);
      const { address, stop } = await run(host, built.output, base);
      const ask = (path: string) => fetch(address + path, { redirect: "manual" });
      try {
        assert.ok(manifest);
        assert.equal(await verifyHost(address, manifest), []);
        for (const [old, now] of [
          ["en/concert/", "en/work/talks/"],
          ["en/concert", "en/work/talks/"],
          ["ko/concert/index.html", "ko/work/talks/"],
          ["ko/공연/", "ko/work/talks/"],
          ["en/concert/share/", "en/work/talks/share/"],
          ["ko/calendar/gig.ics", "ko/calendar/talk.ics"],
        ] as const) {
          const { status, headers } = await ask(old);
          const where = new URL(headers.get("location") ?? "", address).href;
          assert.equal([status, where], [301, new URL(now, address).href], old);
          assert.is((await fetch(where, { redirect: "manual" })).status, 200, now);
        }
        for (const path of ["ko/work/flyer/", "ko/work/flyer", "en/work/flyer/share/"]) {
          const answer = await ask(path);
          assert.is(answer.status, 410, path);
          assert.match(await answer.text(), path.startsWith("ko") ? "없어진 페이지입니다" : "This page is gone");
        }
      } finally {
        stop();
      }
    });
  }
}

live("a host that forgets them is told", async () => {
  const built = buildTiny(site);
  const manifest = manifestOf(built.output);
  const [host] = hosts.filter(isThere);
  if (host === undefined || manifest === undefined) return;
  const { address, stop } = await run(host, built.output, "/");
  try {
    const more = [{ from: "en/never/index.html", to: "en/work/index.html" }];
    const old = { moved: more, gone: ["en/work/index.html"] };
    const found = await verifyHost(address, { ...manifest, files: [], old });
    assert.equal(
      found
        .filter(({ kind }) => kind === "moved")
        .map(({ file, detail }) => `${file} ${detail}`)
        .sort(),
      ["en/never/index.html 404", "en/work/index.html 200"],
    );
  } finally {
    stop();
  }
});

live.run();
