import { z } from "zod";
import { day, target } from "../base/files/fields.ts";
import type { Capability } from "../frame/capability.ts";
import { linkIn } from "../frame/pageText.ts";
import { renditionAt } from "../site/editions/catalogue.ts";
import type { Edition } from "../site/editions/edition.ts";
import { nearestText } from "../site/editions/fallback.ts";
import { SETTINGS } from "../site/readSite.ts";
import { perEdition } from "../site/settings.ts";
import type { Shown } from "../site/shown.ts";
import { todayOf } from "../site/today.ts";

/** A line that stands above every page for a time. */
const noticeSchema = z
  .strictObject({
    text: perEdition,
    /** A page that tells more. */
    to: target.optional(),
    /** The first and the last day on which it stands there. */
    from: day.optional(),
    until: day.optional(),
  })
  .optional();

/** The line above every page of an edition, in its own words or those that stand in. */
export interface NoticeView {
  text: string;
  lang: string | undefined;
  dir: "ltr" | "rtl" | undefined;
  address: string | undefined;
}

declare module "../frame/framed.ts" {
  interface Frame {
    notice?: NoticeView;
  }
}

/** The most bytes of a notice as written in the page: every page carries it. */
export const MOST_BYTES = 120;

/** A line above every page: an office that is closed, an event on this day. */
export const notice: Capability = {
  name: "notice",
  settings: { notice: noticeSchema },
  complete: (shown, { site, findings }) => {
    const { to, text } = noticeSchema.parse(site.more.notice) ?? {};
    for (const edition of text === undefined ? [] : site.editions) {
      const view = noticeIn(shown, edition);
      if (to !== undefined && view?.address === "#") {
        const values = { href: to, near: "" };
        findings.errors.push({ file: SETTINGS, line: site.lineOf(["notice", "to"]), code: "link/dead", values });
        return;
      }
      const bytes = view === undefined ? 0 : Buffer.byteLength(written(view));
      if (bytes <= MOST_BYTES) continue;
      const values = { tag: edition.tag, bytes, limit: MOST_BYTES, over: bytes - MOST_BYTES };
      const line = site.lineOf(["notice", "text", edition.tag]);
      findings.errors.push({ file: SETTINGS, line, code: "site/notice-long", values });
    }
  },
  frame: (shown, edition) => {
    const { from, until } = noticeSchema.parse(shown.catalogue.site.more.notice) ?? {};
    const today = todayOf(shown.catalogue.site);
    const isNow = (from ?? today) <= today && today <= (until ?? today);
    return isNow ? { notice: noticeIn(shown, edition) } : {};
  },
};

function noticeIn(shown: Shown, edition: Edition): NoticeView | undefined {
  const { site } = shown.catalogue;
  const said = noticeSchema.parse(site.more.notice);
  if (said === undefined) return undefined;
  const own =
    typeof said.text === "string" ? { text: said.text, edition } : nearestText(said.text, edition, site.editions);
  const home = renditionAt(shown.catalogue, edition, "");
  if (own === undefined) return undefined;
  const isForeign = own.edition !== edition;
  return {
    text: own.text,
    lang: isForeign ? own.edition.tag : undefined,
    dir: isForeign && own.edition.direction !== edition.direction ? own.edition.direction : undefined,
    address: said.to === undefined || home === undefined ? undefined : linkIn(shown, home, said.to).href,
  };
}

/** The bytes that layouts write for it. */
function written({ text, lang, dir, address }: NoticeView): string {
  const attributes = `${lang === undefined ? "" : ` lang="${lang}"`}${dir === undefined ? "" : ` dir="${dir}"`}`;
  const escaped = text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/"/g, "&quot;");
  return `<p${attributes}><b>${address === undefined ? escaped : `<a href="${address}">${escaped}</a>`}</b></p>`;
}
