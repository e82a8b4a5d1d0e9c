import { calendarStep } from "../../cli/calendarStep.ts";
import type { Step } from "../../cli/ending.ts";
import { myMentors, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context, Terminal } from "../../context.ts";
import { unitAt } from "../../course/course.ts";
import type { Place } from "../../course/model.ts";
import { titled } from "../../course/titled.ts";
import { jsonText } from "../../formats/json.ts";
import { replyMarkdown } from "../../formats/replyMarkdown.ts";
import { suggestedIn } from "../../learner/reply.ts";
import type { Reply } from "../../learner/replyShape.ts";
import { type HandedReply, replyFile } from "../../mentoring/handOver.ts";
import { mentorCalled, mentorsIn } from "../../mentoring/mentors.ts";
import { EXIT, Problem } from "../../problem.ts";
import { agreeTime } from "../../sitting/agreeTime.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { LONGEST_SETTING } from "../../store/settings.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import type { Next } from "../../text/toType.ts";
import { missingUnits, tellMissingUnits } from "./answerReply.ts";

type Needs = Terminal &
  Pick<
    Context,
    "course" | "settings" | "change" | "record" | "filesFolder" | "now" | "newId" | "smm"
  >;

async function show(context: Needs, reply: Reply): Promise<void> {
  const course = await context.course();
  const isHere = (place: Place) => unitAt(course, place) !== undefined;
  await presentMarkdown(context, "From your mentor", replyMarkdown(reply, context.smm, isHere));
  tellMissingUnits(context, missingUnits(course, reply), reply);
}

/** Who wrote a reply is the mentor of a learner who has not named one. */
function nameMentor(context: Needs, from: string | null): void {
  const { change, io, columns, smm } = context;
  if (from === null || myMentors(context).length > 0) return;
  change({ mentor: from });
  const said = `${from} is your mentor from now on. To change that:`;
  io.err(`${withCommand(said, smm("config mentor"), columns())}\n`);
}

/**
 * The mentor who wrote it: the one who has or had that name, else the one who got the page that it answers,
 * else whoever says so.
 */
function writer(context: Needs, { from, handOver }: Reply): string | null {
  const { record } = context.record();
  // One name, as a setting may have it: commas stand between several.
  const name = mentorsIn(from)[0]?.slice(0, LONGEST_SETTING).trim();
  const known = name === undefined ? undefined : mentorCalled(record, myMentors(context), name);
  const got = record.handOvers.find(({ id }) => id === handOver)?.to;
  return known ?? got ?? name ?? myOnlyMentor(context);
}

/** How to take a name from a reply as one's own; it is typed only where it is plainly a name. */
function asName(name: string): string {
  const plainly = /^[\p{L}\p{N}][\p{L}\p{N} .'-]{0,60}$/u.test(name);
  return `config name "${plainly ? name : "your name"}"`;
}

/** Whether a reply is for the one who opens it. Throws a Problem where it is for somebody else. */
function isMine({ settings, record }: Needs, { to, answers, handOver }: Reply): boolean {
  const { name } = settings();
  const { notes, handOvers, events } = record().record;
  const knows =
    handOvers.some(({ id }) => id === handOver) ||
    answers.some(({ note }) => notes.some(({ id }) => id === note));
  if (knows || (to !== null && to === name)) return true;
  // A mentor who looks at what they wrote has no record, and has not told a name.
  if (to === null) return events > 0;
  if (name === undefined) return false;
  throw new Problem(`This reply is for ${to}, and you are ${name}. Nothing was changed.`, {
    next: (smm) => `${smm(asName(to))}, if that is you, and then open it once more`,
  });
}

/** So many of the units that a reply names are offered to be begun at once. */
const MOST_UNITS = 3;

/** What one may do once a reply is kept, or was kept before; `agreed`: a talk was planned as it asks. */
async function nextSteps(
  context: Needs,
  reply: Reply,
  { known, agreed }: { known: boolean; agreed: boolean },
): Promise<Step[]> {
  const course = await context.course();
  const units = suggestedIn(reply).flatMap((place) => unitAt(course, place) ?? []);
  return [
    ...(agreed ? calendarStep(context, reply.from) : []),
    ...units.slice(0, MOST_UNITS).map((unit) => ({
      does: `Read “${titled(unit)}” (${unit.minutes} min)`,
      name: "learn",
      words: [unit.name],
    })),
    { does: "See all that is open between you", name: "thread" },
    { does: "The agenda of the next talk", name: "meet", words: ["plan"] },
    ...(known ? [] : [{ does: "Take back that you opened it", name: "undo" }]),
  ];
}

/**
 * Shows a mentor's reply and keeps it, once. Resolves to what one may do next. Throws a Problem where it is
 * for somebody else.
 */
export async function keepReply(
  context: Needs,
  handed: HandedReply,
  json: boolean,
): Promise<Step[]> {
  const { io, smm, columns } = context;
  const { unit, ...parts } = handed;
  const reply = { ...parts, from: writer(context, parts) };
  const store = context.record();
  const known = store.record.replies.some((each) => each.reply === reply.reply);
  const mine = known || isMine(context, reply);
  if (!known && mine) {
    const pack = reply.readNext === null ? null : reply.pack;
    store.save({ type: "reply-received", ...reply, pack });
    if (store.keeps) nameMentor(context, reply.from);
  }
  if (json) {
    io.out(jsonText(replyFile({ ...reply, ...(unit && { unit }) })));
    return [];
  }
  await show(context, reply);
  if (!mine) {
    const whose = `This reply is for ${reply.to ?? "a learner"}; it was shown and not kept. If that is you, this, and then open it once more:`;
    const next = reply.to === null ? smm("learn") : smm(`${asName(reply.to)}`);
    io.err(`\n${withCommand(whose, next, columns())}\n`);
    return [];
  }
  // That nothing can be kept was said already.
  if (!known && !store.keeps) return nextSteps(context, reply, { known: true, agreed: false });
  const strange = reply.from !== null && !myMentors(context).includes(reply.from);
  const said = known
    ? "You have opened this reply before; nothing was changed."
    : strange
      ? `Kept. You find it again in your notes. ${reply.from} is not among your mentors, so that no agenda or summary for them has it.`
      : "Kept. You find it again in your notes, in the agenda of the next talk and, whole, at home.";
  io.err(`\n${wrap(said, columns())}\n`);
  const agreed = !known && (await agreeTime(context, reply));
  io.err(`${withCommand("The agenda of the next talk:", smm("meet plan"), columns())}\n`);
  if (!known) io.err(`${withCommand("To take it back:", smm("undo"), columns())}\n`);
  return nextSteps(context, reply, { known, agreed });
}

/**
 * Shows again what a mentor wrote last. Resolves to what one may do next. Where nobody wrote, a Problem says
 * `orElse` to open a file.
 */
export async function showLastReply(context: Needs, orElse: Next): Promise<Step[]> {
  const last = context.record().record.replies.at(-1);
  if (last === undefined)
    throw new Problem(
      "Which file? A mentor opens the summary that a learner handed over; a learner opens the reply.",
      { next: orElse, code: EXIT.usage },
    );
  await show(context, last);
  return nextSteps(context, last, { known: true, agreed: false });
}
