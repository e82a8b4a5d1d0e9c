import { searchCourse } from "../../sitting/searching.ts";
import type { Opening } from "../opening.ts";

/** Searches the course until the person goes home. */
export const search: Opening = async (room) => {
  await searchCourse(room, "home");
  return undefined;
};
