import type { FormName } from "./names.ts";

/** What a form asks for, whatever a service calls it; `asked` is one of the campaigns that may be asked for. */
export type FieldName =
  | "email"
  | "name"
  | "asked"
  | "institution"
  | "place"
  | "month"
  | "people"
  | "person"
  | "phone"
  | "message";

export interface Field {
  name: FieldName;
  type: "email" | "text" | "tel" | "number" | "choice" | "lines";
  isRequired: boolean;
  /** UTF-16 units, as browsers count. */
  maxLength: number;
  /** What a browser may fill in of itself (HTML, “autofill”). Never `off`: then it would not bring back what was typed either. */
  autocomplete?: string;
}

// 254 is all that an address may have on its way (RFC 5321, 4.5.3.1.3).
const email: Field = { name: "email", type: "email", isRequired: true, maxLength: 254, autocomplete: "email" };

/** What each form asks for, in this order: no more than an answer needs. */
export const fieldsOf: Record<FormName, readonly Field[]> = {
  newsletter: [email, { name: "name", type: "text", isRequired: false, maxLength: 100, autocomplete: "name" }],
  request: [
    { name: "asked", type: "choice", isRequired: true, maxLength: 200 },
    { name: "institution", type: "text", isRequired: true, maxLength: 200, autocomplete: "organization" },
    { name: "place", type: "text", isRequired: true, maxLength: 300 },
    { name: "month", type: "text", isRequired: true, maxLength: 60 },
    { name: "people", type: "number", isRequired: true, maxLength: 7 },
    { name: "person", type: "text", isRequired: true, maxLength: 100, autocomplete: "name" },
    email,
    { name: "phone", type: "tel", isRequired: false, maxLength: 40, autocomplete: "tel" },
    { name: "message", type: "lines", isRequired: false, maxLength: 2000 },
  ],
};
