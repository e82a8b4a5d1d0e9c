import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseManifest } from "../../src/course/manifest.ts";
import { parseUnit } from "../../src/course/unit.ts";
import { UNSAFE } from "../support/controls.ts";
import { UNIT } from "../support/pack.ts";

const PLACE = {
  file: "tea.md",
  pack: "drinks",
  language: "en",
  id: "tea",
  part: "hot",
  kind: "lesson",
} as const;

const PACK = `format: 1
name: drinks
title: Drinks
language: en
parts:
  - id: hot
    title: Hot
    units: [tea, cocoa]`;

const LINES = [
  ...UNIT.split("\n"),
  ...["---", "```", "~~~js", "## Water", "## Talk it over ##", "### Why?", "####", "# ", "##  "],
  ...["- [ ] ", "- [x] Tea", "- [X]Tea", "* [x] Tea", "1) One", "0. None", "= ", "=", "> ", "  >"],
  ...[
    "<!-- id: a -->",
    "<!-- page: -->",
    "<!-- x: y -->",
    "<!--",
    "-->",
    "[^a]:",
    "[^a]: <http://a>",
  ],
  ...["[^a]", "[^[^a]]", "- **For us:**", "- ** **", "- __For both__ x", "*Listen for:*", "\t\tx"],
  ...[
    "title: [",
    "title: &a b",
    "was: *a",
    "? {a: b}",
    "!!x y: z",
    '"\\e[1m": "\\u202e"',
    "(: 1",
    ": :",
  ],
  ...[
    "format: 1",
    "name: a",
    "language: en",
    "parts:",
    "  - id: a",
    "    units: [a, a]",
    "constructor: 1",
  ],
  ...["\x1b[31m## Red", "\u202eabc", "a\u2028## b", "\ud800", "\r", "\x9b2J", "\u{e0041}", "\0"],
];

const line = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...LINES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 20 }) },
);
const lines = fc.array(line, { maxLength: 40 });
const ending = fc.constantFrom("\n", "\r\n", "\n\n");

const mixture = fc.tuple(lines, ending).map(([all, end]) => all.join(end));

/** A text with some of its lines left out, doubled or replaced. */
const damaged = (text: string) =>
  fc
    .array(fc.tuple(fc.nat(text.split("\n").length - 1), line, fc.nat(2)), { maxLength: 4 })
    .map((edits) => {
      const all = text.split("\n");
      for (const [at, other, remove] of edits) all.splice(at, remove, other);
      return all.join("\n");
    });

function textsIn(value: unknown): string[] {
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => [key, ...textsIn(each)]);
}

function expectSafe(read: { faults: unknown[] }, made: unknown): void {
  expect(made === undefined).toBe(read.faults.length > 0);
  expect(textsIn(read).filter((text) => UNSAFE.test(text))).toEqual([]);
}

describe("whatever stands in a file", () => {
  it("it is a unit without faults, or no unit and its faults", () => {
    const file = fc.oneof(mixture, damaged(UNIT));
    fc.assert(
      fc.property(file, (markdown) => {
        const read = parseUnit(PLACE, markdown);
        expectSafe(read, read.unit);
      }),
      { numRuns: 300 },
    );
  });

  it("faults stand in the order of lines that the file has", () => {
    fc.assert(
      fc.property(damaged(UNIT), (markdown) => {
        const { faults } = parseUnit(PLACE, markdown);
        const at = faults.map(({ line }) => line);
        const last = markdown.split(/\r\n?|[\n\u2028\u2029\u0085]/).length;
        expect(at).toEqual(at.toSorted((a, b) => a - b));
        expect(at.every((each) => Number.isInteger(each) && each >= 1 && each <= last)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("it is a manifest without faults, or no manifest and its faults", () => {
    fc.assert(
      fc.property(fc.oneof(mixture, damaged(PACK)), (text) => {
        const read = parseManifest("pack.yaml", text);
        expectSafe(read, read.manifest);
      }),
      { numRuns: 300 },
    );
  });
});
