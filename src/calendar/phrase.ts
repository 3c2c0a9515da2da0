/** The kind of a word in a phrase; `date` is a day of the month, `number` may be one or a number of weeks. */
type Kind = "ordinal" | "weekday" | "date" | "number" | "month" | "daily" | "weekly" | "monthly" | "yearly";
type Words = Record<Kind, string[]>;

/** The words that editors use, in English and Korean, and their meaning in RFC 5545. */
const table: Record<string, readonly [kind: Kind, value: string]> = Object.fromEntries([
  ...entries("ordinal", {
    1: "first 첫째 첫번째",
    2: "second 둘째 두번째",
    3: "third 셋째 세번째",
    4: "fourth 넷째 네번째",
    5: "fifth 다섯째 다섯번째",
    "-1": "last 마지막",
  }),
  ...entries("weekday", {
    MO: "monday 월요일",
    TU: "tuesday 화요일",
    WE: "wednesday 수요일",
    TH: "thursday 목요일",
    FR: "friday 금요일",
    SA: "saturday 토요일",
    SU: "sunday 일요일",
  }),
  ...entries("month", {
    1: "january",
    2: "february",
    3: "march",
    4: "april",
    5: "may",
    6: "june",
    7: "july",
    8: "august",
    9: "september",
    10: "october",
    11: "november",
    12: "december",
  }),
  ...entries("daily", { DAILY: "day days 매일 날" }),
  ...entries("weekly", { WEEKLY: "week weeks 매주" }),
  ...entries("monthly", { MONTHLY: "month months 매달 매월" }),
  ...entries("yearly", { YEARLY: "year years 매년 해마다" }),
]);
/** Words that add nothing: every one of these phrases comes again and again. */
const filling = new Set(["every", "each", "the", "of", "on", "and", "in", "과", "와", "및"]);

/** The rule for each set of kinds that makes sense together, whatever their order. */
const rules: Record<string, (words: Words) => string | undefined> = {
  weekday: ({ weekday }) => `FREQ=WEEKLY;BYDAY=${weekday.join(",")}`,
  "weekday weekly": (words) => rules.weekday?.(words),
  "ordinal weekday": ({ ordinal, weekday }) => `FREQ=MONTHLY;BYDAY=${nth(ordinal, weekday)}`,
  "ordinal weekday monthly": (words) => rules["ordinal weekday"]?.(words),
  "ordinal weekday month": ({ ordinal, weekday, month }) =>
    `FREQ=YEARLY;BYMONTH=${month.join(",")};BYDAY=${nth(ordinal, weekday)}`,
  "ordinal weekday month yearly": (words) => rules["ordinal weekday month"]?.(words),
  "ordinal daily": ({ ordinal }) => (ordinal.join() === "-1" ? "FREQ=MONTHLY;BYMONTHDAY=-1" : undefined),
  "ordinal daily monthly": (words) => rules["ordinal daily"]?.(words),
  date: ({ date }) => `FREQ=MONTHLY;BYMONTHDAY=${date.join(",")}`,
  "date monthly": (words) => rules.date?.(words),
  number: ({ number }) => `FREQ=MONTHLY;BYMONTHDAY=${number.join(",")}`,
  "date month": ({ date, month }) =>
    month.length === 1 ? `FREQ=YEARLY;BYMONTH=${month.join()};BYMONTHDAY=${date.join(",")}` : undefined,
  "date month yearly": (words) => rules["date month"]?.(words),
  "number month": ({ number, ...others }) => rules["date month"]?.({ ...others, number, date: number }),
  daily: () => "FREQ=DAILY",
  weekly: () => "FREQ=WEEKLY",
  monthly: () => "FREQ=MONTHLY",
  yearly: () => "FREQ=YEARLY",
  "number daily": interval("DAILY"),
  "number weekly": interval("WEEKLY"),
  "number monthly": interval("MONTHLY"),
  "number yearly": interval("YEARLY"),
};
const order: readonly Kind[] = [
  "ordinal",
  "weekday",
  "date",
  "number",
  "month",
  "daily",
  "weekly",
  "monthly",
  "yearly",
];

/**
 * Parses a phrase into a recurrence rule (RFC 5545): `fourth Saturday`, `first and third Friday`, `Monday, Thursday`,
 * `last day`, `15th`, `10 December`, `fourth Saturday of March`, `2 weeks`, `year`; in Korean `매달 넷째 토요일`, `매주 월요일`,
 * `12월 10일`. Undefined for any other text.
 */
export function ruleOfPhrase(text: string): string | undefined {
  const words: Words = {
    ordinal: [],
    weekday: [],
    date: [],
    number: [],
    month: [],
    daily: [],
    weekly: [],
    monthly: [],
    yearly: [],
  };
  for (const word of wordsOf(text)) {
    const [kind, value] = meaningOf(word) ?? [];
    if (kind === undefined || value === undefined || words[kind].includes(value)) return undefined;
    words[kind].push(value);
  }
  return rules[order.filter((kind) => words[kind].length > 0).join(" ")]?.(words);
}

function meaningOf(word: string): readonly [Kind, string] | undefined {
  if (Object.hasOwn(table, word)) return table[word];
  const [, figures, after = ""] = /^(\d{1,2})(st|nd|rd|th|일|월)?$/.exec(word) ?? [];
  if (figures === undefined) return undefined;
  return [after === "" ? "number" : after === "월" ? "month" : "date", String(Number(figures))];
}

function wordsOf(text: string): string[] {
  return text
    .trim()
    .toLowerCase()
    .replace(/(첫|두|세|네|다섯) 번째/g, "$1번째")
    .replace(/(째|일)[과와](?=\s|$)/g, "$1")
    .split(/[\s,·]+/)
    .filter((word) => word !== "" && !filling.has(word));
}

function nth(ordinals: readonly string[], weekdays: readonly string[]): string {
  return ordinals.flatMap((ordinal) => weekdays.map((weekday) => ordinal + weekday)).join(",");
}

function interval(freq: string): (words: Words) => string | undefined {
  return ({ number }) => (number.length === 1 ? `FREQ=${freq};INTERVAL=${number.join()}` : undefined);
}

function entries(kind: Kind, words: Record<string, string>): Array<[string, readonly [Kind, string]]> {
  return Object.entries(words).flatMap(([value, list]) =>
    list.split(" ").map((word): [string, readonly [Kind, string]] => [word, [kind, value]]),
  );
}
