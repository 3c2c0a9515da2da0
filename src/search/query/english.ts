var ENGLISH = "ations ation ments ment ingly edly ings ing ied ies ers ed er es ly s".split(" ");
/** Forms that no rule makes. */
var IRREGULAR = "children child|women woman|men man|people person|taught teach|fed feed|hurt harm|beaten beat|lives life|families family|bodies body|refugees refugee|criteria criterion|born birth|stolen steal|kept keep|left leave|sold sell|sent send|killed kill".split("|");
/** Letters that British and American English write differently; each way. */
var SPELLINGS = "our or|isa iza|ise ize|isi izi|yse yze|tre ter|ence ense|ll l|ogue og|programme program|paed ped|aem em|judgement judgment|grey gray|cheque check|mum mom|enrol enroll|fulfil fulfill|skilful skillful".split("|");

/** The English word without its ending, likeliest first, each to be found at the beginning of words. */
export function englishStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem.length > 2 && stem !== word && found.indexOf(stem) < 0) found.push(stem);
  };
  for (var pair = 0; pair < IRREGULAR.length; pair += 1) {
    var forms = (IRREGULAR[pair] as string).split(" ");
    if (forms[0] === word) add(forms[1] as string);
  }
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
  if (word.length > 3 && /[^aeiou]y$/.test(word)) add(`${word.slice(0, -1)}i`);
  return found;
}

/** The English word in the other spelling: labour, labor. */
export function englishSpellings(word: string): string[] {
  var found: string[] = [];
  for (var at = 0; at < SPELLINGS.length; at += 1) {
    var pair = (SPELLINGS[at] as string).split(" ");
    for (var way = 0; way < 2; way += 1) {
      var other = word.replace(pair[way] as string, pair[1 - way] as string);
      if (other !== word && found.indexOf(other) < 0) found.push(other);
    }
  }
  return found;
}
