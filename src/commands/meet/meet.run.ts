import type { Context } from "../../context.ts";
import { unitOf } from "../../course/course.ts";
import { meetingMarkdown } from "../../formats/agendaMarkdown.ts";
import { escapeMarkdownLine } from "../../formats/escape.ts";
import { jsonText } from "../../formats/json.ts";
import type { Meeting } from "../../learner/happenings/talks.ts";
import { ownQuestion } from "../../mentoring/meetingAgenda.ts";
import { heldWith, mentorsPrompts, missedMeeting, openActions } from "../../mentoring/meetings.ts";
import { EXIT, Problem, unknownWord } from "../../problem.ts";
import { present, presentMarkdown } from "../../sitting/present.ts";
import { withCommand, wrap, wrapAfter } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { saidMoment } from "../../text/day.ts";
import { nearest } from "../../text/nearest.ts";
import { holdMeeting } from "./hold.ts";
import { planMeeting } from "./plan.ts";

const TASKS = ["plan", "done", "list", "show", "tick"];

function meetingLine(meeting: Meeting, number: number, columns: number): string {
  const who = meeting.with === null ? "" : ` with ${meeting.with}`;
  const when =
    meeting.heldOn !== null
      ? `held ${meeting.heldOn}`
      : meeting.when === null
        ? "planned, no time yet"
        : `planned for ${saidMoment(meeting.when)}`;
  const came =
    meeting.heldOn === null ? "" : `, ${counted(meeting.conclusions.length, "conclusion")}`;
  return wrapAfter(`${number}. `, `${when}${who}, ${meeting.minutes} minutes${came}`, columns);
}

async function list(context: Context, json: boolean): Promise<void> {
  const { io, smm, columns } = context;
  const { record } = context.record();
  if (json) {
    io.out(jsonText({ meetings: record.meetings, actions: record.actions }));
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
              withCommand(
                "When one is done:",
                `${smm} meet tick ${openActions(record)[0]?.number}`,
                room,
              ),
            ].join("\n"),
          ]),
      withCommand("The agenda of the next:", `${smm} meet plan`, columns()),
    ].join("\n\n"),
  );
}

async function show(context: Context, typed: string | undefined, json: boolean): Promise<void> {
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
  if (json) {
    context.io.out(jsonText({ meetings: [meeting], actions }));
    return;
  }
  const askOf = (name: string) => {
    const own = mentorsPrompts(record).find((each) => each.name === name)?.ask ?? ownQuestion(name);
    if (own !== undefined) return escapeMarkdownLine(own);
    const [unit = "", prompt = ""] = name.split("/");
    return unitOf(course, unit)?.prompts.find(({ id }) => id === prompt)?.ask;
  };
  await presentMarkdown(context, "What came of it", meetingMarkdown(meeting, actions, askOf));
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
  if (action.doneOn !== null) {
    io.out(
      `${wrap(`That was done already, on ${action.doneOn}: ${action.text}`, context.columns())}\n`,
    );
    return;
  }
  store.saveOrFail({ type: "action-done", action: action.id });
  io.out(`${wrap(`Done: ${action.text}`, context.columns())}\nTo take it back: ${smm} undo\n`);
}

type Options = Parameters<typeof planMeeting>[1] & { words: [string?, string?] };

export async function run(context: Context, options: Options): Promise<void> {
  const [task, about] = options.words;
  switch (task) {
    case "plan":
      return planMeeting(context, options);
    case "done":
      return holdMeeting(context, options);
    case undefined:
    case "list":
      return list(context, options.json);
    case "show":
      return show(context, about, options.json);
    case "tick":
      return tick(context, about);
    default:
      throw unknownWord("task for meet", task, nearest(task, TASKS), "smm meet plan");
  }
}
