import * as v from "valibot";
import { betterAnswer } from "../../course/answer.ts";
import { citationsIn } from "../../course/citations.ts";
import { questionsOf } from "../../course/course.ts";
import type { Question, Unit } from "../../course/model.ts";
import { answersTo } from "../../learner/progress.ts";
import { id, LONGEST_NOTE, told, webAddress } from "../../learner/shapes.ts";
import { cleanText } from "../../text/clean.ts";
import { escapeMarkdownLine } from "../../text/escapeMarkdown.ts";
import type { Seen } from "./seen.ts";
import { authors, count, list, markdown, NAMED_UNIT, named, text } from "./shapes.ts";

/** A question that was missed the last time it was answered. */
export const SHAKY_SPOT = v.object({
  unit: NAMED_UNIT,
  question: told("the question's id in its unit", id),
  ask: told("the question's words, as Markdown", markdown),
  answered: told('what the learner answered the last time; empty: "I don\'t know"', list(text)),
  better: told("the right answer, and why it is right, as Markdown", markdown),
  page: told(
    "the page to read again; `number` counts from 1",
    v.object({ number: count, heading: markdown }),
  ),
  sources: told(
    "where that page's facts come from",
    list(v.object({ text: markdown, url: v.nullable(webAddress) })),
  ),
});

export type ShakySpot = v.InferOutput<typeof SHAKY_SPOT>;

function sourcesOf(unit: Unit, pageId: string): ShakySpot["sources"] {
  const page = unit.pages.find(({ id }) => id === pageId);
  const cited = citationsIn(page?.markdown ?? "");
  return unit.sources
    .filter(({ id }) => cited.includes(id))
    .map(({ text, url }) => ({ text: authors(text), url: url ?? null }));
}

function shakySpot(unit: Unit, question: Question, answered: readonly string[]): ShakySpot {
  const at = unit.pages.findIndex(({ id }) => id === question.page);
  return {
    unit: named(unit),
    question: question.id,
    ask: authors(question.ask),
    answered: answered.map((text) => cleanText(text.slice(0, LONGEST_NOTE))),
    better: authors(betterAnswer(question)),
    page: {
      number: Math.max(0, at) + 1,
      heading: authors(escapeMarkdownLine(unit.pages[at]?.heading ?? unit.title)),
    },
    sources: sourcesOf(unit, question.page),
  };
}

/** All that was missed the last time it was answered, in the order of the course. */
export function shakySpots({ course, record }: Seen): ShakySpot[] {
  return questionsOf(course.units).flatMap(({ unit, question }) => {
    const last = answersTo(record, unit, question)?.last;
    return last === undefined || last.right ? [] : [shakySpot(unit, question, last.given)];
  });
}
