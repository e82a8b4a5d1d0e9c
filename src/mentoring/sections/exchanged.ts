import * as v from "valibot";
import { day, told, webAddress } from "../../learner/shapes.ts";
import type { BookItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import { line, list } from "./shapes.ts";

const EXCHANGED = v.object({
  day,
  title: line,
  about: told("who wrote it, where and when", v.nullable(line)),
  url: v.nullable(webAddress),
  from: told("who recommended it; null: the learner did", v.nullable(line)),
  readOn: v.nullable(day),
  gave: v.nullable(line),
});

const SHAPE = {
  exchanged: told(
    "what was read of what the two recommended to each other, the newest first",
    list(EXCHANGED),
  ),
};

function bookItem({ title, url, from, readOn, gave }: v.InferOutput<typeof EXCHANGED>): BookItem {
  return {
    title,
    url,
    said: [
      from === null ? ["I recommend it"] : ["recommended by ", { somebodys: from }],
      readOn === null ? ["not read yet"] : ["read ", { day: readOn }],
    ],
    about: gave === null ? [] : [{ label: "What it gave me", value: [{ somebodys: gave }] }],
  };
}

export const exchanged: Section<typeof SHAPE, "reading"> = {
  name: "exchanged",
  title: "Read for each other",
  shape: SHAPE,
  inFile: 12,
  reckon: ({ record }) => ({
    exchanged: record.readings
      .filter(({ readOn }) => readOn !== null)
      .map(({ day, title, about, url, from, readOn, gave }) => {
        return { day, title, about, url, from, readOn, gave };
      })
      .reverse(),
  }),
  without: { reading: { exchanged: [] } },
  since: ({ exchanged }, { day }) => ({
    exchanged: exchanged.filter((each) => each.day >= day || (each.readOn ?? "") >= day),
  }),
  head: null,
  tell: ({ exchanged }) => [{ is: "books", books: exchanged.map(bookItem) }],
};
