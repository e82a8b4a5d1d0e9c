import { mentorNamed, myMentors, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import { courseTold, packsTold } from "../../learner/courseTold.ts";
import { endOf, heldWith } from "../../mentoring/meetings.ts";
import { shownTo } from "../../mentoring/mentors.ts";
import { summarise } from "../../mentoring/summarise.ts";
import type { Summary } from "../../mentoring/summary.ts";
import {
  SUMMARY_PARTS,
  type SummaryPart,
  sinceMoment,
  USUAL_PARTS,
} from "../../mentoring/summaryParts.ts";
import { EXIT, Problem, unknownWord } from "../../problem.ts";
import { type WhenNeeds, whenTyped } from "../../sitting/agreeWhen.ts";
import { nearest } from "../../text/nearest.ts";
import { toType } from "../../text/toType.ts";

type Needs = WhenNeeds & Pick<Context, "course" | "known" | "settings" | "record">;

/** What narrows the summary; each as it was typed. */
export type Narrowing = {
  for: string | undefined;
  only: string | undefined;
  without: string | undefined;
  with: string | undefined;
  since: string | undefined;
};

export const LAST_MEETING = "last-meeting";
export const LAST = "last";

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
function chosenParts({ only, without, with: also }: Narrowing): SummaryPart[] {
  const out = without === undefined ? [] : partsIn(without, "without");
  const more = also === undefined ? [] : partsIn(also, "with");
  const wanted = only === undefined ? USUAL_PARTS : partsIn(only, "only");
  return [...wanted, ...more].filter((part) => !out.includes(part));
}

/**
 * The moment that is meant by `--since`, in UTC: the beginning of a day, the end of the last talk that the
 * one who reads the summary may know of, or that of the last summary they got. Throws a Problem where it
 * is none of these, or where there was none.
 */
async function momentTyped(context: Needs, typed: string, reader: string | null): Promise<string> {
  const record = shownTo(context.record().record, reader);
  const none = (what: string) =>
    new Problem(`${what}, so the summary can only be of all of it.`, { next: toType("export") });
  if (typed === LAST_MEETING) {
    const last = heldWith(record, null).at(-1);
    if (last === undefined) throw none("No talk was held yet");
    return endOf(last);
  }
  if (typed === LAST) {
    const last = record.handOvers.at(-1);
    if (last === undefined) throw none("No page was handed over yet");
    return last.at;
  }
  const day = await whenTyped(context, typed, { kind: "day", side: "behind" }, (when) => {
    return `export --since ${when}`;
  });
  return new Date(`${day}T00:00`).toISOString();
}

/** Who is to read the summary: the one it is made for, or the only mentor; null: all of them. */
export function readerOf(context: Needs, { for: typed }: Pick<Narrowing, "for">): string | null {
  return typed === undefined ? myOnlyMentor(context) : mentorNamed(context, typed);
}

/**
 * The summary as it is wanted, with all of its parts, and those that are to be left in. Throws a Problem
 * where what is asked for is not there.
 */
export async function chosenSummary(
  context: Needs,
  narrowing: Narrowing,
): Promise<{ whole: Summary; parts: SummaryPart[] }> {
  const settings = context.settings();
  const { name: learner = null, initiative = null, offer = null, work } = settings;
  const only = narrowing.for === undefined ? null : mentorNamed(context, narrowing.for);
  const mentor = myMentors(context).join(", ") || null;
  const pair = { learner, mentor, initiative, offer, work, for: only };
  const parts = chosenParts(narrowing);
  const { record } = context.record();
  const told = courseTold(await context.known(packsTold(record)), record);
  const all = summarise(told, record, pair, await context.course());
  const { since } = narrowing;
  if (since === undefined) return { whole: all, parts };
  const from = await momentTyped(context, since, readerOf(context, narrowing));
  return { whole: sinceMoment(all, from), parts };
}
