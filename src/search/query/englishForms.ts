// Comes with the guesses.

/** Words that no rule makes of each other; what begins alike is found without. */
var IRREGULAR = (
  "child children|woman women|man men|person people|life lives|body bodies|datum data|medium media|" +
  "criterion criteria|good better best|teach taught|feed fed|hurt harm|be is are was were been|have has had|" +
  "take took|give gave|get got|go went gone|make made making|tell told|say said|pay paid|lay laid|keep kept|" +
  "leave left|sell sold|send sent|build built|steal stole|born birth bear|become became|begin began begun|" +
  "choose chose|write wrote|speak spoke|break broke|know knew|grow grew|fall fell|hold held|stand stood|" +
  "understand understood|think thought|bring brought|buy bought|fight fought|catch caught|seek sought|" +
  "find found|run ran|eat ate|hide hid|lose lost|feel felt|sleep slept|mean meant|meet met|lead led|shoot shot|" +
  "win won|die dying death|lie lying|marry married marriage"
).split("|");
/** Letters that British and American English write differently; each way. */
var SPELLINGS = (
  "our or|isa iza|ise ize|isi izi|yse yze|tre ter|ence ense|ll l|ogue og|programme program|paed ped|aem em|" +
  "judgement judgment|grey gray|cheque check|mum mom|enrol enroll|fulfil fulfill|skilful skillful"
).split("|");

/** Words that are forms of the same word, and the word in the other spelling: took, labor. */
export interface EnglishForms {
  same: string[];
  spelled: string[];
}

/** Returns forms of an English word that no rule of endings finds. */
export function englishForms(word: string): EnglishForms {
  var forms: EnglishForms = { same: [], spelled: [] };
  IRREGULAR.forEach(function (family) {
    var all = family.split(" ");
    if (all.indexOf(word) >= 0) forms.same = forms.same.concat(all);
  });
  SPELLINGS.forEach(function (letters) {
    var pair = letters.split(" ");
    for (var way = 0; way < 2; way += 1) {
      var other = word.replace(pair[way] as string, pair[1 - way] as string);
      if (other !== word && forms.spelled.indexOf(other) < 0) forms.spelled.push(other);
    }
  });
  return forms;
}
