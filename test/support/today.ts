/** The day on which every test takes place, whatever the clock of the machine says: at noon in Seoul. */
export const today = "2026-11-22";

/** The same moment, as `SOURCE_DATE_EPOCH` writes it. */
export const epoch = String(Date.parse(`${today}T12:00:00+09:00`) / 1000);
