import * as v from "valibot";
import { titled } from "../../course/titled.ts";
import { answersTo } from "../../learner/progress.ts";
import { told } from "../../learner/shapes.ts";
import { counted } from "../../text/counted.ts";
import type { Bars, KnownItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import type { Seen } from "./seen.ts";
import { count, type Data, line, list, NAMED_UNIT, named } from "./shapes.ts";

const SHAPE = {
  solid: told(
    "by unit: how many of the questions asked were right the last time",
    list(v.object({ unit: NAMED_UNIT, right: count, asked: count })),
  ),
  standing: told(
    "questions by part as they were answered last; without parts in which none was answered",
    list(v.object({ title: line, solid: count, shaky: count })),
  ),
};

type Standing = Data<typeof SHAPE>;

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
  title: "What is solid, and what is shaky",
  shape: SHAPE,
  inFile: 5,
  reckon: (seen) => ({
    solid: solidUnits(seen),
    standing: seen.progress.parts
      .map(({ part, questions: { solid, shaky } }) => ({ title: titled(part), solid, shaky }))
      .filter(({ solid, shaky }) => solid + shaky > 0),
  }),
  // The figures by part tell of both, so that they go with either.
  without: { solid: { solid: [], standing: [] }, shaky: { standing: [] } },
  since: null,
  head: null,
  tell: ({ solid, standing }) => [
    { is: "bars", bars: answersByPart(standing) },
    { is: "known", items: solid.map(known) },
  ],
};
