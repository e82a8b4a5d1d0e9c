import type { Reply } from "../replyShape.ts";

/** What a mentor handed back. */
export type ReceivedReply = Reply & {
  /** the event's id, by which the readings that it recommends have theirs */
  id: string;
  /** the day on which it was opened */
  receivedOn: string;
  /** a talk with who asked for another time was planned since */
  timeSettled?: true;
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
