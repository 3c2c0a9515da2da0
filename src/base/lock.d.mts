/** Who holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /** When the process began, as its system counts: numbers of processes come again. "" where the system does not tell. */
  began: string;
}

/** Takes a lock file for this process alone: how to give it back, or who has it. */
export function takeLock(file: string): { release: () => void } | { holder: Holder | undefined };
