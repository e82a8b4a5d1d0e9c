import { resolve } from "node:path";
import type { Context } from "../context.ts";
import { unitOf } from "../course/course.ts";
import { plainText } from "../course/plain.ts";
import { agendaMarkdown, meetingMarkdown } from "../formats/agendaMarkdown.ts";
import { escapeMarkdownLine } from "../formats/escape.ts";
import { jsonText } from "../formats/json.ts";
import type { Happening, MeetingMinutes } from "../learner/events.ts";
import type { LearnerRecord, Meeting } from "../learner/record.ts";
import { AGREEMENT, meetingAgenda, ownQuestion } from "../mentoring/meetingAgenda.ts";
import {
  baselineOf,
  heldWith,
  mentorsPrompts,
  missedMeeting,
  openActions,
  plannedWith,
} from "../mentoring/meetings.ts";
import { mentorsIn } from "../mentoring/mentors.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { concludeMeeting, nothingConcluded } from "../sitting/concludeMeeting.ts";
import { lookOf } from "../sitting/look.ts";
import { present } from "../sitting/present.ts";
import { sitting } from "../sitting/stopping.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { localDay, saidMoment } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";
import { mentorNamed } from "./note.ts";
import { checkFile, freeName, shownFile, writeFile } from "./outputFile.ts";

type Flags = {
  when?: string;
  minutes?: string;
  with?: string;
  output?: string;
  force?: boolean;
  json?: boolean;
};

const TASKS = ["plan", "done", "list", "show", "tick"];

const CALENDAR = { name: "The calendar file", usual: "smm-talk.ics" };

const USUAL_MINUTES: MeetingMinutes = 30;

/** The mentor that a talk is with: the one named, the only one there is, or nobody in particular. */
function mentorFor(context: Context, { with: typed }: Flags): string | null {
  if (typed !== undefined) return mentorNamed(context, typed);
  const mentors = mentorsIn(context.settings().mentor);
  return mentors.length === 1 ? (mentors[0] as string) : null;
}

/** A moment typed as the clock on the wall shows it. Throws a Problem where it is none to come. */
function momentOf(typed: string, now: Date): Date {
  const next = 'smm meet plan --when "2026-12-03 14:00"';
  const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(typed.trim()) ?? [];
  const moment = new Date(`${day}T${time}:00`);
  if (Number.isNaN(moment.getTime()) || localDay(moment) !== day)
    throw new Problem(`“${typed}” is no day and time.`, { next, code: EXIT.usage });
  if (moment.getTime() < now.getTime())
    throw new Problem(`“${typed}” has passed already.`, { next, code: EXIT.usage });
  return moment;
}

async function showMarkdown(context: Context, header: string, text: string): Promise<void> {
  if (!context.onTerminal) {
    context.io.out(text);
    return;
  }
  const look = await lookOf(context);
  await present(context, header, (columns) => look.render(text, columns));
}

async function plan(context: Context, flags: Flags): Promise<void> {
  const { io, smm, columns } = context;
  const store = context.record();
  const mentor = mentorFor(context, flags);
  const known = plannedWith(store.record, mentor);
  const minutes =
    flags.minutes === undefined ? (known?.minutes ?? USUAL_MINUTES) : minutesOf(flags);
  const agenda = await agendaOf(context, minutes, mentor);
  let when = known?.when ?? null;
  let file: string | undefined;
  if (flags.when !== undefined) {
    const moment = momentOf(flags.when, context.now());
    file = flags.output ?? freeName(context, `smm-talk-${agenda.number}.ics`);
    const what = { ...CALENDAR, command: `smm meet plan --when "${flags.when}"` };
    checkFile(context, file, what, flags.force === true);
    when = moment.toISOString();
    const meeting = known?.id ?? context.newId();
    store.saveOrFail({ type: "meeting-planned", meeting, when, minutes, with: mentor });
    const sequence = plannedWith(store.record, mentor)?.sequence ?? 0;
    const { meetingIcs } = await import("../formats/meetingIcs.ts");
    const title = `Talk ${agenda.number}${mentor === null ? "" : ` with ${mentor}`} (smm)`;
    const now = context.now().toISOString();
    const text = plainText(agendaMarkdown(agenda, undefined));
    const ics = meetingIcs({ id: meeting, sequence, when, minutes, title, agenda: text, now });
    writeFile(context, file, ics, what, flags.force === true);
  }
  if (flags.json === true) {
    const items = agenda.items.map(({ prompt, ...item }) => ({
      ...item,
      prompt: prompt === undefined ? null : { by: prompt.by, name: prompt.name, ask: prompt.ask },
    }));
    io.out(jsonText({ ...agenda, when, items }));
    return;
  }
  if (file !== undefined)
    io.err(`${wrap(`For your calendar: ${shownFile(resolve(context.cwd, file))}`, columns())}\n`);
  await showMarkdown(
    context,
    "The next talk",
    agendaMarkdown(agenda, when === null ? undefined : saidMoment(when)),
  );
  if (!context.onTerminal) return;
  if (when === null)
    io.out(
      `${withCommand("To settle when:", `${smm} meet plan --when "2026-12-03 14:00"`, columns())}\n`,
    );
  io.out(`${withCommand("When it was held:", `${smm} meet done`, columns())}\n`);
}

async function agendaOf(context: Context, minutes: MeetingMinutes, mentor: string | null) {
  const { initiative, offer } = context.settings();
  return meetingAgenda(await context.course(), context.record().record, {
    minutes,
    mentor,
    initiative,
    offer,
  });
}

function minutesOf({ minutes }: Flags): MeetingMinutes {
  return Number(minutes) as MeetingMinutes;
}

const THANKS = "A note to copy by hand, or to send:";

/** Thanks, made of what came of the talk. */
function thanks(name: string | null, told: ReturnType<typeof nothingConcluded>): string {
  const { conclusions, useful } = told;
  const took = conclusions.find(({ prompt }) => prompt !== AGREEMENT)?.text ?? useful;
  return [
    `Dear ${name ?? "…"},`,
    `thank you for your time.${took === null ? "" : ` What I take with me: ${took}`}`,
    ...told.actions
      .filter(({ owner }) => owner === "learner")
      .map(({ text, due }) => `I will ${text}${due === null ? "" : `, by ${due}`}.`),
  ].join("\n");
}

/** How sure the learner was at the first talk and is now; nothing where only one is known. */
function sureThenAndNow(record: LearnerRecord, mentor: string | null, columns: number): string {
  const rows = baselineOf(heldWith(record, mentor)).filter(({ now }) => now !== null);
  if (rows.length === 0) return "";
  const lines = rows.map(({ sentence, first, now }) =>
    wrapAfter("- ", `${sentence} At first ${first}, now ${now}.`, columns),
  );
  return `\nHow sure you are, from 1 to 5:\n${lines.join("\n")}\n`;
}

async function done(context: Context, flags: Flags): Promise<void> {
  const { io, smm, columns } = context;
  const store = context.record();
  const mentor = mentorFor(context, flags);
  const planned = plannedWith(store.record, mentor);
  const minutes =
    flags.minutes === undefined ? (planned?.minutes ?? USUAL_MINUTES) : minutesOf(flags);
  const agenda = await agendaOf(context, minutes, mentor);
  const told = nothingConcluded();
  const keep = () => {
    const { actions, ...held } = told;
    const meeting = planned?.id ?? context.newId();
    const agreed = actions.map(
      (action): Happening => ({ type: "action-agreed", meeting, ...action }),
    );
    store.saveOrFail({ type: "meeting-held", meeting, minutes, with: mentor, ...held }, ...agreed);
  };
  const something = () =>
    told.conclusions.length + told.actions.length + told.ratings.length > 0 ||
    told.useful !== null ||
    told.change !== null;
  try {
    await sitting(context, "smm meet done", () => concludeMeeting(context, agenda, told));
  } catch (error) {
    if (something()) keep();
    throw error;
  }
  keep();
  io.out(`\n${wrap(`Talk ${agenda.number} is kept.`, columns())}\n`);
  if (agenda.kind === "closing") io.out(sureThenAndNow(store.record, mentor, columns()));
  if (agenda.kind === "first" || agenda.kind === "closing")
    io.out(`\n${THANKS}\n\n${wrap(thanks(mentor, told), columns())}\n\n`);
  io.out(`${withCommand("What came of it:", `${smm} meet show`, columns())}\n`);
  io.out(`${withCommand("The next one:", `${smm} meet plan`, columns())}\n`);
}

function meetingLine(meeting: Meeting, number: number, columns: number): string {
  const who = meeting.with === null ? "" : ` with ${meeting.with}`;
  const when =
    meeting.heldOn !== undefined
      ? `held ${meeting.heldOn}`
      : meeting.when === null
        ? "planned, no time yet"
        : `planned for ${saidMoment(meeting.when)}`;
  const came =
    meeting.heldOn === undefined ? "" : `, ${counted(meeting.conclusions.length, "conclusion")}`;
  return wrapAfter(`${number}. `, `${when}${who}, ${meeting.minutes} minutes${came}`, columns);
}

async function list(context: Context, flags: Flags): Promise<void> {
  const { io, smm, columns } = context;
  const { record } = context.record();
  if (flags.json === true) {
    const meetings = record.meetings.map((each) => ({ ...each, heldOn: each.heldOn ?? null }));
    const actions = record.actions.map((each) => ({ ...each, doneOn: each.doneOn ?? null }));
    io.out(jsonText({ meetings, actions }));
    return;
  }
  const missed = missedMeeting(record, context.now().toISOString());
  const short = `${smm} meet plan --minutes 15`;
  await present(context, "Your talks", (room) =>
    [
      record.meetings.length === 0
        ? wrap("No talk is planned or held yet.", room)
        : record.meetings.map((each, at) => meetingLine(each, at + 1, room)).join("\n"),
      ...(missed?.when == null
        ? []
        : [
            wrap(
              `The talk of ${saidMoment(missed.when)} has not been held. Fifteen minutes will do:`,
              room,
            ),
            short,
          ]),
      ...(openActions(record).length === 0
        ? []
        : [
            [
              "Open actions:",
              ...openActions(record).map(({ number, owner, text, due }) =>
                wrapAfter(
                  `${number}. `,
                  `${owner === "learner" ? "You" : "Your mentor"}: ${text}${due === null ? "" : ` (by ${due})`}`,
                  room,
                ),
              ),
              withCommand("When one is done:", `${smm} meet tick 1`, room),
            ].join("\n"),
          ]),
      withCommand("The agenda of the next:", `${smm} meet plan`, columns()),
    ].join("\n\n"),
  );
}

async function show(context: Context, typed: string | undefined): Promise<void> {
  const { record } = context.record();
  const held = heldWith(record, null);
  const meeting =
    typed === undefined ? held.at(-1) : record.meetings[Number.parseInt(typed, 10) - 1];
  if (meeting === undefined)
    throw new Problem(
      typed === undefined ? "No talk was held yet." : `There is no talk ${typed}.`,
      {
        next: typed === undefined ? "smm meet plan" : "smm meet list",
        code: EXIT.usage,
      },
    );
  const course = await context.course();
  const actions = record.actions.filter((action) => action.meeting === meeting.id);
  const askOf = (name: string) => {
    const own = mentorsPrompts(record).find((each) => each.name === name)?.ask ?? ownQuestion(name);
    if (own !== undefined) return escapeMarkdownLine(own);
    const [unit = "", prompt = ""] = name.split("/");
    return unitOf(course, unit)?.prompts.find(({ id }) => id === prompt)?.ask;
  };
  await showMarkdown(context, "What came of it", meetingMarkdown(meeting, actions, askOf));
}

function tick(context: Context, typed: string | undefined): void {
  const { io, smm } = context;
  const store = context.record();
  const action = store.record.actions.find(({ number }) => String(number) === typed);
  if (action === undefined)
    throw new Problem(typed === undefined ? "Which action?" : `There is no action ${typed}.`, {
      next: "smm meet list",
      code: EXIT.usage,
    });
  store.saveOrFail({ type: "action-done", action: action.id });
  io.out(`${wrap(`Done: ${action.text}`, context.columns())}\nTo take it back: ${smm} undo\n`);
}

export async function command(context: Context, words: string[], flags: Flags): Promise<void> {
  const [task, about] = words;
  switch (task) {
    case "plan":
      return plan(context, flags);
    case "done":
      return done(context, flags);
    case undefined:
    case "list":
      return list(context, flags);
    case "show":
      return show(context, about);
    case "tick":
      return tick(context, about);
    default:
      throw unknownWord("task for meet", task, nearest(task, TASKS), "smm meet plan");
  }
}
