/** How long a talk may be planned for. */
export const MEETING_MINUTES = [15, 30, 45, 60] as const;
export type MeetingMinutes = (typeof MEETING_MINUTES)[number];

/** What came of something in a talk; `private`: the learner keeps it to herself. */
export type Conclusion = { prompt: string; text: string; private: boolean };

/** A talk of the two, planned, begun or held. */
export type Meeting = {
  id: string;
  with: string | null;
  minutes: MeetingMinutes;
  /** the moment it is planned for, in UTC; null where none is settled */
  when: string | null;
  /** the moment for which it was planned when it was let go, in UTC: it did not take place */
  letGo?: string;
  /** how often it was planned anew */
  sequence: number;
  /** the moment at which the two sat down to it with smm, in UTC; null where they did not */
  begunAt: string | null;
  /** the place in it that they came to, from 0 */
  reached: number;
  heldOn: string | null;
  /** the moment at which it was told that it was held, in UTC; null where it was not held yet */
  toldAt: string | null;
  /** the pack to whose prompts the conclusions belong; null where it was not held yet */
  pack: string | null;
  conclusions: Conclusion[];
  useful: string | null;
  change: string | null;
  ratings: (number | null)[];
};

/** The part of the record that tells of talks. */
export type TalksHad = {
  /** in the order in which they were first planned or held */
  meetings: Meeting[];
  /** the highest SEQUENCE in any file that was written for a calendar; null where none was */
  calendarSequence: number | null;
};
