/** Signals that tell a process to stop, and the codes with which it then ends: 128 and the number of the signal. */
export const CODES = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Cleans up and ends the process on an interrupt; returns a function that restores the earlier state. */
export function onInterrupt(cleanUp: () => void): () => void {
  const handlers = Object.entries(CODES).map(([signal, code]): [string, () => void] => [
    signal,
    () => {
      try {
        cleanUp();
      } finally {
        process.exit(code);
      }
    },
  ]);
  for (const [signal, handler] of handlers) process.on(signal, handler);
  return () => {
    for (const [signal, handler] of handlers) process.off(signal, handler);
  };
}
