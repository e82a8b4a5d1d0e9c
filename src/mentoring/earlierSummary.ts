import * as v from "valibot";
import { day } from "../learner/shapes.ts";
import type { SharedItem } from "./sections/items.ts";
import { SHARED_NOTE, type SharedNote } from "./sections/notes.ts";
import { line, list } from "./sections/shapes.ts";
import { topicsOf } from "./sections/topics.ts";
import { SUMMARY, type Summary } from "./summary.ts";

const {
  handOver: _handOver,
  previous: _previous,
  open: _open,
  settled: _settled,
  ...SINCE_THEN
} = SUMMARY.entries;

const ACTION = v.object({
  text: line,
  owner: v.picklist(["learner", "mentor"]),
  due: v.nullable(day),
  agreedOn: day,
  doneOn: v.nullable(day),
});

/** The summary in files of version 1, which had a list of each kind of what is open now. */
export const SUMMARY_1 = v.object({
  ...SINCE_THEN,
  questions: list(SHARED_NOTE),
  ideas: list(SHARED_NOTE),
  actions: list(ACTION),
});

const NOTHING_MORE = {
  id: null,
  from: null,
  unit: null,
  initiative: null,
  decides: null,
  about: null,
  url: null,
  owner: null,
  due: null,
  state: "open",
  change: null,
  isNew: false,
  said: [],
} as const;

function openNote(kind: "question" | "idea") {
  return ({ id, day, text, unit, initiative, decides }: SharedNote): SharedItem => {
    return { ...NOTHING_MORE, id, kind, day, text, unit, initiative, decides, said: [] };
  };
}

/** A summary of version 1 as one of today. What it tells as done was told before. */
export function upgraded({
  questions,
  ideas,
  actions,
  exchanged,
  ...rest
}: v.InferOutput<typeof SUMMARY_1>): Summary {
  const open: SharedItem[] = [
    ...questions.map(openNote("question")),
    ...ideas.map(openNote("idea")),
    ...actions
      .filter(({ doneOn }) => doneOn === null)
      .map(({ text, owner, due, agreedOn }): SharedItem => {
        return { ...NOTHING_MORE, kind: "action", text, owner, due, day: agreedOn, said: [] };
      }),
    ...exchanged
      .filter(({ readOn }) => readOn === null)
      .map(({ title, about, url, from, day }): SharedItem => {
        return { ...NOTHING_MORE, kind: "reading", text: title, about, url, from, day, said: [] };
      }),
  ];
  const read = exchanged.filter(({ readOn }) => readOn !== null);
  return {
    ...rest,
    exchanged: read,
    handOver: null,
    previous: null,
    open,
    settled: [],
    topics: topicsOf(rest.shaky),
  };
}
