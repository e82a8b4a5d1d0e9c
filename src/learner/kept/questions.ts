import type { Place } from "../../course/model.ts";
import { unitKey } from "./units.ts";

type Answer = { at: string; day: string; given: string[]; right: boolean };

/** How a question went on one day: right when every answer to it was. */
export type Review = { day: string; right: boolean };

/**
 * The answers to a question in one of its meanings. A retry counts in none of it: after the answer
 * has just been told, it shows no memory.
 */
export type Answers = {
  fingerprint: string;
  asked: number;
  right: number;
  last: Answer;
  /** a review a day, the oldest first */
  reviews: Review[];
};

/** The part of the record that tells of questions. */
export type QuestionsAnswered = {
  /** what was answered to a question in each of its meanings, by its {@link questionKey} */
  questions: Record<string, Answers[]>;
};

/** The key of a question in {@link QuestionsAnswered.questions}. */
export function questionKey(place: Place, question: string): string {
  return `${unitKey(place)}/${question}`;
}

/** The id under which an answered question counts as a passed step; no page can have it. */
export function questionStep(question: string): string {
  return `?${question}`;
}

/** These reviews and one more, which may be of a day that is there already. */
export function withReview(reviews: readonly Review[], { day, right }: Review): Review[] {
  const at = reviews.findLastIndex((review) => review.day <= day);
  const before = reviews[at];
  if (before?.day !== day) return reviews.toSpliced(at + 1, 0, { day, right });
  return before.right === right || right ? [...reviews] : reviews.with(at, { day, right });
}
