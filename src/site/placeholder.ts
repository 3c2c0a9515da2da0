/** Domains that belong to nobody (RFC 2606 and 6761). */
const RESERVED = /(?:^|\.)(?:example\.(?:org|com|net|edu)|example|invalid|test|localhost)$/i;
/** A label of a host that marks a placeholder. A host that only contains the word, such as yourvoice.kr, is not one. */
const LABEL = /^(?:your|my)[-_]?(?:domain|site|host|server|name|website|organi[sz]ation|company)$/i;
/** A part of a path that does: YOUR-FORM-ID, {list}, xxxxxxxx. */
const PART = /^(?:your[-_ ].*|(?:form|list)[-_ ]?(?:id|uuid)|x{3,}(?:-x+)*|.*[<>{}[\]].*)$/i;

/**
 * Returns true for a placeholder: a value that the organisation has yet to fill in, such as example.org or
 * YOUR-FORM-ID.
 */
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
