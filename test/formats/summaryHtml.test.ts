import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { SHEET_STYLE } from "../../src/formats/sheetStyle.ts";
import { summaryHtml } from "../../src/formats/summaryHtml.ts";
import { STYLE, STYLE_HASH } from "../../src/formats/summaryStyle.ts";
import type { Happening } from "../../src/learner/events.ts";
import { fold } from "../../src/learner/fold.ts";
import type { NoteKind } from "../../src/learner/kept/notes.ts";
import type { Pair } from "../../src/mentoring/sections/seen.ts";
import { summarise } from "../../src/mentoring/summarise.ts";
import { withParts } from "../../src/mentoring/summaryParts.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { answered, someEvents, stamped } from "../support/events.ts";
import { elementsIn, textOf } from "../support/html.ts";
import { NOBODY, PAIR } from "../support/pair.ts";

const course = courseOf(unitFrom());

const noted = (kind: NoteKind, text: string, more: object = {}): Happening => ({
  type: "note-written",
  kind,
  text,
  private: false,
  unit: "tea",
  ...more,
});
const lent = (from: string | null, url: string | null, title = "The leaf"): Happening => ({
  type: "reading-added",
  title,
  about: null,
  url,
  from,
  shelf: null,
});
const held = (meeting: string, ratings: number[]): Happening => ({
  type: "meeting-held",
  meeting,
  minutes: 30,
  with: "Tom",
  conclusions: [],
  useful: null,
  change: null,
  ratings,
});
const WHEN = new Date(2026, 11, 3, 14).toISOString();
const page = (pair: Pair, ...happenings: Happening[]) =>
  summaryHtml(summarise(course, fold(stamped(...happenings)), pair));

const FULL: Happening[] = [
  { type: "unit-started", unit: "tea" },
  answered("tea", "boils", false, { given: ["Cups"] }),
  answered("tea", "pot", true),
  answered("tea", "dried", false),
  { type: "unit-finished", unit: "tea" },
  noted("own-words", "Water first,\nhot.\n\nThen leaves."),
  noted("question", "Who pours?"),
  noted("idea", "What if we poured?", { decides: "The board" }),
  noted("idea", "And milk?"),
  noted("thought", "Tea is hot."),
  lent("Tom", "https://example.org/leaf"),
  { type: "reading-done", reading: "e11", gave: "Patience." },
  held("m1", [2, 3, 4, 5, 1]),
  { type: "action-agreed", meeting: "m1", text: "buy cups", owner: "learner", due: "2026-12-01" },
  { type: "action-agreed", meeting: "m1", text: "bring milk", owner: "mentor", due: null },
  { type: "action-done", action: "e15" },
  held("m2", [4, 3, 4, 5, 5]),
  { type: "meeting-planned", meeting: "m3", when: WHEN, minutes: 30, with: "Tom" },
];

const headings = (html: string) =>
  [...html.matchAll(/<h[12][^>]*>(.*?)<\/h[12]>/g)].map((match) => match[1]);

const ALL = [
  "<bdi>Helen</bdi>, for <bdi>Tom</bdi>",
  "Open between us",
  "Worth a second look",
  "What to talk about",
  "A suggestion for our thirty minutes",
  "What I read",
  "In my own words",
  "Other thoughts",
  "What I can offer you",
  "Read for each other",
  "How sure I am",
  "What is solid, and what is shaky",
  "What I answered, and what is better",
  "When I was here",
  "Where the pages to read again come from",
];

describe("the summary as an HTML page", () => {
  const full = page(PAIR, ...FULL);

  it("has its parts in the order in which a mentor wants them", () => {
    expect(headings(full)).toEqual(ALL);
  });

  it("leaves out what there is nothing of", () => {
    expect(headings(page(NOBODY))).toEqual([
      "For our next talk",
      "What to talk about",
      "A suggestion for our thirty minutes",
      "What I read",
    ]);
    expect(page(NOBODY)).toContain("Nothing yet");
  });

  it("begins with who, the next talk, what is open and what to talk about", () => {
    expect(textOf(page(PAIR, ...FULL.slice(0, 2), ...FULL.slice(5)))).toMatch(
      /^ Helen ?, for Tom The initiative we have in mind The new plant Our next talk, 3 of 6 Thursday 3 December 2026, 14:00 \(30 minutes\) Open between us question Who pours\? 2 Nov 2026 .* Worth a second look “Water” in “Tea” What to talk about Make a pot\. .* Read so far 0 of 1 unit Next to read “Tea” \(5 min, begun\) A suggestion/,
    );
  });

  it("names both in its title, and its language", () => {
    expect(full).toContain("<title>For our next talk: Helen, for Tom</title>");
    expect(full).toContain('<html lang="en">');
    const summary = summarise(course, fold([]), NOBODY);
    expect(summaryHtml(summary, "de")).toContain('<html lang="de">');
  });

  it("shows with a shaky spot the question, my answer, the better one and the page", () => {
    expect(textOf(full)).toContain(
      "What boils? I answered Cups Better Water. It says so. To read again “Water” in “Tea”",
    );
    expect(textOf(full)).toContain("I answered I don’t know yet Better leaves.");
  });

  it("says of an idea who would decide, or that it is to be settled", () => {
    expect(textOf(full)).toMatch(/idea And milk\? \S+ \S+ \S+ · who decides: to be settled/);
    expect(textOf(full)).toMatch(/What if we poured\? [^?]*who decides: The board/);
  });

  it("says what each of us said they would do, and by when", () => {
    expect(textOf(full)).toMatch(/action Helen ?: buy cups by 1 Dec 2026/);
  });

  it("shows how sure I was at first and am now, in words and as a picture", () => {
    expect(textOf(full)).toContain("I can find out what is said about us. 3 of 5; at first 3");
    expect(full.match(/<circle class="ring" cx="27%"/g)).toHaveLength(1);
    expect(full.match(/<svg class="scale"/g)).toHaveLength(5);
    expect(textOf(page(PAIR, held("m1", [1, 2, 3, 4, 5])))).toMatch(/at first I can say/);
  });

  it("says of a reading who recommended it, and what it gave", () => {
    expect(textOf(full)).toContain(
      "The leaf Recommended by Tom Read 2 November 2026 What it gave me: Patience.",
    );
    expect(full).toMatch(/<strong><a href="https:\/\/example.org\/leaf" [^>]*>The leaf<\/a>/);
    expect(textOf(page(PAIR, lent(null, null)))).toContain("reading The leaf 2 Nov 2026");
  });

  it("folds what is no part of its first sheet, or opens all of it where that is wanted", () => {
    const summary = summarise(course, fold(stamped(...FULL)), PAIR);
    const open = summaryHtml(summary, "en", true);
    const [front = "", below = ""] = full.split('<div class="below">');
    expect(headings(front)).toEqual(ALL.slice(0, 4));
    expect(below.match(/<details>\n<summary><h2/g)).toHaveLength(ALL.length - 4);
    expect(open.replaceAll("<details open>", "<details>")).toBe(full);
    expect(open).not.toContain("<details>");
  });

  it("names who is known", () => {
    const named = (learner: string | null, mentor: string | null) =>
      headings(page({ ...NOBODY, learner, mentor }))[0];
    expect(named("Ada", null)).toBe("From <bdi>Ada</bdi>");
    expect(named(null, "Tom")).toBe("For <bdi>Tom</bdi>");
    expect(named(null, null)).toBe("For our next talk");
  });

  it("has nothing of a part that is left out", () => {
    const summary = summarise(course, fold(stamped(...FULL)), PAIR);
    const kept = summaryHtml(withParts(summary, ["questions", "shaky"]));
    expect(headings(kept)).toEqual(ALL.slice(0, 3));
    expect(kept).not.toMatch(/Units by part|Next to read|\d solid/);
  });

  it("keeps the lines and paragraphs of my own words", () => {
    expect(full).toContain(
      '<p dir="auto">Water first,<br>\nhot.</p>\n<p dir="auto">Then leaves.</p>',
    );
  });

  it("links the sources of the pages to read again", () => {
    expect(full).toMatch(/<a href="https:\/\/[^"]+" rel="noopener noreferrer">/);
  });

  it("gives its figures in words beside each picture", () => {
    const text = textOf(page(PAIR, ...FULL.slice(0, 4)));
    expect(text).toContain("hot 0 of 1 read, 1 begun");
    expect(text).toContain("hot 1 solid, 2 shaky");
    expect(text).toContain("On one day: 2 November 2026.");
  });

  it("is the same, to the byte, of the same record", () => {
    fc.assert(
      fc.property(someEvents, (events) => {
        const record = fold(events);
        const again = JSON.parse(JSON.stringify(record));
        const write = (of = record) => summaryHtml(summarise(course, of, PAIR));
        expect(write(again)).toBe(write());
      }),
    );
  });

  it("has no word of a private note, nor its day", () => {
    const secret = fc.uuid().map((id) => `secret-${id}`);
    fc.assert(
      fc.property(
        someEvents,
        secret,
        fc.constantFrom<NoteKind[]>("idea", "own-words", "question"),
        (events, text, kind) => {
          const [hidden] = stamped(
            noted(kind, text, { private: true, initiative: text, decides: text }),
          );
          const before = summaryHtml(summarise(course, fold(events), PAIR));
          const withIt = fold([
            ...events,
            { ...hidden, id: "secret", day: "2031-07-09" } as (typeof events)[0],
          ]);
          expect(summaryHtml(summarise(course, withIt, PAIR))).toBe(before);
        },
      ),
    );
  });
});

describe("what may be live in the page", () => {
  it("is two styles, whose hashes are the only thing that its policy lets through", () => {
    const hash = createHash("sha256").update(STYLE).digest("base64");
    expect(STYLE_HASH).toBe(`sha256-${hash}`);
    const sheet = createHash("sha256").update(SHEET_STYLE.text).digest("base64");
    expect(SHEET_STYLE.hash).toBe(`sha256-${sheet}`);
    const html = page(PAIR, ...FULL);
    expect(html).toContain(
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}' 'sha256-${sheet}'; base-uri 'none'; form-action 'none'">`,
    );
    expect(html).toContain(`<style>${STYLE}</style>\n<style>${SHEET_STYLE.text}</style>`);
  });

  it("has neither script nor address but in links", () => {
    const html = page(PAIR, ...FULL);
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|<object|<form|\bon\w+=|\bsrc=|\sstyle=|@import/i,
    );
    for (const text of [STYLE, SHEET_STYLE.text])
      expect(text).not.toMatch(/url\((?!#)|@import|@font-face|https?:|<\//);
  });

  it("stays the template's own elements, whatever was written in a note, an answer or a name", () => {
    const hostile = fc
      .array(
        fc.oneof(
          fc.constantFrom(
            '"><script>x</script>',
            "</style>",
            "<!--",
            "-->",
            "&lt;b&gt;",
            "<svg/onload=x>",
          ),
          fc.constantFrom(
            "</p>",
            "</title>",
            "' onclick='x",
            "]]>",
            "javascript:x",
            "\u202e",
            "\u001b[31m",
          ),
          fc.string({ unit: "grapheme" }),
        ),
        { minLength: 1, maxLength: 6 },
      )
      // On one line: a line of somebody's own is rightly a <br>.
      .map((all) => `x${all.join("").replace(/[\n-\r\u0085\u2028\u2029]/g, " ")}`);
    const written = (text: string) =>
      page(
        { ...NOBODY, learner: text, mentor: text, initiative: `${text} too` },
        ...FULL.slice(0, 5),
        answered("tea", "dried", false, { given: [text] }),
        ...(["own-words", "question", "idea", "thought"] as const).map((kind) =>
          noted(kind, text, { initiative: text, decides: text }),
        ),
        lent(text, null, text),
      );
    const usual = elementsIn(written("word"));
    fc.assert(
      fc.property(hostile, (text) => {
        expect(elementsIn(written(text))).toEqual(usual);
      }),
    );
  });
});
