/** As much of React, which Sveltia brings, as a widget needs. */
export type ComponentType = (props: Control) => unknown;

/** The properties that Sveltia gives a widget. */
export interface Control {
  value: unknown;
  forID: string;
  entry?: { get(key: string): unknown };
  onChange(value: unknown): void;
  pickFile?(options: object): Promise<Picked | Picked[] | null>;
}

export interface Picked {
  value: string;
  file?: Blob;
}

interface Window {
  createElement(type: unknown, props: object, ...children: unknown[]): unknown;
}

/** An element for a widget. */
export function element(type: string, props: object, ...children: unknown[]): unknown {
  return (globalThis as unknown as Window).createElement(type, props, ...children);
}
