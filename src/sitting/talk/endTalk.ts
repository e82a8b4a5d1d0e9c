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

/** Asks when the two talk next, and keeps it; null where that is left open. */
async function planNext(
  context: TalkNeeds,
  { begunAt, agenda, meeting }: TalkNow,
): Promise<string | null> {
  const { inputs, newId, locality } = context;
  const store = context.record();
  const planned = store.record.meetings.find(({ id }) => id === meeting)?.when ?? begunAt;
  const same = wallAt(new Date(planned), locality().zone).time;
  for (;;) {
    const typed = cleanLine(await inputs.text(NEXT));
    if (typed === "" || isKey(typed, KEYS.stop)) return null;
    const when = await whenInLine(context, typed, { kind: "moment", side: "ahead", same });
    if (when === undefined) continue;
    const { minutes, with: mentor } = agenda;
    store.saveOrFail({ type: "meeting-planned", meeting: newId(), when, minutes, with: mentor });
    return when;
  }
}

/**
 * Keeps that the talk was held, reads back what was agreed and asks for the next one. Resolves to when that
 * is, and thanks to both.
 */
export async function endTalk(context: TalkNeeds, talk: TalkNow): Promise<string[]> {
  const { io, columns, locality } = context;
  const { meeting, agenda, pack, begunAt } = talk;
  const { minutes, with: mentor } = agenda;
  const told = { conclusions: [], useful: null, change: null, ratings: [] };
  const on = localDay(new Date(begunAt));
  context
    .record()
    .saveOrFail({ type: "meeting-held", meeting, on, minutes, with: mentor, pack, ...told });
  const actions = actionsReadBack(context, talk, columns());
  const say = (text: string) => io.out(`${wrap(text, columns())}\n`);
  io.out("\n");
  say(actions.length === 0 ? "No action was agreed." : "What you agreed:");
  if (actions.length > 0) io.out(`${actions.join("\n")}\n`);
  io.out("\n");
  const when = await planNext(context, talk);
  const next = when === null ? [] : [`The next talk: ${sayMoment(when, locality().zone)}.`];
  const names = [context.settings().name, mentor ?? undefined].filter((name) => name !== undefined);
  return [...next, names.length < 2 ? "Thank you both." : `Thank you, ${names.join(" and ")}.`];
}
