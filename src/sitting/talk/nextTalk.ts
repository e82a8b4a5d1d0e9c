import type { Context } from "../../context.ts";
import type { NewHappening } from "../../learner/events.ts";
import type { Meeting, MeetingMinutes } from "../../learner/kept/talks.ts";
import { isAhead, isWith, timeBefore } from "../../mentoring/meetings.ts";
import { NoAnswer } from "../../problem.ts";
import { sayMoment } from "../../text/when/said.ts";
import { wallAt } from "../../text/when/wall.ts";
import { type WhenNeeds, whenInLine } from "../agreeWhen.ts";

type Needs = WhenNeeds & Pick<Context, "record">;

/** A talk that has come to its end, whether it was held at this screen or is told of. */
export type TalkOver = { meeting: string; with: string | null; minutes: MeetingMinutes };

/** Asks for a line until `read` makes something of it; nothing where it is left empty. */
type AskAs = (
  label: string,
  read: (typed: string) => Promise<string | undefined>,
) => Promise<string | null | undefined>;

/** The talk that is planned already after this one. */
function plannedAfter(
  { record, now }: Pick<Context, "record" | "now">,
  { meeting, with: mentor }: TalkOver,
): (Meeting & { when: string }) | undefined {
  return record().record.meetings.findLast(
    (each): each is Meeting & { when: string } =>
      each.id !== meeting &&
      isAhead(each) &&
      isWith(each, mentor) &&
      each.when !== null &&
      each.when > now().toISOString(),
  );
}

function labelFor(next: { when: string } | undefined, zone: string, same: string | null): string {
  if (next !== undefined)
    return `You talk next on ${sayMoment(next.when, zone)}. Another time? (Enter: it stays so)`;
  const such = same === null ? "next Tuesday 2pm" : "in two weeks, same time";
  return `When do you talk next, such as “${such}”? (Enter: not settled yet)`;
}

/**
 * Asks when the two talk next: the moment, in UTC; null where that is left open, or stays as it is planned.
 * Where the input ends here, nothing else was to be told, and it is left open too.
 */
export async function askNext(
  context: Needs,
  over: TalkOver,
  askAs: AskAs,
): Promise<string | null> {
  const { zone } = context.locality();
  const { record } = context.record();
  const held = record.meetings.find(({ id }) => id === over.meeting);
  const at = held?.when ?? held?.begunAt ?? null;
  const same = at === null ? timeBefore(record, over.with, zone) : wallAt(new Date(at), zone).time;
  const sought = { kind: "moment", side: "ahead", same } as const;
  const label = labelFor(plannedAfter(context, over), zone, same);
  try {
    return (await askAs(label, (typed) => whenInLine(context, typed, sought))) ?? null;
  } catch (error) {
    if (error instanceof NoAnswer) return null;
    throw error;
  }
}

/** That the two talk next at `when`, a moment in UTC; nothing where that was left open. */
export function planningNext(
  context: Pick<Context, "record" | "now" | "newId">,
  over: TalkOver,
  when: string | null,
): NewHappening[] {
  if (when === null) return [];
  const next = plannedAfter(context, over);
  const { minutes, with: mentor } = over;
  const planning = { meeting: next?.id ?? context.newId(), minutes: next?.minutes ?? minutes };
  return [{ type: "meeting-planned", ...planning, when, with: mentor }];
}

/** When the two talk next, and thanks to both: a line each. */
export function parting(
  context: Pick<Context, "record" | "now" | "locality" | "settings">,
  over: TalkOver,
): string[] {
  const next = plannedAfter(context, over);
  const names = [context.settings().name, over.with ?? undefined].filter(
    (name) => name !== undefined,
  );
  return [
    ...(next === undefined
      ? []
      : [`The next talk: ${sayMoment(next.when, context.locality().zone)}.`]),
    names.length < 2 ? "Thank you both." : `Thank you, ${names.join(" and ")}.`,
  ];
}
