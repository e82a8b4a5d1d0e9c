import { expect, it } from "vitest";
import { vocabularyOf } from "../../src/course/vocabulary.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";

it("the vocabulary of a course has the words of its pages and choices, and those of the trade", () => {
  const tea = unitFrom(changed("- [ ] Cups", "- [ ] Café-crème, 2 cups"));
  const words = vocabularyOf(courseOf(tea));
  for (const word of ["boils", "dried", "café", "crème", "cups", "hot", "subreddit"])
    expect(words).toContain(word);
  for (const word of ["Tea", "2", "café-crème", "", "pours", "kettle"])
    expect(words).not.toContain(word);
});
