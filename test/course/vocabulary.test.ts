import { expect, it } from "vitest";
import { vocabularyOf } from "../../src/course/vocabulary.ts";
import { changed, unitFrom } from "../support/course.ts";

it("the vocabulary of units has the words of their pages and choices, and those of the trade", () => {
  const tea = unitFrom(changed("- [ ] Cups", "- [ ] Café-crème, 2 cups"));
  const words = vocabularyOf([tea]);
  for (const word of ["boils", "dried", "café", "crème", "cups", "hot", "subreddit"])
    expect(words).toContain(word);
  for (const word of ["Tea", "2", "café-crème", "", "pours", "kettle"])
    expect(words).not.toContain(word);
});
