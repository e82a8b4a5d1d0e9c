import type { ItemFor } from "../mentoring/openItems.ts";
import { type ComingTalk, comingTalks, phaseOf } from "./comingTalks.ts";
import type { House } from "./house.ts";
import { myActions } from "./news.ts";

/** What waits for a word of the learner: a talk that is on or past, or an action past its day. */
export type Waiting = { is: "talk"; talk: ComingTalk } | { is: "action"; action: ItemFor };

/** The first of it; undefined where nothing waits. */
export function waitingIn(house: House): Waiting | undefined {
  const { now } = house;
  const talk = comingTalks(house).find((each) => phaseOf(each, now) !== "ahead");
  if (talk !== undefined) return { is: "talk", talk };
  const action = myActions(house).find(({ isLate }) => isLate);
  return action === undefined ? undefined : { is: "action", action };
}
