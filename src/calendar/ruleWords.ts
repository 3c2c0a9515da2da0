import type { Words } from "../site/words/words.ts";
import type { Rule } from "./rule.ts";

/** Days of a known week, for the names of weekdays. */
const WEEK: Record<string, string> = {
  MO: "2024-01-01",
  TU: "2024-01-02",
  WE: "2024-01-03",
  TH: "2024-01-04",
  FR: "2024-01-05",
  SA: "2024-01-06",
  SU: "2024-01-07",
};
/** Parts that do not change what is said. */
const SILENT = new Set(["FREQ", "WKST", "COUNT"]);

/**
 * A rule in the edition's words, "on the fourth Saturday of every month"; undefined if it is too complicated for a
 * phrase: then only the dates are shown.
 */
export function ruleInWords(rule: Rule, words: Words): string | undefined {
  const said = phraseOf(rule, words);
  return said !== undefined && rule.until !== undefined
    ? words.t("rule.until", { rule: said, date: words.date(rule.until) })
    : said;
}

function phraseOf({ parts, first }: Rule, words: Words): string | undefined {
  const { t } = words;
  const freq = parts.get("FREQ") ?? "";
  const kinds = [...parts.keys()]
    .filter((name) => !SILENT.has(name))
    .sort()
    .join(" ");
  const days = daysOf(parts.get("BYDAY") ?? "", words);
  const months = (parts.get("BYMONTH")?.split(",") ?? [])
    .map((month) => words.month(`2024-${month.padStart(2, "0")}-01`))
    .join(t("rule.join"));
  const dates = parts.get("BYMONTHDAY") ?? "";
  switch (`${freq} ${kinds}`.trim()) {
    case "DAILY":
      return t("rule.daily");
    case "WEEKLY":
      return t("rule.weekly", { weekday: words.weekday(first) });
    case "WEEKLY BYDAY":
      return days === undefined || days.nth !== "" ? undefined : t("rule.weekly", { weekday: days.weekday });
    case "MONTHLY":
      return t("rule.monthDay", { day: String(Number(first.slice(8))) });
    case "MONTHLY BYMONTHDAY":
      return dates === "-1"
        ? t("rule.lastDay")
        : dates.includes("-")
          ? undefined
          : t("rule.monthDay", { day: dates.split(",").join(t("rule.join")) });
    case "MONTHLY BYDAY":
      return days === undefined || days.nth === "" ? undefined : t("rule.nth", days);
    case "YEARLY":
      return t("rule.yearly", { date: words.dayAndMonth(first) });
    case "YEARLY BYMONTH BYMONTHDAY":
      return /^\d+ \d+$/.test(`${parts.get("BYMONTH")} ${dates}`)
        ? t("rule.yearly", {
            date: words.dayAndMonth(`2024-${parts.get("BYMONTH")?.padStart(2, "0")}-${dates.padStart(2, "0")}`),
          })
        : undefined;
    case "YEARLY BYDAY BYMONTH":
      return days === undefined || days.nth === "" ? undefined : t("rule.nthYearly", { ...days, month: months });
    case "DAILY INTERVAL":
      return t("rule.everyDays", { number: Number(parts.get("INTERVAL")) });
    case "WEEKLY INTERVAL":
      return t("rule.everyWeeks", { number: Number(parts.get("INTERVAL")), weekday: words.weekday(first) });
    case "MONTHLY INTERVAL":
      return t("rule.everyMonths", { number: Number(parts.get("INTERVAL")) });
    case "YEARLY INTERVAL":
      return t("rule.everyYears", { number: Number(parts.get("INTERVAL")) });
    default:
      return undefined;
  }
}

/** "second and fourth", "Saturday" of `2SA,4SA`; undefined where not all weekdays have the same numbers. */
function daysOf(text: string, words: Words): { nth: string; weekday: string } | undefined {
  const found = text
    .split(",")
    .map((one) => /^\+?(-?\d*)([A-Z]{2})$/.exec(one))
    .filter((match) => match !== null);
  const numbers = [...new Set(found.map(([, number = ""]) => number))];
  const weekdays = [...new Set(found.map(([, , day = ""]) => day))];
  if (
    found.length === 0 ||
    found.length !== numbers.length * weekdays.length ||
    numbers.some((number) => number !== "" && !/^([1-5]|-1)$/.test(number))
  )
    return undefined;
  const { t } = words;
  return {
    nth: numbers
      .map((number) => (number === "" ? "" : t(`nth.${number === "-1" ? "last" : number}`)))
      .join(t("rule.join")),
    weekday: weekdays.map((day) => words.weekday(WEEK[day] ?? "")).join(t("rule.join")),
  };
}
