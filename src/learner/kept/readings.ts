/** A book or page that one of the two recommended to the other. */
export type Reading = {
  id: string;
  /** counted from 1 in the order of adding */
  number: number;
  day: string;
  title: string;
  about: string | null;
  url: string | null;
  /** who recommended it; null: the learner did */
  from: string | null;
  /** names of the mentors it is between; empty: all of them */
  for: string[];
  shelf: string | null;
  readOn: string | null;
  gave: string | null;
};

/** The part of the record that holds what the two read for each other. */
export type ReadingsExchanged = { readings: Reading[] };
