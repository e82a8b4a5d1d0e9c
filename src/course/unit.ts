import { cleanText } from "../text/clean.ts";
import { slug } from "../text/slug.ts";
import { checkNoAnswers } from "./answersShown.ts";
import { CITATION, citationsIn } from "./citations.ts";
import { type Fault, type FaultAt, faultsIn } from "./fault.ts";
import { type Named, readPieces } from "./figures/figures.ts";
import { fingerprint } from "./fingerprint.ts";
import { parseFrontMatter } from "./frontMatter.ts";
import { parseGuess } from "./guess.ts";
import { parseInShort } from "./inShort.ts";
import type { Kind, Page, Question, Source, Unit } from "./model.ts";
import { parsePrompts } from "./prompts.ts";
import { parseQuestions, type QuestionInFile } from "./questions.ts";
import { parseReflection } from "./reflection.ts";
import { checkNearly, RESERVED } from "./reserved.ts";
import { checkUnit } from "./rules.ts";
import { type Outline, outline, type Section, textOf } from "./sections.ts";
import { wordsAlone } from "./wordsAlone.ts";
import { withoutTabs } from "./written/tabs.ts";
import { plainWords } from "./written/words.ts";

/** A larger file is not a lesson; refusing it keeps a strange pack from stopping the program. */
const MOST_CHARACTERS = 256 * 1024;

/** A page is remembered by its heading, and an event has room for no more than a thousand. */
const MOST_HEADING_CHARACTERS = 300;

/** Nobody mends more at once; so many would also be too many to hand on. */
const MOST_FAULTS = 1000;

/** What stands under the second-level headings of a unit. */
type Body = Pick<Unit, "before" | "inShort" | "reflection" | "prompts"> & {
  pages: Page[];
  /** page id to where it stands in the file */
  sections: Map<string, Section>;
  /** what figures name as their sources */
  named: Named[];
  inFile: QuestionInFile[];
};

type Read = (section: Section, fault: FaultAt, language: string) => Partial<Body>;

/** What is read from the sections that are no pages. */
const READ: Record<keyof typeof RESERVED, Read> = {
  "before-you-start": (section, fault, language) => ({
    before: parseGuess(section, language, fault),
  }),
  "in-short": (section, fault) => ({ inShort: parseInShort(section, fault) }),
  "check-yourself": (section, fault, language) => ({
    inFile: parseQuestions(section, language, fault),
  }),
  "in-your-own-words": (section, fault) => ({ reflection: parseReflection(section, fault) }),
  "talk-it-over": (section, fault) => ({ prompts: parsePrompts(section, fault) }),
};

function isReserved(name: string): name is keyof typeof RESERVED {
  return Object.hasOwn(RESERVED, name);
}

function checkHeading(
  { heading, line }: Section,
  name: string,
  seen: ReadonlySet<string>,
  fault: FaultAt,
): void {
  if (seen.has(name) || name === "")
    fault(
      line,
      `the heading "${heading}" stands twice or has no letters`,
      "each heading once, in words",
      "Word one of them otherwise, or put the two together.",
    );
  else if (heading !== undefined && CITATION.test(heading))
    fault(
      line,
      "a heading cites a source",
      "sources cited in the words of a page",
      "Cite it beside the fact, in a sentence below.",
    );
  else if (name.length > MOST_HEADING_CHARACTERS)
    fault(
      line,
      "this heading is too long",
      `at most ${MOST_HEADING_CHARACTERS} characters`,
      "Say it shorter.",
    );
}

/** The sections of a unit by what they are; `title` stands above its opening. */
function bodyIn(
  sections: readonly Section[],
  { title, language }: { title: string; language: string },
  fault: FaultAt,
): Body {
  const body: Body = {
    pages: [],
    sections: new Map(),
    named: [],
    before: undefined,
    inShort: [],
    inFile: [],
    reflection: undefined,
    prompts: [],
  };
  const seen = new Set<string>();
  for (const section of sections) {
    const { heading, lines } = section;
    const name = heading === undefined ? "opening" : slug(heading);
    checkHeading(section, name, seen, fault);
    seen.add(name);
    if (isReserved(name)) {
      Object.assign(body, READ[name](wordsAlone(section, fault), fault, language));
      continue;
    }
    checkNearly(section, fault);
    checkNoAnswers(lines, "on a page", fault);
    for (const piece of readPieces(lines, fault))
      if (piece.is === "figure") body.named.push(...piece.named);
    body.sections.set(name, section);
    const shown = heading === undefined ? title : plainWords(heading);
    body.pages.push({ id: name, heading: shown, markdown: textOf(lines) });
  }
  return body;
}

function sourcesInOrder(pages: readonly Page[], footnotes: Outline["footnotes"]): Source[] {
  const cited = citationsIn(pages.map((page) => page.markdown).join("\n"));
  return cited.flatMap((id) => {
    const found = footnotes.find((note) => note.id === id);
    return found === undefined ? [] : [{ id, text: found.text, url: found.url }];
  });
}

function questionOf({ question, pageHeading, key }: QuestionInFile): Question {
  return {
    ...question,
    key,
    page: pageHeading === undefined ? "opening" : slug(pageHeading),
    fingerprint: fingerprint(question),
  };
}

/** Where a unit stands: its id is its file's name; its pack, that one's language, part and kind are the manifest's. */
export type Placement = {
  file: string;
  pack: string;
  language: string;
  id: string;
  part: string;
  kind: Kind;
};

function unitIn(
  { pack, language, id, part, kind }: Omit<Placement, "file">,
  text: string,
  fault: FaultAt,
): Unit {
  const { frontMatter, sections, footnotes } = outline(text, fault);
  const front = frontMatter === undefined ? undefined : parseFrontMatter(frontMatter, fault);
  const title = front?.title ?? id;
  const { pages, named, inFile, ...body } = bodyIn(sections, { title, language }, fault);
  const [opening, ...rest] = pages;
  const unit: Unit = {
    pack,
    packTitle: undefined,
    id,
    name: id,
    was: front?.was ?? [],
    part,
    kind,
    title,
    summary: front?.summary ?? "",
    minutes: front?.minutes ?? 1,
    checked: front?.checked ?? "",
    checkAgain: front?.["check-again"],
    for: front?.for ?? [],
    readFirst: front?.["read-first"] ?? [],
    readNext: front?.["read-next"] ?? [],
    pages: [opening as Page, ...rest],
    before: body.before,
    inShort: body.inShort,
    questions: inFile.map(questionOf),
    reflection: body.reflection,
    prompts: body.prompts,
    sources: sourcesInOrder(pages, footnotes),
  };
  checkUnit({ unit, footnotes, sections: body.sections, named, inFile }, fault);
  return unit;
}

/**
 * A unit from its Markdown. All faults are found at once; the unit is there only when there are
 * none. Never throws.
 */
export function parseUnit(
  { file, ...place }: Placement,
  markdown: string,
): { unit: Unit | undefined; faults: Fault[] } {
  const { faults, fault } = faultsIn(file, markdown);
  if (markdown.length > MOST_CHARACTERS) {
    fault(
      1,
      "this file is too long for a lesson",
      `at most ${MOST_CHARACTERS} characters`,
      "Make several units of it.",
    );
    return { unit: undefined, faults };
  }
  const unit = unitIn(place, cleanText(withoutTabs(markdown)), fault);
  const inOrder = faults.toSorted((a, b) => a.line - b.line).slice(0, MOST_FAULTS);
  return { unit: faults.length === 0 ? unit : undefined, faults: inOrder };
}
