import type { Course, Prompt, PromptKind, Unit } from "../course/model.ts";
import type { ReceivedReply } from "../learner/kept/replies.ts";
import type { Meeting, MeetingMinutes } from "../learner/kept/talks.ts";
import { recordOf, statusOf } from "../learner/progress.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { localDay } from "../text/day.ts";
import { wallAt } from "../text/when/wall.ts";

/** How long a talk is where nothing else is planned. */
export const USUAL_MINUTES: MeetingMinutes = 30;

/** A programme of this many talks; there may be more after it. */
export const PROGRAMME = 6;

export type MeetingKind = "first" | "regular" | "midpoint" | "closing" | "further";

/** What the talk of this number is: the third looks back, the sixth closes the programme. */
export function kindOf(number: number): MeetingKind {
  if (number === 1) return "first";
  if (number === 3) return "midpoint";
  if (number === PROGRAMME) return "closing";
  return number > PROGRAMME ? "further" : "regular";
}

/** The five things that the learner says how sure they are of, at the first talk and the last. */
export const BASELINE = [
  "I can say what social media could do for our company, and what not.",
  "I can find out what is said about us.",
  "I can tell which posts are worth an answer.",
  "I can tell a story that was checked from one that is only often told.",
  "I could propose one step to a senior leader, with reasons.",
] as const;

/** One of the five things, and how sure the learner was of it the first time and the last. */
type Sureness = { sentence: string; first: number; now: number | null };

/**
 * The five things as they were rated in these talks, the oldest first: the first rating of each, and
 * the last where there is a later one. Without what was never rated.
 */
export function baselineOf(held: readonly Meeting[]): Sureness[] {
  return BASELINE.flatMap((sentence, at) => {
    const [first, ...later] = held.flatMap(({ ratings }) => ratings[at] ?? []);
    return first === undefined ? [] : [{ sentence, first, now: later.at(-1) ?? null }];
  });
}

/** Whether a talk counts for this mentor, or (null) for whoever it is. */
export function isWith(meeting: Meeting, mentor: string | null): boolean {
  return mentor === null || meeting.with === null || meeting.with === mentor;
}

/** The talks that were held with this mentor, or (null) with whoever it was, the oldest first. */
export function heldWith(record: LearnerRecord, mentor: string | null): Meeting[] {
  return record.meetings
    .filter((meeting) => meeting.heldOn !== null && isWith(meeting, mentor))
    .sort((a, b) => ((a.heldOn ?? "") < (b.heldOn ?? "") ? -1 : 1));
}

/**
 * The moment at which a held talk ended, in UTC: by its plan where it was held on that day, else when it
 * was told of on its day, else the beginning of that day.
 */
export function endOf({ when, minutes, heldOn, toldAt }: Meeting): string {
  const planned = when === null ? null : new Date(new Date(when).getTime() + minutes * MINUTE);
  const isOn = (moment: Date) => localDay(moment) === heldOn;
  const told = toldAt === null ? null : new Date(toldAt);
  if (planned !== null && isOn(planned) && (told === null || planned < told))
    return planned.toISOString();
  if (told !== null && isOn(told)) return told.toISOString();
  return new Date(`${heldOn}T00:00`).toISOString();
}

/** The moment since which what came of a held talk is known, in UTC. */
export function toldOf(meeting: Meeting): string {
  return meeting.toldAt ?? endOf(meeting);
}

const MINUTE = 60_000;

/** Which talk the next one with this mentor is, or (null) with whoever it is, counted from 1. */
export function nextNumber(record: LearnerRecord, mentor: string | null): number {
  return heldWith(record, mentor).length + 1;
}

/** Whether a talk is still to be held, or to be told of. */
export function isAhead({ heldOn, letGo }: Meeting): boolean {
  return heldOn === null && letGo === undefined;
}

/** The talk that is planned with this mentor and was not held yet. */
export function plannedWith(record: LearnerRecord, mentor: string | null): Meeting | undefined {
  return record.meetings.findLast((meeting) => isAhead(meeting) && isWith(meeting, mentor));
}

/** The time of day, HH:MM, for which the newest talk with a mentor was planned; null where none was. */
export function timeBefore(
  record: LearnerRecord,
  mentor: string | null,
  zone: string,
): string | null {
  const talks = record.meetings.filter((each) => isWith(each, mentor) && each.when !== null);
  const when = talks.at(-1)?.when ?? null;
  return when === null ? null : wallAt(new Date(when), zone).time;
}

/**
 * The newest reply of this mentor (null: of whoever it is) that asks for another time which is still to come,
 * where no talk was planned since; `now` is a moment in UTC.
 */
export function timeAsked(
  record: LearnerRecord,
  mentor: string | null,
  now: string,
): (ReceivedReply & { meetAt: string }) | undefined {
  return record.replies.findLast(
    (reply): reply is ReceivedReply & { meetAt: string } =>
      (mentor === null || reply.from === mentor) &&
      reply.timeSettled === undefined &&
      reply.meetAt !== null &&
      reply.meetAt > now &&
      plannedWith(record, reply.from)?.when !== reply.meetAt,
  );
}

/** The newest reply that was opened on the day of the last talk with who wrote it, or later. */
export function freshReply(record: LearnerRecord): ReceivedReply | undefined {
  return record.replies.findLast(({ receivedOn, from }) => {
    return receivedOn >= (heldWith(record, from).at(-1)?.heldOn ?? "");
  });
}

/** The planned talk whose time has passed without it being held; `now` is a moment in UTC. */
export function missedMeeting(record: LearnerRecord, now: string): Meeting | undefined {
  return record.meetings.findLast(
    ({ heldOn, when }) => heldOn === null && when !== null && when < now,
  );
}

/**
 * Something to talk about that a unit proposes, as Markdown. Its name is what its conclusion is kept under:
 * that of its pack, unit and prompt, "social-media-mentor/dell/mentor".
 */
export type TalkPrompt = {
  name: string;
  ask: string;
  listenFor: string | null;
  by: "author";
  unit: Unit;
};

function authors(unit: Unit, { id, ask, listenFor }: Prompt): TalkPrompt {
  const name = promptName(unit.pack, unit.id, id);
  return { name, ask, listenFor: listenFor ?? null, by: "author", unit };
}

function promptName(pack: string, unit: string, prompt: string): string {
  return `${pack}/${unit}/${prompt}`;
}

/**
 * The pack, unit and prompt of which something was concluded in a talk, where an author wrote it. Talks
 * of older versions name the pack once for all.
 */
export function promptConcluded({ pack }: Meeting, name: string) {
  const [prompt, unit, own = pack] = name.split("/").reverse();
  return prompt === undefined || unit === undefined ? undefined : { pack: own, unit, prompt };
}

/** The names of the prompts of which anything was concluded in these talks. */
function talkedAbout(meetings: readonly Meeting[]): Set<string> {
  return new Set(
    meetings.flatMap((meeting) =>
      meeting.conclusions.flatMap(({ prompt: name }) => {
        const about = promptConcluded(meeting, name);
        return about?.pack == null
          ? [name]
          : [name, promptName(about.pack, about.unit, about.prompt)];
      }),
    ),
  );
}

/**
 * A prompt of each kind that was not talked about yet, from what was read most recently; from the
 * first unit where nothing was read.
 */
export function promptsToTalkOver(
  course: Course,
  record: LearnerRecord,
): Map<PromptKind, TalkPrompt> {
  const talked = talkedAbout(record.meetings);
  const read = course.units
    .filter((unit) => statusOf(record, unit) !== "new")
    .sort((a, b) => (lastAt(record, a) < lastAt(record, b) ? 1 : -1));
  const units = read.length > 0 ? read : course.units.slice(0, 1);
  const found = new Map<PromptKind, TalkPrompt>();
  for (const unit of units)
    for (const prompt of unit.prompts) {
      const names = [unit.id, ...unit.was].map((id) => promptName(unit.pack, id, prompt.id));
      if (!found.has(prompt.kind) && !names.some((name) => talked.has(name)))
        found.set(prompt.kind, authors(unit, prompt));
    }
  return found;
}

function lastAt(record: LearnerRecord, unit: Unit): string {
  return recordOf(record, unit)?.lastAt ?? "";
}

/** The units finished since a day, all of them where it is null, in the order of the course. */
export function readSince(course: Course, record: LearnerRecord, day: string | null): Unit[] {
  return course.units.filter((unit) => {
    const on = recordOf(record, unit)?.finishedOn ?? null;
    return on !== null && (day === null || on >= day);
  });
}
