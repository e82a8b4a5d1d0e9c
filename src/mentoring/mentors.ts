import type { Action } from "../learner/kept/actions.ts";
import { type MentorsNamed, nameToday } from "../learner/kept/mentors.ts";
import type { Note } from "../learner/kept/notes.ts";
import type { LearnerRecord } from "../learner/record.ts";

/** The names in the setting, which has them with commas between. */
export function mentorsIn(setting: string | null): string[] {
  return (setting ?? "")
    .split(/[,;]/)
    .map((name) => name.trim())
    .filter((name) => name !== "");
}

/** The mentor in the setting, where there is one alone; null: nobody, or several. */
export function onlyMentor(setting: string | null): string | null {
  const mentors = mentorsIn(setting);
  return mentors.length === 1 ? (mentors[0] ?? null) : null;
}

/**
 * For whom a note is where nothing else is said, of somebody with these mentors: what is written with one
 * is for that one, whoever else comes later; with none or several it is for all, whom no name stands for.
 */
export function usuallyFor(mentors: readonly string[]): string[] {
  return mentors.length === 1 ? [...mentors] : [];
}

/** Mentors as one calls them in a sentence: "Sam", "Sam and Kim". */
export function mentorTold(mentors: readonly string[]): string {
  if (mentors.length === 0) return "your mentor";
  const last = mentors.at(-1);
  return mentors.length === 1 ? `${last}` : `${mentors.slice(0, -1).join(", ")} and ${last}`;
}

/** The mentor of this name, or the only one whose name begins so; undefined when there is none. */
function findMentor(mentors: readonly string[], typed: string): string | undefined {
  const wanted = typed.trim().toLowerCase();
  const begun = mentors.filter((name) => name.toLowerCase().startsWith(wanted));
  return (
    mentors.find((name) => name.toLowerCase() === wanted) ??
    (begun.length === 1 && wanted !== "" ? begun[0] : undefined)
  );
}

/**
 * Whether a note may be shown to this mentor, or (null) to all of them: a private one
 * never, one for somebody only to them.
 */
export function isShownTo(note: Pick<Note, "private" | "for">, mentor: string | null): boolean {
  if (note.private) return false;
  return isFor(note.for, mentor);
}

/** Whether what is for these mentors is for this one too, or (null) for all of them. */
export function isFor(only: readonly string[], mentor: string | null): boolean {
  return only.length === 0 || (mentor !== null && only.includes(mentor));
}

/** The mentors in the setting, under the names that they have today. */
export function mentorsToday(record: MentorsNamed, setting: string): string[] {
  return [...new Set(mentorsIn(setting).map((name) => nameToday(record, name)))];
}

/** As {@link findMentor}, also by a name that one of them had before. */
export function mentorCalled(
  record: MentorsNamed,
  mentors: readonly string[],
  typed: string,
): string | undefined {
  const before = record.mentors.flatMap(({ names }) => names);
  const name = nameToday(record, findMentor(before, typed) ?? typed);
  return findMentor(mentors, typed) ?? findMentor(mentors, name);
}

/** The id that lasts of a mentor who is called so today. */
export function mentorId({ mentors }: MentorsNamed, name: string): string {
  return mentors.find(({ names }) => names.at(-1) === name)?.id ?? name;
}

/** With whom the record has talks, replies or notes for them alone, besides these mentors. */
export function formerMentors(record: LearnerRecord, mentors: readonly string[]): string[] {
  const named = [
    ...record.meetings.map((meeting) => meeting.with),
    ...record.replies.map(({ from }) => from),
    ...record.notes.flatMap((note) => note.for),
    ...record.readings.flatMap((reading) => reading.for),
    ...record.handOvers.map(({ to }) => to),
  ];
  return [...new Set(named)].filter(
    (name): name is string => name !== null && !mentors.includes(name),
  );
}

/**
 * Names of the mentors whom an action is between: that of its talk, or those of what became it. Empty: all of
 * them; undefined: its talk is not known any more.
 */
export function agreedWith(
  { meetings }: Pick<LearnerRecord, "meetings">,
  { meeting, for: only = [] }: Action,
): string[] | undefined {
  if (meeting === null) return only;
  const talk = meetings.find(({ id }) => id === meeting);
  if (talk === undefined) return undefined;
  return talk.with === null ? [] : [talk.with];
}

/**
 * The record as this mentor may see it, or (null) as all of them may: without what is
 * private, without notes that are for somebody else, and without talks and replies of somebody else with
 * the actions and recommendations that came of them.
 */
export function shownTo(record: LearnerRecord, mentor: string | null): LearnerRecord {
  const isTheirs = (name: string | null) => name === null || name === mentor;
  const meetings = record.meetings
    .filter((meeting) => isTheirs(meeting.with))
    .map((meeting) => {
      return { ...meeting, conclusions: meeting.conclusions.filter((each) => !each.private) };
    });
  return {
    ...record,
    notes: record.notes.filter((note) => isShownTo(note, mentor)),
    meetings,
    replies: record.replies.filter(({ from }) => isTheirs(from)),
    readings: record.readings.filter((reading) => isFor(reading.for, mentor)),
    actions: record.actions.filter((action) => {
      const only = agreedWith(record, action);
      return only !== undefined && isFor(only, mentor);
    }),
    handOvers: record.handOvers.filter(({ to }) => isTheirs(to)),
  };
}
