import { describe, expect, it } from "vitest";
import { actionItem, actionText } from "../../src/mentoring/actionTold.ts";

const mine = { text: "buy cups", owner: "learner", due: "2026-12-10" } as const;
const theirs = { text: "wash up", owner: "mentor", due: null } as const;
const sayDay = (day: string) => `on ${day}`;

describe("an action", () => {
  it.each([
    [mine, "learner", "You: buy cups (by on 2026-12-10)"],
    [mine, "mentor", "Mine: buy cups (by on 2026-12-10)"],
    [theirs, "learner", "Your mentor: wash up"],
    [theirs, "mentor", "Yours: wash up"],
  ] as const)("%j is told to %s as %j", (action, to, told) => {
    expect(actionText(action, to, sayDay)).toBe(told);
  });

  it("is told to both by their names, as somebody's words, with its day beside it where it has one", () => {
    const [named, nobody] = [
      { learner: "Ada", mentor: "Sam" },
      { learner: null, mentor: null },
    ];
    expect(actionItem(mine, named)).toMatchObject({
      what: [{ somebodys: "Ada" }, ": ", { somebodys: "buy cups" }],
      beside: ["by ", { day: "2026-12-10" }],
    });
    expect(actionItem(theirs, named).what[0]).toEqual({ somebodys: "Sam" });
    expect(actionItem(theirs, nobody)).toMatchObject({
      what: ["Mentor", ": ", { somebodys: "wash up" }],
      beside: null,
    });
  });
});
