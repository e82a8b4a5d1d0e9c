import { unitAt } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import type { Action } from "../learner/kept/actions.ts";
import { isClosing } from "../learner/kept/items.ts";
import type { Meeting } from "../learner/kept/talks.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { sayDay } from "../text/day.ts";
import { actionItem } from "./actionTold.ts";
import { heldWith, isAhead, isWith, promptConcluded } from "./meetings.ts";
import { itemsWith } from "./openItems.ts";
import { AGREEMENT, LEARNT, ownQuestion } from "./ownQuestions.ts";
import type { ConcludedItem, DatedItem, Line, Piece } from "./sections/pieces.ts";

/** Something that was talked over and what came of it; an author's words are Markdown. */
type Concluded = { by: "author" | "somebody"; about: string; text: string };

/** What a talk agreed, concluded and decided, for both: nothing that the learner keeps to herself. */
export type Minutes = {
  /** which talk with this mentor it was, counted from 1 */
  number: number;
  with: string | null;
  /** the learner's name; null where it was not told */
  learner: string | null;
  heldOn: string;
  /** how the two want to talk to each other */
  agreed: string[];
  concluded: Concluded[];
  learnt: string[];
  actions: Action[];
  /** the moment of the talk that comes next, in UTC; null where none is settled, or this is not the last */
  next: string | null;
};

/** What something is about of which a conclusion was kept under this name; undefined: nobody knows it. */
export function aboutWhat(
  course: Course,
  record: LearnerRecord,
  meeting: Meeting,
  name: string,
): Omit<Concluded, "text"> | undefined {
  const own = ownQuestion(name);
  const item = itemsWith(record, undefined, new Date(0)).find(
    ({ id }) => name === id || name === `item/${id}`,
  );
  const somebodys = own ?? item?.text;
  if (somebodys !== undefined) return { by: "somebody", about: somebodys.replace(/\s+/g, " ") };
  const place = promptConcluded(meeting, name);
  const prompt = place && unitAt(course, place)?.prompts.find(({ id }) => id === place.prompt);
  return prompt === undefined ? undefined : { by: "author", about: prompt.ask };
}

/** What else was settled or done in a talk, of which no line was written, and what was left in it for later. */
function settledIn(record: LearnerRecord, { id, conclusions }: Meeting): Concluded[] {
  const written = new Set(conclusions.map(({ prompt }) => prompt.replace(/^item\//, "")));
  const agreed = new Set(
    record.actions.flatMap(({ id: action, meeting }) => (meeting === id ? action : [])),
  );
  const parked = new Set(
    record.items.flatMap(({ id: item, changes }) =>
      changes.some(({ is, meeting }) => is === "parked" && meeting === id) ? item : [],
    ),
  );
  return itemsWith(record, undefined, new Date(0)).flatMap(({ id: item, text, change }) => {
    const told = (words: string): Concluded[] => {
      return [{ by: "somebody", about: text.replace(/\s+/g, " "), text: words }];
    };
    const isClosedHere = change?.meeting === id && isClosing(change);
    if (!isClosedHere) return parked.has(item) ? told("left for when there is time") : [];
    if (written.has(item) || agreed.has(item)) return [];
    return told(change.words ?? (change.is === "done" ? "done" : "settled"));
  });
}

/** The minutes of a talk that was held. `record` is all that the learner has, who is called so. */
export function minutesOf(
  course: Course,
  record: LearnerRecord,
  meeting: Meeting,
  learner: string | null,
): Minutes {
  const { id, conclusions, heldOn, with: mentor } = meeting;
  const held = heldWith(record, mentor);
  const shared = conclusions.filter((each) => !each.private);
  const of = (name: string) =>
    shared.flatMap(({ prompt, text }) => (prompt === name ? [text] : []));
  const rest = shared.filter(({ prompt }) => prompt !== AGREEMENT && prompt !== LEARNT);
  const isLast = held.at(-1)?.id === id;
  const next = record.meetings.findLast(
    (each) => isAhead(each) && each.begunAt === null && isWith(each, mentor),
  );
  return {
    number: held.findIndex((each) => each.id === id) + 1,
    with: mentor,
    learner,
    heldOn: heldOn ?? "",
    agreed: of(AGREEMENT),
    concluded: [
      ...rest.map(({ prompt, text }): Concluded => {
        const about = aboutWhat(course, record, meeting, prompt);
        return { ...(about ?? { by: "somebody", about: "What else came up" }), text };
      }),
      ...settledIn(record, meeting),
    ],
    learnt: of(LEARNT),
    actions: record.actions.filter((action) => action.meeting === id),
    next: isLast ? (next?.when ?? null) : null,
  };
}

function plain(text: string): DatedItem {
  return { what: [{ somebodys: text }], beside: null, stands: null };
}

/** What was concluded, as a piece: of each thing once, with all that came of it. */
export function concludedPiece(concluded: readonly Concluded[]): Piece {
  const items = new Map<string, ConcludedItem & { came: string[] }>();
  for (const { by, about, text } of concluded) {
    const key = `${by} ${about}`;
    const said: Line = [by === "author" ? { authors: about } : { somebodys: about }];
    const item = items.get(key) ?? { about: said, came: [] };
    item.came.push(text);
    items.set(key, item);
  }
  return { is: "concluded", items: [...items.values()] };
}

/** Lines of somebody's words as a piece. */
export function linesPiece(texts: readonly string[]): Piece {
  return { is: "dated", items: texts.map(plain) };
}

/** Minutes as they are told, once for all forms; a part of which there is nothing is left out. */
export function minutesTold({ number, with: mentor, learner, heldOn, ...minutes }: Minutes): {
  title: Line;
  parts: { name: string; title: string; piece: Piece }[];
} {
  const { agreed, concluded, learnt, actions, next } = minutes;
  const who: Line = mentor === null ? [] : [" with ", { somebodys: mentor }];
  const done = (action: Action): DatedItem => {
    const item = actionItem(action, { learner, mentor });
    return action.doneOn === null ? item : { ...item, beside: ["done ", { day: action.doneOn }] };
  };
  const next_: Piece = { is: "paragraph", line: next === null ? [] : [{ moment: next }] };
  const parts = [
    { name: "agreed", title: "What we agreed", piece: linesPiece(agreed), some: agreed.length },
    {
      name: "concluded",
      title: "What we concluded",
      piece: concludedPiece(concluded),
      some: concluded.length,
    },
    { name: "learnt", title: "What we learnt", piece: linesPiece(learnt), some: learnt.length },
    {
      name: "actions",
      title: "What we will do",
      piece: { is: "dated", items: actions.map(done) } as const,
      some: actions.length,
    },
    { name: "next", title: "Our next talk", piece: next_, some: next === null ? 0 : 1 },
  ];
  return {
    // Who looks at them in another year knows by it which year the other days are of.
    title: [`Minutes of talk ${number}`, ...who, `, ${sayDay(heldOn)}`],
    parts: parts.filter(({ some }) => some > 0),
  };
}
