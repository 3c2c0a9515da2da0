import type { EleventyConfig } from "@11ty/eleventy";
import { cardsOf } from "../sharing/cards.ts";
import { tellUnwritten } from "../sharing/tellUnwritten.ts";
import { writeCards } from "../sharing/writeCards.ts";
import { type Build, loadedSite } from "./build.ts";

/** Writes a card for each page, for those who share its address. The preview does without: nobody shares it. */
export function cardsPlugin(eleventy: EleventyConfig, build: Build): void {
  eleventy.on("eleventy.after", async ({ directories }) => {
    if (build.isPreview) return;
    const cards = cardsOf(loadedSite(build));
    build.progress?.step("cards", cards.length);
    const isWritten = await writeCards(cards, directories.output, build.cache);
    tellUnwritten(cards, isWritten, loadedSite(build).warnings);
  });
}
