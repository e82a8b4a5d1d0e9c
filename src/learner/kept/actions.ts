/** Whose an action is. */
export const OWNERS = ["learner", "mentor"] as const;

/** What one of the two will do. */
export type Action = {
  id: string;
  /** counted from 1 */
  number: number;
  /** the talk in which it was agreed; null: in none */
  meeting: string | null;
  /** names of the mentors it is between, where it was agreed in no talk; empty: all of them */
  for?: string[];
  agreedOn: string;
  text: string;
  owner: (typeof OWNERS)[number];
  due: string | null;
  doneOn: string | null;
};

/** The part of the record that holds the actions. */
export type ActionsAgreed = { actions: Action[] };
