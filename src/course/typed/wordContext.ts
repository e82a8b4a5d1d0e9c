import type { Language, Word } from "./language.ts";

const isNumber = (word: Word | undefined) => word !== undefined && /^\d[\d.h]*$/.test(word.counts);
const ORDINAL = /^(\d+)th$/;

/** Words for all from one number to another, left out: a hyphen says the same. */
function withoutRangeWords(words: readonly Word[], { ranges }: Language): Word[] {
  const left = new Set<number>();
  for (const [at, { written }] of words.entries()) {
    if (!isNumber(words[at - 1]) || !isNumber(words[at + 1])) continue;
    const fitting = ranges.filter(({ between }) => between === written);
    const before = fitting.some((range) => range.before === words[at - 2]?.written);
    if (before) left.add(at - 2);
    if (before || fitting.some((range) => !range.paired)) left.add(at);
  }
  return words.filter((_, at) => !left.has(at));
}

/** The name of a month beside a number, whole; and the number of a day without the mark of its place. */
function withDates(words: readonly Word[], { months }: Language): Word[] {
  const isDay = (word: Word | undefined) => isNumber(word) || ORDINAL.test(word?.counts ?? "");
  const near = words.map(({ written }, at) => {
    const month = months.get(written);
    const beside = isDay(words[at - 1]) || isDay(words[at + 1]) || isDay(words[at - 2]);
    return beside ? month : undefined;
  });
  return words.flatMap((word, at) => {
    const month = near[at];
    if (month !== undefined) return [{ ...word, counts: month }];
    if (word.written === "of" && near[at + 1] !== undefined && isDay(words[at - 1])) return [];
    const isBeside =
      near[at - 1] ?? near[at + 1] ?? (words[at + 1]?.written === "of" ? near[at + 2] : undefined);
    const [, day] = ORDINAL.exec(word.counts) ?? [];
    return isBeside === undefined || day === undefined ? [word] : [{ ...word, counts: day }];
  });
}

/** Words that mean something else, or nothing, beside numbers: ranges and dates. */
export function inContext(words: readonly Word[], language: Language): Word[] {
  return withoutRangeWords(withDates(words, language), language);
}
