import { describe, expect, it } from "vitest";
import { recapMarkdown } from "../../src/formats/recapMarkdown.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import { recapOf } from "../../src/learner/recap.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";
import { UNIT } from "../support/pack.ts";

const SHORT = "## In short\n\n- Boil.\n- Pour.\n- Drink.\n\n";
const tea = unitFrom(UNIT.replace("## Check yourself", `${SHORT}## Check yourself`));
const coffee = unitFrom(changed("minutes: 5", "minutes: 5\nwas: [brew]"), {
  id: "coffee",
  part: "strong",
});
const course = courseOf(tea, coffee);

const words = (text: string, more: object = {}): Happening => ({
  type: "note-written",
  kind: "own-words",
  text,
  private: false,
  pack: tea.pack,
  unit: "tea",
  ...more,
});
const ended = (unit: string): Happening => ({ type: "unit-finished", pack: tea.pack, unit });
const recapAfter = (part: string | undefined, ...happenings: Happening[]) =>
  recapMarkdown(
    recapOf(
      course,
      fold(stamped(...happenings)),
      course.parts.find(({ id }) => id === part),
    ),
  );

describe("what I have read, in short", () => {
  it("is nothing but its title where nothing was finished", () => {
    const begun: Happening = { type: "unit-started", pack: tea.pack, unit: "tea" };
    expect(recapAfter(undefined, begun)).toBe("# What I have read, in short\n");
  });

  it("is three sentences a unit, my own words, and what I missed with what is right", () => {
    const text = recapAfter(
      undefined,
      ended("brew"),
      words("On *coffee*.", { unit: "brew", private: true }),
      ended("tea"),
      words("First.\nThen."),
      words("A thought.", { kind: "thought" }),
      words("Of nothing.", { unit: null }),
      words("Of another pack.", { pack: "other" }),
      answered("tea", "boils", false, { given: ["Cups"] }),
      answered("tea", "pot", false, { given: ["The cup", "Leaves"] }),
      answered("tea", "order", true),
      answered("coffee", "dried", false),
    );
    expect(text).toBe(`# What I have read, in short

## Tea

- Boil.
- Pour.
- Drink.

In my own words, Monday 2 November 2026:

> First.  
> Then.

What I missed:

- **What boils?**
  - I answered: Cups
  - Better: Water. It says so.
- **What goes into the pot?**
  - I answered: The cup; Leaves
  - Better: Leaves; Hot water. Of course. That too.

## Tea

- How to make it.

In my own words (private), Monday 2 November 2026:

> On \\*coffee\\*.

What I missed:

- **What is dried?**
  - I answered: I don't know yet
  - Better: leaves. They are dried after picking.
`);
  });

  it("is of one part where one is named", () => {
    const both = [ended("tea"), ended("coffee")];
    expect(recapAfter("strong", ...both).match(/^## /gm)).toHaveLength(1);
    expect(recapAfter("strong", ...both)).not.toContain("Boil.");
    expect(recapAfter(undefined, ...both).match(/^## /gm)).toHaveLength(2);
  });
});
