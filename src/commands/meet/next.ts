import type { Context, Terminal } from "../../context.ts";
import type { MeetingMinutes } from "../../learner/kept/talks.ts";
import type { LearnerRecord } from "../../learner/record.ts";
import { type MeetingAgenda, meetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { plannedWith, USUAL_MINUTES } from "../../mentoring/meetings.ts";
import { type ItemFor, itemsWith } from "../../mentoring/openItems.ts";
import { localDay } from "../../text/day.ts";

type ForAgenda = Pick<Context, "course" | "settings" | "record" | "now">;

/** What it takes to plan a talk, to hold one, or to tell of one. */
export type Needs = Terminal &
  ForAgenda &
  Pick<Context, "draft" | "filesFolder" | "locality" | "newId" | "smm">;

/** Which talk is meant: how long, and with which mentor, as it was typed. */
export type Wanted = { minutes: MeetingMinutes | undefined; with: string | undefined };

/** The agenda of a talk, made of this record and of what the two have between them. */
export async function agendaAbout(
  { course, settings, now }: Pick<Context, "course" | "settings" | "now">,
  record: LearnerRecord,
  items: readonly ItemFor[],
  about: { mentor: string | null; minutes: MeetingMinutes },
): Promise<MeetingAgenda> {
  const { initiative = null, offer = null } = settings();
  const today = localDay(now());
  return meetingAgenda(await course(), record, { ...about, today, initiative, offer, items });
}

/** The agenda of the talk that comes next with a mentor. */
export function agendaWith(
  context: ForAgenda,
  mentor: string | null,
  minutes: MeetingMinutes,
): Promise<MeetingAgenda> {
  const { record } = context.record();
  const items = itemsWith(record, mentor, context.now());
  return agendaAbout(context, record, items, { mentor, minutes });
}

/** How long a talk with a mentor (null: whoever it is) is to be, in minutes. */
export function minutesMeant(
  { record }: Pick<Context, "record">,
  mentor: string | null,
  { minutes }: Pick<Wanted, "minutes">,
): MeetingMinutes {
  return minutes ?? plannedWith(record().record, mentor)?.minutes ?? USUAL_MINUTES;
}
