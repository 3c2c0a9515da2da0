import type { FormName } from "./names.ts";

/** The fields of forms, whatever a service calls them; `asked` is one of the campaigns that can be requested. */
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
  /**
   * The autofill token of HTML (`autocomplete`). Never `off`, which would also keep browsers from restoring what was
   * typed.
   */
  autocomplete?: string;
}

// 254 is all that an address may have on its way (RFC 5321, 4.5.3.1.3).
const email: Field = { name: "email", type: "email", isRequired: true, maxLength: 254, autocomplete: "email" };

/** The fields of each form in order: no more than is needed for an answer. */
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
