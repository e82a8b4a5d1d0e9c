import type { Context } from "../../context.ts";
import { isIn } from "../../course/course.ts";
import type { CoursePart, Unit } from "../../course/model.ts";
import { titled } from "../../course/titled.ts";
import { type Status, statusOf } from "../../learner/progress.ts";
import { wrap } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { type House, houseOf } from "../house.ts";
import type { Opening } from "../opening.ts";
import { pathIn } from "../ownPath.ts";
import { takeStep } from "../visit.ts";

const STATE: Record<Status, string> = { new: "new", started: "begun", done: "read" };

/** The parts' titles, each before its first unit; where packs stand side by side, with their pack's. */
function partsOf({ course }: House, units: readonly Unit[]): Map<number, string> {
  let before: CoursePart | undefined;
  return new Map(
    units.flatMap((unit, at) => {
      const part = course.parts.find((each) => isIn(unit, each));
      const isFirst = part !== before;
      before = part;
      return isFirst && part !== undefined ? [[at, titled(part)] as const] : [];
    }),
  );
}

/** Lets the person choose among these units; `other` where they want the other list. */
async function chooseUnit(
  { inputs }: Pick<Context, "inputs">,
  house: House,
  { units, header, other }: { units: readonly Unit[]; header: string; other: string | undefined },
): Promise<Unit | "other" | undefined> {
  const { record, progress } = house;
  const read = units.filter((unit) => statusOf(record, unit) === "done").length;
  const said = `${counted(units.length, "unit")}, ${read} read.`;
  const next = progress.next === undefined ? -1 : units.indexOf(progress.next);
  const chosen = await inputs.choose({
    header,
    back: false,
    several: false,
    initial: Math.max(0, next),
    narrows: true,
    headings: partsOf(house, units),
    choices: [
      ...units.map(
        (unit) => `${titled(unit)} (${STATE[statusOf(record, unit)]}, ${unit.minutes} min)`,
      ),
      ...(other === undefined ? [] : [other]),
    ],
    body: (columns) => wrap(said, columns),
  });
  if (chosen.is !== "chosen") return undefined;
  return units[chosen.indexes[0] as number] ?? "other";
}

/** The list of units, or of those of the path, to choose one and read it. */
export const units: Opening = async (room) => {
  const house = await houseOf(room);
  const path = pathIn(house);
  const all = { units: house.course.units, header: "All units" };
  for (let onPath = path !== undefined; ; onPath = !onPath) {
    const list =
      onPath && path !== undefined
        ? { units: path, header: "Your path", other: `All ${all.units.length} units` }
        : { ...all, other: path === undefined ? undefined : "Your path alone" };
    const unit = await chooseUnit(room, house, list);
    if (unit === undefined) return undefined;
    if (unit !== "other") return takeStep(room, { name: "learn", words: [unit.name] });
  }
};
