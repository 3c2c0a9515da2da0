import type { PageView } from "../../src/frame/pageView.ts";

/** The page read aloud: nothing loads before a reader asks; browsers that play no sound have the link. */
export function Recording({ view: { recording, title, frame } }: { view: PageView }) {
  if (recording === undefined) return null;
  const { address, length, size, credit } = recording;
  const { words, edition } = frame;
  return (
    <div class="recording" lang={edition.tag} dir={edition.direction}>
      {/* biome-ignore lint/a11y/useMediaCaption: what is read aloud is the text of this page */}
      <audio controls preload="none" src={address} title={title} />
      <p>
        <a href={address} download>
          {words.t("recording.download")}
        </a>{" "}
        {length}, {size}. {credit}
      </p>
    </div>
  );
}
