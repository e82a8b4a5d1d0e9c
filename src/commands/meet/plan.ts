import { checkFile, freeName, shownFile, writeFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { plainText } from "../../course/plain.ts";
import { agendaMarkdown } from "../../formats/agendaMarkdown.ts";
import { FORMS } from "../../formats/forms.ts";
import { jsonText } from "../../formats/json.ts";
import { plannedWith } from "../../mentoring/meetings.ts";
import { EXIT, Problem } from "../../problem.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { isDay, localDay, saidMoment } from "../../text/day.ts";
import { toType } from "../../text/toType.ts";
import { nextMeeting, type Wanted } from "./next.ts";

type Needs = Terminal &
  Pick<Context, "course" | "settings" | "record" | "cwd" | "now" | "newId" | "smm">;

const CALENDAR = { name: "The calendar file", usual: `smm-talk.${FORMS.ics.ending}` };

/** A moment typed as the clock on the wall shows it. Throws a Problem where it is none to come. */
function momentOf(typed: string, now: Date): Date {
  const next = toType('meet plan --when "2026-12-03 14:00"');
  const [, day = "", time = ""] = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})$/.exec(typed.trim()) ?? [];
  const moment = new Date(`${day}T${time}:00`);
  if (isDay(typed.trim()))
    throw new Problem(`“${typed}” is a day without a time.`, {
      next: toType(`meet plan --when "${typed.trim()} 14:00"`),
      code: EXIT.usage,
    });
  if (Number.isNaN(moment.getTime()) || localDay(moment) !== day)
    throw new Problem(`“${typed}” is no day and time.`, { next, code: EXIT.usage });
  const meant = saidMoment(moment.toISOString());
  if (meant !== `${day}, ${time}`)
    throw new Problem(`There is no ${time} on ${day} here: the clocks go forward.`, {
      next: toType(`meet plan --when "${meant.replace(",", "")}"`),
      code: EXIT.usage,
    });
  if (moment.getTime() < now.getTime())
    throw new Problem(`“${typed}” has passed already.`, { next, code: EXIT.usage });
  return moment;
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
    const moment = momentOf(options.when, context.now());
    file = options.output ?? freeName(context, `smm-talk-${agenda.number}.${FORMS.ics.ending}`);
    const what = { ...CALENDAR, command: `meet plan --when "${options.when}"` };
    checkFile(context, file, what, options.force);
    when = moment.toISOString();
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
      `${withCommand("To settle when:", smm('meet plan --when "2026-12-03 14:00"'), columns())}\n`,
    );
  io.out(`${withCommand("When it was held:", smm("meet done"), columns())}\n`);
}
