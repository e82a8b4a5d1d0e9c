import type { Unit } from "../course/model.ts";
import { pathFor } from "../course/path.ts";
import type { House } from "./house.ts";

/** The units of the path for the learner's work; undefined where there is none. */
export function pathIn({ course, settings: { work } }: House): Unit[] | undefined {
  if (work === undefined) return undefined;
  const path = pathFor(course, work).map(({ unit }) => unit);
  return path.length === 0 ? undefined : path;
}
