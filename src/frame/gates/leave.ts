import type { BuiltElement } from "../../publish/gates/builtPage.ts";
import type { Gate } from "../../publish/gates/gate.ts";

const CONTROLS = new Set(["button", "input", "select", "textarea", "summary", "iframe"]);

function takesFocus({ name, attributes }: BuiltElement): boolean {
  if (attributes.tabindex !== undefined) return true;
  return name === "a" || name === "area"
    ? attributes.href !== undefined
    : CONTROLS.has(name) && attributes.type !== "hidden";
}

/** Checks that the quick exit, if the site has one, is the first link that the keyboard reaches on every page. */
export const leave: Gate = ({ elements, file }, { leaves, copied, origin }) => {
  if (!leaves || copied.includes(file)) return [];
  const { name, attributes = {} } = elements.find(takesFocus) ?? {};
  const isThere =
    name === "a" &&
    /(^| )leave( |$)/.test(attributes.class ?? "") &&
    URL.canParse(attributes.href ?? "") &&
    new URL(attributes.href ?? "").origin !== origin;
  return isThere ? [] : [{ code: "gate/leave", values: {} }];
};
