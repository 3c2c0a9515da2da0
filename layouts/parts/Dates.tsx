import type { DatesView, DateView, EventView, Said } from "../../src/calendar/datesView.ts";
import type { Words } from "../../src/site/words/words.ts";

interface Props {
  dates: DatesView;
  words: Words;
  /** The number of dates shown at first; the others unfold. */
  shown: number;
  heading: string;
  /** True if the page is about the events, so that the dates need not name them. */
  isOwn: boolean;
}

/** The coming dates of a page's event, or of all events. A script keeps them right; without it all dates are there. */
export function Dates({ dates: view, words, shown, heading, isOwn }: Props) {
  const { dates, events, calendar, hasUnknownHours, zone } = view;
  const foreign = events.find((event) => event.foreign !== undefined)?.foreign;
  const { t } = words;
  const [first, rest] = [dates.slice(0, shown), dates.slice(shown)];
  const item = (date: DateView) => <DateItem date={date} hasTitle={!isOwn || events.length > 1} />;
  return (
    <section aria-labelledby="dates-heading" data-dates={shown} data-next={t("calendar.next")}>
      <h2 id="dates-heading">{heading}</h2>
      {isOwn && events.map((event) => <EventFacts event={event} hasTitle={events.length > 1} words={words} />)}
      {first.length > 0 && <ol class="titles">{first.map(item)}</ol>}
      {rest.length > 0 && (
        <details>
          <summary>{t("calendar.more")}</summary>
          <ol class="titles">{rest.map(item)}</ol>
        </details>
      )}
      {events.some(({ isDated }) => isDated) && <Over dates={view} words={words} />}
      {!isOwn && foreign && (
        <p>
          <small>{t("calendar.foreign", { edition: foreign })}</small>
        </p>
      )}
      <Hours hasUnknownHours={hasUnknownHours} zone={zone} words={words} />
      <ul class="titles">
        {isOwn &&
          events
            .filter(({ file }) => file !== undefined)
            .map(({ file, title }) => (
              <li>
                <a href={file} type="text/calendar">
                  {t("calendar.file")}
                </a>
                {events.length > 1 && (
                  <>
                    {" "}
                    (<Phrase said={title} />)
                  </>
                )}
              </li>
            ))}
        {calendar && (
          <li>
            <a href={calendar}>{t("calendar.all")}</a>
          </li>
        )}
      </ul>
    </section>
  );
}

/** One date in a list: the day, what takes place, whether it is cancelled or moved. */
export function DateItem({ date, hasTitle, isShort }: { date: DateView; hasTitle: boolean; isShort?: boolean }) {
  const { day, ends, event, place, isElsewhere, isOn, remark, note } = date;
  const text = isShort ? date.short : date.text;
  return (
    <li data-end={ends} data-off={isOn ? undefined : true}>
      {isOn ? (
        <time dateTime={day}>{text}</time>
      ) : (
        <s>
          <time dateTime={day}>{text}</time>
        </s>
      )}
      {hasTitle && (
        <>
          {" "}
          {event.address === undefined ? (
            <Phrase said={event.title} />
          ) : (
            <a href={event.address} lang={event.title.lang} dir={event.title.dir}>
              {event.title.text}
            </a>
          )}
        </>
      )}
      {place && isOn && (hasTitle || isElsewhere) && (
        <>
          , <Phrase said={place} />
        </>
      )}
      {remark && (
        <>
          {" "}
          <b>{remark}</b>
        </>
      )}
      {note && (
        <>
          {" "}
          <Phrase said={note} />
        </>
      )}
    </li>
  );
}

/** The time, place and audience of an event. */
export function EventFacts({ event, hasTitle, words: { t } }: { event: EventView; hasTitle: boolean; words: Words }) {
  const facts: Array<[string, Said | undefined]> = [
    [t("calendar.when"), event.when],
    [t("calendar.place"), event.place],
    [t("calendar.who"), event.who],
  ];
  return (
    <>
      {hasTitle && (
        <h3>
          {event.address === undefined ? (
            <Phrase said={event.title} />
          ) : (
            <a href={event.address} lang={event.title.lang} dir={event.title.dir}>
              {event.title.text}
            </a>
          )}
        </h3>
      )}
      <ul class="titles">
        {facts.map(
          ([name, fact]) =>
            fact && (
              <li>
                <b>{name}:</b> <Phrase said={fact} />
              </li>
            ),
        )}
        {!event.isDated && <li>{t("calendar.undated")}</li>}
        {event.foreign && (
          <li>
            <small>{t("calendar.foreign", { edition: event.foreign })}</small>
          </li>
        )}
      </ul>
    </>
  );
}

/** The text shown when there are no dates, or no longer any: a script reveals it then. */
export function Over({ dates: { dates, isOver }, words }: { dates: DatesView; words: Words }) {
  if (dates.length === 0) return <p>{words.t(isOver ? "calendar.over" : "calendar.none")}</p>;
  return (
    <p hidden data-over>
      {words.t("calendar.over")}
    </p>
  );
}

/** The note on hours: that they are not known, or their time zone. */
export function Hours({
  hasUnknownHours,
  zone,
  words,
}: {
  hasUnknownHours: boolean;
  zone: string | undefined;
  words: Words;
}) {
  return (
    <>
      {hasUnknownHours && <p>{words.t("calendar.unknownHours")}</p>}
      {zone && <p>{words.t("calendar.zone", { zone })}</p>}
    </>
  );
}

function Phrase({ said: { text, lang, dir } }: { said: Said }) {
  return lang === undefined ? (
    text
  ) : (
    <span lang={lang} dir={dir}>
      {text}
    </span>
  );
}
