import { type Control, element as h, type Picked } from "./react.ts";
import type { WidgetWords } from "./words.ts";

/** A place in a picture: per cent from the left and from the top. */
export type Point = number[];

/** A widget that shows a picture from the editor's own machine or repository. */
export interface Opening {
  props: Control;
  /** The name and the address of the picture that is shown; "" for none. */
  state: { file: string; url: string };
  setState(state: Partial<Opening["state"]>): void;
  show(file: string, blob: Blob): void;
  pick(): void;
  open(event: unknown): void;
  at(event: unknown): Point;
}

/** The methods that such widgets share. */
export const opening = {
  componentWillUnmount(this: Opening) {
    if (this.state.url !== "") URL.revokeObjectURL(this.state.url);
  },
  show(this: Opening, file: string, blob: Blob) {
    if (this.state.url !== "") URL.revokeObjectURL(this.state.url);
    this.setState({ file, url: URL.createObjectURL(blob) });
  },
  async pick(this: Opening) {
    const picked = await this.props.pickFile?.({ kind: "image", allowURL: false });
    const one = (Array.isArray(picked) ? picked[0] : picked) as Picked | null | undefined;
    if (one?.file !== undefined) this.show(one.file instanceof File ? one.file.name : nameIn(one.value), one.file);
  },
  open(this: Opening, { target }: { target: HTMLInputElement }) {
    const [file] = target.files ?? [];
    if (file !== undefined) this.show(file.name, file);
  },
  at(this: Opening, event: PointerEvent & { currentTarget: HTMLElement }): Point {
    const box = event.currentTarget.getBoundingClientRect();
    const part = (from: number, length: number) => Math.min(100, Math.max(0, (from / length) * 100));
    return [part(event.clientX - box.left, box.width), part(event.clientY - box.top, box.height)];
  },
};

/**
 * A widget: the two ways to a picture (one of the site, one of this computer), the picture with what is drawn over it, and
 * what stands below. `pointer` has the handlers of the picture.
 */
export function pictureWidget(
  { props, state: { file, url }, pick, open }: Opening,
  words: WidgetWords,
  pointer: object,
  over: readonly unknown[],
  below: unknown,
): unknown {
  const ways = h(
    "p",
    {},
    h("button", { type: "button", onClick: pick }, words.pick),
    " ",
    h("label", {}, words.open, " ", h("input", { type: "file", accept: "image/*", onChange: open })),
  );
  const picture = () =>
    h("div", { className: "dari-picture", ...pointer }, h("img", { src: url, alt: file, draggable: false }), ...over);
  return h("div", { id: props.forID, className: "dari-faces" }, ways, url === "" ? null : picture(), below);
}

function nameIn(path: string): string {
  return decodeURIComponent(path.split("/").at(-1) ?? path);
}
