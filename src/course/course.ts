import { nearest } from "../text/nearest.ts";
import type { Course, Part, Place, Question, Unit } from "./model.ts";

/** The unit with this id, or the one that had it before. */
export function unitOf(course: Course, id: string): Unit | undefined {
  return (
    course.units.find((unit) => unit.id === id) ??
    course.units.find((unit) => unit.was.includes(id))
  );
}

/** The unit at a place, by an id that it has or had; undefined where the course is another pack's. */
export function unitAt(
  course: Course,
  { pack, unit }: Place | { pack: string | null; unit: string | null },
): Unit | undefined {
  return pack === course.manifest.name && unit !== null ? unitOf(course, unit) : undefined;
}

/** The unit with this id or title, however it is written; its title may be cut short. */
export function unitCalled(course: Course, typed: string): Unit | undefined {
  const wanted = typed.trim().toLowerCase();
  const begun = course.units.filter(({ title }) => title.toLowerCase().startsWith(wanted));
  return (
    unitOf(course, wanted) ??
    course.units.find(({ title }) => title.toLowerCase() === wanted) ??
    (begun.length === 1 && wanted !== "" ? begun[0] : undefined)
  );
}

/** The part with this id. */
export function partOf(course: Course, id: string): Part | undefined {
  return course.manifest.parts.find((part) => part.id === id);
}

/** A question with the unit that asks it. */
export type Asked = { unit: Unit; question: Question };

/** All questions of these units, in their order. */
export function questionsOf(units: readonly Unit[]): Asked[] {
  return units.flatMap((unit) => unit.questions.map((question) => ({ unit, question })));
}

/** The heading of one of a unit's pages; the unit's title where there is no such page. */
export function headingOf(unit: Unit, pageId: string): string {
  return unit.pages.find((page) => page.id === pageId)?.heading ?? unit.title;
}

/** The unit or part id that `typed` was most likely meant to be. */
export function nearestId(course: Course, typed: string): string | undefined {
  return nearest(typed, [
    ...course.units.map((unit) => unit.id),
    ...course.manifest.parts.map((part) => part.id),
  ]);
}
