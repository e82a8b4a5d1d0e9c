import fc from "fast-check";
import { type Event, type Happening, stamp } from "../../src/learner/events.ts";
import type { During } from "../../src/learner/happenings/questions.ts";
import { unitFrom } from "./course.ts";
import { aHappening, anything, withUndoing } from "./happenings.ts";

/** These happenings as events with the ids e1, e2 and so on, an hour apart from 2 November 2026. */
export function stamped(...happenings: Happening[]): Event[] {
  return happenings.map((happening, index) =>
    stamp(happening, new Date(2026, 10, 2, 9 + index), () => `e${index + 1}`),
  );
}

const MEANINGS = new Map(unitFrom().questions.map(({ id, fingerprint }) => [id, fingerprint]));

/** Somebody answers a question of the small unit, or one that is not there any more. */
export function answered(
  unit: string,
  question: string,
  right: boolean,
  more: { given?: string[]; during?: During; fingerprint?: string } = {},
): Happening {
  const { given = [], during = "unit", fingerprint = MEANINGS.get(question) ?? "gone" } = more;
  return { type: "question-answered", unit, question, fingerprint, given, right, during };
}

/** What happened to somebody, without undoing. */
export const someEvents: fc.Arbitrary<Event[]> = fc
  .array(aHappening, { maxLength: 40, size: "max" })
  .map((happenings) => stamped(...happenings));

/** What happened to somebody, with undoing: of what came before, of what comes after, and of nothing. */
export const aJournal: fc.Arbitrary<Event[]> = fc
  .array(withUndoing, { maxLength: 40, size: "max" })
  .map((happenings) => stamped(...happenings));

/** What happened to somebody, with undoing and with going back to backups that never were. */
export const anyJournal: fc.Arbitrary<Event[]> = fc
  .array(anything, { maxLength: 40, size: "max" })
  .map((happenings) => stamped(...happenings));
