import * as v from "valibot";
import { titled } from "../../course/titled.ts";
import { recordOf, statusOf } from "../../learner/progress.ts";
import { day, moment, told } from "../../learner/shapes.ts";
import { counted } from "../../text/counted.ts";
import { localDay } from "../../text/day.ts";
import type { Frame } from "./frame.ts";
import { isSince } from "./notes.ts";
import type { Bars, DatedItem, HeadFact, Line } from "./pieces.ts";
import type { From, Section } from "./section.ts";
import { count, type Data, line, list, NAMED_UNIT, type NamedUnit, named } from "./shapes.ts";

const SHAPE = {
  done: list(
    v.object({
      unit: NAMED_UNIT,
      on: day,
      at: told("null: only the day is known", v.optional(v.nullable(moment), null)),
    }),
  ),
  /** begun and not read to the end: a name that the file keeps, though a reading is something else */
  reading: list(v.object({ unit: NAMED_UNIT, since: day })),
  finished: told("units read to the end, whenever that was", count),
  total: told("units of the course; 0 where nothing is said of them", count),
  parts: told(
    "units by part, in the order of the course",
    list(v.object({ title: line, total: count, done: count, started: count })),
  ),
  next: told("the unit to be read next", v.nullable(NAMED_UNIT)),
};

function unitsByPart({ parts }: Data<typeof SHAPE>): Bars {
  return {
    caption: "Units by part",
    columns: ["Part", "Units"],
    pieces: [
      { fill: "full", is: "read" },
      { fill: "hatched", is: "begun" },
      { fill: "empty", is: "new" },
    ],
    rows: parts.map(({ title, total, done, started }) => ({
      title,
      counts: [done, started, total - done - started],
      inWords: `${done} of ${total} read${started > 0 ? `, ${started} begun` : ""}`,
    })),
  };
}

function units({ done, reading: begun }: Data<typeof SHAPE>): DatedItem[] {
  return [
    ...done.map(({ unit, on }): DatedItem => {
      return { what: [{ title: titled(unit) }], beside: [{ day: on }], stands: null };
    }),
    ...begun.map(({ unit, since }): DatedItem => {
      const stands = ["being read since ", { day: since }];
      return { what: [{ title: titled(unit) }], beside: null, stands };
    }),
  ];
}

/** How many of the units were read since the day from which on is told, or the summary before. */
function lately({ done, since, previous }: Data<typeof SHAPE> & Frame): Line {
  const from = previous === null ? null : { at: previous, day: localDay(new Date(previous)) };
  const day = since ?? from?.day ?? null;
  if (day === null) return [];
  const some = since !== null || from === null ? done : done.filter((each) => isRead(each, from));
  return [`, ${some.length} of them since `, { day }];
}

function nextToRead({ next, reading: begun }: Data<typeof SHAPE>): HeadFact[] {
  if (next === null) return [];
  const isNext = (unit: NamedUnit) => unit.pack === next.pack && unit.id === next.id;
  const also = begun.some(({ unit }) => isNext(unit)) ? ", begun" : "";
  const value = ["“", { title: titled(next) }, `” (${next.minutes} min${also})`];
  return [{ label: "Next to read", is: "standing", value }];
}

function isRead({ at, on }: { at: string | null; on: string }, from: From): boolean {
  return isSince({ at, day: on }, from);
}

export const read: Section<typeof SHAPE, "units"> = {
  name: "read",
  title: "What I read",
  shape: SHAPE,
  inFile: 4,
  reckon({ course, record, next, progress: { parts } }) {
    const reached = course.units.flatMap((unit) => {
      const found = recordOf(record, unit);
      return found === undefined ? [] : [{ unit, found }];
    });
    const done = reached
      .flatMap(({ unit, found: { finishedOn, lastAt, open } }) => {
        // What happened last in a unit that is not open is that it was read to the end.
        const at = open ? null : lastAt;
        return finishedOn === null ? [] : [{ unit: named(unit), on: finishedOn, at }];
      })
      .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
    return {
      done,
      reading: reached.flatMap(({ unit, found: { startedOn } }) =>
        statusOf(record, unit) === "started" && startedOn !== null
          ? [{ unit: named(unit), since: startedOn }]
          : [],
      ),
      finished: done.length,
      total: course.units.length,
      parts: parts.map(({ part, units }) => ({
        title: titled(part),
        total: units.units,
        done: units.done,
        started: units.started,
      })),
      next: next === undefined ? null : named(next),
    };
  },
  without: { units: { done: [], reading: [], finished: 0, total: 0, parts: [], next: null } },
  since: ({ done }, from) => ({
    done: done.filter((each) => isRead(each, from)),
  }),
  head(data) {
    const { finished, total } = data;
    if (total === 0) return [];
    const value = [`${finished} of ${counted(total, "unit")}`, ...lately(data)];
    return [{ label: "Read so far", is: "standing", value }, ...nextToRead(data)];
  },
  tell(data) {
    const { reading: begun, finished, total } = data;
    if (total === 0) return [];
    if (finished + begun.length === 0)
      return [{ is: "paragraph", line: ["Nothing yet: the first lesson is still ahead."] }];
    const all = ` of ${counted(total, "unit")} read to the end`;
    return [
      { is: "figure", number: finished, rest: [all, ...lately(data)] },
      { is: "bars", bars: unitsByPart(data) },
      { is: "dated", items: units(data) },
    ];
  },
};
