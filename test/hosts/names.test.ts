import { spawnSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { suite } from "uvu";
import * as assert from "uvu/assert";
import { UsageError } from "../../src/base/errors.ts";
import { fileType } from "../../src/base/files/fileTypes.ts";
import { hostFiles } from "../../src/publish/hosts/hostFiles.ts";
import { planOf } from "../../src/publish/hosts/plan.ts";
import { kindOf } from "../../src/publish/kinds.ts";
import { baseOf } from "../../src/site/place.ts";
import { staticNameProblems } from "../../src/site/staticNames.ts";
import { hosts, isThere } from "../support/hosts.ts";
import { emptyFolder } from "../support/tinySite.ts";

const names = suite("names in what hosts are told");
const editions = [
  { tag: "ko", folder: "ko" },
  { tag: "ko-KP", folder: "ko-kp" },
  { tag: "en", folder: "en" },
].map((edition) => ({ ...edition, label: "x", fallback: [], direction: "ltr" as const }));

/** Names with signs that mean something to nginx, Apache, Caddy, JSON, shells, browsers or Windows. */
const sign = fc.oneof(
  fc.constantFrom(..." \t\n\r;{}()[]<>\"'`$#%&|\\^~*?!=+,:@./-_aZ09한é\u0000\u202e\u0301"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 1 }),
);
const name = fc.oneof(
  fc.array(sign, { minLength: 1, maxLength: 30 }).map((signs) => signs.join("")),
  fc.constantFrom(
    "constructor",
    "__proto__",
    "toString",
    "x { } location ~ z",
    "a\n  Header set X y\n",
    "$host",
    "<If true>",
    "{$HOME}",
    "CON",
    "aux.txt",
    "end.",
  ),
);
const file = fc
  .array(
    name.map((part) => part.replaceAll("/", "")).filter((part) => part !== ""),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.join("/"));
/** The mark by which names of these tests are found in the files. */
const MARK = "Zq7";
const marked = name.map((part) => part.replaceAll("/", "") + MARK);
const hashed = fc
  .tuple(marked, fc.constantFrom(".js", ".constructor", ".png", ".__proto__", ""))
  .map(([folder, ending]) => `${folder}/a-0123456789${ending}`);
const base = name.map((text) => {
  try {
    return baseOf(text);
  } catch (error) {
    if (error instanceof UsageError) return "/";
    throw error;
  }
});

names("a name that is not safe stands in no file for hosts, whatever it is", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(file, hashed), { maxLength: 6 }), base, (files, place) => {
      const site = { base: place, editions };
      const plan = planOf(site, ["index.html", ...files], ["default-src 'none'"]);
      for (const folder of plan.lastingFolders) assert.match(folder, /^[\w-][\w.-]*\/$/);
      for (const [ending, type] of plan.types)
        assert.match(`${ending} ${type}`, /^[a-z0-9_]+ [a-z/+.-]+(; charset=utf-8)?$/);
      for (const text of Object.values(hostFiles)) {
        const parts = files
          .flatMap((path) => path.split("/"))
          .filter((part) => part.includes(MARK) && !plan.lastingFolders.includes(`${part}/`));
        assert.equal(
          parts.filter((part) => text(plan).includes(part)),
          [],
        );
      }
    }),
    { numRuns: 400 },
  );
});

names("what a site may be called passes each host's own check", () => {
  const found = hosts.filter(isThere);
  for (const { name: left } of hosts.filter((host) => !found.includes(host)))
    console.log(`left out: ${left} is not on this machine`);
  fc.assert(
    fc.property(fc.array(hashed, { maxLength: 4 }), base, (files, place) => {
      const plan = planOf(
        { base: place, editions },
        ["index.html", "img/a-01234567.png", ...files],
        ["default-src 'none'"],
      );
      const [root, scratch] = [join(emptyFolder(), "www"), emptyFolder()];
      mkdirSync(join(root, ".hosts"), { recursive: true });
      for (const [path, text] of Object.entries(hostFiles)) writeFileSync(join(root, path), text(plan));
      for (const host of found) {
        const args = host.configure({ root, site: root, port: 18_080, scratch });
        const check =
          {
            nginx: ["-t", ...args],
            Apache: ["-t", ...args.filter((arg) => arg !== "-D" && arg !== "FOREGROUND")],
            Caddy: ["validate", ...args.slice(1)],
          }[host.name] ?? [];
        // Apache reads .htaccess only with a request: its lines are put where it reads them now.
        if (host.name === "Apache")
          writeFileSync(
            join(scratch, "apache.conf"),
            `\n<Directory ${root}>\nAllowOverride All\nInclude ${root}/.htaccess\n</Directory>\n`,
            { flag: "a" },
          );
        const { status, stderr, stdout } = spawnSync(host.command, check, {
          encoding: "utf8",
          env: { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch },
        });
        assert.is(status, 0, `${host.name} at ${place}: ${stderr}${stdout}`);
      }
    }),
    { numRuns: 25 },
  );
});

names("names of files are safe, or a problem of an editor", () => {
  fc.assert(
    fc.property(file, (path) => {
      const problems = staticNameProblems(
        path.split("/").map((_, at, parts) => `static/${parts.slice(0, at + 1).join("/")}`),
      );
      if (problems.length === 0) assert.match(path, /^[A-Za-z0-9_.-]+(\/[A-Za-z0-9_.-]+)*$/);
      else
        assert.ok(
          problems.every(({ code }) => /^(static\/(name|twin|copy|long-name|runs)|file\/reserved-name)$/.test(code)),
        );
    }),
    { numRuns: 2000 },
  );
});

names("names that an object of JavaScript knows are names like others", () => {
  for (const odd of ["constructor", "a.constructor", "a.__proto__", "__proto__", "a.toString", "hasOwnProperty"])
    assert.equal([kindOf(odd), fileType(odd).type], ["other", undefined], odd);
});

names("a base is letters, digits and few signs, however it is written", () => {
  for (const [written, expected] of [
    ["/길/", "/%EA%B8%B8/"],
    ["%EA%B8%B8", "/%EA%B8%B8/"],
    ["길".normalize("NFD"), "/%EA%B8%B8/"],
    ["a/b", "/a/b/"],
    ["~kim_1/x.y-z", "/~kim_1/x.y-z/"],
  ] as const)
    assert.is(baseOf(written), expected);
  for (const wrong of [
    "a b",
    "a%20b",
    "%22",
    "%0a",
    "a;b",
    "..",
    "%2e%2e",
    "a/../b",
    "$x",
    "{x}",
    "%",
    "%zz",
    "a%2fb%3f",
    "\u0000",
  ])
    assert.throws(() => baseOf(wrong), undefined, wrong);
});

names.run();
