import type { Context } from "../context.ts";
import type { Reply } from "../learner/replyShape.ts";
import { plannedWith, USUAL_MINUTES } from "../mentoring/meetings.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { momentInWords, saidMoment } from "../text/day.ts";
import { resumable } from "./stopping.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "onTerminal" | "columns" | "record" | "now" | "newId" | "smm"
>;

/** The words after smm that plan a talk for a moment. */
function planning(when: string): string {
  return `meet plan --when "${saidMoment(when).replace(",", "")}"`;
}

/** Plans the talk with a mentor for the time that they asked for. Resolves to what is said of it. */
export function agreeOn(
  { record, newId }: Pick<Context, "record" | "newId">,
  { meetAt, from }: { meetAt: string; from: string | null },
): string {
  const store = record();
  const planned = plannedWith(store.record, from);
  store.saveOrFail({
    type: "meeting-planned",
    meeting: planned?.id ?? newId(),
    when: meetAt,
    minutes: planned?.minutes ?? USUAL_MINUTES,
    with: from,
  });
  return `Planned: ${momentInWords(meetAt)}. At home, under Talks, you get it for your calendar.`;
}

/**
 * Settles the time that a mentor asks for in a reply: the learner agrees on a terminal, and elsewhere is told
 * how. Where it is left, it can be agreed to later. Resolves to whether the talk was planned for it now.
 */
export async function agreeTime(
  context: Needs,
  { meetAt, from }: Pick<Reply, "meetAt" | "from">,
): Promise<boolean> {
  const { io, smm, columns, inputs, onTerminal } = context;
  if (meetAt === null) return false;
  const who = from ?? "Your mentor";
  const when = momentInWords(meetAt);
  if (meetAt < context.now().toISOString()) {
    io.err(`\n${wrap(`${who} asked to talk on ${when}, which has passed.`, columns())}\n`);
    return false;
  }
  if (plannedWith(context.record().record, from)?.when === meetAt) return false;
  const command = planning(meetAt);
  if (!onTerminal) {
    const said = `${who} would like to talk on ${when}. To agree:`;
    io.err(`\n${withCommand(said, smm(command), columns())}\n`);
    return false;
  }
  const asked = `${who} would like to talk on ${when}. Do you agree?`;
  if (!(await resumable(context, "meet plan", () => inputs.confirm(asked, true)))) {
    const said =
      "Nothing was settled; at home, under Talks, you can still agree to it. To do so here, or to plan another time:";
    io.err(`${withCommand(said, smm("meet plan"), columns())}\n`);
    return false;
  }
  const said = `${agreeOn(context, { meetAt, from })} To do so here:`;
  io.err(`${withCommand(said, smm(command), columns())}\n`);
  return true;
}
