import MiniSearch, { type SearchResult } from "minisearch";
import { simple } from "../text/simple.ts";
import type { ListedTerm } from "./course.ts";
import { pageTold } from "./figures/pieces.ts";
import type { Course, Page, Term, Unit } from "./model.ts";
import { plainText, sentencesOf } from "./plain.ts";
import { formIn } from "./wordForms.ts";

/** A page that was found, with the sentence that has most of the words. */
type Found = { unit: Unit; page: Page /** counted from 1 */; number: number; quote: string };

/**
 * What a page of those found has: all of the words, all of them but for a letter or two, or the most
 * that any page has; nothing where there is no page.
 */
export type Has = "all" | "nearly" | "most" | "nothing";

const WORD = /[\p{L}\p{N}]+/gu;

/** The sentence of a page that has most of these words, in any of their forms. */
function quoteFor(page: Page, forms: readonly string[], form: (word: string) => string): string {
  const wanted = new Set(forms);
  const hits = (sentence: string) =>
    new Set((sentence.match(WORD) ?? []).map(form).filter((each) => wanted.has(each))).size;
  const sentences = sentencesOf(plainText(pageTold(page.markdown)));
  return sentences.toSorted((a, b) => hits(b) - hits(a))[0] ?? page.heading;
}

type Result = { has: Has; pages: Found[] };

/**
 * Of packs by their names, of units by their ids: the places of the pages that are to be looked at, where a
 * pack is too large for looking at all.
 */
export type Among = ReadonlyMap<string, ReadonlyMap<string, readonly number[]>>;

type Placed = { unit: Unit; page: Page; number: number };

function pagesIn(units: readonly Unit[], among: Among): Placed[] {
  const placed = (unit: Unit, at: number): Placed[] => {
    const page = unit.pages[at];
    return page === undefined ? [] : [{ unit, page, number: at + 1 }];
  };
  return units.flatMap((unit) => {
    const inPack = among.get(unit.pack);
    if (inPack !== undefined) return (inPack.get(unit.id) ?? []).flatMap((at) => placed(unit, at));
    return unit.pages.flatMap((_, at) => placed(unit, at));
  });
}

/** Those of these pages, which are in one language. */
function searchIn(pages: readonly Placed[], language: string, words: string, most: number): Result {
  const form = formIn(language);
  const index = new MiniSearch<{ id: number; heading: string; text: string }>({
    fields: ["heading", "text"],
    processTerm: form,
    searchOptions: {
      boost: { heading: 2 },
      prefix: (term) => term.length > 2,
      combineWith: "AND",
    },
  });
  index.addAll(
    // The opening's heading is the unit's title, which is found once and not on every page.
    pages.map(({ page }, id) => ({
      id,
      heading: page.heading,
      text: plainText(pageTold(page.markdown)),
    })),
  );
  const fuzzy = (term: string) => (term.length > 4 ? 0.2 : false);
  // Words of three letters or fewer stand everywhere, so that some of the words are longer ones.
  const longer = (words.match(/[\p{L}\p{N}]{4,}/gu) ?? []).join(" ");
  const tries: [Has, () => SearchResult[]][] = [
    ["all", () => index.search(words)],
    ["nearly", () => index.search(words, { fuzzy })],
    ["most", () => withMost(index.search(longer, { combineWith: "OR" }))],
  ];
  for (const [has, search] of tries) {
    const results = search();
    if (results.length === 0) continue;
    const found = wholeFirst(results).slice(0, most);
    return {
      has,
      pages: found.flatMap(({ id, terms }) => {
        const page = pages[Number(id)];
        return page === undefined ? [] : [{ ...page, quote: quoteFor(page.page, terms, form) }];
      }),
    };
  }
  return { has: "nothing", pages: [] };
}

/**
 * The pages of a course that have all these words, the best first: those that have more of them whole,
 * in any simple form, before those that have only words that begin so. Where no page has all, those
 * that have them but for a letter or two, or those that have most of them. Of large packs only the pages
 * `among` those that it names are looked at.
 */
export function searchPages(
  { packs, units }: Course,
  words: string,
  most: number,
  among: Among = new Map(),
): Result {
  const languageOf = new Map(packs.map(({ manifest }) => [manifest.name, manifest.language]));
  const results = [...new Set(languageOf.values())].map((language) =>
    searchIn(
      pagesIn(
        units.filter(({ pack }) => languageOf.get(pack) === language),
        among,
      ),
      language,
      words,
      most,
    ),
  );
  for (const has of ["all", "nearly", "most"] as const) {
    const pages = results.flatMap((result) => (result.has === has ? result.pages : []));
    if (pages.length > 0) return { has, pages: pages.slice(0, most) };
  }
  return { has: "nothing", pages: [] };
}

/** Those of the results that have as many of the words as any has. */
function withMost(results: readonly SearchResult[]): SearchResult[] {
  const count = ({ queryTerms }: SearchResult) => new Set(queryTerms).size;
  const best = Math.max(0, ...results.map(count));
  return results.filter((each) => count(each) === best);
}

/** The results in their order, but those with more words whole first. */
function wholeFirst(results: readonly SearchResult[]): SearchResult[] {
  const whole = ({ queryTerms, terms }: SearchResult) =>
    new Set(queryTerms.filter((word) => terms.includes(word))).size;
  return results.toSorted((a, b) => whole(b) - whole(a));
}

/**
 * The words of glossaries that begin with what was typed, or are it in a simple form of their language or
 * under another name.
 */
export function findTerms(terms: readonly ListedTerm[], typed: string): ListedTerm[] {
  const formOf = (text: string, language: string) =>
    (text.match(WORD) ?? []).map(formIn(language)).join(" ");
  const wanted = simple(typed.trim());
  const names = (term: Term) => [term.word, ...term.also];
  const same = terms.filter((term) => names(term).some((name) => simple(name) === wanted));
  if (same.length > 0) return same;
  const alike = terms.filter((term) => {
    const inForm = formOf(typed, term.language);
    return inForm !== "" && names(term).some((name) => formOf(name, term.language) === inForm);
  });
  return alike.length > 0
    ? alike
    : terms.filter((term) => names(term).some((name) => simple(name).startsWith(wanted)));
}
