import { betterAnswer } from "../course/answer.ts";
import { citationsIn } from "../course/citations.ts";
import { unitOf } from "../course/course.ts";
import type { Course, Question, Unit } from "../course/model.ts";
import { answersTo, progressOf, recordOf, statusOf } from "../learner/progress.ts";
import { answersToNote, type LearnerRecord, type Note } from "../learner/record.ts";
import { LONGEST_MARKDOWN, LONGEST_NOTE } from "../learner/shapes.ts";
import { cleanLine, cleanText } from "../text/clean.ts";
import { meetingAgenda } from "./meetingAgenda.ts";
import { baselineOf, heldWith, plannedWith, USUAL_MINUTES } from "./meetings.ts";
import { onlyMentor, shownTo } from "./mentors.ts";
import type { NamedUnit, ShakySpot, SharedNote, Summary } from "./summary.ts";

/** Who the two are; what the learner has not told is undefined. */
export type Pair = {
  learner: string | undefined;
  /** as it stands in the settings: one name, or several with commas between */
  mentor: string | undefined;
  initiative: string | undefined;
  /** what the learner can offer the mentor */
  offer?: string | undefined;
  /** the one of several mentors that the summary is for */
  for?: string | undefined;
};

const MOST_QUESTIONS = 3;

function named({ id, title, minutes }: Unit): NamedUnit {
  return { id, title, minutes };
}

/** An author's words on one line, as long as a summary has them. */
function authors(markdown: string): string {
  return cleanLine(cleanLine(markdown).slice(0, LONGEST_MARKDOWN));
}

function sourcesOf(unit: Unit, pageId: string): ShakySpot["sources"] {
  const page = unit.pages.find(({ id }) => id === pageId);
  const cited = citationsIn(page?.markdown ?? "");
  return unit.sources
    .filter(({ id }) => cited.includes(id))
    .map(({ text, url }) => ({ text: authors(text), url: url ?? null }));
}

function shakySpot(unit: Unit, question: Question, answered: string[]): ShakySpot {
  const at = unit.pages.findIndex(({ id }) => id === question.page);
  return {
    unit: named(unit),
    question: question.id,
    ask: authors(question.ask),
    answered: answered.map((text) => cleanText(text.slice(0, LONGEST_NOTE))),
    better: authors(betterAnswer(question)),
    page: { number: Math.max(0, at) + 1, heading: authors(unit.pages[at]?.heading ?? unit.title) },
    sources: sourcesOf(unit, question.page),
  };
}

function shakySpots(course: Course, record: LearnerRecord): ShakySpot[] {
  return course.units.flatMap((unit) =>
    unit.questions.flatMap((question) => {
      const last = answersTo(record, unit, question)?.last;
      return last === undefined || last.right ? [] : [shakySpot(unit, question, last.given)];
    }),
  );
}

function solidUnits(course: Course, record: LearnerRecord): Summary["solid"] {
  return course.units.flatMap((unit) => {
    const answers = unit.questions.flatMap((question) => answersTo(record, unit, question) ?? []);
    const right = answers.filter((answer) => answer.last.right).length;
    return right > 0 ? [{ unit: named(unit), right, asked: answers.length }] : [];
  });
}

/** The days on which something happened, in order, each once. */
function daysOf(record: LearnerRecord): string[] {
  const units = [...record.units.values()].flatMap((unit) => [unit.startedOn, unit.finishedOn]);
  const answers = [...record.questions.values()].flatMap((known) =>
    [...known.values()].flatMap((answers) => answers.reviews.map((review) => review.day)),
  );
  const notes = record.notes.map((note) => note.day);
  const readings = record.readings.flatMap(({ day, readOn }) => [day, readOn]);
  const talks = record.meetings.map(({ heldOn }) => heldOn);
  const actions = record.actions.flatMap(({ agreedOn, doneOn }) => [agreedOn, doneOn]);
  const all = [...units, ...answers, ...notes, ...readings, ...talks, ...actions];
  const days = all.filter((day) => day !== undefined);
  return [...new Set(days)].sort();
}

function sharedNote(
  course: Course,
  { id, day, text, initiative, decides, unit }: Note,
): SharedNote {
  const about = unit === null ? undefined : unitOf(course, unit);
  return { id, day, text, unit: about === undefined ? null : named(about), initiative, decides };
}

/** What was agreed to be done, what is open first. */
function actionsOf(record: LearnerRecord): Summary["actions"] {
  const actions = record.actions.map(({ text, owner, due, agreedOn, doneOn = null }) => {
    return { text, owner, due, agreedOn, doneOn };
  });
  return [
    ...actions.filter(({ doneOn }) => doneOn === null),
    ...actions.filter(({ doneOn }) => doneOn !== null),
  ];
}

/** The next talk, planned or not, and what it may be about. */
function nextTalk(
  course: Course,
  record: LearnerRecord,
  mentor: string | null,
): Pick<Summary, "talk" | "agenda"> {
  const planned = plannedWith(record, mentor);
  const minutes = planned?.minutes ?? USUAL_MINUTES;
  const wanted = { minutes, mentor, initiative: undefined, offer: undefined };
  const { number, of, items } = meetingAgenda(course, record, wanted);
  const talk = planned === undefined ? null : { number, of, when: planned.when, minutes };
  const agenda = {
    number,
    of,
    minutes,
    // Without its lines: each of them stands in a part of the summary that can be left out.
    items: items.map(({ from, to, what, prompt }) => ({
      from,
      to,
      what,
      prompt:
        prompt === undefined
          ? null
          : {
              by: prompt.by,
              ask: authors(prompt.ask),
              listenFor: prompt.listenFor && authors(prompt.listenFor),
            },
    })),
  };
  return { talk, agenda };
}

/**
 * What the mentor should see of this record. The same course, record and pair give the same
 * summary: it knows no clock. What is private, or for another mentor alone, is in no part of it.
 */
export function summarise(course: Course, whole: LearnerRecord, pair: Pair): Summary {
  const reader = pair.for ?? onlyMentor(pair.mentor);
  const record = shownTo(whole, reader);
  const newest = (kind: Note["kind"]) =>
    record.notes
      .filter((note) => note.kind === kind)
      .map((note) => sharedNote(course, note))
      .reverse();
  const reached = course.units.flatMap((unit) => {
    const found = recordOf(record, unit);
    return found === undefined ? [] : [{ unit, found, status: statusOf(record, unit) }];
  });
  const done = reached
    .flatMap(({ unit, found }) =>
      found.finishedOn === undefined ? [] : [{ unit: named(unit), on: found.finishedOn }],
    )
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  const days = daysOf(record);
  const { talk, agenda } = nextTalk(course, record, reader ?? null);
  const { parts, next } = progressOf(course, record);
  return {
    pair: {
      learner: pair.learner ?? null,
      mentor: pair.for ?? pair.mentor ?? null,
      initiative: pair.initiative ?? null,
    },
    since: null,
    from: days[0] ?? null,
    to: days.at(-1) ?? null,
    days,
    talk,
    questions: newest("question")
      .filter(({ id }) => answersToNote(record, id).length === 0)
      .slice(0, MOST_QUESTIONS),
    done,
    reading: reached.flatMap(({ unit, found, status }) =>
      status === "started" && found.startedOn !== undefined
        ? [{ unit: named(unit), since: found.startedOn }]
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
    next: next === undefined ? null : named(next),
    solid: solidUnits(course, record),
    shaky: shakySpots(course, record),
    standing: parts
      .map(({ title, questions: { solid, shaky } }) => ({ title, solid, shaky }))
      .filter(({ solid, shaky }) => solid + shaky > 0),
    ownWords: newest("own-words")[0] ?? null,
    ideas: newest("idea"),
    thoughts: newest("thought"),
    baseline: baselineOf(heldWith(record, null)),
    actions: actionsOf(record),
    offer: pair.offer ?? null,
    exchanged: record.readings
      .map(({ day, title, about, url, from, readOn = null, gave }) => {
        return { day, title, about, url, from, readOn, gave };
      })
      .reverse(),
    agenda,
  };
}
