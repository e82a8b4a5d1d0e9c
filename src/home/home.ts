import type { Command } from "../cli/defineCommand.ts";
import { exportSummary } from "../commands/export/export.ts";
import { learn } from "../commands/learn.ts";
import { list } from "../commands/list.ts";
import { meet } from "../commands/meet/meet.ts";
import { note } from "../commands/note.ts";
import { open } from "../commands/open/open.ts";
import { path } from "../commands/path.ts";
import { progress as standing } from "../commands/progress.ts";
import { prompts } from "../commands/prompts.ts";
import { quiz } from "../commands/quiz.ts";
import type { Context, Terminal } from "../context.ts";
import { SOME_MENTOR } from "../learner/happenings/replies.ts";
import { type Progress, progressOf, recordOf } from "../learner/progress.ts";
import { minutesLeft } from "../learner/steps.ts";
import { freshReply, missedMeeting, plannedWith } from "../mentoring/meetings.ts";
import { wasAway } from "../sitting/schedule.ts";
import { resumable } from "../sitting/stopping.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { saidMoment } from "../text/day.ts";
import { KEYS, type KeyOf } from "../text/keys.ts";
import type { Smm } from "../text/toType.ts";
import { welcome } from "./welcome.ts";

type Needs = Terminal &
  Pick<Context, "course" | "settings" | "change" | "record" | "draft" | "now" | "smm">;

/**
 * Where one can go from here, and whether a person who came from here wants to be back afterwards;
 * lessons end the sitting.
 */
const DESTINATIONS = {
  learn: { command: learn, comesBack: false },
  quiz: { command: quiz, comesBack: false },
  progress: { command: standing, comesBack: true },
  path: { command: path, comesBack: true },
  list: { command: list, comesBack: true },
  prompts: { command: prompts, comesBack: true },
  meet: { command: meet, comesBack: true },
  note: { command: note, comesBack: true },
  export: { command: exportSummary, comesBack: true },
  open: { command: open, comesBack: true },
} satisfies Record<string, { command: Command; comesBack: boolean }>;

type Destination = keyof typeof DESTINATIONS;

type Choice = { text: string; name: Destination };

/** What can be done from here, the likeliest first. */
function choicesFor(context: Needs, progress: Progress): Choice[] {
  const { next, questions, suggestedBy } = progress;
  const { record } = context.record();
  const reply = freshReply(record);
  const choices: Choice[] = [];
  const add = (text: string, name: Destination) => choices.push({ text, name });
  if (next !== undefined) {
    const known = recordOf(record, next);
    const begun = known?.open === true;
    const minutes = begun ? `about ${minutesLeft(next, known)} min left` : `${next.minutes} min`;
    const by = suggestedBy === undefined ? "" : `, suggested by ${suggestedBy}`;
    add(`${begun ? "Go on with" : "Read"} “${next.title}” (${minutes}${by})`, "learn");
  }
  if (reply !== undefined) add(`What ${reply.from ?? SOME_MENTOR} wrote back`, "open");
  if (questions.solid + questions.shaky > 0) add("A short quiz on what you have read", "quiz");
  add("See where you stand", "progress");
  if (context.settings().work !== undefined) add("See your path", "path");
  add("See all units", "list");
  add("What to talk over with your mentor", "prompts");
  add("Your talks: what comes next, what came of them", "meet");
  add("Write a note", "note");
  add("Make the summary for your mentor", "export");
  return choices;
}

/** How to type what a choice does. */
function asCommand(smm: Smm, columns: number) {
  return ({ text, name }: Choice) => wrapAfter("- ", `${smm(name)}: ${text}`, columns);
}

/** When the next talk is, or that one was missed. */
function nextTalk(context: Needs): string | undefined {
  const { record } = context.record();
  const now = context.now().toISOString();
  const missed = missedMeeting(record, now);
  if (missed?.when != null)
    return `Your talk of ${saidMoment(missed.when)} has not been held: fifteen minutes will do.`;
  const planned = plannedWith(record, null);
  return planned?.when == null ? undefined : `Your next talk: ${saidMoment(planned.when)}.`;
}

function whereIAm(context: Needs, { units, notes }: Progress, columns: number): string {
  const { name } = context.settings();
  const hello = wasAway(context) ? "Welcome back" : "Hello";
  const greeting = name === undefined ? `${hello}.` : `${hello}, ${name}.`;
  const read =
    units.done + units.started === 0
      ? "You have not begun yet."
      : `You have read ${units.done} of ${counted(units.units, "unit")}` +
        `${units.started > 0 ? ` and begun ${units.started}` : ""}.`;
  const kept = notes > 0 ? ` You have kept ${counted(notes, "note")}.` : "";
  const talk = nextTalk(context);
  return wrap(`${greeting} ${read}${kept}${talk === undefined ? "" : ` ${talk}`}`, columns);
}

function homeText(context: Needs, progress: Progress): string {
  const columns = context.columns();
  const [first, ...others] = choicesFor(context, progress);
  const rows = [
    whereIAm(context, progress, columns),
    "",
    wrapAfter("Next: ", `${first?.text}`, columns),
    withCommand("To do that:", context.smm(`${first?.name}`), columns),
    "",
    "You can also type:",
    ...others.map(asCommand(context.smm, columns)),
    wrapAfter("- ", `${context.smm("--help")}: all commands`, columns),
  ];
  return rows.join("\n");
}

function goodbye({ io, smm, columns }: Needs, progress: Progress): void {
  const again = progress.next === undefined ? "come back" : "go on";
  io.out(`${withCommand(`Until next time. To ${again}:`, smm(""), columns())}\n`);
}

/** Shows where the learner stands, and asks what to do next; undefined where that is to stop. */
async function chooseNext(context: Needs): Promise<Destination | undefined> {
  const { io, inputs, onTerminal } = context;
  const course = await context.course();
  const { record } = context.record();
  const progress = progressOf(course, record, context.settings().work);
  if (!onTerminal) {
    io.out(`${homeText(context, progress)}\n`);
    return undefined;
  }
  const firstTime = context.settings().welcomed !== true && record.events === 0;
  return resumable(context, "", async (): Promise<Destination | undefined> => {
    if (firstTime && !(await welcome(context))) {
      goodbye(context, progress);
      return undefined;
    }
    const choices = choicesFor(context, progress);
    const chosen = await inputs.choose<KeyOf<"note">>({
      header: "smm · home",
      back: false,
      several: false,
      initial: 0,
      choices: [...choices.map(({ text }) => text), "Stop"],
      ways: [KEYS.note],
      asides: [
        {
          ...KEYS.commands,
          body: (columns) => choices.map(asCommand(context.smm, columns)).join("\n"),
        },
      ],
      body: (columns) =>
        `${whereIAm(context, progress, columns)}\n\n${wrap("What would you like to do?", columns)}`,
    });
    if (chosen.is === "way") return "note";
    const choice = chosen.is === "chosen" ? choices[chosen.indexes[0] as number] : undefined;
    if (choice === undefined) goodbye(context, progress);
    return choice?.name;
  });
}

/** Waits until what was shown has been read; false where the person stops there. */
async function wantsBack(context: Needs): Promise<boolean> {
  const typed = await resumable(context, "", () =>
    context.inputs.text("Enter goes back to the start; q stops:"),
  );
  return typed.trim() === "";
}

/** Home: runs what is chosen there, and comes back to it until the person stops. */
export async function home(context: Context): Promise<void> {
  for (;;) {
    const chosen = await chooseNext(context);
    if (chosen === undefined) return;
    const { command, comesBack } = DESTINATIONS[chosen];
    await command.run(context, { words: [], flags: {} });
    if (!comesBack || !(await wantsBack(context))) return;
  }
}
