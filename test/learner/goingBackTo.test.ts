import { describe, expect, it } from "vitest";
import type { Event } from "../../src/learner/events.ts";
import { goingBackTo } from "../../src/learner/goingBackTo.ts";
import { stamped } from "../support/events.ts";

const [one, two, three] = stamped(
  ...["opening", "water", "leaves"].map((page) => ({
    type: "page-read" as const,
    unit: "tea",
    page,
  })),
) as [Event, Event, Event];
/** That an event counts no more, said an hour after the others. */
const undo = ({ id }: Event): Event => ({
  ...(stamped({ type: "undone", undoes: id })[0] as Event),
  id: `undo-${id}`,
  at: "2026-11-02T20:00:00.000Z",
});

describe("to go back to a backup", () => {
  it.each<[string, Event[], Event[], { out?: string[]; back?: string[]; added?: string[] }]>([
    ["that has the same, nothing is to be said", [one, two], [one, two], {}],
    ["that has less, the rest goes out", [one, two, three], [one], { out: ["e2", "e3"] }],
    ["that has more, that is added", [one], [one, two], { added: ["e2"] }],
    ["of before something was undone, that comes back", [one, undo(one)], [one], { back: ["e1"] }],
    [
      "in which something was undone, that goes out",
      [one, two],
      [one, two, undo(two)],
      { added: ["undo-e2"] },
    ],
    [
      "that has something else, one goes and one comes",
      [one],
      [two],
      { out: ["e1"], added: ["e2"] },
    ],
    ["of nothing, all goes out", [one, two], [], { out: ["e1", "e2"] }],
  ])("%s", (_name, mine, backup, { out = [], back = [], added = [] }) => {
    expect(goingBackTo(mine, backup)).toEqual({ out, back, added });
  });
});
