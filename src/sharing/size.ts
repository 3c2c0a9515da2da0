/** Pixels of a card, as previews of links show it whole. */
export const CARD = { width: 1200, height: 630 } as const;
