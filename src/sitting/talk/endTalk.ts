import type { Meeting } from "../../learner/happenings/talks.ts";
import { isAhead, isWith } from "../../mentoring/meetings.ts";
import { wrap } from "../../terminal/wrap.ts";
import { cleanLine } from "../../text/clean.ts";
import { localDay } from "../../text/day.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { sayMoment } from "../../text/when/said.ts";
import { wallAt } from "../../text/when/wall.ts";
import { whenInLine } from "../agreeWhen.ts";
import { actionsReadBack } from "./agreeAction.ts";
import type { TalkNeeds, TalkNow } from "./talk.ts";

const NEXT = "When do you talk next, such as “in two weeks, same time”? (Enter: not settled yet)";

/** The talk that is planned already after this one. */
function plannedAfter(
  { record, now }: TalkNeeds,
  { meeting, agenda }: TalkNow,
): (Meeting & { when: string }) | undefined {
  return record().record.meetings.findLast(
    (each): each is Meeting & { when: string } =>
      each.id !== meeting &&
      isAhead(each) &&
      isWith(each, agenda.with) &&
      each.when !== null &&
      each.when > now().toISOString(),
  );
}

/** Asks when the two talk next, and keeps it; null where that is left open. */
async function planNext(context: TalkNeeds, talk: TalkNow): Promise<string | null> {
  const { inputs, newId, locality } = context;
  const { begunAt, agenda, meeting } = talk;
  const { zone } = locality();
  const store = context.record();
  const planned = store.record.meetings.find(({ id }) => id === meeting)?.when ?? begunAt;
  const same = wallAt(new Date(planned), zone).time;
  const next = plannedAfter(context, talk);
  const asked =
    next === undefined
      ? NEXT
      : `You talk next on ${sayMoment(next.when, zone)}. Another time? (Enter: it stays so)`;
  for (;;) {
    const typed = cleanLine(await inputs.text(asked));
    if (typed === "" || isKey(typed, KEYS.stop)) return next?.when ?? null;
    const when = await whenInLine(context, typed, { kind: "moment", side: "ahead", same });
    if (when === undefined) continue;
    const { minutes, with: mentor } = agenda;
    const planning = { meeting: next?.id ?? newId(), minutes: next?.minutes ?? minutes };
    store.saveOrFail({ type: "meeting-planned", ...planning, when, with: mentor });
    return when;
  }
}

/**
 * Reads back what was agreed, asks for the next talk and keeps that this one was held, so that whoever is cut
 * short until then is asked again. Resolves to when the next is, and thanks to both.
 */
export async function endTalk(context: TalkNeeds, talk: TalkNow): Promise<string[]> {
  const { io, columns, locality } = context;
  const { meeting, agenda, pack, begunAt } = talk;
  const { minutes, with: mentor } = agenda;
  const told = { conclusions: [], useful: null, change: null, ratings: [] };
  const on = localDay(new Date(begunAt));
  const actions = actionsReadBack(context, talk, columns());
  const say = (text: string) => io.out(`${wrap(text, columns())}\n`);
  io.out("\n");
  say(actions.length === 0 ? "No action was agreed." : "What you agreed:");
  if (actions.length > 0) io.out(`${actions.join("\n")}\n`);
  io.out("\n");
  const when = await planNext(context, talk);
  context
    .record()
    .saveOrFail({ type: "meeting-held", meeting, on, minutes, with: mentor, pack, ...told });
  const next = when === null ? [] : [`The next talk: ${sayMoment(when, locality().zone)}.`];
  const names = [context.settings().name, mentor ?? undefined].filter((name) => name !== undefined);
  return [...next, names.length < 2 ? "Thank you both." : `Thank you, ${names.join(" and ")}.`];
}
