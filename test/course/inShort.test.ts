import { describe, expect, it } from "vitest";
import { changed, faultsOf, unitFrom } from "../support/course.ts";

const with_ = (section: string) => changed("## Check yourself", `${section}\n\n## Check yourself`);

describe("“In short”", () => {
  it("is three sentences, and no page", () => {
    const unit = unitFrom(with_("## In short\n\n- Boil.\n- Pour\n  slowly.\n* Drink."));
    expect(unit.inShort).toEqual(["Boil.", "Pour slowly.", "Drink."]);
    expect(unit.pages.map(({ id }) => id)).toEqual(["opening", "water", "leaves"]);
  });

  it("may be left out", () => {
    expect(unitFrom().inShort).toEqual([]);
  });

  it.each([
    ["two items", "## In short\n\n- Boil.\n- Pour.", 'In short" has 2 list items'],
    ["no list", "## In short\n\nBoil, pour, drink.", "this line belongs to no sentence"],
    [
      "a long one",
      `## In short\n\n- Boil.\n- Pour.\n- ${"Drink ".repeat(21)}`,
      'is too long for "In short"',
    ],
  ])("of %s is a fault", (_name, section, what) => {
    expect(
      faultsOf(with_(section))
        .map((fault) => fault.what)
        .join("\n"),
    ).toContain(what);
  });
});
