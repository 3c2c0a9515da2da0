import type { PhotoView } from "../../src/pictures/photo.ts";

/** The photograph above a text, with its credit. */
export function Photo({ photo }: { photo: PhotoView | undefined }) {
  if (photo === undefined) return null;
  const picture = <div dangerouslySetInnerHTML={{ __html: photo.html }} />;
  return (
    <figure class="photo">
      {picture}
      {photo.credit && <figcaption>{photo.credit}</figcaption>}
    </figure>
  );
}
