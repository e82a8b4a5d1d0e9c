import { beginningOf } from "../../text/beginning.ts";
import { phaseOf } from "../comingTalks.ts";
import type { Door } from "../door.ts";
import type { House } from "../house.ts";
import { type Waiting, waitingIn } from "../waiting.ts";

function says(house: House, waiting: Waiting): string {
  if (waiting.is === "action") return `“${beginningOf(waiting.action.text)}”: is it done?`;
  const { talk } = waiting;
  const who = talk.with ?? house.mentor;
  const what = {
    ahead: "it is still to come",
    now: "hold it, or tell what came of it",
    begun: "go on with it, or tell what came of it",
    past: "how did it go?",
  };
  return `The talk with ${who}: ${what[phaseOf(talk, house.now)]}`;
}

/** What waits for a word, first of all rooms while anything does. */
export const waiting: Door = {
  offer(house) {
    const found = waitingIn(house);
    return found === undefined ? undefined : says(house, found);
  },
  command(house) {
    const found = waitingIn(house);
    if (found?.is !== "talk") return "thread";
    return phaseOf(found.talk, house.now) === "past" ? "meet done" : "meet now";
  },
  open: async (room) => (await import("../rooms/waiting.ts")).waiting(room),
};
