import type { Language, Word } from "./language.ts";

const isNumber = (word: Word | undefined) => word !== undefined && /^\d[\d.h]*$/.test(word.counts);
const YEAR = /^(?:1[5-9]|20)\d\d$/;
const TIME = /^\d+h\d+$/;
const ORDINAL = /^(\d+)th$/;

/** Words for all from one number to another, left out: a hyphen says the same. */
function withoutRangeWords(words: readonly Word[], { ranges, months, days }: Language): Word[] {
  const left = new Set<number>();
  const isEnd = (word: Word | undefined) =>
    isNumber(word) || (word !== undefined && (months.has(word.written) || days.has(word.written)));
  for (const [at, { written }] of words.entries()) {
    if (!isEnd(words[at - 1]) || !isEnd(words[at + 1])) continue;
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

/** Whether words say nothing but when something is: days, times, and what stands between them. */
function isWhenOnly(words: readonly Word[], { months, days, when, ranges }: Language): boolean {
  const between = new Set(ranges.flatMap((range) => [range.before, range.between]));
  return words.every(
    ({ written, counts }) =>
      [months, days, when, between].some((names) => names.has(written)) || /^\d/.test(counts),
  );
}

/** Whether the name of a month with a number behind it is that month among other words: "we may 5" is not. */
function isMonth(words: readonly Word[], at: number, { months, doubtful }: Language): boolean {
  const [before, month, day, after] = [words[at - 1], words[at], words[at + 1], words[at + 2]];
  return (
    !doubtful.months.has(month?.written ?? "") ||
    doubtful.unlessAfter.has(before?.written ?? "") ||
    day?.written !== day?.counts ||
    (after !== undefined &&
      (YEAR.test(after.counts) || TIME.test(after.counts) || months.has(after.written)))
  );
}

/** The month behind its day, also where it was written before it: May 12. */
function withDaysFirst(words: readonly Word[], language: Language): Word[] {
  const names = new Set(language.months.values());
  const isDate = isWhenOnly(words, language);
  const isDay = (word: Word | undefined) =>
    /^\d{1,2}$/.test(word?.counts ?? "") && Number(word?.counts) <= 31;
  const ordered = [...words];
  for (const [at, word] of words.entries()) {
    const day = words[at + 1];
    if (day === undefined || !names.has(word.counts) || !isDay(day) || isDay(words[at - 1]))
      continue;
    if (!isDate && !isMonth(words, at, language)) continue;
    ordered[at] = day;
    ordered[at + 1] = word;
  }
  return ordered;
}

/** A day or a time without the word before it: in 2005, on 12 May, at 9:00; but not in 10 or at 10 %. */
function withoutWhen(words: readonly Word[], { months, when }: Language): Word[] {
  const [first, ...rest] = words;
  const names = new Set(months.values());
  const isTime =
    rest.every((word) => isNumber(word) || names.has(word.counts)) &&
    rest.some(({ counts }) => names.has(counts) || YEAR.test(counts) || TIME.test(counts));
  return first !== undefined && when.has(first.written) && isTime ? rest : [...words];
}

/** Words that mean something else, or nothing, beside numbers: ranges and dates. */
export function inContext(words: readonly Word[], language: Language): Word[] {
  const dated = withDaysFirst(withDates(words, language), language);
  return withoutRangeWords(withoutWhen(dated, language), language);
}
