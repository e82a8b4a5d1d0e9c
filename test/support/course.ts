import { sideBySide } from "../../src/course/course.ts";
import type { Fault } from "../../src/course/fault.ts";
import type { Course, Manifest, Pack, Unit } from "../../src/course/model.ts";
import { type Placement, parseUnit } from "../../src/course/unit.ts";
import { BUNDLED_PACK } from "../../src/learner/kept/place.ts";
import { readCourse } from "../../src/store/packFiles.ts";
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

/** The pack of these units, called as that of the first, its parts in the order in which they name them. */
export function packOfUnits(units: readonly Unit[]): Pack {
  const parts: Manifest["parts"] = [];
  for (const { id, part, kind } of units) {
    const open = parts.find((each) => each.id === part);
    if (open === undefined) parts.push({ id: part, title: part, kind, units: [id] });
    else open.units.push(id);
  }
  const name = units[0]?.pack ?? BUNDLED_PACK;
  const title = name === BUNDLED_PACK ? "Drinks" : `Drinks of ${name}`;
  return {
    manifest: { format: 1, name, title, language: "en", parts },
    units: [...units],
    terms: [],
    shelf: [],
  };
}

/** A course of these units, of their packs in the order in which they name them. */
export function courseOf(...units: Unit[]): Course {
  const [first = BUNDLED_PACK, ...others] = new Set(units.map(({ pack }) => pack));
  const packNamed = (name: string) => packOfUnits(units.filter(({ pack }) => pack === name));
  return sideBySide([packNamed(first), ...others.map(packNamed)]);
}

/** The pack in this folder as a course; throws with its faults where it has some. */
export function courseIn(folder: string): Course {
  const { course: pack, faults } = readCourse(folder, folder);
  if (pack === undefined) throw new Error(JSON.stringify(faults, null, 2));
  return sideBySide([pack]);
}
