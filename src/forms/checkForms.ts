import type { Findings } from "../base/errors.ts";
import { SETTINGS } from "../site/readSite.ts";
import type { Shown } from "../site/shown.ts";
import type { Forms } from "./formsPart.ts";
import { formNames } from "./names.ts";

/** Reports forms that are not shown, or not in full, and pages that refer to a missing form. */
export function checkForms({ catalogue: { site, pages }, forms }: Shown & Forms, findings: Findings): void {
  const all = [...pages.values()].flatMap((own) => [...own.values()]);
  for (const form of formNames) {
    const own = all.filter(({ data }) => data.kind === form);
    // A site whose page has always asked for e-mails in its text lacks nothing.
    const withNotice = own.filter(({ data }) => data.kind === form && data.notice !== undefined);
    if (withNotice.length === 0) continue;
    for (const { file } of own.filter((page) => !withNotice.includes(page)))
      findings.warnings.push({ file, line: 1, code: "forms/no-notice", values: { form } });
    for (const { tag } of site.editions.filter((edition) => !own.some((page) => page.edition === edition))) {
      findings.warnings.push({ file: withNotice[0]?.file ?? "", code: "forms/no-page", values: { form, tag } });
    }
    const destination = forms[form];
    if (destination === undefined) findings.warnings.push({ file: SETTINGS, code: "forms/nowhere", values: { form } });
    else if (destination.by === "email" && !destination.isChosen)
      findings.warnings.push({ file: SETTINGS, code: "forms/by-mail", values: { form } });
  }
  for (const { file, data, lineOf } of all) {
    if (
      (data.kind !== "page" && data.kind !== "section") ||
      data.request !== true ||
      all.some((page) => page.data.kind === "request")
    )
      continue;
    findings.errors.push({ file, line: lineOf?.(["request"]), code: "forms/no-request", values: {} });
  }
}
