import type { PageView } from "../../src/frame/pageView.ts";
import { Article } from "../parts/Article.tsx";
import { DateItem, EventFacts, Hours, Over } from "../parts/Dates.tsx";
import { Page } from "../parts/Page.tsx";

/** All dates of a year, month by month, then what each event is, and the calendar as files. */
export default function calendar(view: PageView) {
  const {
    frame: { words },
    dates,
    months = [],
    subscription,
  } = view;
  const { t } = words;
  if (dates === undefined || dates.events.length === 0)
    return (
      <Page view={view}>
        <Article view={view} above={<p>{t("calendar.none")}</p>} />
      </Page>
    );
  return (
    <Page view={view}>
      <Article view={view}>
        <section data-dates="0" data-next={t("calendar.next")}>
          {months.map(({ month, name, dates: own }) => (
            <section class="month">
              <h2 id={`m-${month}`}>{name}</h2>
              <ol class="titles" data-month>
                {own.map((date) => (
                  <DateItem date={date} hasTitle isShort />
                ))}
              </ol>
            </section>
          ))}
          <Over dates={dates} words={words} />
        </section>
        {months.length > 0 && <p>{t("calendar.until", { date: words.date(dates.until) })}</p>}
        <Hours hasUnknownHours={dates.hasUnknownHours} zone={dates.zone} words={words} />
        <section aria-labelledby="events-heading">
          <h2 id="events-heading">{t("calendar.events")}</h2>
          {dates.events.map((event) => (
            <>
              <EventFacts event={event} hasTitle words={words} />
              {event.file && (
                <p>
                  <a href={event.file} type="text/calendar">
                    {t("calendar.file")}
                  </a>
                </p>
              )}
            </>
          ))}
        </section>
        {subscription && (
          <section aria-labelledby="files-heading">
            <h2 id="files-heading">{t("calendar.own")}</h2>
            <p>{t("calendar.ownHelp")}</p>
            <ul>
              {subscription.webcal && (
                <li>
                  <a href={subscription.webcal}>{t("calendar.subscribe")}</a>
                </li>
              )}
              <li>
                <a href={subscription.file} type="text/calendar">
                  {t("calendar.files")}
                </a>
              </li>
            </ul>
          </section>
        )}
      </Article>
    </Page>
  );
}
