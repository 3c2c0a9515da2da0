import { join } from "node:path";
import { setTimeout as after, setImmediate as nextTurn } from "node:timers/promises";
import type { LateOptions } from "../assembly/loadSite.ts";
import type { Problem } from "../base/errors.ts";
import { keptInMemory } from "../base/files/keptInMemory.ts";
import type { MessageLanguage } from "../base/messages/messages.ts";
import { root } from "../base/root.ts";
import { forgetScripts } from "../frame/scripts.ts";
import { type OtherFiles, otherFilesIn } from "./otherFiles.ts";
import { errorInWords, nameOf, problemsInWords, type ShownProblem } from "./problemsInWords.ts";
import { type Renderer, rendererOf } from "./renderer.ts";
import { type SiteOptions, type Snapshot, takeSnapshot } from "./snapshot.ts";
import { editText } from "./textEdit.ts";
import { type Change, watchFolders } from "./watchFolders.ts";

/** The result of reading a site again. */
export interface Update {
  /** From the site folder; none when nothing has changed but more is known. */
  files: readonly string[];
  milliseconds: number;
  /** All that is wrong. */
  problems: readonly ShownProblem[];
  /** True if all texts have been checked. */
  isRead: boolean;
  snapshot: Snapshot | undefined;
}

/** A site that is shown while its editors write. */
export interface Preview {
  /** Done when there is a first page to show, or when it is known that there is none. */
  first: Promise<void>;
  /** Done when the whole site has been read for the first time, or cannot be. */
  whole: Promise<void>;
  renderer: Renderer;
  snapshot(): Snapshot | undefined;
  others(): OtherFiles | undefined;
  problems(): readonly ShownProblem[];
  /** Returns true if all texts have been checked. */
  isRead(): boolean;
  close(): void;
}

export interface PreviewOptions extends SiteOptions {
  language: MessageLanguage;
  /** Called when pages or problems may be others than before. */
  onUpdate(update: Update): void | Promise<void>;
}

/** A mistake may be half a sentence: it is reported after this long without a save (milliseconds). */
const GRACE = 120;
/** All links are looked at again when so long nothing has been saved (milliseconds). */
const QUIET = 400;
/** The length of background work before other tasks get their turn (milliseconds). */
const SLICE = 10;
/** A folder may be moved away while it is read: so often, and after so long, it is tried again (milliseconds). */
const TRIES = 5;
const AGAIN = 100;

/** Shows a site as it is, from now on until it is closed. */
export function createPreview({ onUpdate, language, ...options }: PreviewOptions): Preview {
  const kept = keptInMemory();
  const recent: LateOptions["recent"] = new Map();
  const pending = new Map<string, Change>();
  const renderer = rendererOf(options, () => (others = snapshot && otherFilesIn(snapshot, options.cache)));
  let snapshot: Snapshot | undefined;
  let others: OtherFiles | undefined;
  let problems: readonly Problem[] = [];
  let fatal: readonly ShownProblem[] = [];
  let isRead = false;
  let isWhole = true;
  let isWorking = false;
  let isClosed = false;
  let tries = 0;
  let recheck: NodeJS.Timeout | undefined;
  let seen: string[] = [];
  let wake: () => void = () => {};
  let [isFirst, isAll]: Array<() => void> = [];
  const first = new Promise<void>((done) => (isFirst = done));
  const whole = new Promise<void>((done) => (isAll = done));

  const late = (): LateOptions & { kept: typeof kept } => ({ kept, recent, isHurried: !isRead });
  const allProblems = () => [...fatal, ...problemsInWords(problems, language)];

  function readAllAfter(milliseconds: number): void {
    clearTimeout(recheck);
    recheck = setTimeout(() => {
      isWhole = true;
      void work();
    }, milliseconds);
  }

  /** Returns true if only texts of pages have changed, and reads these again. */
  function areTextsEdited(changes: readonly Change[]): boolean {
    if (snapshot === undefined || fatal.length > 0 || isWhole) return false;
    for (const { path, kind } of changes) {
      const file = nameOf(path, options.folder);
      const edit =
        kind === "changed" && path.startsWith(join(options.folder, "content"))
          ? editText(snapshot, file, late())
          : undefined;
      if (edit === undefined) return false;
      const wasWrong = problems.some((problem) => problem.file === file);
      problems = [...problems.filter((problem) => problem.file !== file), ...edit.problems];
      // Other texts may lead to a heading that is gone, and what was wrong may not all have been in the text.
      if (wasWrong) readAllAfter(0);
      else if (edit.hasOtherHeadings) readAllAfter(QUIET);
    }
    return true;
  }

  async function readAgain(): Promise<void> {
    isWhole = false;
    clearTimeout(recheck);
    try {
      const next = await takeSnapshot(options, late());
      [snapshot, problems, fatal, tries] = [next, next.problems, [], 0];
    } catch (error) {
      const { code = "" } = error as NodeJS.ErrnoException;
      fatal = errorInWords(error, options.folder, language);
      if (/^E[A-Z]+$/.test(code) && (tries += 1) < TRIES) readAllAfter(AGAIN);
    }
  }

  async function work(): Promise<void> {
    if (isWorking || isClosed) return;
    isWorking = true;
    while (!isClosed && (isWhole || pending.size > 0)) {
      const start = performance.now();
      const changes = [...pending.values()];
      const before = new Set(allProblems().map(({ place, what }) => place + what));
      pending.clear();
      if (changes.some(({ path }) => path.startsWith(join(root, "src")))) forgetScripts();
      if (!areTextsEdited(changes)) await readAgain();
      if (snapshot !== undefined) {
        others = otherFilesIn(snapshot, options.cache);
        renderer.begin(snapshot, problems);
      }
      const milliseconds = performance.now() - start;
      seen.push(...changes.map(({ path }) => nameOf(path, options.folder)));
      const found = allProblems();
      if (isRead && found.some(({ place, what }) => !before.has(place + what)))
        await Promise.race([after(GRACE), new Promise<void>((done) => (wake = done))]);
      if (isClosed || pending.size > 0) continue;
      isFirst?.();
      if (isRead || snapshot === undefined) isAll?.();
      const files = [...new Set(seen)];
      seen = [];
      await onUpdate({ files, milliseconds, problems: found, isRead, snapshot });
      if (!isRead && snapshot !== undefined) void readBehind(snapshot);
    }
    isWorking = false;
  }

  /** Looks through the texts that nobody has asked for; then all links are known. */
  async function readBehind(mine: Snapshot): Promise<void> {
    let start = performance.now();
    for (const page of [...mine.loaded.catalogue.pages.values()].flatMap((own) => [...own.values()])) {
      void page.text.headings;
      if (performance.now() - start < SLICE) continue;
      await nextTurn();
      if (isClosed || mine !== snapshot) return;
      start = performance.now();
    }
    if (isRead) return;
    isRead = true;
    isWhole = true;
    await work();
  }

  const watcher = watchFolders(watchedFolders(options.folder), (changes) => {
    for (const change of changes) pending.set(change.path, change);
    wake();
    void work();
  });
  void work();
  return {
    first,
    whole,
    renderer,
    snapshot: () => snapshot,
    others: () => others,
    problems: allProblems,
    isRead: () => isRead,
    close() {
      isClosed = true;
      clearTimeout(recheck);
      wake();
      watcher.close();
    },
  };
}

/** Everything that a site is made of: its own folders and Dari's. */
function watchedFolders(site: string): Array<{ path: string; names?: string[] }> {
  const deep = [
    ...["content", "i18n", "ledger", "static", "layouts"].map((name) => join(site, name)),
    join(root, "layouts"),
    join(root, "i18n"),
    join(root, "src"),
  ];
  return [...[...new Set(deep)].map((path) => ({ path })), { path: site, names: ["eleventy.site.ts"] }];
}
