import { describe, expect, it } from "vitest";
import { plainText } from "../../src/course/plain.ts";
import { warningsFor } from "../../src/course/warnings.ts";
import { escapeMarkdown } from "../../src/text/escapeMarkdown.ts";
import { changed, faultsOf, unitFrom } from "../support/course.ts";
import { UNIT } from "../support/pack.ts";

// A pattern that goes back over what it has read takes minutes here, where a straight one takes
// milliseconds.
const LIMIT = 5000;

describe("a very long line or list is read to its end", () => {
  const MANY = 100_000;
  it.each([
    ["spaces in a heading", 2, changed("## Leaves", `## a${" ".repeat(MANY)}b`)],
    ["marks in a heading", 2, changed("## Leaves", `## a${"#".repeat(MANY)}b`)],
    ["spaces in a question", 0, changed("### What boils?", `### a${" ".repeat(MANY)}b`)],
    ["spaces in an id", 2, changed("id: boils -->", `id:${" ".repeat(MANY)}b --`)],
    ["spaces in a box", 1, changed("- [ ] Cups", `- [${" ".repeat(MANY)}a`)],
    ["spaces in a box with a cross", 1, changed("- [ ] Cups", `- [x${" ".repeat(MANY)}a`)],
    [
      "spaces in a choice of two lines",
      0,
      changed("- [ ] Cups", `- [ ] a${" ".repeat(MANY)}b\n  c`),
    ],
    ["tags, each on its line", 1000, changed("Leaves are", "<b>\n".repeat(40_000))],
    ["spaces in words to answer", 0, changed("Why boil", `Why${" ".repeat(MANY)}boil`)],
    [
      "names of links in each other",
      0,
      changed(
        "Leaves are",
        `${"[".repeat(20_000)}a${"][n]".repeat(20_000)}\n\n[n]: https://a.example\n\n`,
      ),
    ],
    ["beginnings of citations", 0, changed("Leaves are", "[^".repeat(MANY))],
    ["beginnings of addresses", 1, `${UNIT}[^a]: ${"<http://".repeat(30_000)}`],
    [
      "sources",
      1000,
      changed("Leaves are", Array.from({ length: 10_000 }, (_, n) => `[^${n}]`).join("")),
    ],
    [
      "lines that belong nowhere",
      1000,
      changed("## Check yourself\n", `## Check yourself\n${"x\n".repeat(130_000)}`),
    ],
    ["keys in keys", 1, changed("title: Tea", "? ".repeat(400))],
  ])(
    "%s, with its faults (%i)",
    (_name, count, markdown) => {
      expect(faultsOf(markdown)).toHaveLength(count);
    },
    LIMIT,
  );
});

describe("a page with very many of one sign is looked at to its end", () => {
  const MANY = 100_000;
  it.each([
    ["empty lines", `a${"\n".repeat(MANY)}b`],
    ["lines of one space", `a${" \n".repeat(MANY)}b`],
    ["spaces behind a number", `1${" ".repeat(MANY)}b`],
    ["digits", "1".repeat(MANY)],
    ["commas behind digits", "1,".repeat(MANY)],
    ["beginnings of citations beside a year", `2005 ${"[^".repeat(MANY)}`],
    ["backticks in code", `\` ${"``".repeat(MANY)}x \``],
    ["letters in code", `\` ${"a".repeat(MANY)}\``],
  ])(
    "%s",
    (_name, words) => {
      const text = changed("Leaves are", words);
      const unit = unitFrom(text);
      expect(warningsFor({ unit, file: "tea.md", text }, [], "2026-11-26")).not.toEqual([]);
    },
    LIMIT,
  );

  it(
    "beginnings of comments",
    () => {
      expect(plainText("<!--".repeat(2 * MANY))).toHaveLength(8 * MANY);
    },
    LIMIT,
  );
});

describe("somebody's very long words are written as words", () => {
  it.each([
    ["quotation marks", "“a".repeat(50_000)],
    ["beginnings of addresses", `${"(https://a".repeat(30_000)}<`],
  ])(
    "%s",
    (_name, words) => {
      expect(escapeMarkdown(words).replaceAll("\\", "")).toBe(words);
    },
    LIMIT,
  );
});
