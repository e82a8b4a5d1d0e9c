import { nearest } from "../text/nearest.ts";
import type {
  Course,
  CoursePart,
  Pack,
  PackBeside,
  Place,
  Question,
  ShelfEntry,
  Term,
  Unit,
} from "./model.ts";

/** What stands in a pack and is told from its like in another. */
type InPack = Pick<Unit, "pack" | "id">;

/** What is typed for each of these, see {@link Unit.name}. */
function namesFor(all: readonly InPack[]): (each: InPack) => string {
  const packs = new Map<string, number>();
  for (const { id } of all) packs.set(id, (packs.get(id) ?? 0) + 1);
  return ({ pack, id }) => (packs.get(id) === 1 ? id : `${pack}/${id}`);
}

/** The unit with these names in the place of its own; no piece of it is read for that. */
export function unitCalled(
  unit: Unit,
  { name, packTitle }: Pick<Unit, "name" | "packTitle">,
): Unit {
  return Object.assign(Object.create(unit), { name, packTitle });
}

/** These packs, each of another name, as one course. */
export function sideBySide(packs: readonly [Pack, ...Pack[]]): Course {
  const titleOf = ({ name, title }: Pack["manifest"]) =>
    name === packs[0].manifest.name ? undefined : title;
  const parts = packs.flatMap(({ manifest }) =>
    manifest.parts.map((part): CoursePart => {
      const pack = manifest.name;
      return { ...part, pack, packTitle: titleOf(manifest), name: part.id };
    }),
  );
  const partName = namesFor(parts);
  const named = parts.map((part) => ({ ...part, name: partName(part) }));
  if (packs.length === 1) return { packs: [...packs], parts: named, units: packs[0].units };
  const unitName = namesFor(packs.flatMap(({ units }) => units));
  const units = packs.flatMap(({ manifest, units }) =>
    units.map((unit) => {
      const packTitle = titleOf(manifest);
      return unitCalled(unit, { packTitle, name: unitName(unit) });
    }),
  );
  return { packs: [...packs], parts: named, units };
}

/** The pack of this name. */
export function packOf({ packs }: Pick<Course, "packs">, name: string): PackBeside | undefined {
  return packs.find(({ manifest }) => manifest.name === name);
}

/** The unit at a place, by an id that it has or had; undefined where the course does not have it. */
export function unitAt(
  { units }: Course,
  { pack, unit: id }: Place | { pack: string | null; unit: string | null },
): Unit | undefined {
  if (id === null) return undefined;
  return (
    units.find((unit) => unit.pack === pack && unit.id === id) ??
    units.find((unit) => unit.pack === pack && unit.was.includes(id))
  );
}

/** Those in the pack that was typed before a slash, or all, with what was typed after it in small letters. */
function within<Each extends InPack>(all: readonly Each[], typed: string) {
  const [, pack, id = ""] = /^(?:([^/]*)\/)?(.*)$/s.exec(typed.trim().toLowerCase()) ?? [];
  return { id, here: pack === undefined ? all : all.filter((each) => each.pack === pack) };
}

/** The units that were typed by an id that they have, or else had: several where packs have the same. */
export function unitsNamed(course: Course, typed: string): Unit[] {
  const { id, here } = within(course.units, typed);
  const now = here.filter((unit) => unit.id === id);
  return now.length > 0 ? now : here.filter((unit) => unit.was.includes(id));
}

/** The units that were typed by an id or a title, however it is written; a title may be cut short. */
export function unitsCalled(course: Course, typed: string): Unit[] {
  const named = unitsNamed(course, typed);
  if (named.length > 0) return named;
  const wanted = typed.trim().toLowerCase();
  const titled = course.units.filter(({ title }) => title.toLowerCase() === wanted);
  if (titled.length > 0 || wanted === "") return titled;
  const begun = course.units.filter(({ title }) => title.toLowerCase().startsWith(wanted));
  return begun.length === 1 ? begun : [];
}

/** The parts that were typed by their id: several where packs have the same. */
export function partsNamed(course: Course, typed: string): CoursePart[] {
  const { id, here } = within(course.parts, typed);
  return here.filter((part) => part.id === id);
}

/** Where an entry of a list stands: its pack, with the title where it stands beside the first, and its language. */
type Listed = Pick<Unit, "pack" | "packTitle"> & { language: string };

function listed<Entry>(
  { packs }: Course,
  entriesOf: (pack: PackBeside) => readonly Entry[],
): (Entry & Listed)[] {
  return packs.flatMap((pack) => {
    const { name, title, language } = pack.manifest;
    const place = { pack: name, packTitle: pack === packs[0] ? undefined : title, language };
    return entriesOf(pack).map((entry) => ({ ...entry, ...place }));
  });
}

export type ListedTerm = Term & Listed;
export type ListedEntry = ShelfEntry & Listed;

/** The words of all glossaries. */
export function termsOf(course: Course): ListedTerm[] {
  return listed(course, ({ terms }) => terms);
}

/** The words that may stand in a unit: those of its pack's glossary, then what only others have. */
export function termsFor(course: Course, { pack }: Unit): ListedTerm[] {
  const all = termsOf(course);
  const own = all.filter((term) => term.pack === pack);
  const ids = new Set(own.map(({ id }) => id));
  return [...own, ...all.filter(({ id }) => !ids.has(id))];
}

/** What stands on all reading shelves. */
export function shelfOf(course: Course): ListedEntry[] {
  return listed(course, ({ shelf }) => shelf);
}

/** Whether a unit stands in this part. */
export function isIn(unit: Unit, part: CoursePart): boolean {
  return unit.part === part.id && unit.pack === part.pack;
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

/** What is typed for the unit or part that `typed` was most likely meant to be. */
export function nearestName({ units, parts }: Course, typed: string): string | undefined {
  return nearest(
    typed,
    [...units, ...parts].map(({ name }) => name),
  );
}
