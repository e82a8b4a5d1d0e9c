import { counting, undoneBy } from "./counting.ts";
import type { Event } from "./events.ts";
import { emptyRecord, type LearnerRecord } from "./record.ts";
import { sliceOf } from "./sliceOf.ts";

/** Undoing reads the whole journal again, so this only has to reach past what is shown at once. */
const RECENT = 20;

/** Adds one event to the record. An event of type "undone" must have been dealt with before. */
export function apply(record: LearnerRecord, event: Event): void {
  record.events += 1;
  if (record.firstDay === null || event.day < record.firstDay) record.firstDay = event.day;
  if (record.lastDay === null || event.day > record.lastDay) record.lastDay = event.day;
  sliceOf(event).fold(record, event);
  if (event.type === "undone" || sliceOf(event).stays) return;
  record.recent.push(event);
  if (record.recent.length > RECENT) record.recent.shift();
}

/** The record of all events that count; see {@link counting}. */
export function fold(events: Iterable<Event>, undone = undoneBy(events)): LearnerRecord {
  const record = emptyRecord();
  for (const event of counting(events, undone)) apply(record, event);
  return record;
}
