import { heldWith, timeAsked } from "../../mentoring/meetings.ts";
import { talkLine } from "../comingTalks.ts";
import type { Door } from "../door.ts";

export const talks: Door = {
  offer(house) {
    const first = heldWith(house.record, null).length === 0 ? "plan the first" : "plan the next";
    const reply = timeAsked(house.record, null, house.now.toISOString());
    if (reply !== undefined) return `Talks: ${reply.from ?? "your mentor"} asks for another time`;
    return `Talks: ${talkLine(house) === undefined ? first : "plan, tell, look back"}`;
  },
  command: "meet",
  open: async (room) => (await import("../rooms/talks.ts")).talks(room),
};
