import type { Context, Terminal } from "../context.ts";
import type { Unit } from "../course/model.ts";
import type { Why } from "../course/path.ts";
import { titled } from "../course/titled.ts";
import { WORK, WORK_NAMED } from "../course/work.ts";
import { jsonText, pathData } from "../formats/json.ts";
import { type AboutWork, type Path, type PathStep, pathOf } from "../learner/path.ts";
import { askWork, hasPaths } from "../sitting/askWork.ts";
import { present } from "../sitting/present.ts";
import { resumable } from "../sitting/stopping.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import type { Smm } from "../text/toType.ts";

type Needs = Terminal &
  Pick<Context, "course" | "settings" | "change" | "record" | "draft" | "smm">;

/** Why a unit is on the path, in words. */
function whyWords(why: Why, { kind }: Unit): string {
  if (why.is === "everybody") return "for everybody";
  if (why.is === "before") return `good to read before “${why.unit.title}”`;
  return kind === "case" ? "a case close to your work" : "close to your work";
}

function whenWords({ status, week }: PathStep): string[] {
  if (status === "done") return ["read"];
  return [...(status === "started" ? ["begun"] : []), ...(week === null ? [] : [`week ${week}`])];
}

function pathText(
  { steps, minutesLeft, weeksLeft }: Path,
  { work, minutes }: AboutWork,
  smm: Smm,
  columns: number,
): string {
  const read = steps.filter(({ status }) => status === "done").length;
  const took = `${counted(minutesLeft, "minute")}${weeksLeft === null ? "" : `, ${counted(weeksLeft, "week")} with ${counted(minutes ?? 0, "minute")} a week`}`;
  const left = read === steps.length ? "You have read all of it." : `What is left takes ${took}.`;
  const command = (what: string, typed: string) => withCommand(what, smm(typed), columns);
  return [
    wrap(`Your path: ${WORK_NAMED[work]}`, columns),
    wrap(`${counted(steps.length, "unit")}, ${read} read. ${left}`, columns),
    "",
    ...steps.flatMap((step, index) => {
      const number = `${index + 1}. `.padStart(4);
      const about = [...whenWords(step), `${step.unit.minutes} min`, whyWords(step.why, step.unit)];
      return [
        wrapAfter(number, titled(step.unit), columns),
        wrapAfter("    ", about.join(" · "), columns),
      ];
    }),
    "",
    command("To read what is next:", "learn"),
    command("Another of these:", `learn ${steps.at(-1)?.unit.name}`),
    command("All units:", "list"),
    ...(minutes === undefined ? [command("To see the weeks:", "config minutes 30")] : []),
    command("For other work:", `config work ${work === "people" ? "customers" : "people"}`),
  ].join("\n");
}

function howToSet({ io, smm, columns }: Needs): void {
  const kinds = WORK.map((work) => wrapAfter("- ", smm(`config work ${work}`), columns()));
  io.out(
    `${wrap("Your path fits what your work is closest to, which you have not told yet:", columns())}\n${kinds.join("\n")}\n`,
  );
}

export async function run(context: Needs, { json }: { json: boolean }): Promise<void> {
  const { io, smm, columns } = context;
  const course = await context.course();
  if (!hasPaths(course) && !json) {
    io.out(
      `${wrap("This course does not say whose work its units are for, so there are no paths.", columns())}\n${withCommand("All units:", smm("list"), columns())}\n`,
    );
    return;
  }
  if (context.settings().work === undefined && context.onTerminal && !json)
    await resumable(context, "path", () => askWork(context));
  const { work, minutes } = context.settings();
  const about = work === undefined ? undefined : { work, minutes };
  const found = about === undefined ? undefined : pathOf(course, about, context.record().record);
  if (json) io.out(jsonText(pathData(about, found)));
  else if (about === undefined || found === undefined) {
    if (!context.fromHome) howToSet(context);
  } else await present(context, "Your path", (room) => pathText(found, about, smm, room));
}
