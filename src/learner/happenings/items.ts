import { type ItemChange, type ItemsRaised, itemOf } from "../kept/items.ts";

/** Puts something new at the end of the list. Each id is raised once. */
export function raise({ items }: ItemsRaised, id: string, { at, day }: Time): void {
  items.push({ id, number: items.length + 1, at, day, changes: [] });
}

/** As {@link raise}, for what may have been raised before. */
export function raiseOnce(record: ItemsRaised, id: string, time: Time): void {
  if (itemOf(record, id) === undefined) raise(record, id, time);
}

type Time = { at: string; day: string };

const NOTHING_MORE = { meeting: null, words: null, by: null, became: null };

/** With whom a talk is, which says between whom something is so. */
type TalksWith = { meetings: { id: string; with: string | null }[] };

type Became = Time & Pick<ItemChange, "is"> & Partial<Omit<ItemChange, "with">>;

/** Says what became of an item. A talk's or a mentor's doing is so between that mentor and the learner. */
export function changeItem(record: ItemsRaised & TalksWith, id: string, became: Became): void {
  const item = itemOf(record, id);
  if (item === undefined) return;
  const { is, at, day, meeting, words, by } = { ...NOTHING_MORE, ...became };
  const talk = record.meetings.find((each) => each.id === meeting);
  const change = { is, at, day, meeting, words, by, became: became.became ?? null };
  item.changes.push({ ...change, with: by ?? talk?.with ?? null });
}
