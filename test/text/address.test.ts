import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { outline } from "../../src/course/sections.ts";
import { parseShelf } from "../../src/course/shelf.ts";
import { addressIn } from "../../src/course/written/addressIn.ts";
import { markdownAddress } from "../../src/formats/escape.ts";
import { link } from "../../src/formats/htmlParts.ts";
import { authorsHtml } from "../../src/formats/markdownHtml.ts";
import { wrongWithAccount } from "../../src/formats/xapi.ts";
import { webAddress } from "../../src/learner/shapes.ts";
import { markdownRenderer } from "../../src/terminal/markdown.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { isAddress, isSite, typedAddress } from "../../src/text/address.ts";
import { cleanText } from "../../src/text/clean.ts";
import { HOSTILE } from "../support/hostile.ts";
import { kindsIn } from "../support/markdown.ts";

const render = markdownRenderer(themeOf(0));

const ADDRESSES = [
  "https://example.org",
  "http://example.org/",
  "HTTPS://Example.ORG/a",
  "https://example.org:8080/a?b=c&d=(2)#e",
  "https://example.org/a_(b)",
  "https://example.org/Rubik's_Cube",
  "https://example.org/a.",
  "https://example.org/a,",
  "https://social.example/@maria",
  "https://example.org/?mail=a@b.example",
  "https://[2001:db8::1]/a",
  "https://bücher.example/straße",
  "https://example.org/%3Cb%3E",
  "mailto:maria@example.org",
  "mailto:maria@example.org?subject=Tea",
];

const NONE = [
  "",
  "example.org",
  "//example.org",
  "https://",
  "https:///a",
  "https:example.org",
  "https://example.org/a b",
  "https://example.org/a\nb",
  " https://example.org",
  "https://example.org/<b>",
  'https://example.org/"onmouseover="x',
  "https://example.org/`x`",
  "https://example.org\\@elsewhere.example",
  "https://bank.example@elsewhere.example/",
  "https://name:secret@example.org/",
  "https://example.org/\u202egnp.exe",
  "https://exam\u200bple.org",
  "https://example.org/\u0000",
  `https://example.org/${"a".repeat(1000)}`,
  "mailto:",
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript://https://x.example/%0aalert(1)",
  "data:text/html,x",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://example.org",
  "blob:https://example.org/x",
];

/** The address of a source, as a footnote in a lesson has it. */
const sourceOf = (text: string) =>
  outline(`## A\n\nWords.[^a]\n\n[^a]: B, <${text}>\n`, () => {}).footnotes[0]?.url;
const onShelf = (text: string) =>
  parseShelf("shelf.md", `- **A**, by B. <${text}>\n  *Why:* it is good.\n`).shelf[0]?.url;
const linksIn = (html: string) => html.match(/<a /g)?.length ?? 0;

describe.each(ADDRESSES)("%j is an address", (address) => {
  it("wherever one is looked for", () => {
    expect(isAddress(address)).toBe(true);
    expect(typedAddress(address)).toBe(address);
    expect(addressIn(`a <${address}> b`)).toEqual({ address, rest: "a b" });
    expect(sourceOf(address)).toBe(address);
    expect(onShelf(address)).toBe(address);
    expect(v.is(webAddress, address)).toBe(true);
  });

  it("in every form a link to where it says, and nothing else", () => {
    for (const html of [link(address, "x"), authorsHtml(`<${address}>`)])
      expect(linksIn(html)).toBe(1);
    expect([...kindsIn(markdownAddress(address))]).toEqual(["paragraph", "link", "text"]);
    expect(render(`[x](<${address}>)`, 2000)).toMatch(/^x \(\S+\)$/);
  });
});

describe.each(NONE)("%j is no address", (text) => {
  it("wherever one is looked for", () => {
    expect(isAddress(text)).toBe(false);
    expect(addressIn(`a <${text}> b`)).toEqual({ address: undefined, rest: `a <${text}> b` });
    expect(sourceOf(text)).toBeUndefined();
    // The words of a pack are cleaned before they are looked at.
    const cleaned = cleanText(text);
    expect(onShelf(text)).toBe(isAddress(cleaned) ? cleaned : undefined);
    expect(isSite(text)).toBe(false);
    expect(wrongWithAccount({ name: "7", homePage: text })).toBeDefined();
  });

  it("and in no form a link", () => {
    for (const html of [link(text, "x"), authorsHtml(`<${text}>`)]) expect(linksIn(html)).toBe(0);
    // In Markdown space before an address is none of it.
    expect(linksIn(authorsHtml(`[x](${text})`))).toBe(isAddress(text.trimStart()) ? 1 : 0);
    expect(markdownAddress(text)).not.toMatch(/^</);
  });
});

describe("an address", () => {
  it("is none of what would do something in a page", () => {
    for (const text of HOSTILE) {
      expect([text, isAddress(text) && !/^(?:https?|mailto):/i.test(text)]).toEqual([text, false]);
      expect(linksIn(link(text, "x")) <= Number(isAddress(text))).toBe(true);
    }
  });

  it.each([
    ["example.org", "https://example.org"],
    ["www.example.org/a?b", "https://www.example.org/a?b"],
    ["bücher.example", "https://bücher.example"],
    ["example", undefined],
    ["example.org/<b>", undefined],
    ["a@example.org", undefined],
  ])("may be typed without its beginning: %s", (typed, whole) => {
    expect(typedAddress(typed)).toBe(whole);
  });

  it("is the first between angle brackets that is one", () => {
    const text =
      "See <b>, <javascript:x>, <https://a@b.example> and <https://c.example>, <https://d.example>.";
    expect(addressIn(text)).toEqual({
      address: "https://c.example",
      rest: text.replace(" <https://c.example>", ""),
    });
  });

  it.each([
    ['A [site](https://a.example/b "T"), 2007.', "https://a.example/b", "A site, 2007."],
    ["A, https://a.example/b_c, 2007.", "https://a.example/b_c", "A, 2007."],
    ["A [site](<https://a.example/b(c)>), 2007.", "https://a.example/b(c)", "A site, 2007."],
    [
      "A, 24 August 2005. https://a.example/B_(c)",
      "https://a.example/B_(c)",
      "A, 24 August 2005. ",
    ],
    ["A (see https://a.example/B_(c)), 2007.", "https://a.example/B_(c)", "A (see), 2007."],
    ["A [site](https://a.example/b_(c)), 2007.", "https://a.example/b_(c)", "A site, 2007."],
    ["Is it https://a.example/b_?", "https://a.example/b_", "Is it?"],
    ["https://a.example/~", "https://a.example/~", ""],
    ["https://a.example/b, A, 2007.", "https://a.example/b", "A, 2007."],
    ["A https://a.example/b and c", "https://a.example/b", "A and c"],
    ["A ` https://a.example/b ` c", undefined, undefined],
    [
      "A `<https://a.example/b>` https://a.example/c",
      "https://a.example/c",
      "A `<https://a.example/b>` ",
    ],
    ["(https://a.example).", undefined, "(https://a.example)."],
    ["https://a.example/b", "https://a.example/b", ""],
    ["[x](javascript:x) ![y](https://a.example)", undefined, undefined],
    ["`[x](https://a.example)`", undefined, undefined],
    ["https://a@b.example [z](https://a@b.example)", undefined, undefined],
  ])("is behind words or for itself where none stands so: %s", (text, address, rest = text) => {
    expect(addressIn(text)).toEqual({ address, rest });
  });

  it("was kept in wider terms, which are read again", () => {
    for (const kept of [
      "https://name@example.org/",
      "https://example.org/<b>",
      'mailto:"a"@b.example',
    ])
      expect([isAddress(kept), v.is(webAddress, kept)]).toEqual([false, true]);
  });

  it.each([
    ["https://example.org", true],
    ["http://example.org/mentoring/", true],
    ["https://example.org/a%20b", true],
    ["https://example.org/?a=b", false],
    ["https://example.org/#a", false],
    ["https://example.org/100%", false],
    ["https://example.org/a|b", false],
    ["mailto:a@b.example", false],
  ])("of a site is one under which others can stand: %s", (text, is) => {
    expect(isSite(text)).toBe(is);
    expect(wrongWithAccount({ name: "7", homePage: text }) === undefined).toBe(is);
  });
});
