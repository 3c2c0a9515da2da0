var ENGLISH = "ations ation ments ment ingly edly ings ing ied ies ers ed er es ly s".split(" ");

/** The English word without its ending, likeliest first, each to be found at the beginning of words. */
export function englishStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem.length > 2 && stem !== word && found.indexOf(stem) < 0) found.push(stem);
  };
  for (var at = 0; at < ENGLISH.length; at += 1) {
    var ending = ENGLISH[at] as string;
    var stem = word.slice(0, word.length - ending.length);
    if (word.slice(-ending.length) !== ending || stem.length < 3 || (ending === "s" && /[su]$/.test(stem))) continue;
    if (/^ie/.test(ending)) add(stem + "y");
    add(stem);
    if (/([bdfglmnprt])\1$/.test(stem)) add(stem.slice(0, -1));
    if (ending !== "s" && /(ing|ed|er|ers)$/.test(ending) && stem.length > 3) add(`${stem}e`);
  }
  if (word.length > 4 && /e$/.test(word)) add(word.slice(0, -1));
  if (/[^aeiou]y$/.test(word)) {
    add(`${word.slice(0, -1)}ies`);
    add(`${word.slice(0, -1)}ied`);
  }
  return found;
}
