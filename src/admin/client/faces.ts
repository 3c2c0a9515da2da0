import { type Opening, opening, type Point, pictureWidget } from "./opening.ts";
import type { ComponentType } from "./react.ts";
import { element as h } from "./react.ts";
import type { WidgetWords } from "./words.ts";

/** Areas of pictures by the names of their files, as front matter has them. */
type Concealed = Record<string, { conceal: "all" | Area[] }>;
/** Left, top, width and height, in per cent or pixels. */
type Area = [unknown, unknown, unknown, unknown];

/**
 * The widget in which one draws what nobody may see of a picture: it shows the picture from the editor's own machine or
 * repository and writes areas in per cent. The covering itself is done by the build, in the pixels.
 */
export function facesControl(words: WidgetWords, React: { createClass(spec: object): unknown }): ComponentType {
  return React.createClass({
    getInitialState: () => ({ file: "", url: "", from: undefined, to: undefined }),
    ...opening,
    read(this: Widget): Concealed {
      try {
        return JSON.parse(String(this.props.value || "{}")) as Concealed;
      } catch {
        return {};
      }
    },
    write(this: Widget, file: string, conceal: "all" | Area[]) {
      const { [file]: _, ...others } = this.read();
      const isEmpty = Array.isArray(conceal) && conceal.length === 0;
      const all = isEmpty ? others : { ...this.read(), [file]: { conceal } };
      this.props.onChange(Object.keys(all).length === 0 ? "" : JSON.stringify(all));
    },
    done(this: Widget, event: PointerEvent & { currentTarget: HTMLElement }) {
      const { from, file } = this.state;
      if (from === undefined) return;
      const [left, top, width, height] = areaOf(from, this.at(event));
      this.setState({ from: undefined, to: undefined });
      const own = this.read()[file]?.conceal;
      if (width < 1 || height < 1) return;
      this.write(file, [
        ...(Array.isArray(own) ? own : []),
        [left, top, width, height].map(percent) as unknown as Area,
      ]);
    },
    render(this: Widget) {
      const { file, from, to } = this.state;
      const concealed = this.read();
      const areas = concealed[file]?.conceal;
      const drawn = from === undefined || to === undefined ? undefined : areaOf(from, to);
      return pictureWidget(
        this,
        words,
        {
          onPointerDown: (event: PointerEvent & { currentTarget: HTMLElement }) => {
            event.preventDefault();
            event.currentTarget.setPointerCapture(event.pointerId);
            this.setState({ from: this.at(event), to: this.at(event) });
          },
          onPointerMove: (event: PointerEvent & { currentTarget: HTMLElement }) =>
            from === undefined ? undefined : this.setState({ to: this.at(event) }),
          onPointerUp: this.done,
        },
        [
          (Array.isArray(areas) ? areas : []).map((area, at) =>
            isPercent(area) ? h("span", { key: at, style: boxOf(area.map((one) => parseFloat(String(one)))) }) : null,
          ),
          drawn === undefined ? null : h("span", { style: boxOf(drawn) }),
        ],
        h(
          "ul",
          {},
          Object.entries(concealed).flatMap(([name, { conceal }]) =>
            conceal === "all"
              ? [this.line(name, words.all, () => this.write(name, []))]
              : conceal.map((area, at) =>
                  this.line(name, area.join(" · "), () =>
                    this.write(
                      name,
                      conceal.filter((_, other) => other !== at),
                    ),
                  ),
                ),
          ),
        ),
      );
    },
    line(this: Widget, name: string, text: string, remove: () => void) {
      return h(
        "li",
        { key: name + text },
        `${name}: ${text} `,
        h("button", { type: "button", onClick: remove }, words.remove),
      );
    },
  }) as ComponentType;
}

interface Widget extends Opening {
  state: { file: string; url: string; from: Point | undefined; to: Point | undefined };
  setState(state: Partial<Widget["state"]>): void;
  read(): Concealed;
  write(file: string, conceal: "all" | Area[]): void;
  line(name: string, text: string, remove: () => void): unknown;
  done(event: unknown): void;
}

function areaOf([x = 0, y = 0]: Point, [u = 0, v = 0]: Point): [number, number, number, number] {
  return [Math.min(x, u), Math.min(y, v), Math.abs(u - x), Math.abs(v - y)];
}

function percent(value: number): string {
  return `${Math.round(value * 10) / 10}%`;
}

function isPercent(area: Area): boolean {
  return area.every((one) => String(one).endsWith("%"));
}

function boxOf([left = 0, top = 0, width = 0, height = 0]: readonly number[]): Record<string, string> {
  return { left: `${left}%`, top: `${top}%`, width: `${width}%`, height: `${height}%` };
}
