/** The answer of a service to a form that a browser sent: taken, or why not. */
export interface Answer {
  status: number;
  /** Where it leads the browser. */
  location?: string;
  problem?: string;
}

export type Service = "formspree" | "netlify" | "buttondown" | "mailchimp" | "listmonk";

/** The settings under which a site uses each service, as its deployer would write them. */
export const settingsOf: Record<Service, string> = {
  formspree: "by: formspree, address: https://formspree.io/f/mnqabcde",
  netlify: "by: netlify",
  buttondown: "by: buttondown, address: https://buttondown.com/api/emails/embed-subscribe/nauh",
  // As Mailchimp's own code has it.
  mailchimp:
    "by: mailchimp, address: https://nauh.us21.list-manage.com/subscribe/post?u=0a1b2c3d4e5f&amp;id=6a7b8c9d0e&amp;f_id=00ab",
  listmonk:
    "by: listmonk, address: https://lists.nauh.or.kr/subscription/form, list: 1f0c2d3e-0000-4000-8000-0123456789ab",
};

/**
 * A small receiver that does what each service documents, written from its documentation and not from src/forms/: it takes a
 * form only at the right address, in the right encoding, with every field under the service's own name and its trap empty.
 */
export function receive(
  service: Service,
  form: "newsletter" | "request",
  sent: { method: string; url: string; type: string; body: string },
): Answer {
  const refuse = (problem: string): Answer => ({ status: 400, problem });
  if (sent.method !== "POST") return refuse(`method ${sent.method}`);
  if (sent.type !== "application/x-www-form-urlencoded") return refuse(`type ${sent.type}`);
  const fields = new URLSearchParams(sent.body);
  const { wanted, trap, location } = expectations[service](new URL(sent.url), form);
  for (const [name, value] of Object.entries(wanted)) {
    const all = fields.getAll(name);
    if (all.length !== 1 || !value.test(all[0] ?? ""))
      return refuse(`${name}=${all.join(",")} is not ${String(value)}`);
  }
  if (trap !== undefined && fields.get(trap) !== "")
    return refuse(`${trap} is ${fields.get(trap) === null ? "missing" : "filled in"}`);
  const more = [...fields.keys()].filter((name) => !(name in wanted) && name !== trap);
  if (more.length > 0) return refuse(`unknown: ${more.join(", ")}`);
  return { status: 303, location: location(fields) };
}

interface Expectation {
  wanted: Record<string, RegExp>;
  trap?: string;
  location(fields: URLSearchParams): string | undefined;
}

const version = /^[\da-f]{12}$/;
const edition = /^(ko|en)$/;
const email = /^reader\+1@mail\.kr$/;
const name = /^리 “영희” <b>&$/;
const extras = { consent: /^yes$/, notice: version, edition };
const asked: Record<string, RegExp> = {
  asked: /^(Play|연극)$/,
  institution: /^학교 & Co\.$/,
  place: /^1 + 1$|^1 \+ 1$/,
  month: /^2027년 4월$/,
  people: /^120$/,
  person: name,
  email,
  phone: /^\+82 2 123$/,
  message: /^줄 하나\r\n줄 둘$/,
};

const expectations: Record<Service, (url: URL, form: "newsletter" | "request") => Expectation> = {
  formspree: ({ pathname }, form) => ({
    wanted: {
      ...(form === "newsletter" ? { email, name } : asked),
      ...extras,
      _subject: form === "newsletter" ? /newsletter/ : /request/,
      _next: /^https:\/\/tiny\.kr\/(ko|en)\/sent\/$/,
      ...atPath(pathname, "/f/mnqabcde"),
    },
    trap: "_gotcha",
    location: (fields) => fields.get("_next") ?? undefined,
  }),
  netlify: ({ pathname }, form) => ({
    wanted: {
      ...(form === "newsletter" ? { email, name } : asked),
      ...extras,
      "form-name": new RegExp(`^${form}$`),
      ...(/^\/(ko|en)\/sent\/$/.test(pathname) ? {} : { "the address": /./ }),
    },
    trap: "bot-field",
    location: () => undefined,
  }),
  buttondown: ({ pathname }) => ({
    wanted: {
      email,
      embed: /^1$/,
      metadata__name: name,
      metadata__consent: /^yes$/,
      metadata__notice: version,
      metadata__edition: edition,
      ...atPath(pathname, "/api/emails/embed-subscribe/nauh"),
    },
    location: () => undefined,
  }),
  mailchimp: ({ pathname, search }) => ({
    wanted: {
      EMAIL: email,
      FNAME: name,
      CONSENT: /^yes$/,
      NOTICE: version,
      EDITION: edition,
      ...atPath(pathname + search, "/subscribe/post?u=0a1b2c3d4e5f&id=6a7b8c9d0e&f_id=00ab"),
    },
    trap: "b_0a1b2c3d4e5f_6a7b8c9d0e",
    location: () => undefined,
  }),
  listmonk: ({ pathname }) => ({
    wanted: {
      email,
      name,
      l: /^1f0c2d3e-0000-4000-8000-0123456789ab$/,
      ...extras,
      ...atPath(pathname, "/subscription/form"),
    },
    trap: "nonce",
    location: () => undefined,
  }),
};

/** A field that nobody sends, where the address is not the one. */
function atPath(path: string, wanted: string): Record<string, RegExp> {
  return path === wanted ? {} : { [`the address ${wanted}`]: /./ };
}
