import { describe, expect, it } from "vitest";
import { cited, link, paragraphs } from "../../src/formats/htmlParts.ts";

const REL = 'rel="noopener noreferrer"';

describe("links", () => {
  it.each(["https://a.example/x", "http://a.example", "mailto:a@b.example"])(
    "are made of %s",
    (to) => {
      expect(link(to, "x")).toBe(`<a href="${to}" ${REL}>x</a>`);
      expect(link(to, "")).toBe(`<a href="${to}" ${REL}>${to}</a>`);
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
