import { describe, expect, it } from "vitest";
import { lineText } from "../../src/formats/pieceText.ts";
import { itemTold } from "../../src/mentoring/itemTold.ts";

type Said = Parameters<typeof itemTold>[0];

const ITEM: Said = {
  kind: "question",
  text: "Who\npours?",
  from: null,
  day: "2026-12-01",
  initiative: null,
  decides: null,
  about: null,
  url: null,
  owner: null,
  due: null,
  state: "open",
  isNew: false,
  isLate: false,
  change: null,
};
const change = { words: null, by: null, day: "2026-12-03", became: null };
const closed = (state: Said["state"], more: Partial<Said> = {}): Partial<Said> => {
  return { state, change, ...more };
};
const TELLER = { learner: "Ada", mentor: "Sam", ofNew: "new" };

const told = (more: Partial<Said>) => {
  const { kind, what, beside } = itemTold({ ...ITEM, ...more }, TELLER);
  const text = (line: typeof what) => lineText(line, (day) => day);
  return `${kind} | ${text(what)} | ${text(beside)}`;
};

describe("an item on one line", () => {
  it.each<[Partial<Said>, string]>([
    [{}, "question | Who pours? | 2026-12-01"],
    [{ isNew: true }, "question | Who pours? | 2026-12-01 · new"],
    [{ state: "parked" }, "question | Who pours? | 2026-12-01 · if there is time"],
    [{ kind: "idea" }, "idea | Who pours? | 2026-12-01 · who decides: to be settled"],
    [{ kind: "idea", decides: "Ann" }, "idea | Who pours? | 2026-12-01 · who decides: Ann"],
    [{ kind: "idea", from: "Sam" }, "idea | Who pours? | Sam, 2026-12-01"],
    [{ initiative: "the depot" }, "question | Who pours? | 2026-12-01 · for the depot"],
    [
      { kind: "wish", from: "Sam", about: "why" },
      "wish | Who pours? | Sam, 2026-12-01 · listens for: why",
    ],
    [
      { kind: "reading", from: "Sam", about: "a book", url: "https://a.example" },
      "reading | Who pours? | Sam, 2026-12-01 · a book · https://a.example",
    ],
    [{ kind: "action", owner: "learner" }, "action | Ada: Who pours? | "],
    [
      { kind: "action", owner: "mentor", due: "2026-12-02", isLate: true },
      "action | Sam: Who pours? | by 2026-12-02 · its day has passed",
    ],
    [closed("answered"), "answered | Who pours? | 2026-12-03"],
    [closed("talked-over"), "talked over | Who pours? | 2026-12-03"],
    [closed("done", { kind: "reading" }), "read | Who pours? | 2026-12-03"],
    [closed("done", { kind: "idea" }), "settled | Who pours? | 2026-12-03"],
    [closed("done", { kind: "action" }), "done | Who pours? | 2026-12-03"],
    [
      closed("done", { kind: "idea", change: { ...change, became: "a1" } }),
      "an action | Who pours? | 2026-12-03",
    ],
    [
      closed("answered", { change: { ...change, words: "We do.", by: "Sam" } }),
      "answered | Who pours? | “We do.” Sam, 2026-12-03",
    ],
  ])("%j is %j", (more, line) => {
    expect(told(more)).toBe(line);
  });
});
