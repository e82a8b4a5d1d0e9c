import { titled } from "../course/titled.ts";
import type { Action } from "../learner/happenings/actions.ts";
import { SOME_MENTOR } from "../learner/happenings/replies.ts";
import type { Meeting } from "../learner/happenings/talks.ts";
import { recordOf } from "../learner/progress.ts";
import { freshReply, openActions } from "../mentoring/meetings.ts";
import { counted } from "../text/counted.ts";
import { dayNear, localDay, timeOf } from "../text/day.ts";
import type { House } from "./house.ts";

const MINUTE_MS = 60_000;

/** A talk is on its way so many minutes before it begins. */
const SOON_MINUTES = 10;

/** So many actions are told at home; all of them stand in the list of talks. */
const MOST_ACTIONS = 3;

/** A talk for which a moment is settled. */
export type PlannedTalk = Meeting & { when: string };

/** Where a planned talk is: still to come, on just now, or past its end and not told of. */
type Phase = "ahead" | "now" | "past";

export function phaseOf({ when, minutes }: PlannedTalk, now: Date): Phase {
  const begins = new Date(when).getTime();
  if (now.getTime() < begins - SOON_MINUTES * MINUTE_MS) return "ahead";
  return now.getTime() < begins + minutes * MINUTE_MS ? "now" : "past";
}

/** The talks that are planned for a moment and were not told of, the earliest first. */
export function plannedTalks({ record }: House): PlannedTalk[] {
  return record.meetings
    .filter((each): each is PlannedTalk => each.heldOn === null && each.when !== null)
    .sort((a, b) => a.when.localeCompare(b.when));
}

/** A talk in a sentence, by where it is just now. */
export function talkSaid(talk: PlannedTalk, now: Date): string {
  const at = new Date(talk.when);
  const today = localDay(now);
  const who = talk.with === null ? "Your talk" : `Your talk with ${talk.with}`;
  const day = dayNear(localDay(at), today);
  const phase = phaseOf(talk, now);
  if (phase === "past") return `${who} was planned for ${day}, ${timeOf(at)}: how did it go?`;
  if (phase === "now")
    return at.getTime() > now.getTime()
      ? `${who} begins at ${timeOf(at)}.`
      : `${who} is now: it began at ${timeOf(at)}.`;
  return `${who}: ${day}, ${timeOf(at)}, ${talk.minutes} minutes.`;
}

/** The talk that comes next, or is to be told of, in a sentence; undefined where none is planned. */
export function talkLine(house: House): string | undefined {
  const talk = plannedTalks(house)[0];
  return talk === undefined ? undefined : talkSaid(talk, house.now);
}

/** The learner's open actions, those with the earliest day first. */
export function myActions({ record }: House): Action[] {
  const last = "9999";
  return openActions(record)
    .filter(({ owner }) => owner === "learner")
    .sort((a, b) => (a.due ?? last).localeCompare(b.due ?? last));
}

function actionLines(house: House): string[] {
  const today = localDay(house.now);
  const mine = myActions(house);
  const lines = mine.slice(0, MOST_ACTIONS).map(({ text, due }) => {
    const by = due === null ? "" : ` (${due < today ? "was for" : "by"} ${dayNear(due, today)})`;
    return `You wanted to: ${text}${by}`;
  });
  const more = mine.length - lines.length;
  return more > 0 ? [...lines, `And ${counted(more, "more thing", "more things")} to do.`] : lines;
}

/** What came back from a mentor since the last talk. */
function replyLine({ record, now }: House): string[] {
  const reply = freshReply(record);
  if (reply === undefined) return [];
  const who = reply.from ?? SOME_MENTOR;
  const from = who.charAt(0).toUpperCase() + who.slice(1);
  const parts = [
    ...(reply.answers.length > 0 ? [counted(reply.answers.length, "answer")] : []),
    ...(reply.readNext === null ? [] : ["a unit to read"]),
    ...(reply.reading === null ? [] : ["something to read"]),
    ...(reply.prompt === null ? [] : ["something to talk about"]),
  ];
  const what = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  return [`${from} wrote back${what} (opened ${dayNear(reply.receivedOn, localDay(now))}).`];
}

function readingLines({ progress, record, now }: House): string[] {
  const { next, suggestedBy, units } = progress;
  const today = localDay(now);
  const lines: string[] = [];
  if (next !== undefined) {
    const known = recordOf(record, next);
    const since =
      known?.open === true && known.startedOn !== null
        ? `, begun ${dayNear(known.startedOn, today)}`
        : "";
    const by = suggestedBy === undefined ? "" : `, suggested by ${suggestedBy}`;
    lines.push(`Next to read: “${titled(next)}”${since}${by}.`);
  }
  if (units.done + units.started === 0) return ["You have not begun yet.", ...lines];
  const begun = units.started > 0 ? ` and begun ${units.started}` : "";
  const last =
    record.lastDay === null || record.lastDay === today
      ? ""
      : ` You were last here ${dayNear(record.lastDay, today)}.`;
  return [
    ...lines,
    `You have read ${units.done} of ${counted(units.units, "unit")}${begun}.${last}`,
  ];
}

/** What home says, a line for each thing, the most pressing first; at most ten. */
export function newsOf(house: House): string[] {
  const talks = plannedTalks(house).map((talk) => talkSaid(talk, house.now));
  return [...talks.slice(0, 2), ...actionLines(house), ...replyLine(house), ...readingLines(house)];
}
