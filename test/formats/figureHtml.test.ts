import { describe, expect, it } from "vitest";
import { figureHtml } from "../../src/formats/figureHtml.ts";
import { changed } from "../support/course.ts";
import { ALL_FIGURES, FEED, figureFrom, REVIEW } from "../support/figures.ts";

describe("a figure on a page", () => {
  it.each(Object.entries(ALL_FIGURES))("is drawn and told as it was: %s", async (name, block) => {
    const html = figureHtml(figureFrom(block), "Source: [1]");
    await expect(`${html}\n`).toMatchFileSnapshot(`../fixtures/html/${name.toLowerCase()}.html`);
  });

  it("has no line for sources where it names none", () => {
    expect(figureHtml(figureFrom(FEED), "")).not.toContain("figcaption");
  });

  it("has a picture of nobody where a name has no letter", () => {
    const nobody = changed("Mill Lane School", "…", FEED);
    expect(figureHtml(figureFrom(nobody), "")).toContain(
      '<span class="initial" aria-hidden="true"></span> <span>…</span>',
    );
  });

  it.each([
    ["1", "★☆☆☆☆"],
    ["5", "★★★★★"],
  ])("draws %s of five stars", (stars, drawn) => {
    const review = changed("stars: 2", `stars: ${stars}`, REVIEW);
    expect(figureHtml(figureFrom(review), "")).toContain(
      `<span aria-hidden="true">${drawn}</span> ${stars} of 5 stars`,
    );
  });
});
