import type { Course, Place, Unit } from "./model.ts";
import type { Work } from "./work.ts";

/** Why a unit is on a path: everybody needs it, it fits the work, or another wants it read before. */
export type Why = { is: "everybody" } | { is: "work" } | { is: "before"; unit: Unit };

export type OnPath = { unit: Unit; why: Why };

/** Units of a path: about three months of one a week. */
const LONGEST_PATH = 12;

/** Units for everybody that a path begins with; the other places are for the work. */
const FOR_EVERYBODY = 4;

/** So much less each further unit of a part is wanted, so that a path has something of most of them. */
const MORE_OF_THE_SAME = 0.7;

type Chain = (unit: Unit) => Unit[];

/**
 * Gives a unit with all that are to be read before it, in the order of reading. Of more than a path
 * has room for it gives some, but too many, so that long chains take no time.
 */
function chainsIn({ units }: Course): Chain {
  const keyOf = ({ pack, unit }: Place) => `${pack}/${unit}`;
  const known = new Map<string, Unit>();
  for (const unit of units)
    for (const id of unit.was) known.set(keyOf({ pack: unit.pack, unit: id }), unit);
  for (const unit of units) known.set(keyOf({ pack: unit.pack, unit: unit.id }), unit);
  const visit = (unit: Unit, seen: Set<Unit>): Unit[] => {
    if (seen.has(unit) || seen.size > LONGEST_PATH) return [];
    seen.add(unit);
    const before = unit.readFirst.flatMap((id) => {
      const first = known.get(keyOf({ pack: unit.pack, unit: id }));
      return first === undefined ? [] : visit(first, seen);
    });
    return [...before, unit];
  };
  return (unit) => visit(unit, new Set());
}

/** How close a unit is to the work, 0 to 1: closest where its author names that work first. */
function closeness(unit: Unit, work: Work): number {
  const place = unit.for.indexOf(work);
  return place < 0 ? 0 : 2 / (2 + place);
}

/** What adding these units to those on the path would give for the work, on average of each. */
function worthOf(added: readonly Unit[], path: Iterable<Unit>, work: Work): number {
  const inPart = new Map<string, number>();
  const count = ({ pack, part }: Unit) => {
    const key = `${pack}/${part}`;
    const before = inPart.get(key) ?? 0;
    inPart.set(key, before + 1);
    return before;
  };
  for (const unit of path) count(unit);
  const worth = added.map((unit) => closeness(unit, work) * MORE_OF_THE_SAME ** count(unit));
  return worth.reduce((sum, each) => sum + each, 0) / added.length;
}

function whyBefore(unit: Unit, other: Unit, work: Work): Why {
  if (unit.for.length === 0) return { is: "everybody" };
  return unit.for.includes(work) ? { is: "work" } : { is: "before", unit: other };
}

/**
 * At most twelve units of a course in the order of reading: a few that everybody needs, then those
 * that fit the work, the closest first and something of most parts, each after all that it wants read
 * before. The same course and work give the same path whatever was read, so that it lies still.
 */
export function pathFor(course: Course, work: Work): OnPath[] {
  const chain = chainsIn(course);
  const path = new Map<Unit, Why>();
  const missing = (unit: Unit) => chain(unit).filter((each) => !path.has(each));
  const fits = (units: readonly Unit[]) =>
    units.length > 0 && path.size + units.length <= LONGEST_PATH;
  const add = (unit: Unit, why: Why) => {
    for (const each of missing(unit)) path.set(each, whyBefore(each, unit, work));
    path.set(unit, why);
  };

  const everybodys = course.units.filter((unit) => unit.for.length === 0);
  for (const unit of everybodys.slice(0, FOR_EVERYBODY))
    if (fits(missing(unit))) add(unit, { is: "everybody" });
  const close = course.units.filter((unit) => unit.for.includes(work));
  for (;;) {
    let best: { unit: Unit; worth: number } | undefined;
    for (const unit of close) {
      const added = missing(unit);
      const worth = fits(added) ? worthOf(added, path.keys(), work) : 0;
      if (worth > (best?.worth ?? 0)) best = { unit, worth };
    }
    if (best === undefined) break;
    add(best.unit, { is: "work" });
  }

  const ordered = new Set(course.units.filter((unit) => path.has(unit)).flatMap(chain));
  return [...ordered].flatMap((unit) => {
    const why = path.get(unit);
    return why === undefined ? [] : [{ unit, why }];
  });
}
