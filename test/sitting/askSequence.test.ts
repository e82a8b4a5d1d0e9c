import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Interrupted } from "../../src/problem.ts";
import type { Asking } from "../../src/sitting/asking.ts";
import { askSequence } from "../../src/sitting/askSequence.ts";
import type { Renderer } from "../../src/sitting/renderer.ts";
import type { Draft, Kept } from "../../src/store/draftFile.ts";
import type { Typing } from "../../src/terminal/inputs.ts";
import { scripted } from "../support/script.ts";

const ITEMS = ["Boil", "Pour", "Wait", "Drink"];

/** A draft that is in memory alone. */
function draftOf(): Draft {
  let kept: Kept | undefined;
  return {
    read: () => kept,
    begun: () => undefined,
    keep(now) {
      kept = now;
    },
    settle: () => true,
    drop() {
      kept = undefined;
    },
  };
}

/** Asks for the order as a sitting of this seed does. Returns what is offered, and the items that it names. */
async function offered(answer: Draft, seed: number, typed: string): Promise<string[]> {
  const script = scripted({ cut: "interrupted", after: typed });
  let start = "";
  const inputs = {
    ...script,
    text(label: string, typing?: Typing) {
      start = typing?.start ?? "";
      return script.text(label, { start, keep: (text) => typing?.keep(text) });
    },
  };
  const io = {
    out() {},
    err() {},
    written: async () => {},
    size: () => undefined,
    onResize: () => () => {},
  };
  const asking = {
    question: { ask: "In which order?" },
    header: "",
    typed: false,
    back: false,
    ways: [],
    seed,
  } as unknown as Asking;
  const renderer = { render: (text: string) => text } as unknown as Renderer;
  const asked = askSequence(
    { io, inputs, columns: () => 80, answer },
    asking,
    { as: "sequence", items: ITEMS },
    renderer,
  );
  await expect(asked).rejects.toThrow(Interrupted);
  const shown = script.shown.join("\n");
  const itemOf = (digit: string) => new RegExp(`^${digit}\\. (\\w+)$`, "m").exec(shown)?.[1] ?? "";
  return (start.match(/\d/g) ?? []).map(itemOf);
}

describe("an order that is half typed", () => {
  it("is offered again by the numbers that its items have the next time", async () => {
    const numbers = fc.shuffledSubarray(["1", "2", "3", "4"], { minLength: 1 });
    await fc.assert(
      fc.asyncProperty(numbers, fc.nat(), fc.nat(), async (typed, first, second) => {
        const draft = draftOf();
        await offered(draft, first, typed.join(" "));
        const again = await offered(draft, first, typed.join(" "));
        expect(await offered(draft, second, "")).toEqual(again);
      }),
      { numRuns: 50 },
    );
  });
});
