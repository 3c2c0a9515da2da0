/** Domains that belong to nobody (RFC 2606 and 6761). */
const RESERVED = /(?:^|\.)(?:example\.(?:org|com|net|edu)|example|invalid|test|localhost)$/i;
/** A label of a host that says what is to stand there. A host that only contains the word, such as yourvoice.kr, is one like any other. */
const LABEL = /^(?:your|my)[-_]?(?:domain|site|host|server|name|website|organi[sz]ation|company)$/i;
/** A part of a path that does: YOUR-FORM-ID, {list}, xxxxxxxx. */
const PART = /^(?:your[-_ ].*|(?:form|list)[-_ ]?(?:id|uuid)|x{3,}(?:-x+)*|.*[<>{}[\]].*)$/i;

/** Whether a value stands for one that the organisation has yet to name: example.org, YOUR-FORM-ID. */
export function isPlaceholder(value: string): boolean {
  const [, host = "", rest = ""] = /^(?:https?:\/\/(?:[^@/?#]*@)?|[^@\s/]+@)([^/?#:\s]+)([^]*)$/i.exec(value) ?? [
    "",
    "",
    value,
  ];
  const isHost = host !== "" && (RESERVED.test(host) || host.split(".").some((label) => LABEL.test(label)));
  return (
    isHost || `${host.match(/[<>{}[\]].*/)?.[0] ?? ""}${rest}`.split(/[/?&=#]/).some((part) => PART.test(decoded(part)))
  );
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
