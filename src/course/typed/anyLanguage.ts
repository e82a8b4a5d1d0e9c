import type { Language } from "./language.ts";
import { digitsAt } from "./numberWords.ts";

/** Answers in a language of which nothing is known but how letters and numbers are written. */
export const anyLanguage: Language = {
  letters: (text) => text.normalize("NFKC").toLowerCase().replace(/\s+/g, " "),
  inDigits: (text) => text,
  articles: new Set(),
  signs: { and: " ", plus: " ", minus: "minus", under: "under", over: "over" },
  decimal: ",",
  numberAt: digitsAt,
  ordinalOf: () => undefined,
  partOf: () => undefined,
  ranges: [],
  clock: new Map(),
  months: new Map(),
  doubtful: { months: new Set(), unlessAfter: new Set() },
  percent: [],
  money: new Map(),
  days: new Set(),
  hundredths: new Map(),
  when: new Set(),
  basic: (word) => word,
  slips: undefined,
};
