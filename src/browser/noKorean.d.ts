/** Defined in the scripts of a site that has no edition in Korean, and nowhere else. */
declare const NO_KOREAN: true | undefined;
