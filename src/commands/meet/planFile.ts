import {
  checkFile,
  freeName,
  shownFile,
  typedFile,
  type Writing,
  writeFile,
} from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { agendaText } from "../../formats/agendaText.ts";
import { FORMS, formsOf } from "../../formats/forms.ts";
import type { Meeting } from "../../learner/kept/talks.ts";
import type { MeetingAgenda } from "../../mentoring/meetingAgenda.ts";
import { EXIT, Problem } from "../../problem.ts";
import { typedPath } from "../../store/typedPath.ts";
import { toType } from "../../text/toType.ts";
import { typedWords } from "../../text/typedWords.ts";
import { sayMoment } from "../../text/when/said.ts";

type Needs = Pick<Context, "course" | "record" | "filesFolder" | "now" | "locality">;

const OFFERED = ["ics", ...formsOf("agenda")] as const;
type PlanForm = (typeof OFFERED)[number];

/** What becomes of a plan, by how the name of its file ends. */
export type PlanFile = { form: PlanForm; file: string; what: Writing; force: boolean };

const NAMES: Record<PlanForm, string> = {
  ics: "The calendar file",
  agenda: "The agenda",
  agendaText: "The agenda",
};

/** How to get what smm does not write itself, by the ending that was asked for. */
const INSTEAD: Record<string, string> = {
  pdf: "Your browser prints a page in .html to a PDF",
  docx: "A word processor opens a page in .html",
  doc: "A word processor opens a page in .html",
  odt: "A word processor opens a page in .html",
};

function endingOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? "";
}

/** The form that a file's ending stands for. Throws a Problem where it stands for none. */
function formOf(file: string): PlanForm {
  const ending = endingOf(file);
  const form = OFFERED.find(
    (each) => FORMS[each].ending === ending || (each === "agenda" && ending === "htm"),
  );
  if (form !== undefined) return form;
  const other = `${file.replace(/\.[^./\\]*$/, "")}.${FORMS.agenda.ending}`;
  const why =
    INSTEAD[ending] ?? "It writes a page in .html, text in .md, and a calendar file in .ics";
  throw new Problem(
    `smm writes no agenda ${ending === "" ? "without an ending" : `in .${ending}`}. ${why}.`,
    {
      next: toType(`meet plan --output ${typedFile(other)}`),
      code: EXIT.usage,
    },
  );
}

/**
 * The file that is to be written of a plan: the one named, or a calendar file where a time was told;
 * undefined: none. Throws a Problem where it cannot be.
 */
export function planFile(
  context: Pick<Context, "filesFolder">,
  agenda: MeetingAgenda,
  { output, when, force }: { output: string | undefined; when: string | undefined; force: boolean },
): PlanFile | undefined {
  if (output === undefined && when === undefined) return undefined;
  const usual = `smm-talk-${agenda.number}.${FORMS.ics.ending}`;
  const form = output === undefined ? "ics" : formOf(output);
  const file = output ?? freeName(context, usual);
  const time = when === undefined ? "" : ` --when ${typedWords(when, "next Tuesday 2pm")}`;
  const what = {
    name: NAMES[form],
    usual: `smm-talk.${FORMS[form].ending}`,
    command: `meet plan${time}`,
  };
  checkFile(context, file, what, force);
  return { form, file, what, force };
}

/** Throws a Problem where a calendar file is wanted and no time is settled. */
export function checkTime({ form, file }: PlanFile, when: string | null): void {
  if (form !== "ics" || when !== null) return;
  throw new Problem("A calendar needs to know when the talk is.", {
    next: toType(`meet plan --when "next Tuesday 2pm" --output ${typedFile(file)}`),
    code: EXIT.usage,
  });
}

type Planned = { meeting: Meeting | undefined; agenda: MeetingAgenda; when: string | null };

/** Writes a plan into its file; `withAgenda`: a calendar file tells what the talk is about. */
export async function writePlan(
  context: Needs,
  { form, file, what, force }: PlanFile,
  { meeting, agenda, when }: Planned,
  withAgenda: boolean,
): Promise<void> {
  const said = when === null ? null : sayMoment(when, context.locality().zone);
  try {
    writeFile(context, file, await text(), what, force);
  } catch (error) {
    if (!(error instanceof Problem) || said === null) throw error;
    const { message, next } = error;
    throw new Problem(`The talk is kept: ${said}. ${message}`, {
      ...(next === undefined ? {} : { next }),
      cause: error,
    });
  }

  async function text(): Promise<string> {
    if (form !== "ics" || when === null || meeting === undefined) {
      const language = (await context.course()).packs[0].manifest.language;
      return await FORMS[form === "agendaText" ? form : "agenda"].write({
        agenda,
        when: said,
        language,
      });
    }
    const { number, minutes, with: mentor } = agenda;
    // Kept before it is written: no file may ever have one that was in another.
    const store = context.record();
    const sequence = Math.max((store.record.calendarSequence ?? -1) + 1, meeting.sequence);
    store.saveOrFail({ type: "calendar-written", meeting: meeting.id, sequence });
    return FORMS.ics.write({
      id: meeting.id,
      sequence,
      when,
      minutes,
      title: `Talk ${number}${mentor === null ? "" : ` with ${mentor}`} (smm)`,
      agenda: withAgenda ? agendaText(agenda) : null,
      now: context.now().toISOString(),
    });
  }
}

/** Where a plan was written, as a sentence. */
export function writtenTo(
  { filesFolder }: Pick<Context, "filesFolder">,
  { form, file }: PlanFile,
): string {
  const path = shownFile(typedPath(filesFolder, file));
  return form === "ics" ? `For your calendar: ${path}` : `Written to ${path}.`;
}
