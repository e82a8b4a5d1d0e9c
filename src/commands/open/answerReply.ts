import type { Context, Terminal } from "../../context.ts";
import { unitAt } from "../../course/course.ts";
import type { Course } from "../../course/model.ts";
import type { Reply } from "../../learner/reply.ts";
import { plannedWith, USUAL_MINUTES } from "../../mentoring/meetings.ts";
import { resumable } from "../../sitting/stopping.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { momentInWords, saidMoment } from "../../text/day.ts";

type Needs = Terminal & Pick<Context, "record" | "now" | "newId" | "smm">;

/** Whether the unit that a reply names to be read next is in this course, or it names none. */
export function hasItsUnit(course: Course, { readNext, pack }: Reply): boolean {
  return readNext === null || unitAt(course, { pack, unit: readNext.id }) !== undefined;
}

/** Says that the unit which a reply names is not in the course here, and what to do. */
export function tellMissingUnit({ io, smm, columns }: Needs, { readNext, from }: Reply): void {
  if (readNext === null) return;
  const who = from ?? "your mentor";
  const said = `“${readNext.title}” is not in the course on this computer: it may be in a newer one, or in another pack. Ask ${who} where it is. What is here:`;
  io.err(`\n${withCommand(said, smm("list"), columns())}\n`);
}

/**
 * Settles the time that a mentor asks for in a reply which has just been opened: the learner agrees on a
 * terminal, and elsewhere is told how.
 */
export async function agreeTime(context: Needs, { meetAt, from }: Reply): Promise<void> {
  const { io, smm, columns, inputs, onTerminal, newId } = context;
  if (meetAt === null) return;
  const store = context.record();
  const who = from ?? "Your mentor";
  const when = momentInWords(meetAt);
  if (meetAt < context.now().toISOString()) {
    io.err(`\n${wrap(`${who} asked to talk on ${when}, which has passed.`, columns())}\n`);
    return;
  }
  const planned = plannedWith(store.record, from);
  if (planned?.when === meetAt) return;
  const command = `meet plan --when "${saidMoment(meetAt).replace(",", "")}"`;
  if (!onTerminal) {
    const said = `${who} would like to talk on ${when}. To agree:`;
    io.err(`\n${withCommand(said, smm(command), columns())}\n`);
    return;
  }
  const asked = `${who} would like to talk on ${when}. Do you agree?`;
  if (!(await resumable(context, command, () => inputs.confirm(asked, true)))) {
    io.err(`${withCommand("Nothing was settled. Another time:", smm("meet plan"), columns())}\n`);
    return;
  }
  store.saveOrFail({
    type: "meeting-planned",
    meeting: planned?.id ?? newId(),
    when: meetAt,
    minutes: planned?.minutes ?? USUAL_MINUTES,
    with: from,
  });
  io.err(`${withCommand(`Planned: ${when}. For your calendar:`, smm(command), columns())}\n`);
}
