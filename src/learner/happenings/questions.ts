import * as v from "valibot";
import { beginningOf } from "../../text/beginning.ts";
import { placeOf } from "../kept/place.ts";
import {
  type Answers,
  type QuestionsAnswered,
  questionKey,
  questionStep,
  withReview,
} from "../kept/questions.ts";
import type { UnitsRead } from "../kept/units.ts";
import { id, pack, text } from "../shapes.ts";
import { slice } from "./slice.ts";
import { pass } from "./units.ts";

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
