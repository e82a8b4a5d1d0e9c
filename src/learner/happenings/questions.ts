import * as v from "valibot";
import type { Place } from "../../course/model.ts";
import { beginningOf } from "../../text/beginning.ts";
import { id, text } from "../shapes.ts";
import { pack, placeOf } from "./place.ts";
import { slice } from "./slice.ts";
import { pass, type UnitsRead, unitKey } from "./units.ts";

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

const DURING = ["unit", "quiz", "retry"] as const;

/** When a question was asked. */
export type During = (typeof DURING)[number];

export const questionAnswered = slice(
  "question-answered",
  () => ({
    pack,
    unit: id,
    question: id,
    fingerprint: v.pipe(v.string(), v.maxLength(64)),
    /** texts of the chosen choices, items in the given order, or the typed text; empty: not known */
    given: v.array(text),
    right: v.boolean(),
    /** asked while the unit was read, in a quiz, or once more after a miss in the same sitting */
    during: v.picklist(DURING),
  }),
  {
    fold(record: UnitsRead & QuestionsAnswered, event) {
      const { at, day, given, right, fingerprint, during } = event;
      if (during === "retry") return;
      const key = questionKey(event, event.question);
      const known = record.questions[key] ?? [];
      const before = known.find((each) => each.fingerprint === fingerprint);
      const now: Answers = {
        fingerprint,
        asked: (before?.asked ?? 0) + 1,
        right: (before?.right ?? 0) + (right ? 1 : 0),
        last: { at, day, given, right },
        reviews: withReview(before?.reviews ?? [], { day, right }),
      };
      record.questions[key] =
        before === undefined ? [...known, now] : known.with(known.indexOf(before), now);
      if (during === "unit") pass(record, event, questionStep(event.question));
    },
    words(event, called) {
      const { question, given } = event;
      const said = given.length === 0 ? "I don't know yet" : beginningOf(given.join("; "));
      const asked = beginningOf(called.question(event, question));
      return `your answer “${said}” to “${asked}” (${called.unit(event)})`;
    },
    told(event) {
      const { question, fingerprint, given, right, during } = event;
      // The answer had just been told, so it shows nothing, and who counts answers would count it.
      if (during === "retry") return null;
      const about = { is: "question", at: placeOf(event), question, fingerprint, given } as const;
      return { verb: "answered", about, result: { success: right } };
    },
    resetWith: placeOf,
  },
);
