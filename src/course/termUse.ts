import type { Term } from "./model.ts";

/** A word on either side of which a sentence says what it is. */
const AFTER = /^["”’)]*\s*(?:[,:(]|(?:or|is|are|was|means)\b|(?:\w+\s+){0,3}\w+(?:[,:]|\s\())/i;
const BEFORE = /(?:\bcalled|\bnamed|\bword|\bor|\(|:|,)\s*(?:an?\s|the\s)?["“‘(]?$/i;

/**
 * Words of every day, too: no machine can tell which is meant, so that nothing is said of them. Nor
 * of the feed, which the course explains once, at its beginning.
 */
const EVERYDAY: ReadonlySet<string> = new Set(
  (
    "account app block browser calendar captions channel chat comment connection creator " +
    "disclosure feed forum group intranet learner like link listening mentor moderator " +
    "mute newsletter notification objective outcome page platform poll post profile " +
    "reach record report review search-engine server social-media story subscriber tag " +
    "thread tick transcript view"
  ).split(" "),
);

function pattern({ word }: Term): RegExp {
  const name = word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`(?<![\\p{L}\\p{N}])${name}(?:s|es)?(?![\\p{L}\\p{N}])`, "iu");
}

/** A text in which capitals do not count, nor other forms of one letter. */
function folded(text: string): string {
  return text.toLowerCase().toUpperCase();
}

const foldedWords = new WeakMap<Term, string>();

/** The word of a term, {@link folded}: it is looked for in very many texts. */
function foldedWord(term: Term): string {
  const before = foldedWords.get(term);
  if (before !== undefined) return before;
  const word = folded(term.word);
  foldedWords.set(term, word);
  return word;
}

/** The terms that a text has, as one or as many. */
export function termsIn<Each extends Term>(terms: readonly Each[], text: string): Each[] {
  // Most stand nowhere in it, which is found out soonest so.
  const without = folded(text);
  return terms.filter((term) => without.includes(foldedWord(term)) && pattern(term).test(text));
}

/**
 * Whether the first of these sentences that has the term says what it means, as far as a machine can
 * tell: by a comma, a colon, brackets or "is" beside it, or by words of the glossary's meaning. True
 * where the term is not used at all.
 */
function explainsAtFirst(term: Term, sentences: readonly string[]): boolean {
  const names = pattern(term);
  const at = sentences.findIndex((sentence) => names.test(sentence));
  const sentence = sentences[at];
  const found = sentence === undefined ? null : names.exec(sentence);
  if (sentence === undefined || found === null) return true;
  const next = sentences[at + 1] ?? "";
  const explains = (text: string, name: RegExpExecArray | null) =>
    name !== null &&
    (AFTER.test(text.slice(name.index + name[0].length)) || BEFORE.test(text.slice(0, name.index)));
  if (explains(sentence, found) || explains(next, names.exec(next))) return true;
  const near = `${sentence} ${next}`.toLowerCase();
  const meaning = term.meaning.toLowerCase().match(/\p{L}{5,}/gu) ?? [];
  return meaning.filter((word) => near.includes(word.slice(0, 6))).length >= 2;
}

/** The terms that these sentences use and do not explain where they first do, words of every day apart. */
export function unexplainedIn(terms: readonly Term[], sentences: readonly string[]): Term[] {
  const rare = terms.filter(({ id }) => !EVERYDAY.has(id));
  return termsIn(rare, sentences.join("\n")).filter((term) => !explainsAtFirst(term, sentences));
}
