import type { ItemFor } from "../../mentoring/openItems.ts";
import { wrap } from "../../terminal/wrap.ts";
import { localDay, momentTold } from "../../text/day.ts";
import { type ComingTalk, phaseOf, talkSaid } from "../comingTalks.ts";
import { type House, houseOf } from "../house.ts";
import type { Opening } from "../opening.ts";
import { type Choice, pick } from "../room.ts";
import { takeStep } from "../visit.ts";
import { waitingIn } from "../waiting.ts";
import { doingsFor } from "./items.ts";
import { planTalk } from "./talks.ts";

/** Keeps that a talk did not take place. */
function letGo({ id, at, minutes, with: mentor }: ComingTalk): Opening {
  return async (room) => {
    const planned = { type: "meeting-planned", meeting: id, minutes, with: mentor } as const;
    room.record().saveOrFail({ ...planned, when: null });
    const when = momentTold(at, localDay(room.now()));
    return `Kept: the talk of ${when} did not take place. Plan another whenever you like.`;
  };
}

function ofTalk(talk: ComingTalk, { now, record }: House): Choice<Opening>[] {
  const { minutes, with: mentor } = talk;
  const flags: Record<string, string> = mentor === null ? {} : { with: mentor };
  const meet =
    (...words: string[]): Opening =>
    (room) =>
      takeStep(room, { name: "meet", words, flags });
  const number = record.meetings.findIndex(({ id }) => id === talk.id) + 1;
  const phase = phaseOf(talk, now);
  const tell = { says: "Tell what came of it", value: meet("done", String(number)) };
  if (phase === "begun") return [{ says: "Go on with it", value: meet("now") }, tell];
  return [
    ...(phase === "now" ? [{ says: "Hold it now", value: meet("now") }] : []),
    tell,
    {
      says: "It did not take place: fifteen minutes instead",
      value: (room) => planTalk(room, { ...flags, minutes: 15 }),
    },
    {
      says: "It did not take place: another day",
      value: (room) => planTalk(room, { ...flags, minutes }),
    },
    { says: "It did not take place: let it go", value: letGo(talk) },
  ];
}

function ofAction(action: ItemFor): Choice<Opening>[] {
  return doingsFor(action).map(({ says, value }) => ({
    says,
    async value(room) {
      await value(room);
      return undefined;
    },
  }));
}

/** What waits for a word, to be told what became of it. */
export const waiting: Opening = async (room) => {
  const house = await houseOf(room);
  const waiting = waitingIn(house);
  if (waiting === undefined) return undefined;
  const asked =
    waiting.is === "talk"
      ? { said: talkSaid(waiting.talk, house.now), choices: ofTalk(waiting.talk, house) }
      : { said: `You wanted to: ${waiting.action.text}`, choices: ofAction(waiting.action) };
  const body = (columns: number) => wrap(asked.said, columns);
  const does = await pick(room, "What became of it", body, asked.choices);
  return does?.(room);
};
