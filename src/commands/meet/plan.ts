import { calendarStep } from "../../cli/calendarStep.ts";
import type { Ending } from "../../cli/ending.ts";
import { whichMentor } from "../../cli/whichMentor.ts";
import { agendaMarkdown } from "../../formats/agendaMarkdown.ts";
import { FORMS } from "../../formats/forms.ts";
import { jsonText } from "../../formats/json.ts";
import type { Point } from "../../mentoring/agendaPoints.ts";
import type { MeetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { plannedWith, timeAsked, timeBefore } from "../../mentoring/meetings.ts";
import { agreeTime } from "../../sitting/agreeTime.ts";
import { whenTyped } from "../../sitting/agreeWhen.ts";
import { heldBack } from "../../sitting/heldBack.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { wrap } from "../../terminal/wrap.ts";
import { sayMoment } from "../../text/when/said.ts";
import { agendaWith, minutesMeant, type Needs, type Wanted } from "./next.ts";
import { checkTime, type PlanFile, planFile, writePlan, writtenTo } from "./planFile.ts";
import { withFlag } from "./talkEnding.ts";

/** A talk that is to come, at a time. */
const TO_COME = { kind: "moment", side: "ahead" } as const;

const INTO_CALENDAR = "Put the agenda into the calendar too? Others may see your calendar.";

type Options = Wanted & {
  when: string | undefined;
  output: string | undefined;
  force: boolean;
  agenda: boolean;
  json: boolean;
};

function pointData({ prompt, concludedAs, ...point }: Point) {
  return {
    ...point,
    ...(concludedAs !== null && { concludedAs }),
    prompt: prompt === null ? null : { by: prompt.by, name: prompt.name, ask: prompt.ask },
  };
}

function agendaData(agenda: MeetingAgenda, when: string | null) {
  const { blocks, wishes, ifThereIsTime } = agenda;
  return {
    ...agenda,
    when,
    blocks: blocks.map(pointData),
    wishes: wishes.map(pointData),
    ifThereIsTime: ifThereIsTime.map(pointData),
  };
}

/** Whether the calendar's entry is to tell the agenda: where the person wants that, who knows who may see it. */
async function wantsAgenda(
  context: Needs,
  { form }: PlanFile,
  { agenda }: Options,
): Promise<boolean> {
  if (form !== "ics" || agenda || !context.onTerminal) return agenda;
  return context.inputs.confirm(INTO_CALENDAR, false);
}

/** With whom the next talk is, and when, in UTC; null: nobody in particular, and not settled yet. */
type Planned = { mentor: string | null; when: string | null };

function whenSaid({ locality }: Needs, when: string | null): string {
  return when === null
    ? "When it is, is not settled yet. At home, under Talks, you can plan it."
    : `Your next talk: ${sayMoment(when, locality().zone)}.`;
}

/** Shows the agenda of the next talk, keeps its time and writes the file. Resolves to with whom and when it is. */
async function plan(context: Needs, options: Options): Promise<Planned> {
  const { io, columns } = context;
  const store = context.record();
  // Data is for a program, which is asked nothing.
  const asking = { ...context, onTerminal: context.onTerminal && !options.json };
  const mentor = await whichMentor(asking, options.with, "meet plan");
  const minutes = minutesMeant(context, mentor, options);
  const agenda = await agendaWith(context, mentor, minutes);
  const asked = timeAsked(store.record, mentor, context.now().toISOString());
  if (asked !== undefined && options.when === undefined && !options.json)
    await agreeTime(context, asked);
  const planned = plannedWith(store.record, mentor);
  const zone = context.locality().zone;
  const file = planFile(context, agenda, options);
  let when = planned?.when ?? null;
  if (options.when !== undefined) {
    const same = timeBefore(store.record, mentor, zone);
    const command = (typed: string) => `meet plan --when "${typed}"`;
    when = await whenTyped(context, options.when, { ...TO_COME, same }, command);
  }
  if (file !== undefined) checkTime(file, when);
  if (options.when !== undefined) {
    const meeting = planned?.id ?? context.newId();
    store.saveOrFail({ type: "meeting-planned", meeting, when, minutes, with: mentor });
  }
  if (file !== undefined) {
    const meeting = plannedWith(store.record, mentor);
    const withAgenda = await wantsAgenda(context, file, options);
    await writePlan(context, file, { meeting, agenda, when }, withAgenda);
  }
  if (options.json) {
    io.out(jsonText(agendaData(agenda, when)));
    return { mentor, when };
  }
  const said = when === null ? null : sayMoment(when, zone);
  await presentMarkdown(context, "The next talk", agendaMarkdown(agenda, said));
  if (file !== undefined) {
    const kept = options.when === undefined ? "" : `Kept: ${said}. `;
    io.err(`${wrap(`${kept}${writtenTo(context, file)}`, columns())}\n`);
    if (file.form !== "ics" && FORMS[file.form].howToRead !== null)
      io.err(`${wrap(FORMS[file.form].howToRead?.say ?? "", columns())}\n`);
  }
  return { mentor, when };
}

/**
 * The agenda of the next talk; with a time it is kept. It is written where a file is named, or a time. At the
 * shell of a person it ends with what one may do next.
 */
export async function planMeeting(shell: Needs, options: Options): Promise<Ending | undefined> {
  if (!shell.onTerminal || shell.fromHome || options.json) {
    await plan(shell, options);
    return undefined;
  }
  const { context, held } = heldBack(shell);
  try {
    const { mentor, when } = await plan(context, options);
    const said = held.said() || whenSaid(shell, when);
    const flags = withFlag(shell, mentor);
    return {
      stopped: false,
      header: "The next talk",
      changed: undefined,
      body: (columns) => wrap(said, columns),
      steps: [
        {
          does: `Make the page for ${mentor ?? "your mentor"}`,
          name: "export",
          flags: flags.with === undefined ? {} : { for: flags.with },
        },
        {
          does: "Hold the talk now, both at this screen",
          name: "meet",
          words: ["now"],
          flags,
        },
        ...(options.output === undefined && options.when === undefined
          ? calendarStep(shell, mentor)
          : []),
      ],
    };
  } catch (error) {
    held.print();
    throw error;
  }
}
