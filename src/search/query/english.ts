var ENGLISH = "ations ation ments ment ingly edly ings ing ied ies ers ed er es ly s".split(" ");
/** Words that no rule makes of each other; what begins alike is found without. */
var IRREGULAR = "child children|woman women|man men|person people|life lives|body bodies|datum data|medium media|criterion criteria|good better best|teach taught|feed fed|hurt harm|be is are was were been|have has had|take took|give gave|get got|go went gone|make made making|tell told|say said|pay paid|lay laid|keep kept|leave left|sell sold|send sent|build built|steal stole|born birth bear|become became|begin began begun|choose chose|write wrote|speak spoke|break broke|know knew|grow grew|fall fell|hold held|stand stood|understand understood|think thought|bring brought|buy bought|fight fought|catch caught|seek sought|find found|run ran|eat ate|hide hid|lose lost|feel felt|sleep slept|mean meant|meet met|lead led|shoot shot|win won|die dying death|lie lying|marry married".split("|");
/** Letters that British and American English write differently; each way. */
var SPELLINGS = "our or|isa iza|ise ize|isi izi|yse yze|tre ter|ence ense|ll l|ogue og|programme program|paed ped|aem em|judgement judgment|grey gray|cheque check|mum mom|enrol enroll|fulfil fulfill|skilful skillful".split("|");

/** The English word without its ending, likeliest first, each to be found at the beginning of words. */
export function englishStems(word: string): string[] {
  var found: string[] = [];
  var add = function (stem: string) {
    if (stem.length > 2 && stem !== word && found.indexOf(stem) < 0) found.push(stem);
  };
  var addWhole = function (form: string) {
    if (form !== word && found.indexOf(form) < 0) found.push(form);
  };
  for (var pair = 0; pair < IRREGULAR.length; pair += 1) {
    var forms = (IRREGULAR[pair] as string).split(" ");
    if (forms.indexOf(word) >= 0) forms.forEach(addWhole);
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
