import type { Context } from "../context.ts";
import { isIn } from "../course/course.ts";
import { titled } from "../course/titled.ts";
import { type Progress, progressOf, type Standing, type Tally } from "../learner/progress.ts";
import { present } from "../sitting/present.ts";
import { scheduleFor } from "../sitting/schedule.ts";
import { widthOf, withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { dayAfter, localDay } from "../text/day.ts";
import { soon } from "../text/soon.ts";
import type { Smm } from "../text/toType.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "rich"
  | "fromHome"
  | "columns"
  | "course"
  | "settings"
  | "record"
  | "now"
  | "smm"
>;

const BAR = 10;

function bar({ units, done }: Tally): string {
  // Full only when all is read, and never empty where something is.
  const filled = done === 0 ? 0 : Math.max(1, Math.floor((done / units) * BAR));
  return `[${"#".repeat(filled)}${"-".repeat(BAR - filled)}]`;
}

function tallyWords({ units, started, done }: Tally): string {
  const begun = started === 0 ? "" : `, ${started} begun`;
  return `${done} of ${units} read${begun}`;
}

/** Days until a question of a part, by its name, or (null) of any, comes up again. */
type Waits = ReadonlyMap<string | null, number>;

function standingWords({ solid, shaky }: Standing, wait: number | undefined): string {
  const next = wait === undefined ? "" : `; coming up ${soon(wait)}`;
  return `${counted(solid + shaky, "question")}: ${solid} solid, ${shaky} shaky${next}`;
}

/** Where the learner stands, in words and bars. */
function progressText(progress: Progress, waits: Waits, smm: Smm, columns: number): string {
  const { units, parts, questions, notes, next } = progress;
  const asked = questions.solid + questions.shaky > 0;
  const widest = Math.max(0, ...parts.map(({ part }) => widthOf(titled(part))));
  const lines = [
    wrap(`Units: ${tallyWords(units)}.`, columns),
    "",
    ...parts.flatMap(({ part, units, questions }) => {
      const name = titled(part) + " ".repeat(widest - widthOf(titled(part)));
      const read = wrap(`${name}  ${bar(units)}  ${tallyWords(units)}`, columns);
      const { solid, shaky } = questions;
      if (solid + shaky === 0) return [read];
      const indent = " ".repeat(Math.min(widest, columns >> 2) + 2);
      return [read, wrapAfter(indent, standingWords(questions, waits.get(part.name)), columns)];
    }),
    "",
    ...(asked
      ? [wrap("Solid: known at once the last time. Shaky: missed, so it is asked again.", columns)]
      : [wrap("Questions: none answered yet.", columns)]),
    `Notes: ${notes === 0 ? "none yet" : counted(notes, "note")}.`,
    "",
    ...(questions.shaky > 0
      ? [withCommand("To be asked what is shaky:", smm("quiz --missed"), columns)]
      : []),
    ...(next === undefined
      ? [wrap("You have read every unit.", columns), withCommand("A quiz:", smm("quiz"), columns)]
      : [
          wrap(`Next: ${titled(next)}, ${next.minutes} minutes`, columns),
          withCommand("To read it:", smm("learn"), columns),
        ]),
  ];
  return lines.join("\n");
}

async function waitsOf(context: Needs, { questions, parts }: Progress): Promise<Waits> {
  const waits = new Map<string | null, number>();
  if (questions.solid + questions.shaky === 0) return waits;
  const { nextIn } = await import("../learner/schedule.ts");
  const schedule = await scheduleFor(context);
  for (const part of [null, ...parts.map((each) => each.part)]) {
    const wait = nextIn(schedule.questions.filter(({ unit }) => part === null || isIn(unit, part)));
    if (wait !== undefined) waits.set(part?.name ?? null, wait);
  }
  return waits;
}

export async function run(context: Needs, { json }: { json: boolean }): Promise<void> {
  const progress = progressOf(
    await context.course(),
    context.record().record,
    context.settings().work,
  );
  const waits = await waitsOf(context, progress);
  if (json) {
    const { jsonText, progressData } = await import("../formats/json.ts");
    const today = localDay(context.now());
    const comingUp = new Map(
      [...waits].map(([part, wait]) => [part, dayAfter(today, Math.max(0, wait))]),
    );
    context.io.out(jsonText(progressData(progress, comingUp)));
    return;
  }
  await present(context, "Where you stand", (columns) =>
    progressText(progress, waits, context.smm, columns),
  );
}
