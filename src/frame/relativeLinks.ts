import { followedIn, relativeIn } from "../site/editions/relative.ts";
import { type Change, withAttributes } from "./elements.ts";

const FOLLOWED = new Set(["href", "action", "formaction"]);

/** Makes the addresses in the elements of a file relative to it, where the site may lie anywhere. */
export function relativeLinks(file: string): Change {
  return (element) => {
    const relative = Object.entries(element.props).flatMap(([name, value]): Array<[string, string]> => {
      if (typeof value !== "string") return [];
      const written =
        name === "srcset"
          ? value
              .split(", ")
              .map((part) => relativeIn(file, part))
              .join(", ")
          : FOLLOWED.has(name)
            ? followedIn(file, value)
            : relativeIn(file, value);
      return written === value ? [] : [[name, written]];
    });
    return relative.length === 0 ? element : withAttributes(element, Object.fromEntries(relative));
  };
}
