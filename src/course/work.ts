/** What somebody's work may be closest to: the word that an author writes in `for`, and its name. */
export const WORK_NAMED = {
  communication: "communication",
  customers: "customers",
  people: "people and culture",
  law: "law and regulation",
  operations: "operations and technology",
  leadership: "leadership",
  "public-service": "public service",
} as const;

export type Work = keyof typeof WORK_NAMED;

export const WORK = Object.keys(WORK_NAMED) as Work[];

/** Minutes a week that somebody may have for the course. */
export const MINUTES_A_WEEK = { least: 5, most: 600 };

/** The kind of work that was typed: its number, counted from 1, its word, its name, or a beginning. */
export function workCalled(typed: string): Work | undefined {
  const wanted = typed.trim().toLowerCase();
  if (/^\d+$/.test(wanted)) return WORK[Number(wanted) - 1];
  const begun = WORK.filter(
    (work) => work.startsWith(wanted) || WORK_NAMED[work].startsWith(wanted),
  );
  const exact = begun.find((work) => work === wanted || WORK_NAMED[work] === wanted);
  return exact ?? (wanted !== "" && begun.length === 1 ? begun[0] : undefined);
}
