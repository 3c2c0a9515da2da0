const RESERVED = /\bexample\.(org|com|net)\b|\.(example|invalid|test)\b/;
const TO_FILL_IN = /YOUR|[<>{}[\]]|\bX{3,}|\b(?:form|list)[-_ ]?id\b/i;

/** Whether a value stands for one that the organisation has yet to name: example.org, YOUR-FORM-ID. */
export function isPlaceholder(value: string): boolean {
  return RESERVED.test(value) || TO_FILL_IN.test(value);
}
