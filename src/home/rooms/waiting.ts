import type { Context } from "../../context.ts";
import type { ItemFor } from "../../mentoring/openItems.ts";
import { wrap } from "../../terminal/wrap.ts";
import { beginningOf } from "../../text/beginning.ts";
import { type House, houseOf } from "../house.ts";
import { myActions, type PlannedTalk, phaseOf, plannedTalks, talkSaid } from "../news.ts";
import { type Choice, pick, type Room } from "../room.ts";
import { type Opening, takeStep } from "../visit.ts";
import { doingsFor } from "./items.ts";
import { planTalk } from "./talks.ts";

/** What waits for a word of the learner: a talk that is on or past, or an action past its day. */
type Waiting = { is: "talk"; talk: PlannedTalk } | { is: "action"; action: ItemFor };

function waitingIn(house: House): Waiting | undefined {
  const { now } = house;
  const talk = plannedTalks(house).find((each) => phaseOf(each, now) !== "ahead");
  if (talk !== undefined) return { is: "talk", talk };
  const action = myActions(house).find(({ isLate }) => isLate);
  return action === undefined ? undefined : { is: "action", action };
}

function says(house: House, waiting: Waiting): string {
  if (waiting.is === "action") return `“${beginningOf(waiting.action.text)}”: is it done?`;
  const who = waiting.talk.with ?? house.mentor;
  return phaseOf(waiting.talk, house.now) === "now"
    ? `The talk with ${who}: hold it, or tell what came of it`
    : `The talk with ${who}: how did it go?`;
}

/** Takes the time from a talk that did not take place. */
function letGo({ id, minutes, with: mentor }: PlannedTalk): Opening {
  return async (room) => {
    const planned = { type: "meeting-planned", meeting: id, minutes, with: mentor } as const;
    room.record().saveOrFail({ ...planned, when: null });
    return "Kept: the talk has no time any more. Plan another whenever you like.";
  };
}

function ofTalk(talk: PlannedTalk): Choice<Opening>[] {
  const { minutes, with: mentor } = talk;
  const flags: Record<string, string> = mentor === null ? {} : { with: mentor };
  return [
    {
      says: "Tell what came of it",
      value: (room) => takeStep(room, { name: "meet", words: ["done"], flags }),
    },
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

async function open(room: Context): ReturnType<Opening> {
  const house = await houseOf(room);
  const waiting = waitingIn(house);
  if (waiting === undefined) return undefined;
  const asked =
    waiting.is === "talk"
      ? { said: talkSaid(waiting.talk, house.now), choices: ofTalk(waiting.talk) }
      : { said: `You wanted to: ${waiting.action.text}`, choices: ofAction(waiting.action) };
  const body = (columns: number) => wrap(asked.said, columns);
  const does = await pick(room, "What became of it", body, asked.choices);
  return does?.(room);
}

/** What waits for a word, first of all rooms while anything does. */
export const waiting: Room = {
  offer(house) {
    const found = waitingIn(house);
    return found === undefined ? undefined : says(house, found);
  },
  command: "meet",
  open,
};
