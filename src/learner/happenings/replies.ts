import { REPLY_PARTS, type Reply } from "../reply.ts";
import { packIfAny } from "./place.ts";
import { addReading, type ReadingsExchanged } from "./readings.ts";
import { slice } from "./slice.ts";

/** What a mentor handed back. */
export type ReceivedReply = Reply & {
  /** the event's id, which is also that of the reading it recommends */
  id: string;
  /** the day on which it was opened */
  receivedOn: string;
  /** the pack of the unit to read next, where it names one */
  pack: string | null;
};

/** The part of the record that holds the replies. */
export type RepliesKept = {
  /** in the order in which they were opened */
  replies: ReceivedReply[];
};

/** What stands for a mentor who has not told their name. */
export const SOME_MENTOR = "my mentor";

/** What mentors wrote to a note, the oldest first. */
export function answersToNote(record: RepliesKept, note: string) {
  return record.replies.flatMap(({ from, writtenOn, answers }) =>
    answers
      .filter((answer) => answer.note === note)
      .map(({ text }) => ({ from, on: writtenOn, text })),
  );
}

/** the mentor handed back a reply, and the learner opened it */
export const replyReceived = slice(
  "reply-received",
  { ...REPLY_PARTS, pack: packIfAny },
  {
    // Once: the same one opened on two computers says nothing new.
    fold(record: RepliesKept & ReadingsExchanged, event) {
      const { v: _version, type: _type, at: _at, day, ...rest } = event;
      if (record.replies.some(({ reply }) => reply === rest.reply)) return;
      const { reading, readNext } = rest;
      record.replies.push({ ...rest, pack: readNext === null ? null : rest.pack, receivedOn: day });
      const from = rest.from ?? SOME_MENTOR;
      const isThere = record.readings.some((each) => {
        return each.title === reading?.title && each.from === from && each.readOn === null;
      });
      if (reading === null || isThere) return;
      addReading(record, { ...reading, id: rest.id, day, from, shelf: null });
    },
    words: ({ from }) => `keeping the reply ${from === null ? "of your mentor" : `of ${from}`}`,
    told: () => null,
    resetWith: () => null,
  },
);
