import * as v from "valibot";
import {
  day,
  eventId,
  filledLine,
  id,
  LONGEST_NOTE,
  shortLine,
  textOf,
  told,
  webAddress,
} from "./shapes.ts";

/** A summary asks three questions. */
const MOST_ANSWERS = 10;

/** As many characters as a note may have. */
const noteText = textOf(LONGEST_NOTE);

/** What a reply has to say, whether it is handed over or kept. */
export const REPLY_PARTS = {
  reply: told("the same for the same reply, however often it is opened", eventId),
  writtenOn: told("the day on which it was written", day),
  from: told("who wrote it", v.nullable(shortLine)),
  to: told("the learner whom it is for", v.nullable(shortLine)),
  answers: told(
    "answers to the learner's questions, which are notes, with the words of the question",
    v.pipe(
      v.array(v.object({ note: eventId, question: noteText, text: noteText })),
      v.maxLength(MOST_ANSWERS),
    ),
  ),
  reading: told(
    "a book or page for the shelf",
    v.nullable(
      v.object({ title: filledLine, about: v.nullable(shortLine), url: v.nullable(webAddress) }),
    ),
  ),
  readNext: told(
    "a unit to read next, by its id and its title",
    v.nullable(v.object({ id, title: shortLine })),
  ),
  prompt: told(
    "something of the mentor's own to talk about",
    v.nullable(v.object({ ask: filledLine, listenFor: v.nullable(shortLine) })),
  ),
};

const REPLY = v.object(REPLY_PARTS);

/** What the mentor hands back. */
export type Reply = v.InferOutput<typeof REPLY>;
