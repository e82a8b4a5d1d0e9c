import type { ActionsAgreed } from "../kept/actions.ts";
import { type ItemsRaised, isClosed, repliesItem, repliesReading } from "../kept/items.ts";
import { type MentorsNamed, nameToday } from "../kept/mentors.ts";
import type { NotesKept } from "../kept/notes.ts";
import type { ReadingsExchanged } from "../kept/readings.ts";
import { type ReceivedReply, type RepliesKept, SOME_MENTOR } from "../kept/replies.ts";
import type { TalksHad } from "../kept/talks.ts";
import { recommendedIn, wishesIn } from "../reply.ts";
import { replyParts } from "../replyShape.ts";
import { moveAction } from "./actions.ts";
import { doneOn } from "./doneOn.ts";
import { changeItem, raise } from "./items.ts";
import { addReading } from "./readings.ts";
import { slice } from "./slice.ts";

type Changed = RepliesKept &
  ReadingsExchanged &
  ItemsRaised &
  MentorsNamed &
  NotesKept &
  ActionsAgreed &
  TalksHad;

/** Puts what a reply recommends on the list, but for what waits there already. */
function recommend(record: Changed, reply: ReceivedReply, at: string): void {
  const from = reply.from ?? SOME_MENTOR;
  const only = reply.from === null ? [] : [reply.from];
  recommendedIn(reply).forEach((reading, index) => {
    const isThere = record.readings.some((each) => {
      return each.title === reading.title && each.from === from && each.readOn === null;
    });
    if (isThere) return;
    const id = repliesReading(reply.id, index + 1);
    addReading(record, { ...reading, id, at, day: reply.receivedOn, from, for: only, shelf: null });
  });
}

/** Says what became of the items that a reply tells of. */
function settle(record: Changed, reply: ReceivedReply, at: string): void {
  const { receivedOn: day, from: by } = reply;
  const isMentors = (id: string) =>
    record.actions.some((action) => action.id === id && action.owner === "mentor");
  const isRecommended = (id: string) =>
    record.readings.some((reading) => reading.id === id && reading.from === null);
  for (const { note: id, text: words } of reply.answers) {
    const note = record.notes.find((each) => each.id === id);
    if (note?.kind === "question") changeItem(record, id, { is: "answered", at, day, words, by });
  }
  for (const { item } of reply.done) {
    if (isMentors(item) && !isClosed(record, item)) doneOn(record, item, day);
    if (isMentors(item) || isRecommended(item))
      changeItem(record, item, { is: "done", at, day, by });
  }
  for (const { item, due } of reply.moved) if (isMentors(item)) moveAction(record, item, due);
}

/** the mentor handed back a reply, and the learner opened it */
export const replyReceived = slice("reply-received", replyParts, {
  // Once: the same one opened on two computers says nothing new.
  fold(record: Changed, event) {
    const { v: _version, type: _type, at, day, ...rest } = event;
    if (record.replies.some(({ reply }) => reply === rest.reply)) return;
    const from = nameToday(record, rest.from);
    const pack = rest.readNext === null ? null : rest.pack;
    const reply: ReceivedReply = { ...rest, from, pack, receivedOn: day };
    record.replies.push(reply);
    wishesIn(reply).forEach((_wish, index) => {
      raise(record, repliesItem(reply.reply, "wish", index + 1), event);
    });
    reply.ideas.forEach((_idea, index) => {
      raise(record, repliesItem(reply.reply, "idea", index + 1), event);
    });
    recommend(record, reply, at);
    settle(record, reply, at);
  },
  words: ({ from }) => `keeping the reply ${from === null ? "of your mentor" : `of ${from}`}`,
  told: () => null,
  resetWith: () => null,
});
