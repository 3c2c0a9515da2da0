import { type Opening, opening, pictureWidget } from "./opening.ts";
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
      const choose = (event: PointerEvent) =>
        this.props.onChange(
          this.at(event)
            .map((part) => `${Math.round(part)}%`)
            .join(" "),
        );
      if (value === "") return pictureWidget(this, words, { onPointerUp: choose }, [], null);
      const remove = h("button", { type: "button", onClick: () => this.props.onChange("") }, words.remove);
      return pictureWidget(
        this,
        words,
        { onPointerUp: choose },
        [h("span", { key: "focus", className: "dari-focus", style: { left, top } })],
        h("p", {}, `${value} `, remove),
      );
    },
  }) as ComponentType;
}
