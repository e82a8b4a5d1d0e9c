import { checkFile, freeName, shownFile, writeFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { plainText } from "../../course/plain.ts";
import { agendaMarkdown } from "../../formats/agendaMarkdown.ts";
import { FORMS } from "../../formats/forms.ts";
import { jsonText } from "../../formats/json.ts";
import type { LearnerRecord } from "../../learner/record.ts";
import { isWith, plannedWith } from "../../mentoring/meetings.ts";
import { Problem } from "../../problem.ts";
import { whenTyped } from "../../sitting/agreeWhen.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { saidMoment } from "../../text/day.ts";
import { wallAt } from "../../text/when/wall.ts";
import { nextMeeting, type Wanted } from "./next.ts";

type Needs = Terminal &
  Pick<Context, "course" | "settings" | "record" | "cwd" | "now" | "locality" | "newId" | "smm">;

const CALENDAR = { name: "The calendar file", usual: `smm-talk.${FORMS.ics.ending}` };

/** A talk that is to come, at a time. */
const TO_COME = { kind: "moment", side: "ahead" } as const;

/** The time of day, HH:MM, for which the newest talk with a mentor was planned; null where none was. */
function timeBefore(record: LearnerRecord, mentor: string | null, zone: string): string | null {
  const talks = record.meetings.filter((each) => isWith(each, mentor) && each.when !== null);
  const when = talks.at(-1)?.when ?? null;
  return when === null ? null : wallAt(new Date(when), zone).time;
}

type Options = Wanted & {
  when: string | undefined;
  output: string | undefined;
  force: boolean;
  json: boolean;
};

/** The agenda of the next talk; with a time it is kept, and written as a calendar file. */
export async function planMeeting(context: Needs, options: Options): Promise<void> {
  const { io, smm, columns } = context;
  const store = context.record();
  const { mentor, planned, minutes, agenda } = await nextMeeting(context, options);
  let when = planned?.when ?? null;
  let file: string | undefined;
  if (options.when !== undefined) {
    const same = timeBefore(store.record, mentor, context.locality().zone);
    const command = (typed: string) => `meet plan --when "${typed}"`;
    when = await whenTyped(context, options.when, { ...TO_COME, same }, command);
    file = options.output ?? freeName(context, `smm-talk-${agenda.number}.${FORMS.ics.ending}`);
    const what = { ...CALENDAR, command: `meet plan --when "${options.when}"` };
    checkFile(context, file, what, options.force);
    const meeting = planned?.id ?? context.newId();
    store.saveOrFail({ type: "meeting-planned", meeting, when, minutes, with: mentor });
    const sequence = plannedWith(store.record, mentor)?.sequence ?? 0;
    const title = `Talk ${agenda.number}${mentor === null ? "" : ` with ${mentor}`} (smm)`;
    const now = context.now().toISOString();
    const text = plainText(agendaMarkdown(agenda, null));
    const talk = { id: meeting, sequence, when, minutes, title, agenda: text, now };
    const ics = await FORMS.ics.write(talk);
    try {
      writeFile(context, file, ics, what, options.force);
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      const { message, next } = error;
      const said = `The talk is kept: ${saidMoment(when)}. ${message}`;
      throw new Problem(said, { ...(next === undefined ? {} : { next }), cause: error });
    }
  }
  if (options.json) {
    const items = agenda.items.map(({ prompt, concludedAs, ...item }) => ({
      ...item,
      ...(concludedAs !== null && { concludedAs }),
      prompt: prompt === null ? null : { by: prompt.by, name: prompt.name, ask: prompt.ask },
    }));
    io.out(jsonText({ ...agenda, when, items }));
    return;
  }
  await presentMarkdown(
    context,
    "The next talk",
    agendaMarkdown(agenda, when === null ? null : saidMoment(when)),
  );
  if (file !== undefined && when !== null) {
    const kept = `Kept: ${saidMoment(when)}. For your calendar: ${shownFile(typedPath(context.cwd, file))}`;
    io.err(`${wrap(kept, columns())}\n`);
  }
  if (!context.onTerminal) return;
  if (when === null)
    io.out(
      `${withCommand("To settle when:", smm('meet plan --when "next Tuesday 2pm"'), columns())}\n`,
    );
  io.out(`${withCommand("When it was held:", smm("meet done"), columns())}\n`);
}
