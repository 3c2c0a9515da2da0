/** The texts of the part on keeping, in the words of an edition; `{{…}}` stands for a figure. */
export interface PhoneWords {
  size: string;
  go: string;
  more: string;
  newer: string;
  loading: string;
  kept: string;
  partly: string;
  waiting: string;
  stopped: string;
  full: string;
  altered: string;
  failed: string;
  removed: string;
}

/** A word of the part on keeping. */
export type PhoneWord = keyof PhoneWords;
