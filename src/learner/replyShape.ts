import * as v from "valibot";
import {
  day,
  eventId,
  filledLine,
  id,
  itemId,
  LONGEST_NOTE,
  moment,
  pack,
  packIfAny,
  shortLine,
  textOf,
  told,
  webAddress,
} from "./shapes.ts";

/** As many as a summary may have open items. */
const MOST_OF_EACH = 1000;

/** So many things as a reply may have of a kind; none in the files of older versions. */
function list<const Item extends v.GenericSchema>(item: Item) {
  return v.optional(v.pipe(v.array(item), v.maxLength(MOST_OF_EACH)), []);
}

/** What a reply has to say, whether it is handed over or kept. */
export function replyParts() {
  const noteText = textOf(LONGEST_NOTE);

  const reading = v.object({
    title: filledLine,
    about: v.nullable(shortLine),
    url: v.nullable(webAddress),
  });

  const wish = v.object({ ask: filledLine, listenFor: v.nullable(shortLine) });
  return {
    reply: told("the same for the same reply, however often it is opened", eventId),
    handOver: told(
      "the id of the hand-over that it answers; null: it had none",
      v.optional(v.nullable(eventId), null),
    ),
    writtenOn: told("the day on which it was written", day),
    from: told("who wrote it", v.nullable(shortLine)),
    to: told("the learner whom it is for", v.nullable(shortLine)),
    answers: told(
      "answers to the learner's questions, which are notes, with the words of the question",
      v.pipe(
        v.array(v.object({ note: eventId, question: noteText, text: noteText })),
        v.maxLength(MOST_OF_EACH),
      ),
    ),
    comments: told(
      "what the mentor says to other open items, which stay open, with their words",
      list(v.object({ item: itemId, about: noteText, text: noteText })),
    ),
    done: told(
      "actions of the mentor's own that are done, and the learner's recommendations that were read",
      list(v.object({ item: itemId, about: noteText })),
    ),
    moved: told(
      "actions of the mentor's own that have another day",
      list(v.object({ item: itemId, about: noteText, due: day })),
    ),
    reading: told("a book or page for the shelf", v.nullable(reading)),
    readings: told("more of them", list(reading)),
    readNext: told(
      "a unit to read next, by its id and its title",
      v.nullable(v.object({ id, title: shortLine })),
    ),
    pack: told("the name of the pack of that unit; null where there is none", packIfAny),
    suggested: told(
      "more units to read next, each with the name of its pack; absent where there are none",
      v.optional(
        v.pipe(v.array(v.object({ pack, id, title: shortLine })), v.maxLength(MOST_OF_EACH)),
      ),
    ),
    prompt: told("something of the mentor's own to talk about", v.nullable(wish)),
    wishes: told("more of them", list(wish)),
    ideas: told("ideas of the mentor's own", list(v.object({ text: noteText }))),
    meetAt: told(
      "when the mentor would rather have the next talk",
      v.optional(v.nullable(moment), null),
    ),
  };
}

/** What the mentor hands back. */
export type Reply = v.InferOutput<v.ObjectSchema<ReturnType<typeof replyParts>, undefined>>;
