import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseShelf } from "../../src/course/shelf.ts";
import { parseTerms } from "../../src/course/terms.ts";

describe("the glossary", () => {
  it("has words with their other names and meanings", () => {
    const markdown =
      "# Words\n\n- **Direct message** (DM, private message): a message\n  to one person.\n* **Feed**: what you see.\n";
    expect(parseTerms("terms.md", markdown)).toEqual({
      terms: [
        {
          id: "direct-message",
          word: "Direct message",
          also: ["DM", "private message"],
          meaning: "a message to one person.",
        },
        { id: "feed", word: "Feed", also: [], meaning: "what you see." },
      ],
      faults: [],
    });
  });

  it("may have a word's colon in bold with it", () => {
    const { terms, faults } = parseTerms("terms.md", "- **Feed:** what you see.\n");
    expect([terms[0], faults]).toMatchObject([
      { id: "feed", word: "Feed", meaning: "what you see." },
      [],
    ]);
  });

  it.each([
    ["a word without a meaning", "- **Feed**", 1, '"Feed" has no meaning'],
    ["a word twice", "- **Feed**: one.\n- **FEED**: two.", 2, "stands twice"],
    ["a stray line", "# Words\n\nHello.", 3, "belongs to nothing"],
    ["a very long file", "x".repeat(300_000), 1, "too long"],
  ])("says what is wrong with %s", (_name, markdown, line, what) => {
    const { faults } = parseTerms("terms.md", markdown);
    expect(faults[0]).toMatchObject({ file: "terms.md", line });
    expect(faults[0]?.what).toContain(what);
  });

  it("and the shelf never throw", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        parseTerms("terms.md", `- **A**${text}`);
        parseShelf("shelf.md", `- **A**${text}\n  ${text}`);
      }),
    );
  });
});

describe("the shelf", () => {
  it("has titles with who wrote them, where they are and why to read them", () => {
    const markdown =
      "- **Tea**, by A. Cook. Kitchen Press, 2020.\n  <https://example.org/tea>\n  *Why:* It is short,\n  and kind.\n";
    expect(parseShelf("shelf.md", markdown)).toEqual({
      shelf: [
        {
          id: "tea",
          title: "Tea",
          about: "by A. Cook. Kitchen Press, 2020.",
          url: "https://example.org/tea",
          why: "It is short, and kind.",
        },
      ],
      faults: [],
    });
  });

  it.each(["**Why:**", "_Why:_", "*Why*:", "__Why__"])("may have its reason behind %s", (why) => {
    const { shelf } = parseShelf("shelf.md", `- **Tea**, by A. Cook.\n  ${why} It is short.\n`);
    expect(shelf[0]).toMatchObject({ about: "by A. Cook.", why: "It is short." });
  });

  it("wants a reason for each", () => {
    const { faults } = parseShelf("shelf.md", "- **Tea**, by A. Cook.\n");
    expect(faults[0]).toMatchObject({ line: 1, what: '"Tea" has no reason to be read' });
  });
});

describe("a list that is too long", () => {
  it("is told with how long it may be, and what to do", () => {
    const { faults } = parseTerms("terms.md", "x".repeat(300_000));
    expect(faults[0]?.expected).toMatch(/^at most \d+ characters$/);
    expect(faults[0]?.mend).toBe("Take out what nobody looks up.");
  });
});
