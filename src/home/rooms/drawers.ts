import { hasPaths } from "../../sitting/askWork.ts";
import { wrap } from "../../terminal/wrap.ts";
import { DRAWERS } from "../drawers.ts";
import { houseOf } from "../house.ts";
import type { Opening } from "../opening.ts";
import { pick } from "../room.ts";

/** What is wanted less often, to choose from. */
export const drawers: Opening = async (room) => {
  const { course } = await houseOf(room);
  const there = DRAWERS.filter((drawer) => drawer.command !== "path" || hasPaths(course));
  const body = (columns: number) => wrap("What would you like to look at?", columns);
  const open = await pick(room, "Notes, words, search, shelf, settings", body, there);
  return open?.(room);
};
