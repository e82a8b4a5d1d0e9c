import { sideBySide } from "../course/course.ts";
import type { Course, KnownPacks, Pack, Place, Unit } from "../course/model.ts";
import type { LearnerRecord } from "./record.ts";

/** A part for units of a pack of which nothing is known any more. */
const UNKNOWN = { id: "unknown", title: "No longer here", kind: "lesson" } as const;

const EPOCH = "1970-01-01";

/** What stands for a unit of which no more is known than where it was. */
function unknownUnit({ pack, unit: id }: Place): Unit {
  return {
    pack,
    packTitle: undefined,
    id,
    name: id,
    was: [],
    part: UNKNOWN.id,
    kind: UNKNOWN.kind,
    title: id,
    summary: "",
    minutes: 0,
    checked: EPOCH,
    checkAgain: undefined,
    for: [],
    readFirst: [],
    readNext: [],
    pages: [{ id: "opening", heading: id, markdown: "" }],
    before: undefined,
    inShort: [],
    questions: [],
    reflection: undefined,
    prompts: [],
    sources: [],
  };
}

/** Where something was read, answered or written down, each place once, in the order in which it is kept. */
function placesIn({ units, questions, notes }: LearnerRecord): Place[] {
  const keys = new Set([
    ...Object.keys(units),
    ...Object.keys(questions).map((key) => key.slice(0, key.lastIndexOf("/"))),
    ...notes.flatMap(({ pack, unit }) => (pack === null || unit === null ? [] : `${pack}/${unit}`)),
  ]);
  return [...keys].map((key) => {
    const slash = key.indexOf("/");
    return { pack: key.slice(0, slash), unit: key.slice(slash + 1) };
  });
}

/** The names of the packs of which a record tells. */
export function packsTold(record: LearnerRecord): Set<string> {
  const talks = record.meetings.flatMap(({ pack }) => pack ?? []);
  return new Set([...placesIn(record).map(({ pack }) => pack), ...talks]);
}

/** Of a pack that is not taught, the units of which the record tells; undefined where there are none. */
function withUnits(pack: Pack, isTold: (unit: Unit) => boolean): Pack | undefined {
  const units = pack.units.filter(isTold);
  const { manifest, terms, shelf } = pack;
  return units.length === 0 ? undefined : { manifest, terms, shelf, units };
}

function unknownPack(name: string, places: readonly Place[]): Pack {
  const units = places.filter(({ pack }) => pack === name).map(unknownUnit);
  const parts = [{ ...UNKNOWN, units: units.map(({ id }) => id) }];
  const manifest = { format: 1, name, title: name, language: "en", parts } as const;
  return { manifest, units, terms: [], shelf: [] };
}

/**
 * The course that is told of to others: the same for the same record, whichever packs are taught just now.
 * It has all that is taught as a rule, and of other packs the units of which the record tells. Of a pack that
 * is not known here at all these are called by their ids, and it by its name.
 */
export function courseTold({ usual, removed, tried }: KnownPacks, record: LearnerRecord): Course {
  const places = placesIn(record);
  const others = [...removed, ...tried];
  const told = new Set(places.map(({ pack, unit }) => `${pack}/${unit}`));
  const isTold = ({ pack, id, was }: Unit) =>
    [id, ...was].some((each) => told.has(`${pack}/${each}`));
  const known = new Set([...usual, ...others].map(({ manifest }) => manifest.name));
  const unknown = [...new Set(places.map(({ pack }) => pack))].filter((name) => !known.has(name));
  const notTaught = [
    ...others.flatMap((pack) => withUnits(pack, isTold) ?? []),
    ...unknown.map((name) => unknownPack(name, places)),
  ];
  const [first, ...added] = usual;
  const beside = [...added, ...notTaught];
  const byName = beside.sort((one, other) => (one.manifest.name < other.manifest.name ? -1 : 1));
  return sideBySide([first, ...byName]);
}
