/** A summary that a mentor got. */
export type HandOver = {
  /** it stands in the file too, and in the reply to it */
  id: string;
  at: string;
  day: string;
  /** the mentor; null: whoever it is */
  to: string | null;
  /** ids of the items that it told as open, and as closed */
  open: string[];
  settled: string[];
};

/** The part of the record that holds the hand-overs. */
export type HandOversMade = {
  /** in their order */
  handOvers: HandOver[];
};
