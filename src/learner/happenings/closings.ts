import * as v from "valibot";
import { beginningOf } from "../../text/beginning.ts";
import type { ActionsAgreed } from "../kept/actions.ts";
import { CLOSINGS, type ItemsRaised, isClosed } from "../kept/items.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import type { ReadingsExchanged } from "../kept/readings.ts";
import type { TalksHad } from "../kept/talks.ts";
import { day, eventId, itemId, shortLine } from "../shapes.ts";
import { doneOn } from "./doneOn.ts";
import { changeItem } from "./items.ts";
import { slice } from "./slice.ts";
import { meetingId } from "./talks.ts";

type Changed = ItemsRaised & TalksHad & ActionsAgreed & ReadingsExchanged;

const CLOSED = {
  answered: "answering",
  "talked-over": "having talked over",
  done: "having done",
  dropped: "dropping",
};

/** an open item was answered, talked over, done or dropped, in a talk or outside one */
export const itemClosed = slice(
  "item-closed",
  () => ({
    item: itemId,
    is: v.picklist(CLOSINGS),
    /** the talk in which that was; null: in none */
    meeting: v.optional(v.nullable(meetingId), null),
    /** the day on which it was; null: that on which it was written down */
    on: v.optional(v.nullable(day), null),
    /** the answer, or what came of it */
    words: v.optional(v.nullable(shortLine), null),
    /** the mentor whose words these are; null: the learner's own */
    by: v.optional(v.nullable(shortLine), null),
    /** the action that it became */
    became: v.optional(v.nullable(eventId), null),
  }),
  {
    fold(record: Changed & MentorsNamed, event) {
      const { item, is, at, meeting, words, became } = event;
      const day = event.on ?? event.day;
      const by = nameToday(record, event.by);
      if (is === "done" && !isClosed(record, item)) doneOn(record, item, day);
      changeItem(record, item, { is, at, day, meeting, words, by, became });
    },
    words: ({ is, words }) =>
      `${CLOSED[is]} what was open${words === null ? "" : `: “${beginningOf(words)}”`}`,
    told: () => null,
    resetWith: () => null,
  },
);

/** an open item waits until there is time for it */
export const itemParked = slice(
  "item-parked",
  () => ({ item: itemId, meeting: v.optional(v.nullable(meetingId), null) }),
  {
    fold(record: ItemsRaised & TalksHad, { item, at, day, meeting }) {
      changeItem(record, item, { is: "parked", at, day, meeting });
    },
    words: () => "leaving something for when there is time",
    told: () => null,
    resetWith: () => null,
  },
);

/** what was closed is open again */
export const itemReopened = slice("item-reopened", () => ({ item: itemId }), {
  fold(record: Changed, { item, at, day }) {
    doneOn(record, item, null);
    changeItem(record, item, { is: "reopened", at, day });
  },
  words: () => "opening something again",
  told: () => null,
  resetWith: () => null,
});
