import { cleanText } from "../text/clean.ts";
import { slug } from "../text/slug.ts";
import { citationsIn } from "./citations.ts";
import { fingerprint } from "./fingerprint.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { parseInShort } from "./inShort.ts";
import type { Fault, Kind, Page, Source, Unit } from "./model.ts";
import { parsePrompts } from "./prompts.ts";
import { parseGuess, parseQuestions, type QuestionInFile } from "./questions.ts";
import { checkUnit } from "./rules.ts";
import { type Outline, outline, textOf } from "./sections.ts";

/** A larger file is not a lesson; refusing it keeps a strange pack from stopping the program. */
const MOST_CHARACTERS = 256 * 1024;

/** A page is remembered by its heading, and an event has room for no more than a thousand. */
const MOST_HEADING_CHARACTERS = 300;

/** Nobody mends more at once; so many would also be too many to hand on. */
const MOST_FAULTS = 1000;

const RESERVED = {
  before: "before-you-start",
  inShort: "in-short",
  questions: "check-yourself",
  reflection: "in-your-own-words",
  talk: "talk-it-over",
} as const;

function sourcesInOrder(pages: readonly Page[], footnotes: Outline["footnotes"]): Source[] {
  const cited = citationsIn(pages.map((page) => page.markdown).join("\n"));
  return cited.flatMap((id) => {
    const found = footnotes.find((note) => note.id === id);
    return found === undefined ? [] : [{ id, text: found.text, url: found.url }];
  });
}

/** Where a unit stands: its id is its file's name, its part and kind come from the manifest. */
export type Placement = { file: string; id: string; part: string; kind: Kind };

/**
 * A unit from its Markdown. All faults are found at once; the unit is there only when there are
 * none. Never throws.
 */
export function parseUnit(
  placement: Placement,
  markdown: string,
): { unit: Unit | undefined; faults: Fault[] } {
  const { file, id, part, kind } = placement;
  if (markdown.length > MOST_CHARACTERS)
    return {
      unit: undefined,
      faults: [
        {
          file,
          line: 1,
          what: "this file is too long for a lesson",
          expected: `at most ${MOST_CHARACTERS} characters`,
        },
      ],
    };
  const { frontMatter, sections, footnotes, faults } = outline(file, cleanText(markdown));
  const found = [faults];
  const front = parseFrontMatter(file, frontMatter ?? "");
  if (frontMatter !== undefined) found.push(front.faults);
  const title = front.value?.title ?? id;

  const pages: Page[] = [];
  const pageLines = new Map<string, number>();
  const seen = new Set<string>();
  let before: Unit["before"];
  let inShort: string[] = [];
  let reflection: string | undefined;
  let prompts: Unit["prompts"] = [];
  let inFile: QuestionInFile[] = [];
  for (const section of sections) {
    const name = section.heading === undefined ? "opening" : slug(section.heading);
    if (seen.has(name) || name === "")
      faults.push({
        file,
        line: section.line,
        what: `the heading "${section.heading}" stands twice or has no letters`,
        expected: "each heading once, in words",
      });
    else if (name.length > MOST_HEADING_CHARACTERS)
      faults.push({
        file,
        line: section.line,
        what: "this heading is too long",
        expected: `at most ${MOST_HEADING_CHARACTERS} characters`,
      });
    seen.add(name);
    if (name === RESERVED.before) {
      const guess = parseGuess(file, section);
      before = guess.value;
      found.push(guess.faults);
    } else if (name === RESERVED.inShort) {
      const short = parseInShort(file, section);
      inShort = short.value;
      found.push(short.faults);
    } else if (name === RESERVED.questions) {
      const questions = parseQuestions(file, section);
      inFile = questions.value;
      found.push(questions.faults);
    } else if (name === RESERVED.reflection) {
      reflection = textOf(section.lines).replace(/\s+/g, " ") || undefined;
    } else if (name === RESERVED.talk) {
      const talk = parsePrompts(file, section);
      prompts = talk.value;
      found.push(talk.faults);
    } else {
      pageLines.set(name, section.line);
      pages.push({
        id: name,
        heading: section.heading ?? title,
        markdown: textOf(section.lines),
      });
    }
  }

  const [opening, ...rest] = pages;
  const unit: Unit = {
    id,
    was: front.value?.was ?? [],
    part,
    kind,
    title,
    summary: front.value?.summary ?? "",
    minutes: front.value?.minutes ?? 1,
    checked: front.value?.checked ?? "",
    checkAgain: front.value?.["check-again"],
    for: front.value?.for ?? [],
    readFirst: front.value?.["read-first"] ?? [],
    readNext: front.value?.["read-next"] ?? [],
    pages: [opening as Page, ...rest],
    before,
    inShort,
    questions: inFile.map(({ question, pageHeading, key }) => ({
      ...question,
      key,
      page: pageHeading === undefined ? "opening" : slug(pageHeading),
      fingerprint: fingerprint(question),
    })),
    reflection,
    prompts,
    sources: sourcesInOrder(pages, footnotes),
  };
  found.push(checkUnit({ file, unit, footnotes, pageLines, inFile }));
  const inOrder = found.flat().sort((a, b) => a.line - b.line);
  return {
    unit: inOrder.length === 0 ? unit : undefined,
    faults: inOrder.slice(0, MOST_FAULTS),
  };
}
