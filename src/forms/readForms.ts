import type { Findings } from "../base/errors.ts";
import { isPlaceholder } from "../site/placeholder.ts";
import { SETTINGS } from "../site/readSite.ts";
import type { Site } from "../site/site.ts";
import { type FormName, formNames } from "./names.ts";
import { type ServiceName, serviceFor, serviceNames } from "./services.ts";
import { type FormSettings, formsSchema } from "./settings.ts";

/** The destination of a form: a form service, or an e-mail to the organisation that the reader sends. */
export type Destination =
  | { by: "email"; email: string; isChosen: boolean }
  | { by: ServiceName; address: URL | undefined; list: string; processor: FormSettings["processor"] };

type Add = (code: string, key: string, values?: Record<string, string>) => void;

/**
 * The destination of each form. A service that cannot be used yet, since its address is missing or a placeholder, is
 * reported, and readers write e-mails; one that could never work is an error.
 */
export function readForms(site: Site, findings: Findings): Record<FormName, Destination | undefined> {
  const { email } = site.contacts;
  const settings = formsSchema.parse(site.more.forms);
  const byMail = (isChosen: boolean): Destination | undefined =>
    email?.includes("@") && !email.includes("/") ? { by: "email", email, isChosen } : undefined;
  const destinationOf = (form: FormName): Destination | undefined => {
    const written = settings[form];
    const add =
      (kind: "errors" | "warnings"): Add =>
      (code, key, values = {}) =>
        findings[kind].push({
          file: SETTINGS,
          line: site.lineOf(["forms", form, ...(key === "" ? [] : [key])]),
          code,
          values: { form, key: `forms.${form}.${key}`, ...values },
        });
    if (written === undefined) return byMail(false);
    reportUnknownEditions(written, site, add("errors"));
    if (written.by === "email") {
      for (const key of ["address", "list", "processor"] as const)
        if (written[key] !== undefined) add("errors")("forms/needless", key, { by: written.by });
      return byMail(true);
    }
    return isUsable(written.by, written, form, add)
      ? { by: written.by, address: addressOf(written), list: written.list ?? "", processor: written.processor }
      : byMail(true);
  };
  return Object.fromEntries(formNames.map((form) => [form, destinationOf(form)])) as Record<
    FormName,
    Destination | undefined
  >;
}

function isUsable(
  by: ServiceName,
  written: FormSettings,
  form: FormName,
  add: (kind: "errors" | "warnings") => Add,
): boolean {
  const service = serviceFor(by);
  const values = { by, service: service.name };
  if (!service.takes.includes(form)) {
    add("errors")("forms/takes-not", "by", {
      ...values,
      known: serviceNames.filter((name) => serviceFor(name).takes.includes(form)).join(", "),
    });
    return false;
  }
  let isReady = true;
  for (const key of ["address", "list"] as const) {
    const [wanted, value] = [service[key], written[key]];
    if (wanted === undefined) {
      if (value !== undefined) add("errors")("forms/needless", key, values);
    } else if (value === undefined || isPlaceholder(value)) {
      // Only a warning: a site must be buildable before its services are chosen.
      add("warnings")(value === undefined ? "forms/unset" : "forms/placeholder", value === undefined ? "" : key, {
        ...values,
        key: `forms.${form}.${key}`,
        value: value ?? "",
        sample: wanted.sample,
      });
      isReady = false;
    } else if (key === "address" && !isSecure(value)) {
      add("errors")("forms/https", key, { ...values, value });
      isReady = false;
    } else if (!wanted.like.test(key === "address" ? (addressOf(written)?.href ?? "") : value)) {
      add("errors")(`forms/${key}`, key, { ...values, value, sample: wanted.sample });
      isReady = false;
    }
  }
  if (isReady && written.processor === undefined) add("warnings")("forms/processor", "", values);
  return isReady;
}

/** Codes for services paste their addresses as HTML: `&amp;`. */
function addressOf({ address }: FormSettings): URL | undefined {
  const text = address?.replaceAll("&amp;", "&") ?? "";
  return URL.canParse(text) ? new URL(text) : undefined;
}

function isSecure(address: string): boolean {
  if (!URL.canParse(address)) return false;
  const { protocol, username, password } = new URL(address);
  return protocol === "https:" && username === "" && password === "";
}

function reportUnknownEditions({ processor }: FormSettings, { editions }: Site, add: Add): void {
  if (typeof processor !== "object") return;
  const tags = editions.map(({ tag }) => tag);
  for (const tag of Object.keys(processor))
    if (!tags.includes(tag)) add("site/name-unknown", "processor", { tag, known: tags.join(", ") });
}
