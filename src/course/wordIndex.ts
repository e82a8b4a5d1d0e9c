import { distance } from "fastest-levenshtein";
import { pageTold } from "./figures/pieces.ts";
import type { Unit } from "./model.ts";
import { plainText } from "./plain.ts";
import { formIn } from "./wordForms.ts";

/** Which pages of a pack have a word: its forms in order, and of each the pages that have it. */
export type WordIndex = {
  /** in the order of their code units */
  forms: readonly string[];
  /** so many pages each unit has, in the order of the pack */
  pagesOfUnits: ArrayLike<number>;
  /** the pages that have the form at this place, as {@link atPage} makes them */
  pagesWith(at: number): ArrayLike<number>;
};

/** How words are told apart, as the search itself does. */
const BETWEEN_WORDS = /[\n\r\p{Z}\p{P}]+/u;

/** A word in a heading counts as so many on a page, and more than this are not told apart. */
const IN_HEADING = 2;
const MOST_WEIGHT = 3;

/** A page, counted through the units of a pack, with how much of a word it has, 1 to 3, as one number. */
function atPage(page: number, weight: number): number {
  return page * 4 + Math.min(MOST_WEIGHT, weight);
}

/** The index of these units, which are in one language. */
export function indexOf(units: readonly Unit[], language: string) {
  const form = formIn(language);
  // Many words stand on many pages, and to reckon a form takes longer than to look it up.
  const known = new Map<string, string>();
  const formOf = (word: string) => {
    const found = known.get(word) ?? form(word);
    known.set(word, found);
    return found;
  };
  const pages = new Map<string, number[]>();
  let page = 0;
  for (const unit of units)
    for (const { heading, markdown } of unit.pages) {
      const weights = new Map<string, number>();
      const count = (text: string, weight: number) => {
        for (const word of text.split(BETWEEN_WORDS)) {
          const found = word === "" ? "" : formOf(word);
          if (found !== "") weights.set(found, (weights.get(found) ?? 0) + weight);
        }
      };
      count(heading, IN_HEADING);
      count(plainText(pageTold(markdown)), 1);
      for (const [found, weight] of weights) {
        const all = pages.get(found);
        if (all === undefined) pages.set(found, [atPage(page, weight)]);
        else all.push(atPage(page, weight));
      }
      page += 1;
    }
  const forms = [...pages.keys()].sort();
  return {
    forms,
    pagesOfUnits: units.map((unit) => unit.pages.length),
    pages: forms.map((each) => pages.get(each) ?? []),
  };
}

/** The place of the first form that does not come before this one. */
function firstFrom(forms: readonly string[], form: string): number {
  let [low, high] = [0, forms.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((forms[middle] as string) < form) low = middle + 1;
    else high = middle;
  }
  return low;
}

const SHORTEST_BEGINNING = 3;
const SHORTEST_TYPED_WRONG = 5;
const LETTERS_WRONG = 0.2;

/** The places of the forms that begin with what was typed, the same first. */
function begunWith(forms: readonly string[], typed: string): number[] {
  const places: number[] = [];
  for (let at = firstFrom(forms, typed); forms[at]?.startsWith(typed) === true; at++)
    if (typed.length >= SHORTEST_BEGINNING || forms[at] === typed) places.push(at);
  return places;
}

function nearly(forms: readonly string[], typed: string): number[] {
  if (typed.length < SHORTEST_TYPED_WRONG) return [];
  const most = Math.round(typed.length * LETTERS_WRONG);
  return forms.flatMap((form, at) =>
    Math.abs(form.length - typed.length) <= most && distance(form, typed) <= most ? [at] : [],
  );
}

/** So many words of what was typed are looked for. */
const MOST_WORDS = 30;

/** Of each page how many of the words it has, how many of them whole, and how much of them in all. */
function hitsOf(index: WordIndex, words: readonly (readonly number[])[], typed: readonly string[]) {
  const count = Array.from(index.pagesOfUnits).reduce((sum, each) => sum + each, 0);
  const [has, whole, weight] = [0, 1, 2].map(() => new Uint16Array(count));
  if (has === undefined || whole === undefined || weight === undefined) throw new RangeError();
  const last = new Uint8Array(count);
  words.forEach((places, nth) => {
    for (const at of places) {
      const isWhole = index.forms[at] === typed[nth];
      const pages = index.pagesWith(at);
      for (let each = 0; each < pages.length; each++) {
        const found = pages[each] as number;
        const page = found >>> 2;
        if (last[page] !== nth + 1) has[page] = (has[page] as number) + 1;
        last[page] = nth + 1;
        if (isWhole) whole[page] = (whole[page] as number) + 1;
        weight[page] = (weight[page] as number) + (found & MOST_WEIGHT);
      }
    }
  });
  return { has, whole, weight };
}

/**
 * The pages of a pack that are worth looking at for these words, at most `most`: those first that have more
 * of the words, more of them whole, and more of them in all. As places of units in the pack, each with the
 * places of its pages.
 */
export function likelyPages(
  index: WordIndex,
  words: string,
  language: string,
  most: number,
): Map<number, number[]> {
  const form = formIn(language);
  const typed = words
    .split(BETWEEN_WORDS)
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS)
    .map(form)
    .filter((word) => word !== "");
  const exact = typed.map((word) => begunWith(index.forms, word));
  let hits = hitsOf(index, exact, typed);
  const all = hits.has.includes(typed.length);
  if (!all) {
    const wider = exact.map((places, nth) => [
      ...new Set([...places, ...nearly(index.forms, typed[nth] as string)]),
    ]);
    hits = hitsOf(index, wider, typed);
  }
  const { has, whole, weight } = hits;
  const found: number[] = [];
  has.forEach((count, page) => {
    if (count > 0) found.push(page);
  });
  const worth = (page: number) =>
    ((has[page] as number) * 64 + (whole[page] as number)) * 65_536 + (weight[page] as number);
  const best = found.sort((a, b) => worth(b) - worth(a) || a - b).slice(0, most);
  return byUnit(index.pagesOfUnits, best);
}

function byUnit(pagesOfUnits: ArrayLike<number>, pages: readonly number[]): Map<number, number[]> {
  const starts = [0];
  for (let unit = 0; unit < pagesOfUnits.length; unit++)
    starts.push((starts[unit] as number) + (pagesOfUnits[unit] as number));
  const found = new Map<number, number[]>();
  let unit = 0;
  for (const page of [...pages].sort((a, b) => a - b)) {
    while ((starts[unit + 1] as number) <= page) unit += 1;
    found.set(unit, [...(found.get(unit) ?? []), page - (starts[unit] as number)]);
  }
  return found;
}
