import type { Context } from "../context.ts";
import { jsonText, progressData } from "../formats/json.ts";
import { type Progress, progressOf, type Tally } from "../learner/progress.ts";
import { present } from "../sitting/present.ts";
import { widthOf, wrap } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";

const BAR = 10;

function bar({ units, done }: Tally): string {
  const filled = units === 0 ? 0 : Math.floor((done / units) * BAR);
  return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}]`;
}

function tallyWords({ units, started, done }: Tally): string {
  const begun = started === 0 ? "" : `, ${started} begun`;
  return `${done} of ${units} read${begun}`;
}

/** Where the learner stands, in words and bars. */
export function progressText(progress: Progress, smm: string, columns: number): string {
  const { units, parts, questions, notes, next } = progress;
  const widest = Math.max(0, ...parts.map((part) => widthOf(part.title)));
  const lines = [
    wrap(`Units: ${tallyWords(units)}.`, columns),
    "",
    ...parts.map((part) => {
      const name = part.title + " ".repeat(widest - widthOf(part.title));
      return wrap(`${name}  ${bar(part.units)}  ${tallyWords(part.units)}`, columns);
    }),
    "",
    wrap(
      questions.asked === 0
        ? "Questions: none answered yet."
        : `Questions: ${questions.asked} of ${questions.total} answered, ` +
            `${questions.right} right the last time.`,
      columns,
    ),
    `Notes: ${notes === 0 ? "none yet" : counted(notes, "note")}.`,
    "",
    ...(next === undefined
      ? ["You have read every unit.", `A quiz: ${smm} quiz`]
      : [
          wrap(`Next: ${next.title}, ${next.minutes} minutes`, columns),
          `To read it: ${smm} learn`,
        ]),
  ];
  return lines.join("\n");
}

export async function command(
  context: Context,
  _words: string[],
  flags: { json?: boolean },
): Promise<void> {
  const progress = progressOf(await context.course(), context.record().record);
  if (flags.json === true) context.io.out(jsonText(progressData(progress)));
  else
    await present(context, "Where you stand", (columns) =>
      progressText(progress, context.smm, columns),
    );
}
