import fc from "fast-check";
import { expect, it } from "vitest";
import { searchPages } from "../../src/course/search.ts";
import { indexOf, likelyPages, type WordIndex } from "../../src/course/wordIndex.ts";
import { courseIn, courseOf, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/drinks.ts";
import { BUNDLED } from "../support/world.ts";

const bundled = courseIn(BUNDLED);
const [{ manifest }] = bundled.packs;
const inMemory = ({ forms, pagesOfUnits, pages }: ReturnType<typeof indexOf>): WordIndex => ({
  forms,
  pagesOfUnits,
  pagesWith: (at) => pages[at] ?? [],
});
const index = inMemory(indexOf(bundled.units, "en"));
const amongOf = (words: string, most: number) => {
  const found = likelyPages(index, words, "en", most);
  const byId = [...found].map(([at, pages]) => [bundled.units[at]?.id ?? "", pages] as const);
  return new Map([[manifest.name, new Map(byId)]]);
};
const placesOf = ({ has, pages }: ReturnType<typeof searchPages>) => ({
  has,
  pages: pages.map(({ unit, number }) => `${unit.id} ${number}`).sort(),
});

const ENOUGH = 10_000;
const WORDS = [
  "complaint",
  "bat",
  "hashtag",
  "dell blog",
  "what a feed shows",
  "twiter",
  "complaints answered publicly within",
  "zzzz",
  "Nestlé",
  "nestle",
  "e-mail",
  "the",
  "",
];

it.each(WORDS)("by the index the same pages are found as by all of them: “%s”", (words) => {
  const whole = searchPages(bundled, words, ENOUGH);
  expect(placesOf(searchPages(bundled, words, ENOUGH, amongOf(words, ENOUGH)))).toEqual(
    placesOf(whole),
  );
});

it("any words of the course lead to the same pages", () => {
  const all = [...new Set(index.forms)].filter((form) => /^\p{L}{3,}$/u.test(form));
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...all), { minLength: 1, maxLength: 3 }), (words) => {
      const typed = words.join(" ");
      const { has, pages } = placesOf(searchPages(bundled, typed, ENOUGH));
      if (has !== "all") return;
      const among = amongOf(typed, ENOUGH);
      expect(placesOf(searchPages(bundled, typed, ENOUGH, among)).pages).toEqual(pages);
    }),
    { numRuns: 15 },
  );
});

it("of many pages those come first that have more of the words, and more of them whole", () => {
  const unit = (id: string, words: string) =>
    unitFrom(UNIT.replace("Tea is a drink.", `${words}.`), { id });
  const course = courseOf(
    unit("one", "A kettle"),
    unit("two", "Kettles and spouts"),
    unit("three", "A kettlebell"),
    unit("four", "A spout, a spout and a kettle, kettle"),
  );
  const made = inMemory(indexOf(course.units, "en"));
  const first = (words: string, most: number) => [...likelyPages(made, words, "en", most)];
  expect(first("kettle spout", 1)).toEqual([[3, [0]]]);
  expect(first("kettle spout", 2)).toEqual([
    [1, [0]],
    [3, [0]],
  ]);
  expect(first("kettle", 3).map(([at]) => at)).toEqual([0, 1, 3]);
  expect(first("spoot", 4).map(([at]) => at)).toEqual([1, 3]);
});
