import { questionsOf } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import { plainText } from "../course/plain.ts";
import { titled } from "../course/titled.ts";
import { isShaky } from "../learner/quiz.ts";
import type { LearnerRecord } from "../learner/record.ts";
import type { TalkPrompt } from "./meetings.ts";
import type { ItemFor } from "./openItems.ts";

/** What belongs to something on the agenda: an item that the two have between them, or words. */
export type AgendaLine = ItemFor | string;

/** Something to talk about. */
export type Point = {
  /** null: its only line says it */
  heading: string | null;
  /** what to do, in a sentence; null: the heading says it */
  what: string | null;
  lines: AgendaLine[];
  prompt: TalkPrompt | null;
  /** the name under which its conclusion is kept; null: it is asked for none */
  concludedAs: string | null;
};

/** Under which a conclusion on an open item is kept; that on a mentor's wish is kept under its own id. */
export function conclusionOn({ id, kind }: ItemFor): string {
  return kind === "wish" ? id : `item/${id}`;
}

/** A point of which nothing is told yet. */
export const NOTHING: Omit<Point, "heading"> = {
  what: null,
  lines: [],
  prompt: null,
  concludedAs: null,
};

/** So many pages that are worth a second look are named: what was missed is a topic, and no mark. */
const MOST_TOPICS = 3;

/** The pages of which questions were missed, the first of them. */
export function topicsOf(course: Course, record: LearnerRecord): string[] {
  const topics = questionsOf(course.units)
    .filter((asked) => isShaky(record, asked))
    .flatMap(({ unit, question }) => {
      const page = unit.pages.find(({ id }) => id === question.page);
      return page === undefined ? [] : [`“${plainText(page.heading)}” in “${titled(unit)}”`];
    });
  return [...new Set(topics)].slice(0, MOST_TOPICS);
}

/** An item with what was written to it. */
export function itemLines(item: ItemFor): AgendaLine[] {
  return [
    item,
    ...item.said.map(({ from, text }) => `${from ?? "The mentor"}: ${onOneLine(text)}`),
  ];
}

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** An item as something to talk about. */
export function itemPoint(item: ItemFor): Point {
  return { ...NOTHING, heading: null, lines: itemLines(item), concludedAs: conclusionOn(item) };
}

/** What a unit proposes, as something to talk about. */
export function promptPoint(heading: string, prompt: TalkPrompt, lines: string[] = []): Point {
  return { ...NOTHING, heading, prompt, lines, concludedAs: prompt.name };
}
