import { mentorNamed, myMentors, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import { heldWith } from "../../mentoring/meetings.ts";
import { shownTo } from "../../mentoring/mentors.ts";
import { summarise } from "../../mentoring/summarise.ts";
import type { Summary } from "../../mentoring/summary.ts";
import {
  SUMMARY_PARTS,
  type SummaryPart,
  sinceDay,
  withParts,
} from "../../mentoring/summaryParts.ts";
import { EXIT, Problem, unknownWord } from "../../problem.ts";
import { type WhenNeeds, whenTyped } from "../../sitting/agreeWhen.ts";
import { nearest } from "../../text/nearest.ts";
import { toType } from "../../text/toType.ts";

type Needs = WhenNeeds & Pick<Context, "course" | "settings" | "record">;

/** What narrows the summary; each as it was typed. */
export type Narrowing = {
  for: string | undefined;
  only: string | undefined;
  without: string | undefined;
  since: string | undefined;
};

export const LAST_MEETING = "last-meeting";

/** The parts named in a list with commas between. Throws a Problem where one is unknown. */
function partsIn(typed: string, flag: string): SummaryPart[] {
  const names = typed.split(/[,\s]+/).filter((name) => name !== "");
  return names.map((name) => {
    const part = SUMMARY_PARTS.find((each) => each === name.toLowerCase());
    if (part !== undefined) return part;
    const meant = nearest(name, SUMMARY_PARTS);
    const next = `export --${flag} ${meant ?? "shaky"}`;
    const problem = unknownWord("part of the summary", name, meant, next);
    throw meant === undefined
      ? new Problem(`${problem.message} There are: ${SUMMARY_PARTS.join(", ")}.`, {
          next: toType(next),
          code: EXIT.usage,
        })
      : problem;
  });
}

/** The parts of the summary that are left in. */
function chosenParts({ only, without }: Narrowing): SummaryPart[] {
  const out = without === undefined ? [] : partsIn(without, "without");
  const wanted = only === undefined ? SUMMARY_PARTS : partsIn(only, "only");
  return wanted.filter((part) => !out.includes(part));
}

/**
 * The day that is meant by `--since`, YYYY-MM-DD: a day, or that of the last talk that the one who reads
 * the summary may know of.
 * Throws a Problem where it is neither, or where no talk was held.
 */
async function dayTyped(context: Needs, typed: string, mentor: string | null): Promise<string> {
  if (typed !== LAST_MEETING)
    return whenTyped(context, typed, { kind: "day", side: "behind" }, (when) => {
      return `export --since ${when}`;
    });
  const reader = mentor ?? myOnlyMentor(context);
  const last = heldWith(shownTo(context.record().record, reader), null).at(-1)?.heldOn ?? null;
  if (last === null)
    throw new Problem("No talk was held yet, so the summary can only be of all of it.", {
      next: toType("export"),
    });
  return last;
}

/** The summary as it is wanted. Throws a Problem where what is asked for is not there. */
export async function chosenSummary(context: Needs, narrowing: Narrowing): Promise<Summary> {
  const settings = context.settings();
  const { name: learner = null, initiative = null, offer = null, work } = settings;
  const only = narrowing.for === undefined ? null : mentorNamed(context, narrowing.for);
  const mentor = myMentors(context).join(", ") || null;
  const pair = { learner, mentor, initiative, offer, work, for: only };
  const parts = chosenParts(narrowing);
  const whole = summarise(await context.course(), context.record().record, pair);
  const recent =
    narrowing.since === undefined
      ? whole
      : sinceDay(whole, await dayTyped(context, narrowing.since, only));
  return withParts(recent, parts);
}
