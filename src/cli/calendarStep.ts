import type { Context } from "../context.ts";
import { nextNumber, plannedWith } from "../mentoring/meetings.ts";
import type { Step } from "./ending.ts";
import { myMentors } from "./myMentors.ts";
import { freeName } from "./outputFile.ts";

type Needs = Pick<Context, "record" | "settings" | "filesFolder" | "now">;

/**
 * How to get a file for the calendar of the talk that is to come with this mentor, or (null) with whoever it
 * is; nothing where none has a time.
 */
export function calendarStep(context: Needs, mentor: string | null): Step[] {
  const { record } = context.record();
  const planned = plannedWith(record, mentor);
  if (planned?.when == null || planned.when <= context.now().toISOString()) return [];
  const who = planned.with ?? mentor;
  const usual = `smm-talk-${nextNumber(record, who)}.ics`;
  return [
    {
      does: "The next talk, for your calendar",
      name: "meet",
      words: ["plan"],
      flags: {
        ...(who !== null && myMentors(context).length > 1 && { with: who }),
        output: freeName(context, usual),
      },
    },
  ];
}
