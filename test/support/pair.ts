import type { Pair } from "../../src/mentoring/sections/seen.ts";

/** Two of whom nothing was told. */
export const NOBODY: Pair = {
  learner: null,
  mentor: null,
  initiative: null,
  offer: null,
  for: null,
};

/** Two of whom all was told. */
export const PAIR: Pair = {
  learner: "Helen",
  mentor: "Tom",
  initiative: "The new plant",
  offer: "An introduction to the board",
  for: null,
};
