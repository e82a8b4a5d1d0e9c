import type { Event } from "./events.ts";
import type { Slice } from "./happenings/slice.ts";
import { HAPPENINGS } from "./happenings/table.ts";
import type { LearnerRecord } from "./record.ts";

/** All that is to be known of an event, by its kind. */
export function sliceOf(event: Event): Slice<LearnerRecord, Event> {
  return HAPPENINGS[event.type];
}
