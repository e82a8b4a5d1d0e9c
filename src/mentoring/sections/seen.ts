import type { Course, Unit } from "../../course/model.ts";
import type { Work } from "../../course/work.ts";
import type { Progress } from "../../learner/progress.ts";
import type { LearnerRecord } from "../../learner/record.ts";

/** Who the two are; what the learner has not told is null. */
export type Pair = {
  learner: string | null;
  /** as it stands in the settings: one name, or several with commas between */
  mentor: string | null;
  initiative: string | null;
  /** what the learner can offer the mentor */
  offer: string | null;
  /** what the learner's work is closest to, which says what is next to read */
  work?: Work | undefined;
  /** the one of several mentors that the summary is for */
  for: string | null;
};

/** What a summary is made of. */
export type Seen = {
  /** all that is told of, which may be more than is taught just now */
  course: Course;
  /** the unit to read next */
  next: Unit | undefined;
  /** as the one who reads the summary may see it */
  record: LearnerRecord;
  pair: Pair;
  /** whose talks are told of; null: whoever it is */
  reader: string | null;
  /** of that record in that course */
  progress: Progress;
  /** the days on which anything happened in that record, in order, each once */
  days: string[];
};
