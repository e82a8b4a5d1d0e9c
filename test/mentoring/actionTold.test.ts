import { describe, expect, it } from "vitest";
import { actionItem, actionText } from "../../src/mentoring/actionTold.ts";

const mine = { text: "buy cups", owner: "learner", due: "2026-12-10" } as const;
const theirs = { text: "wash up", owner: "mentor", due: null } as const;
const sayDay = (day: string) => `on ${day}`;

describe("an action", () => {
  it.each([
    [mine, "both", "Learner: buy cups (by on 2026-12-10)"],
    [mine, "learner", "You: buy cups (by on 2026-12-10)"],
    [mine, "mentor", "Mine: buy cups (by on 2026-12-10)"],
    [theirs, "both", "Mentor: wash up"],
    [theirs, "learner", "Your mentor: wash up"],
    [theirs, "mentor", "Yours: wash up"],
  ] as const)("%j is told to %s as %j", (action, to, told) => {
    expect(actionText(action, to, sayDay)).toBe(told);
  });

  it("has its day beside it where it has one", () => {
    expect(actionItem(mine, "both").beside).toEqual(["by ", { day: "2026-12-10" }]);
    expect(actionItem(theirs, "both").beside).toBeNull();
  });
});
