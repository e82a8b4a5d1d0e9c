import { join } from "node:path";
import type { Course, Unit } from "../../src/course/model.ts";
import { type Event, type Happening, stamp } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import type { NoteKind } from "../../src/learner/kept/notes.ts";
import type { Pair } from "../../src/mentoring/sections/seen.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import type { Summary } from "../../src/mentoring/summary.ts";
import { dayAfter } from "../../src/text/day.ts";
import { courseIn } from "./course.ts";

const CONTENT = join(import.meta.dirname, "../../content");

const PAIR: Pair = {
  learner: "Helen Brandt",
  mentor: "Tom Okafor",
  initiative: "The new depot in Harburg",
  offer: "An introduction to the people who plan the depot.",
  for: null,
};

/** The bundled course. */
export function theCourse(): Course {
  return courseIn(CONTENT);
}

function noted(kind: NoteKind, unit: string | null, text: string, more = {}): Happening {
  return { type: "note-written", kind, text, private: false, unit, ...more };
}

/** One unit read to its end; of its questions those in `missed` were answered wrongly. */
function read(unit: Unit, missed: readonly number[] = []): Happening[] {
  const answers = unit.questions.map(
    ({ id, fingerprint, ...question }, index): Happening => ({
      type: "question-answered",
      unit: unit.id,
      question: id,
      fingerprint,
      right: !missed.includes(index),
      given:
        "choices" in question
          ? question.choices.filter(({ right }) => !right).map(({ text }) => text)
          : [],
      during: "unit",
    }),
  );
  return [
    { type: "unit-started", unit: unit.id },
    ...answers,
    { type: "unit-finished", unit: unit.id },
  ];
}

function held(
  meeting: string,
  ratings: number[] = [],
  conclusions: { prompt: string; text: string }[] = [],
): Happening {
  return {
    type: "meeting-held",
    meeting,
    minutes: 30,
    with: "Tom Okafor",
    conclusions,
    useful: null,
    change: null,
    ratings,
  };
}

/** What somebody did in seven weeks, on days counted from Monday, 2 November 2026. */
function weeks(course: Course): [day: number, happenings: Happening[]][] {
  const unit = (id: string) => course.units.find((each) => each.id === id) as Unit;
  return [
    [0, read(unit("from-announcements-to-conversation"))],
    [2, read(unit("how-a-feed-decides"), [1])],
    [3, [noted("thought", "how-a-feed-decides", "A feed is an editor whom nobody has met.")]],
    [8, read(unit("twelve-words"))],
    [11, read(unit("linkedin"))],
    [
      14,
      [
        ...read(unit("dell"), [0, 3]),
        noted(
          "own-words",
          "dell",
          "Answering worked because somebody who could mend the laptop was allowed to speak.\n\nHere, a letter of complaint passes four desks before it is answered. By then the writer has told everyone else.",
        ),
      ],
    ],
    [15, [noted("question", "dell", "Who answers when a neighbour writes about the depot?")]],
    [
      16,
      [
        held("first", [2, 1, 2, 3, 1]),
        {
          type: "action-agreed",
          meeting: "first",
          text: "Ask who answers letters today",
          owner: "learner",
          due: "2026-11-25",
        },
        { type: "action-done", action: "16-1" },
      ],
    ],
    [17, read(unit("ford"))],
    [
      22,
      [
        ...read(unit("midol"), [1]),
        noted("thought", null, "Not for the mentor.", { private: true }),
      ],
    ],
    [
      24,
      [
        noted(
          "idea",
          "listening",
          "Let the depot’s foreman answer neighbours in the district’s group, once a week, under his own name.",
          {
            initiative: "The new depot in Harburg",
            decides: "Frau Petersen, head of communications",
          },
        ),
        noted("idea", "dell", "Print the three best questions of the month in the staff paper."),
        {
          type: "reading-added",
          title: "Tactical Transparency",
          about: "Shel Holtz and John C. Havens, 2008",
          url: null,
          from: "Tom Okafor",
          shelf: null,
        },
      ],
    ],
    [
      36,
      [
        ...read(unit("listening")),
        noted("question", "listening", "What do you look at first in the morning, and why there?"),
      ],
    ],
    [
      37,
      [
        held("second", [], [{ prompt: "talk/own", text: "We answer on the day." }]),
        {
          type: "action-agreed",
          meeting: "second",
          text: "Bring three complaints about the depot that nobody has answered",
          owner: "mentor",
          due: "2026-12-20",
        },
        {
          type: "action-agreed",
          meeting: "second",
          text: "Speak with Frau Petersen about the foreman’s idea",
          owner: "learner",
          due: "2026-12-18",
        },
      ],
    ],
    [
      38,
      [
        ...read(unit("policy-and-law"), [0]),
        {
          type: "handed-over",
          handOver: "page-1",
          to: "Tom Okafor",
          open: ["15-0", "24-0", "24-1", "24-2", "36-6", "37-1", "37-2"],
          settled: ["16-1"],
        },
      ],
    ],
    [
      39,
      [
        {
          type: "item-closed",
          item: "15-0",
          is: "answered",
          words: "The foreman, once a week.",
          by: "Tom Okafor",
        },
      ],
    ],
    [
      43,
      [
        { type: "unit-started", unit: "replying" },
        {
          type: "reading-done",
          reading: "24-2",
          gave: "Who may speak is decided long before it matters.",
        },
        noted("question", "replying", "When is it wiser to leave an angry post alone?"),
        {
          type: "meeting-planned",
          meeting: "third",
          when: "2026-12-21T10:00:00.000Z",
          minutes: 30,
          with: "Tom Okafor",
        },
      ],
    ],
  ];
}

/** What happened in seven lively weeks with the bundled course. */
function livelyEvents(course: Course): Event[] {
  return weeks(course).flatMap(([after, happenings]) => {
    const [year, month, day] = dayAfter("2026-11-02", after).split("-").map(Number) as [
      number,
      number,
      number,
    ];
    return happenings.map((happening, index) =>
      stamp(happening, new Date(year, month - 1, day, 9, index), () => `${after}-${index}`),
    );
  });
}

/** The summary of seven lively weeks with the bundled course. */
export function livelySummary(): Summary {
  const course = theCourse();
  return summarise(course, fold(livelyEvents(course)), PAIR);
}

/** The lines of a journal in which these weeks are kept. */
export function livelyJournal(): string {
  return livelyEvents(theCourse())
    .map((event) => `${JSON.stringify(event)}\n`)
    .join("");
}
