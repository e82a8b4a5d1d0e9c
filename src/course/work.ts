/** What somebody's work may be closest to, by the words that an author writes in `for`. */
export const WORK = [
  "communication",
  "customers",
  "people",
  "law",
  "operations",
  "leadership",
  "public-service",
] as const;

export type Work = (typeof WORK)[number];
