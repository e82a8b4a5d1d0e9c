import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pasteReader } from "../../../src/terminal/rich/pasted.ts";

const BEGIN = "\u001b[200~";
const END = "\u001b[201~";

/** What is read of these chunks: text as it is, an end of a line as ⏎, one that was pasted as ↵. */
function read(...chunks: string[]): string {
  const reader = pasteReader();
  return chunks
    .flatMap((chunk) => reader(chunk))
    .map((piece) => (piece.is === "text" ? piece.text : piece.pasted ? "↵" : "⏎"))
    .join("");
}

describe("what is typed and what is pasted", () => {
  it.each<[string, string[], string]>([
    ["a key", ["a"], "a"],
    ["Enter", ["\r"], "⏎"],
    ["words and Enter, sent as one", ["tea\r"], "tea⏎"],
    ["two lines at once, the last with its end", ["tea\rcoffee\r"], "tea↵coffee⏎"],
    ["two lines at once, the last without", ["tea\rcoffee"], "tea↵coffee"],
    ["two paragraphs", ["tea\n\ncoffee"], "tea↵↵coffee"],
    ["lines of Windows", ["tea\r\ncoffee\r\n"], "tea↵coffee⏎"],
    ["lines in brackets", [`${BEGIN}tea\r\rcoffee\r${END}`], "tea↵↵coffee↵"],
    ["words before and after brackets", [`a${BEGIN}b\r${END}c\r`], "ab↵c⏎"],
    ["brackets over several chunks", [`${BEGIN}tea\r`, "coffee\r", END, "\r"], "tea↵coffee↵⏎"],
    ["a bracket that is cut", [`${BEGIN.slice(0, 4)}`, `${BEGIN.slice(4)}a\r${END}`], "a↵"],
    ["a bracket cut at its end", [`${BEGIN}a\r\u001b[20`, "1~\r"], "a↵⏎"],
    ["a bracket that never ends", [`${BEGIN}a\r`, "b\r"], "a↵b↵"],
    ["an arrow", ["\u001b[A"], "\u001b[A"],
    ["Escape alone", ["\u001b"], "\u001b"],
    ["two keys of which one begins as a bracket does", ["\u001b[2", "~"], "\u001b[2~"],
  ])("are told apart: %s", (_, chunks, pieces) => {
    expect(read(...chunks)).toBe(pieces);
  });

  it("are no keys where they are pasted in brackets: colours, Ctrl-C, Escape, tabs", () => {
    const hostile = "a\u001b[31mred\u0003\u0004\u007f\tb\u009b2Jc";
    expect(read(BEGIN + hostile + END)).toBe("a[31mred b2Jc");
  });

  it("are whole, however the terminal cuts them", () => {
    const words = fc.string({
      unit: fc.constantFrom("a", " ", "é", "\r", "~", "[", "2", "0", "1"),
    });
    const cuts = fc.array(fc.integer({ min: 0, max: 60 }), { maxLength: 6 });
    fc.assert(
      fc.property(words, cuts, (pasted, at) => {
        const all = `x${BEGIN}${pasted}${END}\r`;
        const places = [...new Set([0, ...at.filter((each) => each < all.length), all.length])];
        places.sort((one, other) => one - other);
        const chunks = places.slice(1).map((to, index) => all.slice(places[index], to));
        // Escape alone is a key: no terminal cuts a sign just behind it.
        fc.pre(!chunks.some((chunk) => chunk.endsWith("\u001b") || chunk.endsWith("\u001b[")));
        expect(read(...chunks)).toBe(`x${pasted.replaceAll("\r", "↵")}⏎`);
      }),
    );
  });
});
