/** The part of a service worker's global scope that is used; TypeScript knows it only without the DOM. */
export interface WorkerScope {
  /** The groups of the version that is published now, written before the worker's code. */
  current: readonly string[];
  registration: ServiceWorkerRegistration;
  clients: { matchAll(of: { type: "window"; includeUncontrolled: true }): Promise<ReadonlyArray<{ url: string }>> };
  skipWaiting(): Promise<void>;
  addEventListener(type: "install" | "activate" | "message", listener: (event: Lasting) => void): void;
  addEventListener(
    type: "fetch",
    listener: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

interface Lasting {
  waitUntil(work: Promise<unknown>): void;
}
