import { describe, expect, it } from "vitest";
import { fold } from "../../src/learner/fold.ts";
import { stamped } from "../support/events.ts";
import { note } from "../support/record.ts";

const texts = (...happenings: Parameters<typeof stamped>) =>
  fold(stamped(...happenings)).notes.map(({ text }) => text);

describe("going back to a backup", () => {
  const two = [note("one"), note("two")] as const;

  it("leaves out what came after it, and brings back what was undone since", () => {
    const undone = { type: "undone", undoes: "e1" } as const;
    const back = { type: "restored", out: ["e2"], back: ["e1"], added: [] } as const;
    expect(texts(...two, undone)).toEqual(["two"]);
    expect(texts(...two, undone, { ...back, out: ["e2"], back: ["e1"], added: [] })).toEqual([
      "one",
    ]);
  });

  it("is itself taken back, with what the backup alone had", () => {
    const back = { type: "restored" as const, out: ["e2"], back: [], added: ["e1"] };
    expect(texts(...two, back)).toEqual(["one"]);
    expect(texts(...two, back, { type: "undone", undoes: "e3" })).toEqual(["two"]);
  });

  it("does not outlast what is undone after it", () => {
    const back = { type: "restored" as const, out: [], back: ["e1"], added: [] };
    expect(texts(...two, back, { type: "undone", undoes: "e1" })).toEqual(["two"]);
  });
});
