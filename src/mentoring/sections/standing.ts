import * as v from "valibot";
import { betterAnswer } from "../../course/answer.ts";
import { citationsIn } from "../../course/citations.ts";
import { questionsOf } from "../../course/course.ts";
import type { Question, Unit } from "../../course/model.ts";
import { titled } from "../../course/titled.ts";
import { answersTo } from "../../learner/progress.ts";
import { id, LONGEST_NOTE, told, webAddress } from "../../learner/shapes.ts";
import { cleanText } from "../../text/clean.ts";
import { counted } from "../../text/counted.ts";
import { escapeMarkdownLine } from "../../text/escapeMarkdown.ts";
import { answeredAndBetter } from "../answered.ts";
import type { Bars, KnownItem, MissedItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import type { Seen } from "./seen.ts";
import {
  authors,
  count,
  type Data,
  line,
  list,
  markdown,
  NAMED_UNIT,
  named,
  text,
} from "./shapes.ts";

const SHAKY_SPOT = v.object({
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

type ShakySpot = v.InferOutput<typeof SHAKY_SPOT>;

const SHAPE = {
  solid: told(
    "by unit: how many of the questions asked were right the last time",
    list(v.object({ unit: NAMED_UNIT, right: count, asked: count })),
  ),
  shaky: list(SHAKY_SPOT),
  standing: told(
    "questions by part as they were answered last; without parts in which none was answered",
    list(v.object({ title: line, solid: count, shaky: count })),
  ),
};

export type Standing = Data<typeof SHAPE>;

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

function shakySpots({ course, record }: Seen): ShakySpot[] {
  return questionsOf(course.units).flatMap(({ unit, question }) => {
    const last = answersTo(record, unit, question)?.last;
    return last === undefined || last.right ? [] : [shakySpot(unit, question, last.given)];
  });
}

function solidUnits({ course, record }: Seen): Standing["solid"] {
  return course.units.flatMap((unit) => {
    const answers = unit.questions.flatMap((question) => answersTo(record, unit, question) ?? []);
    const right = answers.filter((answer) => answer.last.right).length;
    return right > 0 ? [{ unit: named(unit), right, asked: answers.length }] : [];
  });
}

function answersByPart(standing: Standing["standing"]): Bars {
  return {
    caption: "Questions by part, as I answered them last",
    columns: ["Part", "Questions"],
    pieces: [
      { fill: "full", is: "solid" },
      { fill: "dotted", is: "shaky" },
    ],
    rows: standing.map(({ title, solid, shaky }) => ({
      title,
      counts: [solid, shaky],
      inWords: `${solid} solid, ${shaky} shaky`,
    })),
  };
}

function missed({ unit, ask, answered, better, page }: ShakySpot): MissedItem {
  const place = { page: page.heading, of: titled(unit) };
  const facts = [
    ...answeredAndBetter(answered, better),
    { label: "To read again", value: [place] },
  ];
  return { ask, unit: titled(unit), facts };
}

function known({ unit, right, asked }: Standing["solid"][number]): KnownItem {
  const all = right === asked;
  const of = counted(asked, "question");
  return {
    how: all ? "Solid" : "Partly",
    unit: titled(unit),
    asked: `${all ? "all" : right} of ${of}`,
  };
}

export const standing: Section<typeof SHAPE, "solid" | "shaky"> = {
  name: "solid",
  title: "What is solid and what is shaky",
  shape: SHAPE,
  inFile: 5,
  reckon: (seen) => ({
    solid: solidUnits(seen),
    shaky: shakySpots(seen),
    standing: seen.progress.parts
      .map(({ part, questions: { solid, shaky } }) => ({ title: titled(part), solid, shaky }))
      .filter(({ solid, shaky }) => solid + shaky > 0),
  }),
  // The figures by part tell of both, so that they go with either.
  without: { solid: { solid: [], standing: [] }, shaky: { shaky: [], standing: [] } },
  since: null,
  head: null,
  tell: ({ solid, shaky, standing }) => [
    { is: "bars", bars: answersByPart(standing) },
    {
      is: "questions",
      missed: { title: "Shaky, and good to talk about", items: shaky.map(missed) },
      known: { title: "Solid, in all or in part", items: solid.map(known) },
    },
  ],
};
