import { expect, it } from "vitest";
import { beginningOf } from "../../src/text/beginning.ts";

it.each([
  ["", ""],
  ["One line", "One line"],
  ["Two\n\n  lines\tof it", "Two lines of it"],
  ["a".repeat(60), "a".repeat(60)],
  ["a".repeat(61), `${"a".repeat(60)}…`],
])("the beginning of %j is %j", (text, beginning) => {
  expect(beginningOf(text)).toBe(beginning);
});
