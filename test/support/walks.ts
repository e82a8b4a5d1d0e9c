import type { Act } from "./script.ts";

const on: Act = { page: "on" };

/** What a learner does to read the unit of `pack.ts` to its end, with every answer right. */
export function wholeUnit(changes: { ownWords?: string; shared?: boolean } = {}): Act[] {
  const { ownWords, shared = true } = changes;
  const reflection: Act[] =
    ownWords === undefined
      ? [{ text: "" }]
      : [{ text: ownWords }, { text: "" }, { choose: shared ? "Show it" : "Keep it" }];
  return [
    on,
    { choose: "Water" },
    on,
    on,
    on,
    { choose: "Water" },
    on,
    { choose: ["Leaves", "Hot water"] },
    on,
    { text: "1 2 3" },
    on,
    { text: "TEA leaves!" },
    on,
    ...reflection,
    on,
  ];
}
