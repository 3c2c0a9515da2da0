/** A text that was given away: which, of which day, and the sum of each chapter. */
export interface KnownText {
  of: string;
  suffix: string;
  /** YYYY-MM-DD; "" where no text says one. */
  day: string;
  sum: string;
  isCurrent: boolean;
  /** Name, heading, sum. */
  chapters: Array<[name: string, head: string, digest: string]>;
}

/** All copies that a site knows, and the texts that they hold. */
export interface Register {
  files: Array<[sha256: string, file: string, text: number]>;
  texts: KnownText[];
}

/** The verdict on a copy: the one of now; an older one, and what has changed since; or none of ours, whatever it says. */
export interface Verdict {
  kind: "current" | "older" | "unknown";
  file: string;
  day: string;
  /** Headings of the chapters that say something else now. */
  changed: string[];
}

/** Judges a copy by its sum. Read by old browsers: ES5. */
export function verdictOf(register: Register, sha256: string): Verdict {
  var unknown: Verdict = { kind: "unknown", file: "", day: "", changed: [] };
  for (var at = 0; at < register.files.length; at += 1) {
    var entry = register.files[at] as [string, string, number];
    if (entry[0] !== sha256) continue;
    var text = register.texts[entry[2]] as KnownText;
    var now = text.isCurrent ? text : currentOf(register, text);
    return {
      kind: text.isCurrent ? "current" : "older",
      file: entry[1],
      day: text.day,
      changed: now === undefined || text.isCurrent ? [] : changedIn(text, now),
    };
  }
  return unknown;
}

function currentOf(register: Register, text: KnownText): KnownText | undefined {
  return register.texts.filter(function (other) {
    return other.isCurrent && other.of === text.of && other.suffix === text.suffix;
  })[0];
}

function changedIn(text: KnownText, now: KnownText): string[] {
  var before: { [name: string]: string } = {};
  text.chapters.forEach(function (chapter) {
    before[chapter[0]] = chapter[2];
  });
  return now.chapters
    .filter(function (chapter) {
      return before[chapter[0]] !== chapter[2];
    })
    .map(function (chapter) {
      return chapter[1];
    });
}
