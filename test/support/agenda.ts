import type { Course } from "../../src/course/model.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { type MeetingAgenda, meetingAgenda } from "../../src/mentoring/meetingAgenda.ts";
import { itemsWith } from "../../src/mentoring/openItems.ts";
import { courseOf, unitFrom } from "./course.ts";
import { stamped } from "./events.ts";
import { theCourse } from "./lively.ts";
import { SAYS_NOTHING } from "./reply.ts";

type Words = { question: string; idea: string; wish: string; action: string; answer: string };

function agendaFrom(course: Course, words: Words, questions: number): MeetingAgenda {
  const noted = (kind: "question" | "idea", text: string): Happening => {
    return {
      type: "note-written",
      kind,
      text,
      private: false,
      unit: null,
      decides: kind === "idea" ? words.idea : null,
    };
  };
  const happenings: Happening[] = [
    {
      ...{ type: "meeting-held", meeting: "m1", minutes: 30, with: "Sam", conclusions: [] },
      ...{ useful: null, change: null, ratings: [] },
    },
    {
      type: "action-agreed",
      meeting: "m1",
      text: words.action,
      owner: "learner",
      due: "2026-12-08",
    },
    {
      type: "action-agreed",
      meeting: "m1",
      text: words.action,
      owner: "mentor",
      due: "2026-12-09",
    },
    ...Array.from({ length: questions }, () => noted("question", words.question)),
    noted("idea", words.idea),
    {
      ...{ type: "reply-received", ...SAYS_NOTHING, reply: "r1", from: "Sam", pack: null },
      prompt: { ask: words.wish, listenFor: words.answer },
      comments: [{ item: "e4", about: words.question, text: words.answer }],
    } as Happening,
  ];
  const record = fold(stamped(...happenings));
  return meetingAgenda(course, record, {
    today: "2026-12-01",
    minutes: 30,
    mentor: "Sam",
    initiative: words.idea,
    offer: words.action,
    items: itemsWith(record, "Sam", new Date(2026, 11, 1)),
  });
}

/** The agenda of a second talk, with this text in every place. */
export function agendaOf(text: string): MeetingAgenda {
  const words = { question: text, idea: text, wish: text, action: text, answer: text };
  return agendaFrom(courseOf(unitFrom()), words, 2);
}

/** The agenda of a second talk as two people have it. */
export function livelyAgenda(): MeetingAgenda {
  const words = {
    question: "Must we answer in public when a customer asks about brown water?",
    idea: "A page that says what the lorries are doing each week",
    wish: "Who signs our letters?",
    action: "Ask who clears an answer",
    answer: "It depends on who else is reading.",
  };
  return agendaFrom(theCourse(), words, 3);
}
