/** A word's last "s" is dropped where at least this many letters stay, so that "its" is not "it". */
const FEWEST_LETTERS_BEFORE_PLURAL = 3;

/** "Medium" is a platform, so "media" is left as it is. */
const IRREGULAR = new Map([
  ["ads", "ad"],
  ["analyses", "analysis"],
  ["buses", "bus"],
  ["children", "child"],
  ["crises", "crisis"],
  ["criteria", "criterion"],
  ["dms", "dm"],
  ["feet", "foot"],
  ["gases", "gas"],
  ["gurus", "guru"],
  ["halves", "half"],
  ["hypotheses", "hypothesis"],
  ["knives", "knife"],
  ["leaves", "leaf"],
  ["lives", "life"],
  ["menus", "menu"],
  ["mice", "mouse"],
  ["pcs", "pc"],
  ["phenomena", "phenomenon"],
  ["quizzes", "quiz"],
  ["selves", "self"],
  ["shelves", "shelf"],
  ["teeth", "tooth"],
  ["thieves", "thief"],
  ["tvs", "tv"],
  ["wives", "wife"],
]);

/** Plurals of words on "ie": they look like those of words on "y". */
const MOVIES =
  /^(?:brown|calor|cook|food|freeb|group|hood|ind|junk|mov|newb|rook|self|smooth|tech|zomb)ies$/;

/** Words that would be another word, or have another plural, without their last "s". */
const NO_PLURAL = new Set(
  "arms atlas bias canvas customs goods https lens means news odds series species".split(" "),
);

function withoutEnding(word: string): string {
  if (word.length <= FEWEST_LETTERS_BEFORE_PLURAL || !/(?<!s|u|si)s$/.test(word)) return word;
  return word
    .replace(/(?<=..)ies$/, MOVIES.test(word) ? "ie" : "y")
    .replace(/(?<=ss|sh|.x|[^o]{3}o)es$|s$/, "");
}

/**
 * A word without its plural. It need not be a word: "house" becomes "hous", as "houses" does, since
 * an ending alone does not tell the "e" of "houses" from that of "viruses".
 */
export function singular(word: string): string {
  if (/\P{L}/u.test(word) || NO_PLURAL.has(word)) return word;
  return (IRREGULAR.get(word) ?? withoutEnding(word))
    .replace(/people$/, "person")
    .replace(/(?<=^|^wo|...)men$/, "man")
    .replace(/(?<=..(?:[^s][sz]|ch))e$/, "");
}
