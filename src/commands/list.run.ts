import { partTyped } from "../cli/partTyped.ts";
import type { Context, Terminal } from "../context.ts";
import { isIn } from "../course/course.ts";
import type { Course, Kind, Unit } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import { type Status, statusOf } from "../learner/progress.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { present } from "../sitting/present.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";

type Needs = Terminal & Pick<Context, "course" | "record" | "smm">;

type Options = {
  part: string | undefined;
  kind: Kind | undefined;
  status: Status | undefined;
  json: boolean;
};

function listText(
  course: Course,
  units: readonly Unit[],
  record: LearnerRecord,
  { theme, smm }: Pick<Context, "theme" | "smm">,
  columns: number,
): string {
  const parts = course.parts.flatMap((part) => {
    const inPart = units.filter((unit) => isIn(unit, part));
    if (inPart.length === 0) return [];
    const lines = inPart.flatMap((unit) => [
      wrapAfter("- ", unit.title, columns),
      wrapAfter("  ", `${statusOf(record, unit)} · ${unit.kind}, ${unit.minutes} min`, columns),
      wrapAfter("  ", smm(`learn ${unit.name}`), columns),
    ]);
    return [[theme.heading(wrap(titled(part), columns)), ...lines].join("\n")];
  });
  return parts.length === 0
    ? wrap(`No unit fits that. All of them: ${smm("list")}`, columns)
    : parts.join("\n\n");
}

export async function run(context: Needs, { part, kind, status, json }: Options): Promise<void> {
  const course = await context.course();
  const { record } = context.record();
  const within = await partTyped(context, course, part, (other) => `list --part ${other}`);
  const units = course.units.filter(
    (unit) =>
      (within === undefined || isIn(unit, within)) &&
      (kind === undefined || unit.kind === kind) &&
      (status === undefined || statusOf(record, unit) === status),
  );
  if (json) {
    const { jsonText, unitData } = await import("../formats/json.ts");
    context.io.out(jsonText(units.map((unit) => unitData(unit, record))));
    return;
  }
  await present(context, "All units", (columns) =>
    listText(course, units, record, context, columns),
  );
}
