import type { Fault } from "../../src/course/fault.ts";
import type { Course, Part, Unit } from "../../src/course/model.ts";
import { type Placement, parseUnit } from "../../src/course/unit.ts";
import { BUNDLED_PACK } from "../../src/learner/happenings/place.ts";
import { UNIT } from "./drinks.ts";

/** Of the bundled pack by its name, so that events that name no pack belong to it. */
const TEA: Placement = {
  file: "tea.md",
  pack: BUNDLED_PACK,
  language: "en",
  id: "tea",
  part: "hot",
  kind: "lesson",
};

/** The unit of this file; throws with its faults where it has some. */
export function unitFrom(markdown = UNIT, placement: Partial<Placement> = {}): Unit {
  const { unit, faults } = parseUnit({ ...TEA, ...placement }, markdown);
  if (unit === undefined) throw new Error(JSON.stringify(faults, null, 2));
  return unit;
}

/** The faults of this file. Throws where one does not say what is wrong and what was expected. */
export function faultsOf(markdown: string): Fault[] {
  const { faults } = parseUnit(TEA, markdown);
  const wordless = faults.filter(
    ({ what, expected }) => what.trim() === "" || expected.trim() === "",
  );
  if (wordless.length > 0) throw new Error(JSON.stringify(wordless));
  return faults;
}

/** The small unit with one piece changed; throws where the piece is not there. */
export function changed(from: string, to: string, markdown = UNIT): string {
  if (!markdown.includes(from)) throw new Error(`The unit has no “${from}”.`);
  return markdown.replace(from, () => to);
}

/** A course of these units, of the pack of the first, its parts in the order in which they name them. */
export function courseOf(...units: Unit[]): Course {
  const parts: Part[] = [];
  for (const { id, part, kind } of units) {
    const open = parts.find((each) => each.id === part);
    if (open === undefined) parts.push({ id: part, title: part, kind, units: [id] });
    else open.units.push(id);
  }
  const name = units[0]?.pack ?? BUNDLED_PACK;
  return {
    manifest: { format: 1, name, title: "Drinks", language: "en", parts },
    units,
    terms: [],
    shelf: [],
  };
}
