/** The process that holds a lock. */
export interface Holder {
  pid: number;
  host: string;
  /**
   * The start time of the process as its system counts it, since process numbers are reused. "" if the system does not
   * give one.
   */
  began: string;
}

/** Takes a lock file for this process alone: how to give it back, or who has it. */
export function takeLock(file: string): { release: () => void } | { holder: Holder | undefined };
