import dictionary from "dictionary-en";
import fc from "fast-check";
import nspell from "nspell";
import { describe, expect, it } from "vitest";
import { isTypedRight } from "../../src/course/typed/judging.ts";
import { LONG_ANSWERS } from "../support/longAnswers.ts";
import {
  OTHER,
  OTHER_IN_GERMAN,
  SAME,
  SAME_IN_GERMAN,
  SLIPS,
  SLIPS_IN_GERMAN,
} from "./typedPairs.ts";

const textOf = (file: Uint8Array) => new TextDecoder().decode(file);
const spelling = nspell(textOf(dictionary.aff), textOf(dictionary.dic));
const isWord = (word: string) => spelling.correct(word);
const noWord = () => false;

// Read in two ways, and of a slip in a word of at most 40 letters each of up to 20 pieces in three
// spellings.
const MOST_LOOKED_UP = 2 * 3 * (1 + 20);

const isRight = (accepted: string, typed: string) =>
  isTypedRight(typed, [accepted], { language: "en", isWord });

/** Words of the pairs and beyond, so that what is added meets every rule. */
const anAnswer = fc.oneof(
  fc.constantFrom(...[...SAME, ...SLIPS, ...OTHER].flatMap(([, one, other]) => [one, other])),
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.string({ unit: "binary", maxLength: 40 }),
  fc
    .array(
      fc.constantFrom("a", "the", "one", "hundred", "and", "million", "5", "1,000", ".", "%", "€"),
      { maxLength: 12 },
    )
    .map((words) => words.join(" ")),
);

const BELOW_TWENTY =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen";
const TENS = "twenty thirty forty fifty sixty seventy eighty ninety";

function inWords(number: number): string {
  const scale = [1_000_000, 1_000, 100].find((each) => number >= each);
  if (scale !== undefined) {
    const name = { 1000000: "million", 1000: "thousand", 100: "hundred" }[scale];
    const rest = number % scale;
    const and = rest < 100 ? " and " : " ";
    const many = `${inWords(Math.floor(number / scale))} ${name}`;
    return rest === 0 ? many : `${many}${and}${inWords(rest)}`;
  }
  if (number < 20) return BELOW_TWENTY.split(" ")[number] ?? "";
  const ten = TENS.split(" ")[Math.floor(number / 10) - 2] ?? "";
  return number % 10 === 0 ? ten : `${ten}-${inWords(number % 10)}`;
}

/** What nobody sees is no answer. */
const isVisible = (text: string) =>
  text.normalize("NFKC").replace(/[\s\p{Cc}\p{Default_Ignorable_Code_Point}]/gu, "") !== "";

/** A letter that is an apostrophe, or that nobody sees, makes no word, nor does a mark of trade. */
const HAS_WORDS = /(?![ʼ\p{Default_Ignorable_Code_Point}])[\p{L}\p{N}]/u;

const NOT_COUNTED = [" ", "  ", "\n", ".", ",", "!", "?", '"', "'", "“", "”", "(", ")", ":", ";"];
const padding = fc.array(fc.constantFrom(...NOT_COUNTED, "…", "*"), { maxLength: 4 });

describe("what was typed", () => {
  it("is tried with enough pairs", () => {
    expect(SAME.length + SLIPS.length).toBeGreaterThan(100);
    expect(OTHER.length).toBeGreaterThan(100);
  });

  it.each(SAME)("does not differ by %s: %s, %s", (_name, one, other) => {
    expect(isRight(one, other)).toBe(true);
    expect(isRight(other, one)).toBe(true);
    expect(isTypedRight(other, [one], { language: "en", isWord: () => true })).toBe(true);
  });

  it.each(SLIPS)("is right with %s: %s, %s", (_name, accepted, typed) => {
    expect(isRight(accepted, typed)).toBe(true);
  });

  it.each(SLIPS)("is right with %s as a slip only: %s, %s", (_name, accepted, typed) => {
    expect(isTypedRight(typed, [accepted], { language: "en", isWord: () => true })).toBe(false);
  });

  it.each(OTHER)("differs by %s: %s, %s", (_name, one, other) => {
    expect(isRight(one, other)).toBe(false);
    expect(isRight(other, one)).toBe(false);
  });

  it("is right when it is any of those accepted", () => {
    expect(
      isTypedRight("dialogue", ["conversation", "a dialogue"], { language: "en", isWord: noWord }),
    ).toBe(true);
    expect(
      isTypedRight("monologue", ["conversation", "a dialogue"], { language: "en", isWord: noWord }),
    ).toBe(false);
    expect(isTypedRight("dialogue", [], { language: "en", isWord: noWord })).toBe(false);
  });

  it.each(["", " ", "\n", "\u200b", "\u00a0", "\ufe0f"])(
    "is never right as nothing: %j",
    (text) => {
      expect(isTypedRight(text, ["", " ", text], { language: "en", isWord: noWord })).toBe(false);
      expect(isTypedRight(text, ["hashtag"], { language: "en", isWord: noWord })).toBe(false);
    },
  );

  it("is looked up only where it would be a slip", () => {
    const asked: string[] = [];
    const ask = (word: string) => asked.push(word) > 0;
    for (const typed of ["hashtag", "handle", "a hash tag", "#", "hash"])
      isTypedRight(typed, ["hashtags"], { language: "en", isWord: ask });
    expect(asked).toEqual([]);
    isTypedRight("Hashtug", ["hashtags"], { language: "en", isWord: ask });
    expect(new Set(asked)).toEqual(new Set(["hashtug"]));
  });

  it("may be a name, or British, and then is no slip", () => {
    expect(
      isTypedRight("johnston", ["Johnson"], {
        language: "en",
        isWord: (word) => word === "Johnston",
      }),
    ).toBe(false);
    expect(
      isTypedRight("organised", ["organiser"], {
        language: "en",
        isWord: (word) => word === "organized",
      }),
    ).toBe(false);
  });

  it("may be a word of the trade that no dictionary has, where it is told of it", () => {
    const isWordOfTrade = (word: string) => isWord(word) || word === "vlogger";
    expect(isTypedRight("vlogger", ["blogger"], { language: "en", isWord: isWordOfTrade })).toBe(
      false,
    );
  });

  it("may be any number in words, and is no other number", () => {
    const aNumber = fc.oneof(fc.nat(2_000), fc.nat(999_999_999));
    const another = fc.oneof(aNumber, fc.constantFrom(1, 10, 100, 1_000));
    fc.assert(
      fc.property(aNumber, another, (number, other) => {
        const digits = number.toLocaleString("en");
        expect(isRight(digits, inWords(number))).toBe(true);
        expect(isRight(inWords(number), digits)).toBe(true);
        for (const wrong of [number + other + 1, number * (other + 2) + 1]) {
          expect(isRight(digits, inWords(wrong))).toBe(false);
          expect(isRight(inWords(number), inWords(wrong))).toBe(false);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it("is right as what is accepted, whatever that is", () => {
    fc.assert(
      fc.property(anAnswer, (text) => {
        expect(isTypedRight(text, [text], { language: "en", isWord: noWord })).toBe(
          isVisible(text),
        );
      }),
      { numRuns: 2_000 },
    );
  });

  it("is judged alike in any case", () => {
    fc.assert(
      fc.property(anAnswer, anAnswer, fc.boolean(), (accepted, typed, itself) => {
        const text = itself ? accepted : typed;
        const verdict = isRight(accepted, text);
        expect(isRight(accepted, text.toUpperCase())).toBe(verdict);
        expect(isRight(accepted, text.toLowerCase())).toBe(verdict);
        expect(isRight(accepted.toUpperCase(), text)).toBe(verdict);
      }),
      { numRuns: 2_000 },
    );
  });

  it("is judged alike with spaces and punctuation around it", () => {
    const anAnswerInWords = anAnswer.filter((text) =>
      HAS_WORDS.test(text.replace(/[™℠]/g, "").normalize("NFKD")),
    );
    fc.assert(
      fc.property(
        anAnswerInWords,
        anAnswerInWords,
        fc.boolean(),
        padding,
        padding,
        (accepted, typed, itself, before, after) => {
          const text = itself ? accepted : typed;
          const padded = `${before.join("")}${text}${after.join("")}`;
          // A point before a number makes it another one.
          fc.pre(
            !/\.$/.test(before.join("").normalize("NFKC")) ||
              !/^[.\p{N}]/u.test(text.normalize("NFKC")),
          );
          expect(isRight(accepted, padded)).toBe(isRight(accepted, text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it("is judged alike from both sides where no slip is forgiven", () => {
    fc.assert(
      fc.property(anAnswer, anAnswer, (one, other) => {
        const every = () => true;
        expect(isTypedRight(one, [other], { language: "en", isWord: every })).toBe(
          isTypedRight(other, [one], { language: "en", isWord: every }),
        );
      }),
    );
  });

  it.each(LONG_ANSWERS)("is told from another with many %s", (_name, text) => {
    expect(isRight(text, text)).toBe(true);
    expect(isRight(`${text.slice(1)}z`, text)).toBe(false);
  });

  it("is looked up in the dictionary only a few times, however long it is", () => {
    const anyText = fc.string({ unit: "binary", maxLength: 2_000, size: "max" });
    fc.assert(
      fc.property(fc.oneof(anyText, anAnswer), fc.oneof(anyText, anAnswer), (accepted, typed) => {
        let lookedUp = 0;
        isTypedRight(typed, [accepted], {
          language: "en",
          isWord: () => {
            lookedUp += 1;
            return false;
          },
        });
        expect(lookedUp).toBeLessThanOrEqual(MOST_LOOKED_UP);
      }),
    );
  });

  it("is never right at a length that is no answer", () => {
    const long = "a\u0301\u0316".repeat(50_000);
    expect(isTypedRight(long, ["hashtag", long], { language: "en", isWord })).toBe(false);
  });
});

describe("an answer in German", () => {
  const judged = (accepted: string, typed: string, isReal = (_word: string) => false) =>
    isTypedRight(typed, [accepted], { language: "de-AT", isWord: isReal });

  it.each(SAME_IN_GERMAN)("does not differ by %s: %s, %s", (_name, one, other) => {
    expect(judged(one, other, () => true)).toBe(true);
    expect(judged(other, one, () => true)).toBe(true);
  });

  it.each(SLIPS_IN_GERMAN)("is right with %s: %s, %s", (_name, accepted, typed) => {
    expect(judged(accepted, typed)).toBe(true);
    expect(judged(accepted, typed, () => true)).toBe(false);
  });

  it.each(OTHER_IN_GERMAN)("differs by %s: %s, %s", (_name, one, other) => {
    expect(judged(one, other)).toBe(false);
    expect(judged(other, one)).toBe(false);
  });
});

describe("an answer in a language that has no rules", () => {
  const judged = (accepted: string, typed: string) =>
    isTypedRight(typed, [accepted], { language: "fr", isWord: () => false });

  it.each([
    ["case", "Écoute", "ÉCOUTE"],
    ["punctuation and spaces", "bonne  écoute", " bonne écoute. "],
    ["accents that are written apart", "e\u0301coute", "\u00e9coute"],
    ["the marks of a number", "30 000", "30.000"],
    ["noughts after the comma", "1,5", "1,50"],
    ["a spaced hyphen", "2005–2007", "2005 - 2007"],
    ["a nought before the hour", "9:00", "09:00"],
  ])("does not differ by %s", (_name, one, other) => {
    expect(judged(one, other)).toBe(true);
    expect(judged(other, one)).toBe(true);
  });

  it.each([
    ["an accent", "pêcher", "pécher"],
    ["a last s", "fils", "fil"],
    ["an article of English", "die Post", "the Post"],
    ["a letter", "entreprises", "entreprisse"],
    ["a minus", "5", "-5"],
  ])("differs by %s", (_name, one, other) => {
    expect(judged(one, other)).toBe(false);
    expect(judged(other, one)).toBe(false);
  });
});
