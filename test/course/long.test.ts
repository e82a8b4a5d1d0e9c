import { describe, expect, it } from "vitest";
import { changed, faultsOf } from "../support/course.ts";
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
