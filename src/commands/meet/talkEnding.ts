import { calendarStep } from "../../cli/calendarStep.ts";
import type { Ending } from "../../cli/ending.ts";
import { myMentors } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import type { LearnerRecord } from "../../learner/record.ts";
import type { MeetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { baselineOf, heldWith } from "../../mentoring/meetings.ts";
import { parting } from "../../sitting/talk/nextTalk.ts";
import { wrap, wrapAfter } from "../../terminal/wrap.ts";

type Needs = Pick<Context, "record" | "now" | "locality" | "settings" | "filesFolder">;

/** What else is typed to say with whom a talk is. */
export type Flags = Readonly<Record<string, string>>;

/** That a talk is with this mentor, where that has to be said: there are several. */
export function withFlag(
  context: Pick<Context, "record" | "settings">,
  mentor: string | null,
): Flags {
  return mentor === null || myMentors(context).length < 2 ? {} : { with: mentor };
}

/** How sure the learner was at the first talk and is now; nothing where only one is known. */
function sureThenAndNow(record: LearnerRecord, mentor: string | null, columns: number): string[] {
  const rows = baselineOf(heldWith(record, mentor)).filter(({ now }) => now !== null);
  if (rows.length === 0) return [];
  const lines = rows.map(({ sentence, first, now }) =>
    wrapAfter("- ", `${sentence} At first ${first}, now ${now}.`, columns),
  );
  return [["How sure you are, from 1 to 5:", ...lines].join("\n")];
}

/** What is typed to say which talk is meant; nothing where it is the last that was held. */
function numberTyped(record: LearnerRecord, meeting: string): string[] {
  if (heldWith(record, null).at(-1)?.id === meeting) return [];
  return [`${record.meetings.findIndex(({ id }) => id === meeting) + 1}`];
}

/** Where a talk is over and kept, as `kept` says; `note` stands below it, where there is one. */
export function talkEnding(
  context: Needs,
  { meeting, agenda }: { meeting: string; agenda: MeetingAgenda },
  { kept, note }: { kept: string; note: string | null },
): Ending {
  const { number, kind, with: mentor, minutes } = agenda;
  const parted = parting(context, { meeting, with: mentor, minutes });
  const { record } = context.record();
  return {
    stopped: false,
    header: `Talk ${number}`,
    changed: kept,
    body: (columns) =>
      [
        wrap(kept, columns),
        ...(kind === "closing" ? sureThenAndNow(record, mentor, columns) : []),
        wrap(parted.join("\n"), columns),
        ...(note === null ? [] : [wrap(note, columns)]),
      ].join("\n\n"),
    steps: [
      {
        does: "What came of it, for both",
        name: "meet",
        words: ["minutes", ...numberTyped(record, meeting)],
      },
      {
        does: "The agenda of the next talk",
        name: "meet",
        words: ["plan"],
        flags: withFlag(context, mentor),
      },
      ...calendarStep(context, mentor),
    ],
  };
}
