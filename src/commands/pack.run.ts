import type { Context } from "../context.ts";
import { type Fault, faultLine } from "../course/fault.ts";
import { jsonText } from "../formats/json.ts";
import { Problem, unknownWord } from "../problem.ts";
import { typedPath } from "../store/typedPath.ts";
import { wrap } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { localDay } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";

type Needs = Pick<Context, "io" | "contentFolder" | "cwd" | "now" | "columns">;

const TASKS = ["check"];

/** Faults one below the other. */
function lines(faults: readonly Fault[]): string {
  return faults.map((fault) => `${faultLine(fault)}\n`).join("");
}

/** Prints what is wrong in a pack, and what would make it better. */
async function check(context: Needs, folder: string | undefined, json: boolean): Promise<void> {
  const { io, cwd, now, columns } = context;
  const place = folder === undefined ? context.contentFolder : typedPath(cwd, folder);
  const { readCourse } = await import("../store/packFiles.ts");
  const { packWarningsFor, warningsFor } = await import("../course/warnings.ts");
  const { course, faults, files, manifest } = readCourse(place, cwd);
  const today = localDay(now());
  const terms = course?.terms ?? [];
  const units = files.map(({ unit }) => unit);
  const warnings = [
    ...packWarningsFor(units, manifest),
    ...files.flatMap((file) => warningsFor(file, terms, today)),
  ];
  if (json) io.out(jsonText({ units: files.length, faults, warnings }));
  else {
    io.out(lines(faults));
    io.out(lines(warnings.map((warning) => ({ ...warning, what: `advice: ${warning.what}` }))));
  }
  if (faults.length > 0)
    throw new Problem(`${counted(faults.length, "fault")}: this pack cannot be used yet.`, {
      next: "mend these lines, then the same command again",
    });
  if (json) return;
  const advice =
    warnings.length === 0
      ? "no advice"
      : counted(warnings.length, "piece of advice", "pieces of advice");
  io.out(`${wrap(`${counted(files.length, "unit")}: nothing wrong, ${advice}.`, columns())}\n`);
}

export async function run(
  context: Needs,
  { words: [task, folder], json }: { words: [string, string?]; json: boolean },
): Promise<void> {
  if (!TASKS.includes(task))
    throw unknownWord("pack task", task, nearest(task, TASKS), "pack check my-pack");
  await check(context, folder, json);
}
