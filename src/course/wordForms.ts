import { simple } from "../text/simple.ts";

/** An ending and what stands for it, and the fewest letters that are before it. */
type Ending = { is: RegExp; becomes: string; fewest: number };

const FINAL: Ending[] = [
  { is: /(?<=[^aeiou])y$/, becomes: "i", fewest: 2 },
  { is: /e$/, becomes: "", fewest: 3 },
];

/** In turn the endings of nouns, of verbs and what is left of both: replies, replied and replying as reply. */
const ENGLISH: Ending[][] = [
  [
    { is: /ies$/, becomes: "y", fewest: 2 },
    { is: /(?<=s|x|z|ch|sh)es$/, becomes: "", fewest: 3 },
    { is: /(?<=[^sui])s$/, becomes: "", fewest: 3 },
  ],
  [
    { is: /ied$/, becomes: "y", fewest: 2 },
    { is: /eed$/, becomes: "ee", fewest: 2 },
    { is: /([bdfgkmnprtv])\1(?:ed|ing)$/, becomes: "$1", fewest: 2 },
    { is: /(?<=[aeiouy].*)(?:ed|ing)$/, becomes: "", fewest: 3 },
  ],
  FINAL,
];

/** One ending of nouns, adjectives and verbs: Beitrag, Beiträge and Beiträgen as beitrag. */
const GERMAN: Ending[][] = [
  [
    { is: /(?:ern|ers|em|en|er|es)$/, becomes: "", fewest: 4 },
    { is: /(?:e|s|n)$/, becomes: "", fewest: 4 },
  ],
];

/** Words that only look as if they had an ending. */
const AS_THEY_ARE: ReadonlySet<string> = new Set(["news"]);

/** No word with endings is longer, and the patterns take the square of its length. */
const LONGEST_WORD = 40;

function withoutEndings(word: string, turns: readonly Ending[][]): string {
  if (word.length > LONGEST_WORD || AS_THEY_ARE.has(word)) return word;
  return turns.reduce((left, endings) => {
    const found = endings.find(({ is, fewest }) => left.search(is) >= fewest);
    return found === undefined ? left : left.replace(found.is, found.becomes);
  }, word);
}

/**
 * What stands for a word in all its simple forms, in a language by its code: English and German have
 * rules, of other languages a word stands for itself.
 */
export function formIn(language: string): (word: string) => string {
  const [code] = language.toLowerCase().split("-");
  const turns = code === "en" ? ENGLISH : code === "de" ? GERMAN : [];
  return (word) => withoutEndings(simple(word), turns);
}
