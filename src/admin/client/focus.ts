import { type Opening, opening, waysToOpen } from "./opening.ts";
import { type ComponentType, element as h } from "./react.ts";
import type { WidgetWords } from "./words.ts";

/** The widget in which one touches what must stay in sight where a photograph is cut; it writes `30% 20%`. */
export function focusControl(words: WidgetWords, React: { createClass(spec: object): unknown }): ComponentType {
  return React.createClass({
    ...opening,
    getInitialState: () => ({ file: "", url: "" }),
    render(this: Opening) {
      const value = String(this.props.value ?? "");
      const [left, top] = value.split(" ");
      const { file, url } = this.state;
      return h(
        "div",
        { id: this.props.forID, className: "dari-faces" },
        waysToOpen(this, words),
        url === ""
          ? null
          : h(
              "div",
              {
                className: "dari-picture",
                onPointerUp: (event: PointerEvent) =>
                  this.props.onChange(
                    this.at(event)
                      .map((part) => `${Math.round(part)}%`)
                      .join(" "),
                  ),
              },
              h("img", { src: url, alt: file, draggable: false }),
              value === "" ? null : h("span", { className: "dari-focus", style: { left, top } }),
            ),
        value === ""
          ? null
          : h(
              "p",
              {},
              `${value} `,
              h("button", { type: "button", onClick: () => this.props.onChange("") }, words.remove),
            ),
      );
    },
  }) as ComponentType;
}
