import { describe, expect, it } from "vitest";
import { preparationMarkdown } from "../../src/formats/preparationMarkdown.ts";
import type { Preparation } from "../../src/mentoring/preparation.ts";
import { named } from "../../src/mentoring/sections/shapes.ts";
import { smmCalled } from "../../src/text/toType.ts";
import { unitFrom } from "../support/course.ts";
import { sharedItem } from "../support/items.ts";

const smm = smmCalled("smm");
const tea = unitFrom();
const NOTHING: Preparation = { pages: [], questions: [], prompts: [], actions: [] };

describe("what to prepare", () => {
  it("is told in the order in which ten minutes go best", () => {
    const unit = named(tea);
    const preparation: Preparation = {
      pages: [
        {
          unit,
          heading: "Water",
          missed: ["What boils?", "In which order?"],
          here: { unit: tea, page: tea.pages[0], number: 2 },
        },
        { unit: { ...unit, title: "*Milk*" }, heading: "*Cows*", missed: [], here: null },
      ],
      questions: [sharedItem({ text: "Who *pours*?", unit })],
      prompts: [
        { by: "author", ask: "Make a *pot*.", listenFor: "the kettle" },
        { by: "mentor", ask: "Whose *kettle*?", listenFor: null },
      ],
      actions: [
        sharedItem({ kind: "action", text: "Buy *cups*", owner: "mentor", due: "2026-12-10" }),
        sharedItem({ kind: "action", text: "Wash up", owner: "mentor" }),
      ],
    };
    expect(preparationMarkdown(preparation, smm)).toBe(`# To prepare: ten minutes will do

## Think of an answer

- Who \\*pours\\*?

## Read the pages behind what is shaky

- “Water” in “Tea”
  - \`smm read tea --page 2\`
  - Missed: What boils?
  - Missed: In which order?
- “*Cows*” in “\\*Milk\\*”
  - It is not in the course on this computer.

## Look at what you may talk about

- Make a *pot*.
  - Listen for: the kettle
- Whose \\*kettle\\*?

## You said you would

- Buy \\*cups\\* (by Thursday 10 December 2026)
- Wash up
`);
  });

  it("is nothing but its title where there is nothing", () => {
    expect(preparationMarkdown(NOTHING, smm)).toBe("# To prepare: ten minutes will do\n");
  });
});
