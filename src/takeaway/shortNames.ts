/** Endings of four letters that have one of three; `.epub` has none that readers know. */
const SHORT: Readonly<Record<string, string>> = { html: "htm", jpeg: "jpg" };

/**
 * Names for FAT and for eyes that look at names first: three figures and an ending, folders by a letter. `002.htm`;
 * `a/014.jpg`, where a folder keeps its order.
 */
export function shortNames(files: readonly string[]): (file: string) => string {
  const folders = [...new Set(files.map(folderOf))].filter((folder) => folder !== "");
  const names = new Map<string, string>();
  const counts = new Map<string, number>();
  for (const file of files) {
    const folder = folderOf(file);
    const number = (counts.get(folder) ?? 0) + 1;
    counts.set(folder, number);
    const ending = file.slice(file.lastIndexOf(".") + 1);
    const place = folder === "" ? "" : `${letters(folders.indexOf(folder))}/`;
    names.set(file, `${place}${String(number).padStart(3, "0")}.${SHORT[ending] ?? ending}`);
  }
  return (file) => names.get(file) ?? file;
}

function folderOf(file: string): string {
  return file.slice(0, Math.max(0, file.lastIndexOf("/")));
}

/** a, b, … z, aa, ab … */
function letters(at: number): string {
  return at < 26
    ? String.fromCharCode(97 + at)
    : letters(Math.floor(at / 26) - 1) + String.fromCharCode(97 + (at % 26));
}
