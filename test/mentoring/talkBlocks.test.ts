import { describe, expect, it } from "vitest";
import { MEETING_MINUTES, type MeetingMinutes } from "../../src/learner/kept/talks.ts";
import { kindOf } from "../../src/mentoring/meetings.ts";
import { stretchesOf } from "../../src/mentoring/talkBlocks.ts";

const plan = (number: number, minutes: MeetingMinutes) =>
  stretchesOf(kindOf(number), number, minutes)
    .map(({ kind, from, to }) => `${kind} ${to - from}`)
    .join(", ");

describe("the blocks of a talk", () => {
  it.each<[number, MeetingMinutes, string]>([
    [2, 30, "last 5, own 12, swap 10, actions 3"],
    [3, 30, "last 5, own 12, live 10, actions 3"],
    [4, 15, "last 2, own 6, live 5, actions 2"],
    [5, 15, "last 2, own 6, live 5, actions 2"],
    [4, 45, "last 7, own 18, swap 15, actions 5"],
    [4, 60, "last 10, own 24, swap 20, actions 6"],
    [7, 30, "last 5, own 12, live 10, actions 3"],
    [8, 30, "last 5, own 12, swap 10, actions 3"],
    [1, 30, "agreement 7, ratings 2, own 9, live 9, actions 3"],
    [1, 15, "agreement 3, ratings 2, own 4, live 4, actions 2"],
    [1, 60, "agreement 14, ratings 2, own 19, live 19, actions 6"],
    [6, 30, "last 3, ratings 2, lookBack 6, own 8, swap 8, actions 3"],
    [6, 15, "last 1, ratings 2, lookBack 3, own 4, live 4, actions 1"],
  ])("number %i of %i minutes are %s", (number, minutes, blocks) => {
    expect(plan(number, minutes)).toBe(blocks);
  });

  it("fill its minutes without a gap, and never let a swap be short", () => {
    for (let number = 1; number <= 9; number++)
      for (const minutes of MEETING_MINUTES) {
        const stretches = stretchesOf(kindOf(number), number, minutes);
        expect(stretches.at(-1)?.to).toBe(minutes);
        stretches.forEach(({ kind, from, to }, at) => {
          expect(from).toBe(at === 0 ? 0 : stretches[at - 1]?.to);
          expect(to - from).toBeGreaterThanOrEqual(kind === "swap" ? 8 : 1);
          if (kind === "ratings") expect(to - from).toBe(2);
        });
      }
  });
});
