import type { Place } from "../course/model.ts";
import type { Action } from "../learner/kept/actions.ts";
import type { HandOver } from "../learner/kept/handOvers.ts";
import {
  type ItemChange,
  type ItemKept,
  isClosing,
  lastChange,
  repliesItem,
} from "../learner/kept/items.ts";
import { isRaised } from "../learner/kept/notes.ts";
import type { ReceivedReply } from "../learner/kept/replies.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { wishesIn } from "../learner/reply.ts";
import { localDay } from "../text/day.ts";
import { heldWith, toldOf } from "./meetings.ts";
import { agreedWith, isFor } from "./mentors.ts";

/** The kinds of open items, in the order in which they are told. */
export const ITEM_KINDS = ["question", "idea", "wish", "action", "reading"] as const;
export type ItemKind = (typeof ITEM_KINDS)[number];

/** What was answered to an item or said of it. */
type Said = { from: string | null; on: string; text: string };

/** What the two have between them, and where it stands. */
type Item = {
  /** it lasts, in every file and on both computers */
  id: string;
  /** what the learner types for it; it stands in nothing that is handed over, since it counts what is not */
  number: number;
  kind: ItemKind;
  text: string;
  /** the mentor who raised it; null: the learner did, or both in a talk */
  from: string | null;
  /** the day on which it was raised */
  day: string;
  /** names of the mentors whom it is between; empty: all of them */
  for: string[];
  /** where a note was written: the unit, and the step of it; null outside units */
  where: (Place & { step: string | null }) | null;
  /** of an idea: what it belongs to, and who would decide it */
  initiative: string | null;
  decides: string | null;
  /** of a wish: what the mentor will listen for; of a reading: who wrote it, where and when */
  about: string | null;
  /** of a reading */
  url: string | null;
  /** of an action */
  owner: Action["owner"] | null;
  due: string | null;
  /** open or parked: it waits; else how it was closed */
  state: "open" | Exclude<ItemChange["is"], "reopened">;
  /** how it came to that; null: it is open as it was raised */
  change: ItemChange | null;
  /** the oldest first */
  said: Said[];
};

/** An item as one mentor knows it. */
export type ItemFor = Item & {
  /** it is open, and in no summary that they have */
  isNew: boolean;
  /** it was closed since they got a summary, and none has told them so */
  isNews: boolean;
  /** an action whose day has passed */
  isLate: boolean;
};

type Facts = Omit<Item, "number" | "day" | "state" | "change">;

const NO_FACTS = {
  from: null,
  where: null,
  initiative: null,
  decides: null,
  about: null,
  url: null,
  owner: null,
  due: null,
};

/** What mentors wrote to an item, the oldest first. */
function saidOf(replies: readonly ReceivedReply[]): Map<string, Said[]> {
  const said = new Map<string, Said[]>();
  for (const { from, writtenOn: on, answers, comments } of replies) {
    const all = [
      ...answers.map(({ note, text }) => ({ id: note, text })),
      ...comments.map(({ item, text }) => ({ id: item, text })),
    ];
    for (const { id, text } of all) said.set(id, [...(said.get(id) ?? []), { from, on, text }]);
  }
  return said;
}

function factsOfReply({ reply, from, ideas, ...rest }: ReceivedReply) {
  const known = { ...NO_FACTS, from, for: from === null ? [] : [from] };
  return [
    ...wishesIn(rest).map(({ ask, listenFor }, index) => {
      const id = repliesItem(reply, "wish", index + 1);
      return { ...known, id, kind: "wish" as const, text: ask, about: listenFor };
    }),
    ...ideas.map(({ text }, index) => {
      const id = repliesItem(reply, "idea", index + 1);
      return { ...known, id, kind: "idea" as const, text };
    }),
  ];
}

/** What everything that may be open says, by its id; nothing of what is private. */
function factsIn(record: LearnerRecord): Map<string, Omit<Facts, "said">> {
  const notes = record.notes.flatMap((note) => {
    const { id, kind, text, pack, unit, step, initiative, decides } = note;
    if (note.private || !isRaised(note)) return [];
    const where = pack === null || unit === null ? null : { pack, unit, step };
    const facts = { ...NO_FACTS, id, kind: kind as "question" | "idea", text };
    return [{ ...facts, for: note.for, where, initiative, decides }];
  });
  const actions = record.actions.flatMap((action) => {
    const { id, text, owner, due } = action;
    const only = agreedWith(record, action);
    // With whom it was agreed is not known any more.
    if (only === undefined) return [];
    return [{ ...NO_FACTS, id, kind: "action" as const, text, for: only, owner, due }];
  });
  const readings = record.readings.map(({ id, title, about, url, from, for: only }) => {
    return { ...NO_FACTS, id, kind: "reading" as const, text: title, for: only, from, about, url };
  });
  const all = [...notes, ...record.replies.flatMap(factsOfReply), ...actions, ...readings];
  return new Map(all.map((facts) => [facts.id, facts]));
}

function stateOf(change: ItemChange | null): Item["state"] {
  return change === null || change.is === "reopened" ? "open" : change.is;
}

function inOrder(one: Item, other: Item): number {
  const parked = (item: Item) => (item.state === "parked" ? 1 : 0);
  return (
    parked(one) - parked(other) ||
    ITEM_KINDS.indexOf(one.kind) - ITEM_KINDS.indexOf(other.kind) ||
    one.number - other.number
  );
}

/** Whether something waits to be talked over, answered or done. */
export function isOpen({ state }: Pick<Item, "state">): boolean {
  return state === "open" || state === "parked";
}

/** Whether who got these hand-overs is to be told what became of an item. */
function isNews({ id, at }: ItemKept, change: ItemChange, handOvers: readonly HandOver[]): boolean {
  const [first] = handOvers;
  if (first === undefined) return false;
  const wasTold = handOvers.some((each) => each.at >= change.at && each.settled.includes(id));
  return !wasTold && (at > first.at || handOvers.some(({ open }) => open.includes(id)));
}

/** A mentor by name; null: whoever it is; undefined: all together, which is for the learner alone. */
type Mentor = string | null | undefined;

/**
 * Everything that this mentor and the learner have between them at a moment: what is open, then what
 * came of the rest, the newest first. Nothing private is among it, and nothing for somebody else.
 */
export function itemsWith(record: LearnerRecord, mentor: Mentor, now: Date): ItemFor[] {
  const isTheirs = (name: string | null) =>
    mentor === undefined || name === null || name === mentor;
  const facts = factsIn(record);
  const said = saidOf(record.replies.filter(({ from }) => isTheirs(from)));
  const handOvers = record.handOvers.filter(({ to }) => isTheirs(to));
  const told = new Set(handOvers.flatMap(({ open }) => open));
  const today = localDay(now);
  const items = record.items.flatMap((kept): ItemFor[] => {
    const found = facts.get(kept.id);
    if (found === undefined || (mentor !== undefined && !isFor(found.for, mentor))) return [];
    const { id, number, day } = kept;
    const change = lastChange(kept, mentor);
    const open = !isClosing(change);
    return [
      {
        ...found,
        number,
        day,
        state: stateOf(change),
        change,
        said: said.get(id) ?? [],
        isNew: open && !told.has(id),
        isNews: !open && change !== null && isNews(kept, change, handOvers),
        isLate: open && found.due !== null && found.due < today,
      },
    ];
  });
  const closed = items.filter((item) => !isOpen(item));
  return [
    ...items.filter(isOpen).sort(inOrder),
    ...closed.sort((one, other) => ((one.change?.at ?? "") < (other.change?.at ?? "") ? 1 : -1)),
  ];
}

/** What is open between the learner and this mentor at a moment. */
export function openItems(record: LearnerRecord, mentor: Mentor, now: Date): ItemFor[] {
  return itemsWith(record, mentor, now).filter(isOpen);
}

/**
 * The record without the hand-overs since which nothing was raised or changed between the learner and this
 * mentor, and no talk told of: a page that is written once more, in another form too, tells what it told the first time.
 */
export function beforeLastChange(record: LearnerRecord, mentor: string | null): LearnerRecord {
  const theirs = new Set(itemsWith(record, mentor, new Date(0)).map(({ id }) => id));
  const changes = record.items
    .filter(({ id }) => theirs.has(id))
    .flatMap((item) => [item.at, lastChange(item, mentor)?.at ?? item.at]);
  const moments = [...changes, ...heldWith(record, mentor).map(toldOf)];
  const last = moments.reduce((latest, at) => (at > latest ? at : latest), "");
  return { ...record, handOvers: record.handOvers.filter(({ at }) => at < last) };
}
