import { realpathSync } from "node:fs";
import { join } from "node:path";
import { type Findings, UsageError } from "../base/errors.ts";
import { bytesOf } from "../base/files/bytesOf.ts";
import { checked } from "../base/files/checked.ts";
import { isFile } from "../base/files/isFile.ts";
import { listFiles } from "../base/files/listFiles.ts";
import { nearest } from "../base/files/nearest.ts";
import { readText } from "../base/files/readText.ts";
import { type ParsedYaml, parseYaml } from "../base/files/yaml.ts";
import { message } from "../base/messages/messages.ts";
import { directionOf, type Edition } from "./editions/edition.ts";
import { nearestText } from "./editions/fallback.ts";
import { epochOf } from "./epoch.ts";
import { type HostName, hostNames, isHostName } from "./hosts.ts";
import { defaultLimits, type Limits } from "./limits.ts";
import { linkedSettings } from "./linkedSettings.ts";
import { baseOf, mirrorOf, originOf } from "./place.ts";
import { isPlaceholder } from "./placeholder.ts";
import { type SettingShapes, type Settings, settingsSchema } from "./settings.ts";
import type { Site } from "./site.ts";

/** The file of the settings, from the site folder. */
export const SETTINGS = "content/site.yml";

/** Environment variables that a deployer may set: `SITE_ORIGIN`, `SITE_BASE`, `SITE_HOST`, `SOURCE_DATE_EPOCH`. */
export type SiteEnvironment = Readonly<Record<string, string | undefined>>;

/** Throws a UsageError for a folder without settings. */
export function assertIsSite(folder: string): void {
  if (!isFile(join(folder, SETTINGS))) throw new UsageError(message("site/none", { folder, file: SETTINGS }));
}

/** Reads and checks content/site.yml of a site folder, with the capabilities' own keys; undefined if it has errors. */
export function readSite(
  folder: string,
  environment: SiteEnvironment,
  shapes: SettingShapes,
  findings: Findings,
): Site | undefined {
  assertIsSite(folder);
  const links = linkedSettings(folder);
  if (links.length > 0) {
    // All links are told at once, and nothing is read.
    for (const part of ["content", "i18n", "static"]) listFiles(folder, part, findings);
    const told = new Set(findings.errors.map(({ file }) => file));
    findings.errors.push(...links.filter((file) => !told.has(file)).map((file) => ({ file, code: "file/link" })));
    return undefined;
  }
  const bytes = bytesOf(folder, SETTINGS, findings);
  const text = bytes && readText(bytes, SETTINGS, findings);
  if (text === undefined) return undefined;
  const yaml = parseYaml(text, SETTINGS, 1, findings);
  if (yaml.value === null && findings.errors.length > 0) return undefined;
  const settings = checked(settingsSchema.extend(shapes), yaml, SETTINGS, findings) as
    | (Settings & Record<string, unknown>)
    | undefined;
  if (settings === undefined || !areEditionsSound(settings, yaml, findings)) return undefined;
  reportPlaceholders(settings, environment.SITE_ORIGIN, yaml, findings);
  const editions = settings.editions.map(
    (edition): Edition => ({ ...edition, direction: edition.direction ?? directionOf(edition.tag) }),
  );
  const reference = editions.find((edition) => edition.tag === settings.reference) ?? editions[0];
  if (reference === undefined) return undefined;
  return {
    folder: realpathSync(folder),
    origin: originOf(environment.SITE_ORIGIN || settings.origin),
    base: baseOf(environment.SITE_BASE || "/"),
    editions,
    reference,
    zone: settings.zone,
    epoch: epochOf(environment.SOURCE_DATE_EPOCH),
    mirrors:
      settings.mirrors.length === 0
        ? []
        : [...new Set([`${originOf(settings.origin)}/`, ...settings.mirrors.map(mirrorOf)])],
    menus: settings.menus,
    contacts: settings.contacts,
    organisation: settings.organisation,
    host: hostOf(environment.SITE_HOST) ?? settings.host,
    limits: limitsIn(settings),
    isStrict: settings.limits.strict === true,
    more: Object.fromEntries(Object.keys(shapes).map((key) => [key, settings[key]])),
    lineOf: yaml.lineOf,
    nameIn: textIn(settings.name, editions),
    descriptionIn: textIn(settings.description ?? "", editions),
    safetyPath: settings.leave?.page?.replace(/^\/+|(?<!\/)\/+$/g, ""),
    leaveTo: settings.leave === undefined ? () => undefined : textIn(settings.leave.to, editions),
  };
}

/** The host that a deployer names. Throws a UsageError for one that there is not. */
function hostOf(named: string | undefined): HostName | undefined {
  if (named === undefined || named === "") return undefined;
  if (!isHostName(named)) throw new UsageError(message("site/host", { value: named, known: hostNames.join(", ") }));
  return named;
}

/** The limits of a site: its own, else the usual ones. */
function limitsIn({ limits }: Settings): Limits {
  const { strict: _, ...own } = limits as { strict?: boolean } & Partial<Limits>;
  return { ...defaultLimits, ...own };
}

function textIn(text: Settings["name"], editions: readonly Edition[]): (edition: Edition) => string {
  return typeof text === "string" ? () => text : (edition) => nearestText(text, edition, editions)?.text ?? "";
}

function areEditionsSound(settings: Settings, yaml: ParsedYaml, findings: Findings): boolean {
  const before = findings.errors.length;
  const tags = settings.editions.map(({ tag }) => tag);
  const add = (code: string, path: PropertyKey[], values: Record<string, string | number>) =>
    findings.errors.push({ file: SETTINGS, line: yaml.lineOf(path), code, values });
  settings.editions.forEach((edition, at) => {
    for (const key of ["tag", "folder"] as const) {
      const twin = settings.editions.findIndex((other) => other[key] === edition[key]);
      if (twin < at) add(`site/same-${key}`, ["editions", at, key], { value: edition[key] });
    }
    edition.fallback.forEach((tag, index) => {
      const path = ["editions", at, "fallback", index];
      if (tag === edition.tag) add("site/fallback-self", path, { tag });
      else if (!tags.includes(tag))
        add("site/fallback-unknown", path, {
          tag,
          known: tags.join(", "),
          meant: nearest(tag, tags) ?? tags.join(", "),
        });
      else if (edition.fallback.indexOf(tag) < index) add("site/fallback-twice", path, { tag });
    });
  });
  if (settings.reference !== undefined && !tags.includes(settings.reference)) {
    add("site/reference", ["reference"], { tag: settings.reference, known: tags.join(", ") });
  }
  for (const [path, text] of [
    [["name"], settings.name],
    [["description"], settings.description],
    [["leave", "to"], settings.leave?.to],
  ] as const) {
    if (typeof text !== "object") continue;
    for (const tag of Object.keys(text)) {
      if (!tags.includes(tag)) add("site/name-unknown", [...path, tag], { tag, known: tags.join(", ") });
    }
  }
  for (const [path, address] of leaveAddresses(settings)) {
    if (new URL(address).origin === new URL(settings.origin).origin) add("site/leave-here", path, { address });
  }
  return findings.errors.length === before;
}

function leaveAddresses({ leave }: Settings): Array<[PropertyKey[], string]> {
  if (leave === undefined) return [];
  if (typeof leave.to === "string") return [[["leave", "to"], leave.to]];
  return Object.entries(leave.to).map(([tag, address]) => [["leave", "to", tag], address]);
}

/** `origin` is what a deployer says instead of the settings. */
function reportPlaceholders(
  settings: Settings,
  origin: string | undefined,
  yaml: ParsedYaml,
  findings: Findings,
): void {
  const isOwn = origin === undefined || origin === "";
  const { protocol, hostname } = new URL(isOwn ? settings.origin : originOf(origin));
  // An onion address is safe by itself; a machine at home is nobody's road.
  if (
    protocol === "http:" &&
    !/^(localhost|127\.|\[::1\]|10\.|192\.168\.)|\.(onion|i2p|local|localhost|test)$/.test(hostname)
  ) {
    findings.warnings.push({
      file: SETTINGS,
      line: isOwn ? yaml.lineOf(["origin"]) : undefined,
      code: "site/http",
      values: { value: isOwn ? settings.origin : origin },
    });
  }
  const places: Array<[PropertyKey[], string]> = [
    ...(isOwn ? [[["origin"], settings.origin] as [PropertyKey[], string]] : []),
    ...Object.entries(settings.contacts).map(([key, value]): [PropertyKey[], string] => [["contacts", key], value]),
  ];
  for (const [path, value] of places) {
    if (!isPlaceholder(value)) continue;
    findings.warnings.push({
      file: SETTINGS,
      line: yaml.lineOf(path),
      code: "site/placeholder",
      values: { key: path.join("."), value },
    });
  }
}
