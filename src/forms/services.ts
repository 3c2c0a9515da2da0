import type { FieldName } from "./fields.ts";
import type { FormName } from "./names.ts";

/** Data sent along with the reader's input: the consent, the version of the notice, the edition. */
export type Extra = "consent" | "notice" | "edition";

/** Data that a form service may need to name its fields. */
export interface Sending {
  form: FormName;
  /** The address to which the form is sent. */
  address: URL | undefined;
  /** The list's number at a service that has several. */
  list: string;
  /** The title of the message, in the reference edition. */
  subject: string;
  /** The page that says thank you, with the origin. */
  thanks: string;
}

/** A service that accepts HTML forms without a script. */
export interface FormService {
  /** The name that the notice gives it. */
  name: string;
  /** Newsletter services take no other forms. */
  takes: readonly FormName[];
  /** The form's address at the service; if absent, forms are sent to this site's own host. */
  address?: { like: RegExp; sample: string };
  /** It has several lists, each with a number of this kind. */
  list?: { like: RegExp; sample: string };
  /** Returns the service's name for a field. */
  nameOf(field: FieldName | Extra): string;
  /** Fields that the reader does not see. */
  hidden(sending: Sending): Readonly<Record<string, string>>;
  /** A field that people leave empty and programs fill in; none where the service knows of none. */
  trap?(sending: Sending): string;
  /** Attributes of the form element. */
  attributes?(sending: Sending): Readonly<Record<string, string>>;
}

const MAILCHIMP: Partial<Record<FieldName | Extra, string>> = {
  email: "EMAIL",
  name: "FNAME",
  consent: "CONSENT",
  notice: "NOTICE",
  edition: "EDITION",
};

/** Every service that Dari knows, with its own words for the same things. docs/publishing.md has a section on each. */
export const formServices = {
  // https://help.formspree.io: _next, _subject, _gotcha; many form services have taken over these names.
  formspree: {
    name: "Formspree",
    takes: ["newsletter", "request"],
    address: { like: /^https:\/\/./, sample: "https://formspree.io/f/abcdwxyz" },
    nameOf: (field) => field,
    hidden: ({ subject, thanks }) => ({ _subject: subject, _next: thanks }),
    trap: () => "_gotcha",
  },
  // https://docs.netlify.com/forms: the form is found in the HTML when the site is published.
  netlify: {
    name: "Netlify Forms",
    takes: ["newsletter", "request"],
    nameOf: (field) => field,
    hidden: ({ form }) => ({ "form-name": form }),
    trap: () => "bot-field",
    attributes: ({ form }) => ({ name: form, "data-netlify": "true", "netlify-honeypot": "bot-field" }),
  },
  // https://docs.buttondown.com: what is not its own goes into the subscriber's metadata.
  buttondown: {
    name: "Buttondown",
    takes: ["newsletter"],
    address: {
      like: /^https:\/\/buttondown\.(com|email)\/api\/emails\/embed-subscribe\/[\w.-]+\/?$/,
      sample: "https://buttondown.com/api/emails/embed-subscribe/name",
    },
    nameOf: (field) => (field === "email" ? "email" : `metadata__${field}`),
    hidden: () => ({ embed: "1" }),
  },
  // The embedded form of an audience; fields of the audience have names of at most ten capitals.
  mailchimp: {
    name: "Mailchimp",
    takes: ["newsletter"],
    address: {
      like: /^https:\/\/[\w-]+\.us\d+\.list-manage\.com\/subscribe\/post\?(?=.*\bu=\w+)(?=.*\bid=\w+)[\w=&-]+$/,
      sample: "https://name.us1.list-manage.com/subscribe/post?u=0a1b&id=2c3d",
    },
    nameOf: (field) => MAILCHIMP[field] ?? field.toUpperCase(),
    hidden: () => ({}),
    trap: ({ address }) => `b_${address?.searchParams.get("u") ?? ""}_${address?.searchParams.get("id") ?? ""}`,
  },
  // cmd/public.go of listmonk: email, name, l; whoever fills in nonce is taken for a program.
  listmonk: {
    name: "listmonk",
    takes: ["newsletter"],
    address: {
      like: /^https:\/\/[^?#]+\/subscription\/form$/,
      sample: "https://lists.your-domain.org/subscription/form",
    },
    list: { like: /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i, sample: "1f0c2d3e-0000-4000-8000-0123456789ab" },
    nameOf: (field) => field,
    hidden: ({ list }) => ({ l: list }),
    trap: () => "nonce",
  },
} as const satisfies Record<string, FormService>;

export type ServiceName = keyof typeof formServices;
export const serviceNames = Object.keys(formServices) as ServiceName[];

/** A service by its name in the settings, as the type that all have in common. */
export function serviceFor(service: ServiceName): FormService {
  return formServices[service];
}
