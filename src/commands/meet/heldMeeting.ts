import type { Meeting } from "../../learner/kept/talks.ts";
import type { LearnerRecord } from "../../learner/record.ts";
import { heldWith } from "../../mentoring/meetings.ts";
import { EXIT, Problem } from "../../problem.ts";
import { toType } from "../../text/toType.ts";

/** The talk with this number in the list, or the last that was held. Throws a Problem where there is none. */
export function heldMeeting(record: LearnerRecord, typed: string | undefined): Meeting {
  const meeting =
    typed === undefined
      ? heldWith(record, null).at(-1)
      : record.meetings[Number.parseInt(typed, 10) - 1];
  if (meeting !== undefined) return meeting;
  throw new Problem(typed === undefined ? "No talk was held yet." : `There is no talk ${typed}.`, {
    next: toType(typed === undefined ? "meet plan" : "meet list"),
    code: EXIT.usage,
  });
}
