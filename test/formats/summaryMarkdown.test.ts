import fc from "fast-check";
import { marked } from "marked";
import { describe, expect, it } from "vitest";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import type { NoteKind } from "../../src/learner/kept/notes.ts";
import type { Pair } from "../../src/mentoring/sections/seen.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { changed, courseOf, unitFrom } from "../support/course.ts";
import { answered, stamped } from "../support/events.ts";
import { kindsIn } from "../support/markdown.ts";
import { NOBODY, PAIR } from "../support/pair.ts";

const course = courseOf(unitFrom());

const noted = (kind: NoteKind, text: string): Happening => ({
  type: "note-written",
  kind,
  text,
  private: false,
  unit: "tea",
});
const page = (pair: Pair, ...happenings: Happening[]) =>
  summaryMarkdown(summarise(course, fold(stamped(...happenings)), pair));

const WHEN = new Date(2026, 11, 3, 14).toISOString();

const FULL: Happening[] = [
  { type: "unit-started", unit: "tea" },
  answered("tea", "boils", false, { given: ["Cups"] }),
  answered("tea", "pot", true),
  answered("tea", "dried", false),
  { type: "unit-finished", unit: "tea" },
  noted("own-words", "Water first,\nhot.\n\nThen leaves."),
  noted("question", "Who pours?"),
  noted("idea", "What if we poured?"),
  noted("thought", "Tea is hot."),
  {
    type: "meeting-held",
    meeting: "m1",
    minutes: 30,
    with: "Tom",
    conclusions: [],
    useful: null,
    change: null,
    ratings: [2, 3, 4, 5, 1],
  },
  { type: "action-agreed", meeting: "m1", text: "buy cups", owner: "learner", due: "2026-12-01" },
  { type: "action-agreed", meeting: "m1", text: "bring milk", owner: "mentor", due: null },
  { type: "action-done", action: "e12" },
  { type: "meeting-planned", meeting: "m2", when: WHEN, minutes: 30, with: "Tom" },
  {
    type: "reading-added",
    title: "The leaf",
    about: null,
    url: "https://example.org/leaf",
    from: "Tom",
    shelf: null,
  },
];

const headings = (markdown: string) =>
  marked.lexer(markdown).flatMap((token) => (token.type === "heading" ? [token.text] : []));

const ALL = [
  "For our next talk",
  "Open between us",
  "Worth a second look",
  "What to talk about",
  "Where I am",
  "A suggestion for our thirty minutes",
  "What I read",
  "In my own words",
  "Other thoughts",
  "What I can offer you",
  "How sure I am",
  "What is solid, and what is shaky",
  "What I answered, and what is better",
  "When I was here",
  "Where the pages to read again come from",
];

const OURS = [
  ...["heading", "list", "list_item", "paragraph", "blockquote", "strong", "link"],
  ...["text", "escape", "space", "br", "hr", "em"],
];

describe("the summary as a page", () => {
  const full = page(PAIR, ...FULL);

  it("has its parts in the order in which a mentor wants them", () => {
    expect(headings(full)).toEqual(ALL);
  });

  it("begins with who, and the next talk", () => {
    expect(full.split("\n").slice(0, 6)).toEqual([
      "# For our next talk",
      "",
      "- Learner: Helen",
      "- Mentor: Tom",
      "- The initiative we have in mind: The new plant",
      "- Our next talk, 2 of 6: Thursday 3 December 2026, 14:00 (30 minutes)",
    ]);
  });

  it("shows with a shaky spot the question, my answer, the better one and the page", () => {
    expect(full).toContain(
      [
        "- **What boils?** (Tea)",
        "  - I answered: Cups",
        "  - Better: Water. It says so.",
        "  - To read again: “Water”",
        "- **What is dried?** (Tea)",
        "  - I answered: I don't know yet",
        "  - Better: leaves. They are dried after picking.",
        "  - To read again: “Leaves”",
      ].join("\n"),
    );
  });

  it("says all that is open between the two, whose it is and by when", () => {
    expect(full).toContain(
      [
        "- question: Who pours? (Monday 2 November 2026)",
        "- idea: What if we poured? (Monday 2 November 2026 · who decides: to be settled)",
        "- action: Helen: buy cups (by Tuesday 1 December 2026)",
        "- reading: The leaf (Tom, Monday 2 November 2026 · <https://example.org/leaf>)",
      ].join("\n"),
    );
  });

  it("says how sure I was, and am now", () => {
    expect(full).toContain("- I can find out what is said about us. 3 of 5\n");
  });

  it("quotes my own words, with their lines and paragraphs", () => {
    expect(marked.parse(full)).toContain(
      "<p>On “Tea” (Monday 2 November 2026):</p>\n<blockquote>\n<p>Water first,<br>hot.</p>\n<p>Then leaves.</p>\n</blockquote>",
    );
  });

  it("says what to listen for in the talk", () => {
    const before = page(PAIR, ...FULL.slice(0, 9));
    expect(before).toContain(
      "## What to talk about\n\n- Make a pot.\n  - Listen for: the kettle.\n",
    );
  });

  it("leaves out what there is nothing of", () => {
    expect(headings(page(NOBODY))).toEqual([
      "For our next talk",
      "What to talk about",
      "Where I am",
      "A suggestion for our thirty minutes",
      "What I read",
    ]);
    expect(page(NOBODY)).toContain("Nothing yet");
  });

  it("has a title as it is, whatever is in it", () => {
    const odd = courseOf(unitFrom(changed("title: Tea", 'title: "*a* b_c_d [e](f)"')));
    const written = summaryMarkdown(summarise(odd, fold(stamped(...FULL)), PAIR));
    expect([...kindsIn(written)].filter((kind) => !OURS.includes(kind))).toEqual([]);
    expect(marked.parse(written)).toContain("*a* b_c_d [e](f) (Monday 2 November 2026)");
  });

  it("has no two empty lines, and ends with one line end", () => {
    for (const text of [full, page(NOBODY), page(NOBODY, noted("idea", "A"))]) {
      expect(text).not.toContain("\n\n\n");
      expect(text).toMatch(/[^\n]\n$/);
    }
  });

  it("keeps its parts, whatever was written in a note, an answer or a name", () => {
    const hostile = fc
      .array(
        fc.constantFrom(
          "# x",
          "\n## y\n",
          "</li>",
          "---",
          "\n\n",
          "- z",
          "```",
          "> ",
          "a",
          "===",
          "\n",
        ),
      )
      .map((all) => all.join(""));
    fc.assert(
      fc.property(hostile, (text) => {
        const notes = (["own-words", "question", "idea", "thought"] as const).map((kind) =>
          noted(kind, text),
        );
        const pair = { learner: text, mentor: text, for: "Tom", initiative: text, offer: text };
        const said = answered("tea", "dried", false, { given: [text] });
        const written = page(pair, ...FULL, ...notes, said);
        expect(headings(written)).toEqual(ALL);
        expect([...kindsIn(written)].filter((kind) => !OURS.includes(kind))).toEqual([]);
      }),
    );
  });
});
