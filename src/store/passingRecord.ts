import { type Event, stamp } from "../learner/events.ts";
import { apply, fold } from "../learner/fold.ts";
import { emptyRecord, lastUndoable } from "../learner/record.ts";
import type { RecordStore } from "./recordStore.ts";

/** A record that stands nowhere but in memory: of what is tried out, and is to leave nothing behind. */
export function passingRecord({
  now,
  newId,
}: {
  now: () => Date;
  newId: () => string;
}): RecordStore {
  let events: Event[] = [];
  let record = emptyRecord();
  return {
    get record() {
      return record;
    },
    keeps: true,
    warnIfNotKept() {},
    save(...happenings) {
      const added = happenings.map((happening) => stamp(happening, now(), newId));
      for (const event of added) apply(record, event);
      events.push(...added);
      return added;
    },
    saveOrFail(...happenings) {
      this.save(...happenings);
    },
    undo(id) {
      const event = id === undefined ? lastUndoable(record) : events.find((each) => each.id === id);
      if (event === undefined) return undefined;
      events = events.filter((each) => each !== event);
      record = fold(events);
      return event;
    },
    events: () => [...events],
    close() {},
  };
}
