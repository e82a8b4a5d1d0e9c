import { describe, expect, it } from "vitest";
import { cited, inline, link, paragraphs } from "../../src/formats/htmlParts.ts";

const REL = 'rel="noopener noreferrer"';

describe("an author's Markdown in HTML", () => {
  it.each([
    ["plain & <b>", "plain &amp; &lt;b&gt;"],
    ["**bold** and *more*", "<strong>bold</strong> and <em>more</em>"],
    ["_so_ not snake_case_name", "<em>so</em> not snake_case_name"],
    ["2 * 3 * 4", "2 * 3 * 4"],
    ["`<b>` stays", "<code>&lt;b&gt;</code> stays"],
    ["\\*not bold\\*", "*not bold*"],
    ["a fact[^source] cited", "a fact cited"],
    [
      "[a page](https://a.example/?x=1&y)",
      `<a href="https://a.example/?x=1&amp;y" ${REL}>a page</a>`,
    ],
    ["<mailto:a@b.example>", `<a href="mailto:a@b.example" ${REL}>mailto:a@b.example</a>`],
    ["[click](javascript:alert`1`)", "click"],
    ["[click](JaVaScRiPt:x)", "click"],
    ["[click](data:text/html,x)", "click"],
    ["[click](//a.example)", "click"],
    [
      "**<img>** [*x*](https://a.example)",
      `<strong>&lt;img&gt;</strong> <a href="https://a.example" ${REL}>*x*</a>`,
    ],
  ])("%s", (markdown, html) => {
    expect(inline(markdown)).toBe(html);
  });

  it("takes no time to speak of, however it is broken", () => {
    for (const piece of ["[", "*", "**a", "`a", "_a ", "[a](", "<https://", "\\", "*a *", "[^"])
      expect(inline(piece.repeat(50_000)).length).toBeGreaterThan(0);
  }, 2_000);
});

describe("links", () => {
  it.each(["https://a.example/x", "http://a.example", "mailto:a@b.example"])(
    "are made of %s",
    (to) => {
      expect(link(to, "x")).toBe(`<a href="${to}" ${REL}>x</a>`);
    },
  );

  it.each([
    "javascript:x",
    " https://a.example",
    "https://a.example/\njavascript:x",
    'https://a.example/"onclick=x',
    "file:///etc/passwd",
    "vbscript:x",
    "#top",
    "",
    null,
  ])("are not made of %j", (to) => {
    expect(link(to, "<x>")).toBe("&lt;x&gt;");
  });

  it("carry a source's words without the marks of Markdown", () => {
    expect(cited('A. Cook, *"Boiling"*, 2020.', null)).toBe("A. Cook, &quot;Boiling&quot;, 2020.");
  });
});

describe("somebody's words as paragraphs", () => {
  it("keep lines and paragraphs, and no mark of their own", () => {
    expect(paragraphs("a\nb\n \n\n*c* <d>\n")).toBe(
      '<p dir="auto">a<br>\nb</p>\n<p dir="auto">*c* &lt;d&gt;</p>',
    );
  });
});
