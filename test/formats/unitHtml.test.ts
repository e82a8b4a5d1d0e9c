import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Figure } from "../../src/course/figures/figures.ts";
import type { Unit } from "../../src/course/model.ts";
import { figureHtml } from "../../src/formats/figureHtml.ts";
import { markdownHtml } from "../../src/formats/markdownHtml.ts";
import { unitHtml } from "../../src/formats/unitHtml.ts";
import { UNIT_STYLE } from "../../src/formats/unitStyle.ts";
import { changed, unitFrom } from "../support/course.ts";
import { ALL_FIGURES, figureFrom } from "../support/figures.ts";
import { HOSTILE } from "../support/hostile.ts";
import { elementsIn, textOf } from "../support/html.ts";
import { UNIT } from "../support/pack.ts";

const cite = (id: string) => `(${id})`;

describe("Markdown on a page", () => {
  it.each([
    [
      "One.\n\nTwo *three* **four** `five`.",
      "<p>One.</p>\n<p>Two <em>three</em> <strong>four</strong> <code>five</code>.</p>",
    ],
    ["A fact.[^one]", "<p>A fact.(one)</p>"],
    [
      "- One\n- Two **three**",
      '<ul class="said">\n<li>One</li>\n<li>Two <strong>three</strong></li>\n</ul>',
    ],
    ["3. Three\n4. Four", '<ol class="said" start="3">\n<li>Three</li>\n<li>Four</li>\n</ol>'],
    ["- [ ] One\n- [ ] Two", '<ul class="said">\n<li>[ ] \nOne</li>\n<li>[ ] \nTwo</li>\n</ul>'],
    [
      "- [ ] One\n\n- [ ] Two",
      '<ul class="said">\n<li><p>[ ] One</p></li>\n<li><p>[ ] Two</p></li>\n</ul>',
    ],
    ["1. One", '<ol class="said">\n<li>One</li>\n</ol>'],
    ["> Said.", "<blockquote>\n<p>Said.</p>\n</blockquote>"],
    [
      "> [!WARNING] Often told differently\n> Not so.[^one]",
      '<div class="alert">\n<p><strong>Often told differently</strong></p>\n<p>Not so.(one)</p>\n</div>',
    ],
    ["> [!NOTE]\n> So.", '<div class="alert">\n<p><strong>Note</strong></p>\n<p>So.</p>\n</div>'],
    [
      "[words](https://example.org)",
      '<p><a href="https://example.org" rel="noopener noreferrer">words</a></p>',
    ],
    ["[words](javascript:alert)", "<p>words</p>"],
    ["AT&T &amp; <b>so</b>", "<p>AT&amp;T &amp; &lt;b&gt;so&lt;/b&gt;</p>"],
    ["### Below", "<h3>Below</h3>"],
    [
      "| Who | What |\n|---|---|\n| **Ruth** | 3 |\n| Sam | 4[^one] |",
      '<table>\n<thead><tr><th scope="col">Who</th><th scope="col">What</th></tr></thead>\n' +
        "<tbody><tr><td><strong>Ruth</strong></td><td>3</td></tr>\n" +
        "<tr><td>Sam</td><td>4(one)</td></tr></tbody>\n</table>",
    ],
    ["[^a b] stays", "<p>[^a b] stays</p>"],
    ["> [NOTE] So.", "<blockquote>\n<p>[NOTE] So.</p>\n</blockquote>"],
    ["One  \ntwo", "<p>One<br>two</p>"],
    ["One<!-- not this --> two", "<p>One two</p>"],
    ["---", "<hr>"],
    ["```\na < b\n```", '<pre tabindex="0"><code>a &lt; b</code></pre>'],
  ])("is HTML: %j", (markdown, html) => {
    expect(markdownHtml(markdown, cite)).toBe(html);
  });

  it("that takes too long to parse, or is nested too deeply, is words", () => {
    expect(markdownHtml(`One.\n\n${"*a ".repeat(5000)}`, cite)).toContain("<p>*a *a ");
    expect(markdownHtml("> ".repeat(4000), cite)).toMatch(/^<(?:p|blockquote)>/);
  });
});

const figures = Object.values(ALL_FIGURES).join("\n\n");
const unit = unitFrom(changed("Leaves are *dried*.\n", `${figures}\n`));
const page = (each: Unit = unit) => unitHtml(each, each.pages, "en");

describe("a unit on a page", () => {
  it("has its pages with their headings, its figures and its sources, and none of its questions", () => {
    const text = textOf(page());
    const order = [
      "Tea",
      "How to make it.",
      "5 minutes. Facts checked on 22 November 2026",
      "Tea is a drink.",
      "Water boils at 100 degrees. [1]",
      "21 June 2005",
      "Sales through Twitter",
      "Why it is there: paid for",
      "2 of 5 stars",
      "A. Cook",
    ];
    const places = order.map((words) => text.indexOf(words));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).not.toContain("What boils?");
    expect(page()).toContain('<a class="cite" href="#source-1">[1]</a>');
    expect(page()).toContain('<li id="source-1">');
  });

  it("is written so, but for its styles", async () => {
    const small = unitFrom(
      UNIT.replace(
        "## Check yourself",
        "## In short\n\n- Boil.\n- *Pour*.\n- Drink.\n\n## Check yourself",
      ),
    );
    const html = page(small)
      .replace(/<style>[^<]*<\/style>/g, "<style></style>")
      .replace(/sha256-[^']+/g, "sha256-…");
    await expect(html).toMatchFileSnapshot("../fixtures/html/unit.html");
  });

  it("has a reference as it stands where there is no such source", () => {
    const text = textOf(page({ ...unit, sources: [] }));
    expect(text).toContain("Water boils at 100 degrees.[^boil]");
    expect(text).not.toContain("A. Cook");
  });

  it("of some pages has the sources cited there alone", () => {
    const opening = unitHtml(unit, unit.pages.slice(0, 1), "en");
    expect(opening).not.toContain("A. Cook");
    expect(opening).not.toContain("Water boils");
  });

  it("lets through its two styles by their hashes, and nothing else", () => {
    const hash = createHash("sha256").update(UNIT_STYLE.text).digest("base64");
    expect(UNIT_STYLE.hash).toBe(`sha256-${hash}`);
    expect(page()).toMatch(
      /content="default-src 'none'; style-src 'sha256-[^']+' 'sha256-[^']+'; base-uri 'none'; form-action 'none'"/,
    );
  });

  it.each(Object.entries(ALL_FIGURES))("has every word of a figure: %s", (_, block) => {
    const text = textOf(`<body>${figureHtml(figureFrom(block), "")}`);
    const words = block
      .replace(/^(?:```.*|source:.*|\d{4}(?:-\d\d)*|(?:\d )?[a-z]+:)/gm, " ")
      .split(/\s+/)
      .filter((word) => /\p{L}/u.test(word));
    for (const word of words) expect(text).toContain(word);
  });
});

const TAGS = new Set(
  "html head meta title style body header h1 h2 h3 p span strong em code pre main section ul ol li a blockquote div table thead tbody tr th td footer figure figcaption time svg rect hr br !doctype".split(
    " ",
  ),
);
const ATTRIBUTES = new Set(
  "lang charset http-equiv content name class id href rel role tabindex scope start datetime aria-label aria-labelledby aria-hidden width height x y rx".split(
    " ",
  ),
);

/** The figures of the small unit, every text of them this one. */
function figuresOf(text: string): Figure[] {
  const replaced = (value: unknown): unknown => {
    if (typeof value === "string") return text;
    if (Array.isArray(value)) return value.map(replaced);
    if (typeof value !== "object" || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => [
        key,
        key === "kind" || key === "part" || key === "date" ? inner : replaced(inner),
      ]),
    );
  };
  return Object.values(ALL_FIGURES).map((block) => replaced(figureFrom(block)) as Figure);
}

function expectHarmless(html: string): void {
  expect(Object.keys(elementsIn(html)).filter((tag) => !TAGS.has(tag))).toEqual([]);
  for (const [, inside = ""] of html.matchAll(/<[a-z][a-z0-9]*((?:[^>"]|"[^"]*")*)>/g))
    for (const [, name = "", value = ""] of inside.matchAll(/\s([^\s="]+)(?:="([^"]*)")?/g)) {
      expect(ATTRIBUTES).toContain(name);
      if (name === "href") expect(value).toMatch(/^(?:https?:|mailto:|#source-\d+$)/i);
    }
}

describe("hostile words in a lesson", () => {
  const unitOf = (text: string): Unit => ({
    ...unit,
    title: text,
    summary: text,
    inShort: [text],
    pages: [
      { id: "opening", heading: text, markdown: text },
      {
        id: "next",
        heading: text,
        markdown: `- ${text}\n\n> [!WARNING] ${text}\n> ${text}\n\n| a |\n|---|\n| ${text} |`,
      },
    ],
    sources: [{ id: "boil", text, url: text }],
  });

  it.each(HOSTILE)("are not live: %j", (text) => {
    expectHarmless(page(unitOf(text)));
    for (const figure of figuresOf(text)) expectHarmless(figureHtml(figure, ""));
  });

  it("of any kind are not live", () => {
    const piece = fc.oneof(
      fc.constantFrom(...HOSTILE, "[a](", ")", "<", ">", "**", "`", "\n\n", "[^boil]", '"', "'"),
      fc.string({ unit: "binary", maxLength: 5 }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expectHarmless(page(unitOf(pieces.join(""))));
      }),
      { numRuns: 300 },
    );
  });
});
