import MiniSearch from "minisearch";
import { pageTold } from "./figures/pieces.ts";
import type { Course, Page, Term, Unit } from "./model.ts";
import { plainText, sentencesOf } from "./plain.ts";

/** A page that has all the words, with the sentence that has most of them. */
type Found = { unit: Unit; page: Page /** counted from 1 */; number: number; quote: string };

/** Letters alone count, so that “Nestle” finds Nestlé. */
function simple(text: string): string {
  return text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
}

function quoteFor(page: Page, words: readonly string[]): string {
  const sentences = sentencesOf(plainText(pageTold(page.markdown)));
  const hits = (sentence: string) => words.filter((word) => simple(sentence).includes(word)).length;
  return sentences.toSorted((a, b) => hits(b) - hits(a))[0] ?? page.heading;
}

/**
 * The pages of a course that have all these words, the best first; a word may be the beginning of a
 * longer one. Where no page has them, those that have them but for a letter or two, or some of them.
 */
export function searchPages(course: Course, words: string, most: number): Found[] {
  const pages = course.units.flatMap((unit) =>
    unit.pages.map((page, index) => ({ unit, page, number: index + 1 })),
  );
  const index = new MiniSearch<{ id: number; heading: string; text: string }>({
    fields: ["heading", "text"],
    processTerm: simple,
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
  const tries = [
    () => index.search(words),
    () => index.search(words, { fuzzy }),
    () => index.search(longer, { combineWith: "OR" }),
  ];
  let results = index.search("");
  for (const search of tries) if (results.length === 0) results = search();
  return results.slice(0, most).flatMap(({ id, terms }) => {
    const page = pages[Number(id)];
    return page === undefined ? [] : [{ ...page, quote: quoteFor(page.page, terms) }];
  });
}

/** The words of the glossary that begin with what was typed, or are it under another name. */
export function findTerms(terms: readonly Term[], typed: string): Term[] {
  const wanted = simple(typed.trim());
  const names = (term: Term) => [term.word, ...term.also].map(simple);
  const exact = terms.filter((term) =>
    names(term).some((name) => name === wanted || `${name}s` === wanted),
  );
  return exact.length > 0
    ? exact
    : terms.filter((term) => names(term).some((name) => name.startsWith(wanted)));
}
