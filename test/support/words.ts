import fc from "fast-check";

/** Words in several scripts and widths, without spaces in them. */
export const aWord: fc.Arbitrary<string> = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-zA-Z0-9.,'’é-]{1,9}$/) },
  fc.constantFrom("社交媒体", "日本語のテキスト", "한국어", "ชาวไทย", "שלום", "x̂̂", "—", "“quoted”"),
  fc.constantFrom("👍", "👍🏽", "👩‍👩‍👧‍👦", "🇩🇪", "☕️", "1️⃣", "🍵🍵🍵"),
  fc.stringMatching(/^[a-z]{25,60}$/),
);

/** Text of several paragraphs and lines. */
export const someText: fc.Arbitrary<string> = fc
  .array(fc.tuple(aWord, fc.constantFrom(" ", " ", " ", " ", "\n", "\n\n")), { maxLength: 60 })
  .map((pairs) => pairs.flat().join(""));
