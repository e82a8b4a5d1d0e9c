import type { Command } from "../cli/defineCommand.ts";
import { exportSummary } from "../commands/export/export.ts";
import { learn } from "../commands/learn.ts";
import { list } from "../commands/list.ts";
import { meet } from "../commands/meet/meet.ts";
import { note } from "../commands/note.ts";
import { open } from "../commands/open/open.ts";
import { progress as standing } from "../commands/progress.ts";
import { prompts } from "../commands/prompts.ts";
import { quiz } from "../commands/quiz.ts";
import type { Context, Terminal } from "../context.ts";
import { SOME_MENTOR } from "../learner/happenings/replies.ts";
import { type Progress, progressOf, recordOf } from "../learner/progress.ts";
import { freshReply, missedMeeting, plannedWith } from "../mentoring/meetings.ts";
import { Problem } from "../problem.ts";
import { wasAway } from "../sitting/schedule.ts";
import { resumable } from "../sitting/stopping.ts";
import { LONGEST_SETTING } from "../store/settings.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { counted } from "../text/counted.ts";
import { saidMoment } from "../text/day.ts";
import { isKey, KEYS, type KeyOf } from "../text/keys.ts";
import type { Smm } from "../text/toType.ts";

type Needs = Terminal & Pick<Context, "course" | "settings" | "change" | "record" | "now" | "smm">;

const WELCOME = `Welcome. This is a companion for two colleagues who teach each other: one knows
social media, the other knows the company. You read short lessons and cases here, answer a few
questions, and take what you wonder about to your mentor.`;

const FIRST = `Three short questions first. Enter alone skips one, q alone stops; you can change them later.
What you type stays on this computer.`;

const QUESTIONS = [
  { key: "name", label: "Your name:" },
  { key: "mentor", label: "Your mentor's name:" },
  { key: "initiative", label: "A big initiative in your company that you care about:" },
] as const;

const oneLine = (text: string) => text.replace(/\n/g, " ");

/** Asks the three questions; false when the person stops there. */
async function welcome(context: Needs): Promise<boolean> {
  const { io, inputs, columns } = context;
  io.out(`${wrap(oneLine(WELCOME), columns())}\n\n${wrap(oneLine(FIRST), columns())}\n\n`);
  try {
    for (const { key, label } of QUESTIONS) {
      let typed: string = KEYS.help.key;
      while (isKey(typed, KEYS.help)) {
        typed = cleanLine(cleanLine(await inputs.text(label)).slice(0, LONGEST_SETTING));
        if (isKey(typed, KEYS.help)) io.err(`${wrap(oneLine(FIRST), columns())}\n`);
      }
      if (isKey(typed, KEYS.stop)) return false;
      if (typed !== "") context.change({ [key]: typed });
    }
    context.change({ welcomed: true });
  } catch (error) {
    // Where nothing can be kept, lessons can still be read.
    if (!(error instanceof Problem)) throw error;
    io.err(`${error.message}\n`);
  }
  return true;
}

/**
 * Where one can go from here, and whether a person who came from here wants to be back afterwards;
 * lessons end the sitting.
 */
const DESTINATIONS = {
  learn: { command: learn, comesBack: false },
  quiz: { command: quiz, comesBack: false },
  progress: { command: standing, comesBack: true },
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
  const begun = next !== undefined && recordOf(record, next)?.open === true;
  const reply = freshReply(record);
  const choices: Choice[] = [];
  const add = (text: string, name: Destination) => choices.push({ text, name });
  if (next !== undefined)
    add(
      `${begun ? "Go on with" : "Read"} “${next.title}” (${next.minutes} min${suggestedBy === undefined ? "" : `, suggested by ${suggestedBy}`})`,
      "learn",
    );
  if (reply !== undefined) add(`What ${reply.from ?? SOME_MENTOR} wrote back`, "open");
  if (questions.solid + questions.shaky > 0) add("A short quiz on what you have read", "quiz");
  add("See where you stand", "progress");
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
  const progress = progressOf(course, record);
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
      body: (columns) => `${whereIAm(context, progress, columns)}\n\nWhat would you like to do?`,
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
