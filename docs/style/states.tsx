import type { VNode } from "preact";
import { DateItem, Dates, EventFacts } from "../../layouts/parts/Dates.tsx";
import { FormSection } from "../../layouts/forms/FormSection.tsx";
import { LawParts } from "../../layouts/law/LawParts.tsx";
import { LawRows } from "../../layouts/law/LawRows.tsx";
import { LawStatus } from "../../layouts/law/LawStatus.tsx";
import { Article } from "../../layouts/parts/Article.tsx";
import { Cards } from "../../layouts/parts/Cards.tsx";
import { Contents } from "../../layouts/parts/Contents.tsx";
import { Crumbs } from "../../layouts/parts/Crumbs.tsx";
import { Drawing } from "../../layouts/parts/Drawing.tsx";
import { Elsewhere } from "../../layouts/parts/Elsewhere.tsx";
import { Explained } from "../../layouts/parts/Explained.tsx";
import { Footer } from "../../layouts/parts/Footer.tsx";
import { Header } from "../../layouts/parts/Header.tsx";
import { ListWays } from "../../layouts/parts/ListWays.tsx";
import { Neighbours } from "../../layouts/parts/Neighbours.tsx";
import { Notices } from "../../layouts/parts/Notices.tsx";
import { Photo } from "../../layouts/parts/Photo.tsx";
import { TextStatus } from "../../layouts/parts/TextStatus.tsx";
import type { FormView, PostView } from "../../src/forms/formView.ts";
import { fieldsOf } from "../../src/forms/fields.ts";
import type { PageLink } from "../../src/frame/navigation.ts";
import type { TextStatus as Status } from "../../src/frame/pageView.ts";
import type { Kit } from "./kit.ts";
import { sampleText } from "./sample.ts";

/** A part in one state. */
export interface State {
  part: string;
  state: string;
  shown: VNode;
}

/** A day for every example that has one. */
const DAY = "2026-03-01";

/** The states of every part, by the layout whose style sheet they are shown with. */
export function statesOf(kit: Kit): Record<string, State[]> {
  const state = (part: string, name: string, shown: VNode): State => ({ part, state: name, shown });
  return {
    page: [...frameStates(kit, state), ...textStates(kit, state)],
    section: cardStates(kit, state),
    home: dateStates(kit, state),
    article: lawStates(kit, state),
    newsletter: formStates(kit, state),
  };
}

type Make = (part: string, state: string, shown: VNode) => State;

function frameStates({ home, page, words, links }: Kit, state: Make): State[] {
  const { frame, editions } = page;
  const notice = { text: links[0]?.title ?? "", lang: undefined, dir: undefined, address: page.address };
  const header = (name: string, address: string, other: Partial<typeof frame> = {}) =>
    state("Header", name, <Header frame={{ ...frame, ...other }} editions={editions} address={address} />);
  return [
    header("on the first page", frame.home),
    header("in a section", page.address),
    header("on the search page", frame.search),
    header("under a notice", page.address, { notice }),
    header("without a mark", page.address, { mark: undefined }),
    state("Footer", "with the invitation", <Footer frame={frame} address={page.address} share={page.share} />),
    state("Footer", "where e-mail is warned of", <Footer frame={frame} address={frame.safety?.address ?? ""} />),
    state("Crumbs", "three steps deep", <Crumbs crumbs={[home, page, page].map(linkOf)} words={words} />),
  ];
}

function textStates(kit: Kit, state: Make): State[] {
  const { page, home, words, other, edition, links } = kit;
  const none: Status = { fallback: undefined, newer: undefined, review: undefined, changed: undefined };
  const there = { edition: other, address: page.address };
  const notices = (name: string, status: Partial<Status>) =>
    state("Notices", name, <Notices view={{ ...page, status: { ...none, ...status } }} />);
  const status = (name: string, facts: Partial<Status>) =>
    state("TextStatus", name, <TextStatus status={{ ...none, changed: DAY, ...facts }} words={words} />);
  const review = { by: page.frame.siteName, on: DAY, changed: 0, unread: 0, all: 7 };
  const photo = `<img src="${picture}" alt="" width="600" height="300">`;
  const headings = links.map(({ title }, at) => ({ id: `heading-${at}`, level: 2, text: title }));
  const [one, two] = links;
  return [
    state("Article", "a page of text, with everything around it", <Article view={{ ...page, contents: headings, drawing: undefined }} />),
    notices("over", { over: DAY }),
    notices("from another edition", { fallback: there }),
    notices("older by its date", { newer: { ...there, date: DAY, sections: [] } }),
    notices("older in two sections", {
      newer: { ...there, sections: [one, two].flatMap((link) => (link ? [{ ...link, edition }] : [])) },
    }),
    state("Photo", "with credit", <Photo photo={{ html: photo, credit: page.frame.siteName }} />),
    state("Photo", "without credit", <Photo photo={{ html: photo, credit: undefined }} />),
    state("Drawing", "above a text", <Drawing drawing={home.drawing && { ...home.drawing, src: picture }} />),
    state("Contents", "of a long page", <Contents headings={headings} words={words} lang={edition.tag} />),
    state("text", "all that Markdown may bring", <Html html={sampleText(kit)} />),
    state(
      "Elsewhere",
      "sections that moved",
      <Elsewhere
        elsewhere={{ moved: links.slice(0, 2).map((link, at) => ({ ...link, id: `moved-${at}`, lang: undefined })), gone: [] }}
        words={words}
        lang={edition.tag}
      />,
    ),
    state("Explained", "terms below a text", <Explained terms={kit.article.law?.explained ?? []} lang={edition.tag} words={words} />),
    state("Neighbours", "both", <Neighbours view={{ ...page, previous: one, next: two }} />),
    state("Neighbours", "the first page", <Neighbours view={{ ...page, previous: undefined, next: two }} />),
    state("Neighbours", "the last page", <Neighbours view={{ ...page, previous: one, next: undefined }} />),
    status("changed", {}),
    status("review pending", { review: "pending" }),
    status("reviewed", { review }),
    status("reviewed in part, changed since", { review: { ...review, changed: 2, unread: 1 } }),
  ];
}

function cardStates({ words, links, other }: Kit, state: Make): State[] {
  const cards = (name: string, some: readonly PageLink[], photos?: ReadonlyMap<string, string>) =>
    state("Cards", name, <Cards links={some} words={words} level={3} photos={photos} />);
  const long = Array.from({ length: 41 }, (_link, at) => links[at % links.length] ?? links[0]).flatMap((link) => link ?? []);
  return [
    state(
      "ListWays",
      "parts and years",
      <ListWays
        ways={{
          parts: ["1", "2", "3"].map((text, at) => ({ text, address: `#list-${text}`, isCurrent: at === 0 })),
          years: ["2026", "2025"].map((text) => ({ text, address: `#${text}`, isCurrent: false })),
        }}
        words={words}
      />,
    ),
    cards("pages", links),
    cards("dated", links.slice(0, 3).map((link) => ({ ...link, date: DAY }))),
    cards("one alone", links.slice(0, 1)),
    cards("in another language", links.slice(0, 2).map((link) => ({ ...link, lang: other.tag, dir: other.direction }))),
    cards(
      "with photographs",
      links.slice(0, 3),
      new Map(links.slice(0, 2).map(({ address }) => [address, `<img src="${picture}" alt="" width="600" height="400">`])),
    ),
    cards("too many for descriptions", long),
  ];
}

function dateStates({ home, event: { dates }, words }: Kit, state: Make): State[] {
  const [date] = dates?.dates ?? [];
  if (dates === undefined || date === undefined || home.dates === undefined) throw new Error("no dates to show");
  const { t } = words;
  const list = (name: string, shown: typeof dates, isOwn: boolean) =>
    state("Dates", name, <Dates dates={shown} words={words} shown={3} heading={t("calendar.heading")} isOwn={isOwn} />);
  const item = (name: string, changed: Partial<typeof date>) =>
    state(
      "DateItem",
      name,
      <ul class="titles">
        <DateItem date={{ ...date, ...changed }} hasTitle />
      </ul>,
    );
  return [
    state(
      "actions",
      "the chief one is filled",
      <p class="actions">
        {home.actions.map(({ text, address }) => (
          <>
            <a class="button" href={address}>
              {text}
            </a>{" "}
          </>
        ))}
      </p>,
    ),
    list("of all events", home.dates, false),
    list("of an event", dates, true),
    list("none are known", { ...dates, dates: [], isOver: false }, true),
    list("all are over", { ...dates, dates: [], isOver: true }, true),
    list("without hours", { ...dates, hasUnknownHours: true }, true),
    item("planned", {}),
    item("cancelled", { isOn: false, remark: t("calendar.cancelled") }),
    item("elsewhere", { isElsewhere: true, remark: t("calendar.changed") }),
    state("EventFacts", "with its title", <EventFacts event={date.event} hasTitle words={words} />),
  ];
}

function lawStates(kit: Kit, state: Make): State[] {
  const { words, article: { law, status } } = kit;
  if (law?.piece === undefined) throw new Error("no article to show");
  const { rows } = law.piece;
  const link = words.t("instrument.permalink");
  const alone = rows.map((row) => ({ ...row, others: [] }));
  const standing = (name: string, isAuthentic: boolean, review: Status["review"]) =>
    state("LawStatus", name, <LawStatus law={{ ...law, isAuthentic }} status={{ ...status, review }} words={words} />);
  return [
    state("LawRows", "one edition", <Law rows={<LawRows rows={alone} linkTitle={link} />} />),
    state("LawRows", "with a note", <Law rows={<LawRows rows={alone.slice(0, 1).map((row) => ({ ...row, note: law.name }))} />} />),
    state("LawRows", "three editions side by side", <Law rows={<LawRows rows={rows} linkTitle={link} />} isOpen />),
    state(
      "LawParts",
      "as the whole text has them",
      <LawParts parts={[{ name: undefined, pieces: kit.whole.law?.parts[0]?.pieces.slice(0, 1) ?? [] }]} />,
    ),
    standing("authentic", true, undefined),
    standing("a translation, review pending", false, "pending"),
  ];
}

/** Rows where an article has them; the editions beside them show, as when their boxes are ticked. */
function Law({ rows, isOpen }: { rows: VNode; isOpen?: boolean }) {
  return (
    <div class="law">
      {isOpen && <style dangerouslySetInnerHTML={{ __html: ".law.law .u [class^=e-] { display: block }" }} />}
      <div class="units">{rows}</div>
    </div>
  );
}

function formStates({ form: { form, frame }, words }: Kit, state: Make): State[] {
  if (form === undefined) throw new Error("no form to show");
  const shown = (name: string, view: FormView) => state("FormSection", name, <FormSection form={view} words={words} />);
  return [
    shown("by e-mail", form),
    shown("sent by the browser", { ...form, mail: undefined, post: postOf(words, frame.home) }),
    shown("with a sheet to print", { ...form, sheet: frame.home }),
  ];
}

/** A form with every type of field. */
function postOf({ t }: Kit["words"], action: string): PostView {
  return {
    action,
    sendsTo: undefined,
    attributes: {},
    hidden: [],
    trap: undefined,
    consent: "consent",
    fields: [...fieldsOf.newsletter, ...fieldsOf.request]
      .filter(({ name }, at, all) => all.findIndex((field) => field.name === name) === at)
      .map((field) => ({
        ...field,
        key: field.name,
        label: t(`field.${field.name}`),
        hint: field.name === "people" ? t("hint.people") : undefined,
        choices: [t("form.other"), t("form.optional")],
      })),
  };
}

function Html({ html }: { html: string }) {
  return <div class="text" dangerouslySetInnerHTML={{ __html: html }} />;
}

function linkOf({ title, description, address }: { title: string; description: string; address: string }): PageLink {
  return { title, label: title, description, address, lang: undefined, dir: undefined, date: undefined };
}

/** A picture that shows nobody: the arch of a bridge. */
const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 600 300"><path fill="#cbb994" d="M0 0h600v300H0z"/><path fill="none" stroke="#5d554d" stroke-width="12" d="M30 240h540M90 240a210 170 0 0 1 420 0"/></svg>',
)}`;
