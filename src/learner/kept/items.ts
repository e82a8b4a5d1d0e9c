/** How an open item is closed. */
export const CLOSINGS = ["answered", "talked-over", "done", "dropped"] as const;
type Closing = (typeof CLOSINGS)[number];

/** What became of an open item. */
export type ItemChange = {
  is: "parked" | "reopened" | Closing;
  at: string;
  /** the day on which it came about, which may be before the one on which it was written down */
  day: string;
  /** the talk in which it did; null: in none */
  meeting: string | null;
  words: string | null;
  /** the mentor whose words these are; null: the learner's own */
  by: string | null;
  /** the action that it became */
  became: string | null;
  /** the mentor between whom and the learner that is so; null: with all whom the item is between */
  with: string | null;
};

/**
 * What is kept of everything that the learner raised, or a mentor did, and that waits between them: a
 * question or idea, which is a note, a wish of a mentor, an action, a reading. What it says stands
 * with the note, the reply, the action or the reading.
 */
export type ItemKept = {
  /** that of the note, the action or the reading; for what stands in a reply see {@link repliesItem} */
  id: string;
  /** counted from 1 in the order of raising; it is never given to another */
  number: number;
  at: string;
  day: string;
  /** all that became of it, in that order; see {@link lastChange} */
  changes: ItemChange[];
};

/** The part of the record that holds what was raised, in that order. */
export type ItemsRaised = { items: ItemKept[] };

/** The id of the `nth` wish or idea of a reply, counted from 1. The first wish has that of its prompt. */
export function repliesItem(reply: string, kind: "wish" | "idea", nth: number): string {
  if (kind === "idea") return `reply/${reply}/idea/${nth}`;
  return nth === 1 ? `reply/${reply}` : `reply/${reply}/${nth}`;
}

/** The id of the `nth` reading that the reply of this event recommends, counted from 1. */
export function repliesReading(event: string, nth: number): string {
  return nth === 1 ? event : `${event}/${nth}`;
}

/** What is kept of the item with this id; undefined where nothing is. */
export function itemOf({ items }: ItemsRaised, id: string): ItemKept | undefined {
  return items.findLast((item) => item.id === id);
}

/** Whether an item of which this is the last change is closed. */
export function isClosing(change: ItemChange | null): boolean {
  return change !== null && change.is !== "parked" && change.is !== "reopened";
}

/**
 * The change that says where an item stands, of those with this mentor: what is closed stays closed until
 * it is reopened, whatever comes later. Of all changes where no `mentor` is named; null: nothing became of it.
 */
export function lastChange(
  { changes }: Pick<ItemKept, "changes">,
  mentor?: string | null,
): ItemChange | null {
  return changes
    .filter((each) => mentor === undefined || each.with === null || each.with === mentor)
    .reduce<ItemChange | null>(
      (last, each) => (isClosing(last) === (each.is === "reopened") ? each : last),
      null,
    );
}

/** Whether an item is closed with all mentors. */
export function isClosed(record: ItemsRaised, id: string): boolean {
  const item = itemOf(record, id);
  return item !== undefined && isClosing(lastChange(item));
}
