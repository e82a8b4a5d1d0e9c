import type { Context } from "../../context.ts";
import type { Fault } from "../../course/fault.ts";
import { annotations } from "../../formats/annotations.ts";
import { jsonText } from "../../formats/json.ts";
import { EXIT, Problem } from "../../problem.ts";
import { isPack } from "../../store/packLayout.ts";
import { typedPath } from "../../store/typedPath.ts";
import { wrap } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { localDay } from "../../text/day.ts";
import { toType } from "../../text/toType.ts";
import { faultText } from "./faultText.ts";

type Needs = Pick<Context, "io" | "contentFolder" | "cwd" | "now" | "columns">;

/** What is wrong in the pack in this folder, and what would make it better. */
async function look({ cwd, now }: Pick<Needs, "cwd" | "now">, folder: string) {
  const { readCourse } = await import("../../store/packFiles.ts");
  const { strayFiles } = await import("../../store/packStray.ts");
  const { packWarningsFor, warningsFor } = await import("../../course/warnings.ts");
  const { course, faults, files, order, manifest } = readCourse(folder, cwd);
  const stray = order === undefined ? [] : strayFiles(folder, order, cwd);
  const today = localDay(now());
  const units = files.map(({ unit }) => unit);
  return {
    units: files.length,
    usable: course !== undefined,
    faults: [...faults, ...stray],
    warnings: [
      ...packWarningsFor(units, manifest),
      ...files.flatMap((file) => warningsFor(file, course?.terms ?? [], today)),
    ],
  };
}

const adviceCounted = (count: number) => counted(count, "piece of advice", "pieces of advice");

/**
 * Prints what is wrong in a pack, and what would make it better: in the one that was typed, else in the one in
 * whose folder one is, else in that which is taught. Throws a Problem where anything is wrong;
 * where it is to be `strict`, advice is.
 */
export async function checkPack(
  { io, cwd, now, columns, contentFolder }: Needs,
  typed: string | undefined,
  {
    json,
    strict,
    format = "text",
  }: { json: boolean; strict: boolean; format: "text" | "github" | undefined },
): Promise<void> {
  const usual = isPack(cwd) ? cwd : contentFolder;
  const folder = typed === undefined ? usual : typedPath(cwd, typed);
  // An installed program has its own pack in another form, which was checked.
  if (typed === undefined && !isPack(folder))
    throw new Problem("Which pack? Name its folder.", {
      next: toType("pack check my-pack"),
      code: EXIT.usage,
    });
  const { units, usable, faults, warnings } = await look({ cwd, now }, folder);
  const advice = warnings.map((each): Fault => ({ ...each, what: `advice: ${each.what}` }));
  if (json) io.out(jsonText({ units, faults, warnings }));
  else if (format === "github")
    io.out(annotations(faults, "error") + annotations(warnings, strict ? "error" : "warning"));
  else for (const each of [...faults, ...advice]) io.out(`${faultText(each, columns())}\n`);
  const again = "mend these lines, then the same command again";
  if (faults.length > 0)
    throw new Problem(
      `${counted(faults.length, "fault")}: ${usable ? "mend what nobody would see" : "this pack cannot be used yet"}.`,
      { next: again },
    );
  if (strict && warnings.length > 0)
    throw new Problem(`Nothing wrong, but ${adviceCounted(warnings.length)}.`, { next: again });
  if (json) return;
  const said = `${counted(units, "unit")}: nothing wrong, ${warnings.length === 0 ? "no advice" : adviceCounted(warnings.length)}.`;
  if (format === "github") io.err(`${said}\n`);
  else io.out(`${wrap(said, columns())}\n`);
}
