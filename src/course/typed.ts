import { DIGITS, readNumber } from "./numberWords.ts";

/** A longer text is no answer to a short question; the limit keeps the work small. */
const MOST_CHARACTERS = 2_000;

/** In a shorter word one letter more or less is too often another word: "tweet", "sweet". */
const FEWEST_LETTERS_FOR_SLIP = 6;

/** No English word is longer; such a word is compared as it stands. */
const MOST_LETTERS_OF_WORD = 40;

/** A word's last "s" is dropped where at least this many letters stay, so that "its" is not "it". */
const FEWEST_LETTERS_BEFORE_PLURAL = 3;

const ARTICLES = ["a", "an", "the"];

/** A gap or mark stands between all thousands alike: 30,000 or 30 000 or 30.000 or 30'000. */
const THOUSANDS = /(?<![\p{L}\p{N}]|\d[.,])[1-9]\d{0,2}([ .,'])\d{3}(?:\1\d{3})*(?!\d)/gu;

/** The marks are the vowels of some scripts; a point stays within a number only. */
const WORD = /[\p{L}\p{N}\p{Mn}\p{Mc}]+(?:(?<=\d)\.(?=\d)[\p{L}\p{N}\p{Mn}\p{Mc}]+)*/gu;

const CURRENCIES = new Map([
  ["dollar", "$"],
  ["dollars", "$"],
  ["euro", "€"],
  ["euros", "€"],
  ["pound", "£"],
  ["pounds", "£"],
  ["yen", "¥"],
]);

/** Letters that are read as these when there is no such key, and that Unicode does not take apart. */
const LETTERS = new Map([
  ["æ", "ae"],
  ["œ", "oe"],
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ς", "σ"],
]);

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

/** British spellings, each with the American one: the list of real words may know only these. */
const AMERICAN: readonly (readonly [RegExp, string])[] = [
  [/(?<=^practi)s(?=e|ing)/, "c"],
  [/(?<=[aeiou][^aeiou]+i?)our/, "or"],
  [/(?<=...)is(?=(?:e|es|ed|er|ers|ing|able|ations?|ational)$)/, "iz"],
  [/(?<=l)ys(?=(?:e|ed|er|ers|ing)$)/, "yz"],
  [/(?<=[aeiou].*[aeiou])ll(?=(?:ed|er|ers|ing|ings|or|ors)$)/, "l"],
  [/(?<=(?:(?:cen|thea|me|li)t|(?:fi|cali|som)b))re(?=s?$)/, "er"],
  [/(?<=[ao]l)ogue(?=s?$)/, "og"],
  [/(?<=^(?:lic|def|off|pret))enc(?=es?$)/, "ens"],
  [/(?<=^program)me(?=s?$)/, ""],
];

/** A word as somebody wrote it, and what of it counts. */
type Word = { written: string; counts: string };

type Answer = {
  /** Each word as it stands. */
  literal: Word[];
  /** The same with numbers in digits, in the singular, in American spelling. */
  meant: Word[];
  /** The sign of the money that it speaks of. */
  currency: string | undefined;
  /** The answer where it has no words. */
  signs: string;
};

type IsWord = (word: string) => boolean;

/** How typed answers are judged. */
export type Judging = {
  /** whether they are English, whose articles, plurals and number words are known */
  english: boolean;
  /** tells a word of its own from a slip of the keys */
  isWord: IsWord;
};

/** Small letters without accents, the same for all ways in which Unicode writes them. */
function simpleLetters(text: string): string {
  return text
    .toWellFormed()
    .replace(/[™℠]/g, " ")
    .replace(/(?<=\d)(?=[¼-¾⅐-⅞])/g, " ")
    .replaceAll("´", "'")
    .toLowerCase()
    .toUpperCase()
    .normalize("NFKD")
    .replace(/[\u0300-\u036f\p{Default_Ignorable_Code_Point}]/gu, "")
    .toLowerCase()
    .replace(/[æœøłđς]/g, (letter) => LETTERS.get(letter) ?? letter)
    .replace(/[’‘‛ʼ`′]/g, "'")
    .replace(/\s+/g, " ");
}

/** Numbers without marks but for the point of a decimal, so that 24/7 and 1.5.2009 stay apart. */
function simpleNumbers(text: string): string {
  return text
    .replace(THOUSANDS, (number) => number.replace(/\D/g, ""))
    .replace(/(?<!\d)\d+(?:[.,]\d+)+/g, (number) => {
      const parts = number.split(/[.,]/);
      return parts.join(parts.length === 2 ? "." : " ");
    });
}

/** An article stands between spaces: the "A" of "A/B test" and of "plan A" is none. */
function wordsOf(text: string): string[] {
  const chunks = text
    .replaceAll("&", " and ")
    .replace(/(?<=\p{L})\++/gu, (pluses) => `${" plus".repeat(pluses.length)} `)
    .replace(/(?<!\d)'|'(?!\d)/g, "")
    .split(" ")
    .map((chunk) => chunk.match(WORD) ?? [])
    .filter((words) => words.length > 0);
  const isArticle = (words: string[]) => words.length === 1 && ARTICLES.includes(words[0] ?? "");
  return chunks.filter((words, at) => at === chunks.length - 1 || !isArticle(words)).flat();
}

function afterPercent(words: readonly string[], at: number): number {
  if (words[at] === "percent") return at + 1;
  return words[at] === "per" && words[at + 1] === "cent" ? at + 2 : at;
}

function american(word: string): string {
  if (word.length > MOST_LETTERS_OF_WORD) return word;
  return AMERICAN.reduce((spelling, [british, spelt]) => spelling.replace(british, spelt), word);
}

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
function singular(word: string): string {
  if (/\P{L}/u.test(word) || NO_PLURAL.has(word)) return word;
  return (IRREGULAR.get(word) ?? withoutEnding(word))
    .replace(/people$/, "person")
    .replace(/(?<=^|^wo|...)men$/, "man")
    .replace(/(?<=..(?:[^s][sz]|ch))e$/, "");
}

function currencyIn(text: string): string | undefined {
  return /\p{Sc}/u.exec(text)?.[0];
}

/** Before a number these are part of it: −5 is not 5. */
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/(?<![\p{L}\p{N}])[-–−](?=\s?\d)/gu, " minus "],
  [/<(?=\s?\d)/g, " under "],
  [/>(?=\s?\d)/g, " over "],
];

/** An answer in a language of which nothing is known but how letters are written. */
function readAnyLanguage(text: string): Answer {
  const simple = text.normalize("NFKC").toLowerCase();
  const words = (simple.match(WORD) ?? []).map((word) => ({ written: word, counts: word }));
  return { literal: words, meant: words, currency: undefined, signs: signsOf(text) };
}

function signsOf(text: string): string {
  return text.normalize("NFKC").replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "");
}

function readEnglish(text: string): Answer {
  const simple = SIGNS.reduce((all, [sign, word]) => all.replace(sign, word), simpleLetters(text));
  const words = wordsOf(simpleNumbers(simple));
  const meant: Word[] = [];
  let currency = currencyIn(simple);
  for (let at = 0; at < words.length; ) {
    const written = words[at] ?? "";
    const number = readNumber(words, at);
    if (number === undefined) {
      meant.push({ written, counts: singular(american(written)) });
      at += 1;
    } else {
      const inDigits = DIGITS.test(written) && number.next === at + 1;
      const digits = inDigits ? written : String(Number(number.value.toPrecision(15)));
      meant.push({ written: digits, counts: digits });
      at = afterPercent(words, number.next);
      const named = CURRENCIES.get(words[at] ?? "");
      if (named !== undefined) {
        currency ??= named;
        at += 1;
      }
    }
  }
  return {
    literal: words.map((word) => ({ written: word, counts: word })),
    meant,
    currency,
    signs: signsOf(text),
  };
}

/** Spaces do not count but between numbers: 24/7 is not 247. */
function joined(words: readonly Word[]): string {
  return words
    .map((word) => word.counts)
    .join(" ")
    .replace(/(?<=\p{N}) (?=\p{N})/gu, "|")
    .replaceAll(" ", "");
}

/** Whether one letter is left out, put in, put in another's place, or swapped with its neighbour. */
function isOneSlip(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  if (long.length > short.length) return short.slice(at) === long.slice(at + 1);
  const swapped = `${long[at + 1]}${long[at]}${long.slice(at + 2)}`;
  return short.slice(at + 1) === long.slice(at + 1) || short.slice(at) === swapped;
}

/** Names are in a list of words with a capital, British spellings perhaps not at all. */
function isRealWord(word: string, isWord: IsWord): boolean {
  const capital = word.charAt(0).toUpperCase() + word.slice(1);
  return [word, capital, american(word)].some(isWord);
}

/** Only of words in Latin letters: no list tells which words of another script are real ones. */
function isSlipOf(typed: Word, accepted: Word, isWord: IsWord): boolean {
  return (
    accepted.counts.length >= FEWEST_LETTERS_FOR_SLIP &&
    accepted.counts.length <= MOST_LETTERS_OF_WORD &&
    /^[a-z]+$/.test(accepted.counts + typed.counts) &&
    isOneSlip(typed.counts, accepted.counts) &&
    !isRealWord(typed.written, isWord)
  );
}

function hasOneSlip(typed: readonly Word[], accepted: readonly Word[], isWord: IsWord): boolean {
  const wrong = typed.filter((word, at) => word.counts !== accepted[at]?.counts);
  const [slip] = wrong;
  if (wrong.length !== 1 || slip === undefined) return false;
  const meant = accepted[typed.indexOf(slip)];
  return meant !== undefined && isSlipOf(slip, meant, isWord);
}

/**
 * Whether a word was typed as two, or two as one, with a slip besides: "linkd in". Of the words typed
 * those that are not part of the answer must not be real ones: "post ing" is no slip of "hosting".
 */
function hasSlipAndSpace(typed: readonly Word[], accepted: readonly Word[], isWord: IsWord) {
  if (typed.length > 1 === accepted.length > 1) return false;
  if ([...typed, ...accepted].some((word) => word.counts.length < 2)) return false;
  const whole = (words: readonly Word[]): Word => ({
    written: words.map((word) => word.written).join(""),
    counts: joined(words),
  });
  const answer = whole(accepted);
  const strange = typed.filter((word) => !answer.counts.includes(word.counts));
  return (
    isSlipOf(whole(typed), answer, isWord) &&
    !strange.some((word) => isRealWord(word.written, isWord))
  );
}

function isSlip(typed: readonly Word[], accepted: readonly Word[], isWord: IsWord): boolean {
  const judge = typed.length === accepted.length ? hasOneSlip : hasSlipAndSpace;
  return judge(typed, accepted, isWord);
}

function isAnswer(typed: Answer, accepted: Answer, isWord: IsWord): boolean {
  if (typed.literal.length === 0 || accepted.literal.length === 0)
    return typed.signs !== "" && typed.signs === accepted.signs;
  if (typed.currency && accepted.currency && typed.currency !== accepted.currency) return false;
  return (
    joined(typed.literal) === joined(accepted.literal) ||
    joined(typed.meant) === joined(accepted.meant) ||
    isSlip(typed.literal, accepted.literal, isWord) ||
    isSlip(typed.meant, accepted.meant, isWord)
  );
}

/**
 * Whether `typed` is one of the `accepted` answers, judged kindly. These do not count: case, accents,
 * full width, spaces, punctuation, an article before another word, plural or singular, British or
 * American spelling, digits or number words, the marks of thousands, "%" or "percent" after a number,
 * a currency that only one of the two names, "&" for "and". Of all words one, of six letters or more
 * in the answer and without digits, may have one letter left out, added, wrong, or swapped with the
 * next, unless what was typed is itself a word by `isWord`. That is asked only then, with words in
 * Latin letters: in small letters without accents, with a capital, and in American spelling.
 *
 * Where it is not `english`, only case, spaces, punctuation and width do not count.
 *
 * An answer of signs alone, such as "#", is itself. Nothing typed is never right, nor is a text of
 * more than 2,000 characters.
 */
export function isTypedRight(
  typed: string,
  accepted: readonly string[],
  { english, isWord }: Judging,
): boolean {
  if (typed.length > MOST_CHARACTERS) return false;
  const read = english ? readEnglish : readAnyLanguage;
  const answer = read(typed);
  return accepted.some(
    (each) => each.length <= MOST_CHARACTERS && isAnswer(answer, read(each), isWord),
  );
}
