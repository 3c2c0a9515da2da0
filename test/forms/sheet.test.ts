import { suite } from "uvu";
import * as assert from "uvu/assert";
import { sheetsOf } from "../../src/forms/sheet.ts";
import { sheetPdf } from "../../src/forms/sheetPdf.ts";
import { formSite } from "../support/formSite.ts";
import { pagesIn } from "../support/pdf.ts";
import { load, page } from "../support/tinySite.ts";

const sheets = suite("request sheets");

sheets("each edition has one, in its own words, with every field and the whole notice", async () => {
  const [en, ko, ...more] = sheetsOf(await load(formSite("netlify")));
  assert.equal(more, []);
  assert.equal([en?.file, ko?.file], ["en/ask/sheet.pdf", "ko/ask/sheet.pdf"]);
  assert.equal(
    ko?.facts.fields.map(({ label }) => label),
    [
      "신청하실 행사",
      "기관 또는 단체 이름",
      "장소",
      "희망하는 달",
      "예상 인원",
      "담당자 이름",
      "이메일 주소",
      "전화번호 (선택)",
      "더 알려 주실 내용 (선택)",
    ],
  );
  assert.ok(ko?.facts.fields[0]?.choices.includes("연극"));
  assert.equal(en?.facts.contacts, [["E-mail address", "us@tiny.kr"]]);
  assert.ok(
    en?.facts.notice.some(([, text]) => text === "What you send on paper or by fax is received by Tiny itself."),
    "no service takes part in it",
  );
  for (const key of ["purpose", "collected", "kept", "refusal", "withdrawal"])
    assert.ok(
      en?.facts.notice.some(([, text]) => text === `The other notice (${key})`),
      key,
    );
});

sheets("it is one page for everyone, the same each time, and says nothing of who made it", async () => {
  const [sheet] = sheetsOf(await load(formSite("email")));
  assert.ok(sheet);
  const pdf = sheetPdf(sheet);
  assert.ok(pdf.equals(sheetPdf(sheet)));
  const source = pdf.toString("latin1");
  assert.is(pagesIn(pdf), 1);
  assert.match(source, /\/Marked true/);
  assert.match(source, /pdfuaid:part/);
  assert.not.match(source, /\/Author|\/CreationDate|\/ModDate/);
});

sheets("words of editors are data, and long ones go on another page", async () => {
  const files = formSite("email");
  const [sheet] = sheetsOf(
    await load({ ...files, "content/en/play.md": page('"#panic() $x$ *a* ]"', "A play.", "request: true\n") }),
  );
  if (sheet === undefined) throw new Error("no sheet");
  assert.ok(sheet.facts.fields[0]?.choices.includes("#panic() $x$ *a* ]"));
  assert.ok(sheetPdf(sheet).length > 0);
  const long = {
    ...sheet,
    facts: {
      ...sheet.facts,
      notice: sheet.facts.notice.map(([label]) => [label, "가나다라 ".repeat(99) + "끊을데없는말".repeat(80)] as const),
    },
  };
  assert.ok(pagesIn(sheetPdf(long)) > 1);
});

sheets("there is none without a contact, without a notice, or in a script that the fonts lack", async () => {
  const files = formSite("email");
  const without = (text: string) =>
    load({
      ...files,
      "content/site.yml": String(files["content/site.yml"])
        .replace("contacts: { email: us@tiny.kr }, ", "")
        .replace("contacts: { email: us@tiny.kr }\n", ""),
      "content/ko/play.md": page(text, "", "request: true\n"),
    });
  assert.equal(sheetsOf(await without("연극")).length, 0);
  const odd = await load({ ...files, "content/ko/play.md": page("مسرح", "", "request: true\n") });
  assert.equal(
    sheetsOf(odd).map(({ file }) => file),
    ["en/ask/sheet.pdf"],
  );
  const bare = await load({ ...files, "content/ko/ask.md": page("요청", "", "type: request\n") });
  assert.equal(
    sheetsOf(bare).map(({ file }) => file),
    ["en/ask/sheet.pdf"],
  );
});

sheets.run();
