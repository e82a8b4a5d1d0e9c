import { answersToNote } from "../../learner/happenings/replies.ts";
import { told } from "../../learner/shapes.ts";
import { lately, newest, noteItem, SHARED_NOTE } from "./notes.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const MOST_QUESTIONS = 3;

const SHAPE = {
  questions: told("not answered yet, the newest first, at most three", list(SHARED_NOTE)),
};

export const questions: Section<typeof SHAPE, "questions"> = {
  name: "questions",
  title: "My questions for you",
  shape: SHAPE,
  inFile: 3,
  reckon(seen) {
    const open = newest(seen, "question").filter(
      ({ id }) => answersToNote(seen.record, id).length === 0,
    );
    return { questions: open.slice(0, MOST_QUESTIONS) };
  },
  without: { questions: { questions: [] } },
  since: ({ questions }, day) => ({ questions: lately(questions, day) }),
  head: null,
  tell: ({ questions }) => [{ is: "notes", numbered: true, notes: questions.map(noteItem) }],
};
