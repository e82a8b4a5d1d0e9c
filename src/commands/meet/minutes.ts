import { checkFile, shownFile, typedFile, writeFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { FORMS, formsOf } from "../../formats/forms.ts";
import { jsonText } from "../../formats/json.ts";
import { minutesMarkdown } from "../../formats/minutesMarkdown.ts";
import { minutesOf } from "../../mentoring/minutes.ts";
import { EXIT, Problem } from "../../problem.ts";
import { presentMarkdown } from "../../sitting/present.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { toType } from "../../text/toType.ts";
import { heldMeeting } from "./heldMeeting.ts";

type Needs = Terminal &
  Pick<Context, "course" | "settings" | "record" | "filesFolder" | "now" | "smm">;

type Options = { output: string | undefined; force: boolean; json: boolean };

/** The minutes of the talk with this number, or of the last, for both: shown, or written into a file. */
export async function showMinutes(
  context: Needs,
  typed: string | undefined,
  { output, force, json }: Options,
): Promise<void> {
  const { io, settings, filesFolder, smm, columns } = context;
  const { record } = context.record();
  const meeting = heldMeeting(record, typed);
  const course = await context.course();
  const minutes = minutesOf(course, record, meeting, settings().name ?? null);
  if (json) {
    io.out(jsonText(minutes));
    return;
  }
  if (output === undefined) {
    await presentMarkdown(context, "Minutes, for both of you", minutesMarkdown(minutes));
    const own = meeting.conclusions.filter((each) => each.private).length;
    if (own > 0)
      io.err(
        `${withCommand(`Only you keep ${counted(own, "more line")}. To see all:`, smm("meet show"), columns())}\n`,
      );
    return;
  }
  const command = typed === undefined ? "meet minutes" : `meet minutes ${typed}`;
  const form = formsOf("minutes").find((each) =>
    output.toLowerCase().endsWith(`.${FORMS[each].ending}`),
  );
  if (form === undefined)
    throw new Problem("smm writes minutes as a page in .html, or as text in .md.", {
      next: toType(`${command} --output ${typedFile("minutes.html")}`),
      code: EXIT.usage,
    });
  const what = { name: "The minutes", usual: `minutes.${FORMS[form].ending}`, command };
  checkFile(context, output, what, force);
  const language = course.packs[0].manifest.language;
  writeFile(context, output, await FORMS[form].write({ minutes, language }), what, force);
  io.err(`${wrap(`Written to ${shownFile(typedPath(filesFolder, output))}.`, columns())}\n`);
}
