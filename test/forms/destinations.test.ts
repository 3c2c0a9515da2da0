import { suite } from "uvu";
import * as assert from "uvu/assert";
import { noticeVersion } from "../../src/forms/notice.ts";
import { formSite } from "../support/formSite.ts";
import { isReported } from "../support/isReported.ts";
import { type Files, load } from "../support/tinySite.ts";

const destinations = suite("destinations of forms");

/** The site with this below `forms:`, and what its report says of forms. */
async function withForms(forms: string, more: Files = {}) {
  const files = formSite("email");
  const { forms: destinationOf, warnings } = await load({
    ...files,
    "content/site.yml": `${String(files["content/site.yml"]).replace(/forms:.*\n/, "")}${forms}\n`,
    ...more,
  });
  const told = warnings.filter(({ code }) => code.startsWith("forms/"));
  told.forEach(isReported);
  return { forms: destinationOf, told: told.map(({ file, line, code, values }) => [file, line, code, values?.form]) };
}

destinations("e-mail is the default, which the report tells unless it was chosen", async () => {
  const { forms, told } = await withForms("");
  assert.equal(
    [forms.newsletter, forms.request].map((form) => form?.by),
    ["email", "email"],
  );
  assert.equal(told, [
    ["content/site.yml", undefined, "forms/by-mail", "newsletter"],
    ["content/site.yml", undefined, "forms/by-mail", "request"],
  ]);
  assert.equal((await withForms("forms: { newsletter: { by: email }, request: {} }")).told, []);
});

destinations(
  "an address that is missing or a placeholder leaves it at e-mail, with its line in the report",
  async () => {
    for (const address of [
      "https://example.org/f/abc",
      "https://formspree.io/f/YOUR-FORM-ID",
      "https://formspree.io/f/<id>",
      "https://formspree.io/f/xxxxxxxx",
      "https://forms.invalid/",
    ]) {
      const { forms, told } = await withForms(
        `forms:\n  newsletter:\n    by: formspree\n    address: ${address}\n  request: { by: email }`,
      );
      assert.is(forms.newsletter?.by, "email", address);
      assert.equal(told, [["content/site.yml", 10, "forms/placeholder", "newsletter"]], address);
    }
    const { forms, told } = await withForms(
      'forms:\n  newsletter: { by: listmonk, address: "https://lists.nauh.or.kr/subscription/form" }\n  request: { by: formspree }',
    );
    assert.equal([forms.newsletter?.by, forms.request?.by], ["email", "email"]);
    assert.equal(
      told.map(([, line, code]) => [line, code]),
      [
        [8, "forms/unset"],
        [9, "forms/unset"],
      ],
    );
  },
);

destinations("a service that is set takes the form, and the report asks who runs it", async () => {
  const { forms, told } = await withForms(
    "forms:\n  newsletter:\n    by: buttondown\n    address: https://buttondown.com/api/emails/embed-subscribe/nauh\n  request: { by: netlify, processor: Netlify }",
  );
  assert.equal([forms.newsletter?.by, forms.request?.by], ["buttondown", "netlify"]);
  assert.equal(told, [["content/site.yml", 8, "forms/processor", "newsletter"]]);
});

destinations("without any address a form is not shown, and the report says so", async () => {
  const files = formSite("email");
  const { forms, warnings } = await load({
    ...files,
    "content/site.yml": String(files["content/site.yml"]).replace(/, "?contacts.*|contacts:.*\n/, ""),
  });
  assert.is(forms.newsletter, undefined);
  assert.equal(
    warnings.map(({ code }) => code),
    ["forms/nowhere", "forms/nowhere"],
  );
});

destinations("an edition whose page lacks the notice, or that lacks the page, is told", async () => {
  const files = formSite("email");
  const bare = { "content/ko/news.md": "---\ntitle: 소식지\ndescription: 소식.\ntype: newsletter\n---\n" };
  const { warnings } = await load({ ...files, ...bare });
  assert.equal(
    warnings.map(({ file, code }) => [file, code]),
    [["content/ko/news.md", "forms/no-notice"]],
  );
  const { "content/ko/ask.md": _, ...less } = files;
  const missing = (await load(less)).warnings;
  assert.equal(
    missing.map(({ code, values }) => [code, values?.tag]),
    [["forms/no-page", "ko"]],
  );
  [...warnings, ...missing].forEach(isReported);
});

destinations("the version of a notice changes with every word of it, and with nothing else", () => {
  const rows = [
    { label: "Purpose", text: "Sending" },
    { label: "Kept", text: "A year" },
  ];
  assert.match(noticeVersion(rows), /^[\da-f]{12}$/);
  assert.is(noticeVersion(rows), noticeVersion(rows.map((row) => ({ ...row, address: "mailto:x" }))));
  const changed = [
    [{ label: "Purpose", text: "Sending." }, rows[1]],
    [rows[1], rows[0]],
    [{ label: "PurposeSending", text: "" }, rows[1]],
    [rows[0]],
  ];
  assert.is(new Set([rows, ...changed].map((some) => noticeVersion(some as typeof rows))).size, 5);
});

destinations.run();
