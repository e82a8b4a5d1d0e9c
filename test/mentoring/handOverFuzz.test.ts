import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonText } from "../../src/formats/json.ts";
import { readHandOver } from "../../src/formats/openedFile.ts";
import { preparationMarkdown } from "../../src/formats/preparationMarkdown.ts";
import { replyMarkdown } from "../../src/formats/replyMarkdown.ts";
import { replyText } from "../../src/formats/replyText.ts";
import { summaryLine } from "../../src/formats/summaryLine.ts";
import { summaryMarkdown } from "../../src/formats/summaryMarkdown.ts";
import { replyFile, summaryFile } from "../../src/mentoring/handOver.ts";
import { preparationFor } from "../../src/mentoring/preparation.ts";
import { markdownRenderer } from "../../src/terminal/markdown.ts";
import { themeOf } from "../../src/terminal/theme.ts";
import { smmCalled } from "../../src/text/toType.ts";
import { UNSAFE } from "../support/controls.ts";
import { courseOf, unitFrom } from "../support/course.ts";
import { HOSTILE } from "../support/hostile.ts";
import { livelySummary } from "../support/lively.ts";
import { REPLY } from "../support/reply.ts";

/** More of them by hand: SMM_FUZZ=100000 npm run test:only -- handOverFuzz */
const RUNS = Number(process.env.SMM_FUZZ ?? 400);

const course = courseOf(unitFrom());
const render = markdownRenderer(themeOf(0));

const FILES = [jsonText(summaryFile(livelySummary())), jsonText(replyFile(REPLY))];

const MARKUP = [
  "# ",
  "> ",
  "- ",
  "1. ",
  "*",
  "**",
  "_",
  "`",
  "```",
  "[",
  "](",
  "<",
  "|",
  "\\",
  "~~",
];
const value = fc.oneof(
  fc.constantFrom("null", "0", "-1", "1e999", "true", '""', "[]", "{}", '"2026-02-31"', "[[]]"),
  fc.constantFrom(...HOSTILE).map((text) => JSON.stringify(text)),
  fc
    .array(fc.constantFrom(...MARKUP, "a", " ", "\n", "&#27;", "\u001b[31m", "\u202e"), {
      maxLength: 60,
    })
    .map((all) => JSON.stringify(all.join(""))),
  fc
    .tuple(fc.constantFrom(...MARKUP, "\u001b[", "a "), fc.nat(400))
    .map(([mark, times]) => JSON.stringify(mark.repeat(times))),
  fc.string({ unit: "binary", maxLength: 20 }).map((text) => JSON.stringify(text)),
);

type Edit = { at: number; with: string };

/** A file with some of its values replaced, or cut, doubled or overwritten somewhere. */
const damaged = fc
  .tuple(
    fc.constantFrom(...FILES),
    fc.array(fc.record({ at: fc.nat(), with: value }), { maxLength: 5 }),
    fc.option(fc.record({ at: fc.nat(), with: fc.string({ unit: "binary", maxLength: 4 }) }), {
      freq: 4,
    }),
  )
  .map(([file, edits, blow]) => {
    const all = edits.reduce(replaceValue, file);
    if (blow === null) return all;
    const at = blow.at % all.length;
    return all.slice(0, at) + blow.with + all.slice(at + blow.with.length);
  });

function replaceValue(file: string, edit: Edit): string {
  const values = [...file.matchAll(/(?<=: |^ +)(?:"(?:[^"\\]|\\.)*"|\d+|null)/gm)];
  const found = values[edit.at % Math.max(1, values.length)];
  if (found === undefined) return file;
  return file.slice(0, found.index) + edit.with + file.slice(found.index + found[0].length);
}

/** All that is shown of a file; undefined where it is refused. */
function shown(text: string): string[] | undefined {
  const read = readHandOver(text);
  if (read.is === "damaged") return [read.why];
  if (read.is === "summary") {
    const preparation = preparationMarkdown(preparationFor(read.summary, course), smmCalled("smm"));
    const markdown = summaryMarkdown(read.summary);
    return [summaryLine(read), markdown, preparation, render(`${markdown}\n${preparation}`, 40)];
  }
  if (read.is !== "reply") return undefined;
  const markdown = replyMarkdown(read.reply, smmCalled("smm"));
  return [summaryLine(read), replyText(read.reply), markdown, render(markdown, 40)];
}

describe("whatever stands in a file that was handed over", () => {
  it("it is shown or refused, without a sign that a terminal obeys", () => {
    let opened = 0;
    fc.assert(
      fc.property(damaged, (text) => {
        const texts = shown(text);
        if (texts !== undefined && texts.length > 1) opened += 1;
        expect(texts?.filter((each) => UNSAFE.test(each)) ?? []).toEqual([]);
      }),
      { numRuns: RUNS },
    );
    // A test in which every file is refused would show nothing.
    expect(opened).toBeGreaterThan(RUNS / 20);
  });
});
