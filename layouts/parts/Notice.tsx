import type { Frame } from "../../src/frame/framed.ts";

/** The line that stands above every page for a time: at most 120 bytes, with all its signs. */
export function Notice({ notice }: { notice: Frame["notice"] }) {
  if (notice === undefined) return null;
  const { text, lang, dir, address } = notice;
  return (
    <p lang={lang} dir={dir}>
      <b>{address === undefined ? text : <a href={address}>{text}</a>}</b>
    </p>
  );
}
