import { headingOf } from "../course/course.ts";
import type { Course, Question, Unit } from "../course/model.ts";
import { answersTo, progressOf, recordOf, statusOf } from "../learner/progress.ts";
import type { ExchangedReading, LearnerRecord, Note } from "../learner/record.ts";
import { type AgendaItem, agendaFor } from "./agenda.ts";
import { isShownTo } from "./mentors.ts";

/** Who the two are; what the learner has not told is undefined. */
export type Pair = {
  learner: string | undefined;
  mentor: string | undefined;
  initiative: string | undefined;
  /** the one of several mentors that the summary is for */
  for?: string | undefined;
};

export type ShakySpot = {
  unit: Unit;
  question: Question;
  page: string;
  /** what the learner answered the last time; empty: "I don't know" */
  answered: string[];
};

/** The page that is handed to the mentor. It holds nothing private. */
export type Summary = {
  pair: Pair;
  /** the day from which on it tells what happened, YYYY-MM-DD; undefined: all of it */
  since: string | undefined;
  /** first and last day on which anything happened, YYYY-MM-DD */
  from: string | undefined;
  to: string | undefined;
  /** the days on which anything happened that the mentor may know of, in order */
  days: string[];
  /** the newest first, at most three */
  questions: Note[];
  done: { unit: Unit; on: string }[];
  reading: { unit: Unit; since: string }[];
  /** units read to the end, whenever that was */
  finished: number;
  /** units of the course; 0 where nothing is said of them */
  total: number;
  /** units by part, in the order of the course */
  parts: { title: string; total: number; done: number; started: number }[];
  /** the unit to be read next */
  next: Unit | undefined;
  solid: { unit: Unit; right: number; asked: number }[];
  shaky: ShakySpot[];
  /** questions by part as they were answered last; without parts in which none was answered */
  standing: { title: string; solid: number; shaky: number }[];
  ownWords: { note: Note; unit: Unit | undefined } | undefined;
  ideas: Note[];
  thoughts: Note[];
  /** what the two recommended to each other, the newest first */
  exchanged: ExchangedReading[];
  agenda: { unit: Unit; items: AgendaItem[] } | undefined;
};

/** What is said beside an idea of which nobody knows yet who would decide it. */
export const WHO_DECIDES = "To settle together: who would decide this?";

/** What a summary is made of, by the names that a person may type, and each part left out. */
const LEFT_OUT = {
  questions: { questions: [] },
  units: {
    done: [],
    reading: [],
    finished: 0,
    total: 0,
    parts: [],
    next: undefined,
    days: [],
  },
  solid: { solid: [], standing: [] },
  shaky: { shaky: [], standing: [] },
  words: { ownWords: undefined },
  ideas: { ideas: [] },
  thoughts: { thoughts: [] },
  reading: { exchanged: [] },
  agenda: { agenda: undefined },
} as const satisfies Record<string, Partial<Summary> | { [key: string]: readonly [] }>;

export type SummaryPart = keyof typeof LEFT_OUT;

export const SUMMARY_PARTS = Object.keys(LEFT_OUT) as SummaryPart[];

/** The summary with these parts alone. */
export function withParts(summary: Summary, keep: readonly SummaryPart[]): Summary {
  const out = SUMMARY_PARTS.filter((part) => !keep.includes(part));
  return Object.assign({ ...summary }, ...out.map((part) => LEFT_OUT[part])) as Summary;
}

/**
 * The summary of what happened on `day` (YYYY-MM-DD) or later. Where the learner stands (what is
 * solid, shaky, being read and next) is told as it is now.
 */
export function sinceDay(summary: Summary, day: string): Summary {
  const { ownWords } = summary;
  const lately = (notes: readonly Note[]) => notes.filter((note) => note.day >= day);
  const days = summary.days.filter((each) => each >= day);
  return {
    ...summary,
    since: day,
    from: day,
    to: days.at(-1) ?? day,
    days,
    questions: lately(summary.questions),
    done: summary.done.filter(({ on }) => on >= day),
    ownWords: ownWords !== undefined && ownWords.note.day >= day ? ownWords : undefined,
    ideas: lately(summary.ideas),
    thoughts: lately(summary.thoughts),
    exchanged: summary.exchanged.filter((each) => each.day >= day || (each.readOn ?? "") >= day),
  };
}

const MOST_QUESTIONS = 3;

function shakySpots(course: Course, record: LearnerRecord): ShakySpot[] {
  return course.units.flatMap((unit) =>
    unit.questions.flatMap((question) => {
      const last = answersTo(record, unit, question)?.last;
      if (last === undefined || last.right) return [];
      return {
        unit,
        question,
        page: headingOf(unit, question.page),
        answered: last.given,
      };
    }),
  );
}

function solidUnits(course: Course, record: LearnerRecord): Summary["solid"] {
  return course.units.flatMap((unit) => {
    const answers = unit.questions.flatMap((question) => answersTo(record, unit, question) ?? []);
    const right = answers.filter((answer) => answer.last.right).length;
    return right > 0 ? [{ unit, right, asked: answers.length }] : [];
  });
}

/** The days on which something happened that the mentor may know of, in order, each once. */
function sharedDays(record: LearnerRecord, shared: readonly Note[]): string[] {
  const units = [...record.units.values()].flatMap((unit) => [unit.startedOn, unit.finishedOn]);
  const answers = [...record.questions.values()].flatMap((known) =>
    [...known.values()].flatMap((answers) => answers.reviews.map((review) => review.day)),
  );
  const notes = shared.map((note) => note.day);
  const readings = record.readings.flatMap(({ day, readOn }) => [day, readOn]);
  const days = [...units, ...answers, ...notes, ...readings].filter((day) => day !== undefined);
  return [...new Set(days)].sort();
}

/**
 * What the mentor should see of this record. The same course, record and pair give the same
 * summary: it knows no clock. Private notes are left out of every part.
 */
export function summarise(course: Course, record: LearnerRecord, pair: Pair): Summary {
  const shared = record.notes.filter((note) => isShownTo(note, pair.for));
  const newest = (kind: Note["kind"]) => shared.filter((note) => note.kind === kind).reverse();
  const reached = course.units.flatMap((unit) => {
    const found = recordOf(record, unit);
    return found === undefined ? [] : [{ unit, found, status: statusOf(record, unit) }];
  });
  const done = reached
    .flatMap(({ unit, found }) =>
      found.finishedOn === undefined ? [] : [{ unit, on: found.finishedOn }],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const latest = reached
    .filter(({ status }) => status !== "new")
    .sort((a, b) => (a.found.lastAt < b.found.lastAt ? 1 : -1))[0]?.unit;
  const ownWords = newest("own-words")[0];
  const days = sharedDays(record, shared);
  const { parts, next } = progressOf(course, record);
  return {
    pair,
    since: undefined,
    from: days[0],
    to: days.at(-1),
    days,
    questions: newest("question").slice(0, MOST_QUESTIONS),
    done,
    reading: reached.flatMap(({ unit, found, status }) =>
      status === "started" && found.startedOn !== undefined
        ? [{ unit, since: found.startedOn }]
        : [],
    ),
    finished: done.length,
    total: course.units.length,
    parts: parts.map(({ title, units }) => ({
      title,
      total: units.units,
      done: units.done,
      started: units.started,
    })),
    next,
    solid: solidUnits(course, record),
    shaky: shakySpots(course, record),
    standing: parts
      .map(({ title, questions: { solid, shaky } }) => ({ title, solid, shaky }))
      .filter(({ solid, shaky }) => solid + shaky > 0),
    ownWords:
      ownWords === undefined
        ? undefined
        : {
            note: ownWords,
            unit: course.units.find(
              (unit) =>
                unit.id === ownWords.unit ||
                (ownWords.unit !== null && unit.was.includes(ownWords.unit)),
            ),
          },
    ideas: newest("idea"),
    thoughts: newest("thought"),
    exchanged: [...record.readings].reverse(),
    agenda: latest === undefined ? undefined : { unit: latest, items: agendaFor(latest) },
  };
}
