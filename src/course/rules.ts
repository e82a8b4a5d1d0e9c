import { isId } from "../text/slug.ts";
import { citationsIn } from "./citations.ts";
import type { FaultAt } from "./fault.ts";
import type { Named } from "./figures/figures.ts";
import { wordsOfPage } from "./figures/pieces.ts";
import type { Unit } from "./model.ts";
import type { QuestionInFile } from "./questions.ts";
import type { Outline, Section } from "./sections.ts";

/** A unit with the lines that its pieces stand on. */
type UnitInFile = {
  unit: Unit;
  footnotes: Outline["footnotes"];
  /** page id to where it stands in the file */
  sections: ReadonlyMap<string, Section>;
  /** what figures name as their sources */
  named: readonly Named[];
  inFile: readonly QuestionInFile[];
};

type Rule = (subject: UnitInFile, fault: FaultAt) => void;

/** The first line of a section that has this; that of its heading where none has. */
function lineWith(text: string, section: Section | undefined): number {
  const found = section?.lines.find((line) => line.text.includes(text));
  return found?.number ?? section?.line ?? 1;
}

const MEND_FOOTNOTE = "Write there who says so, where and when, or mend the name.";

const pagesHaveWords: Rule = ({ unit, sections }, fault) => {
  for (const { id, heading, markdown } of unit.pages) {
    if (markdown !== "") continue;
    const line = sections.get(id)?.line ?? 1;
    if (id === "opening")
      fault(
        line,
        "there is no opening",
        "a few sentences before the first heading",
        "Write what the unit begins with below the front matter.",
      );
    else
      fault(
        line,
        `"${heading}" is empty`,
        "a page of text",
        "Write the page, or remove its heading.",
      );
  }
};

const questionIdsAreGoodAndDifferent: Rule = ({ inFile }, fault) => {
  const seen = new Set<string>();
  for (const { question, line } of inFile) {
    const again = seen.has(question.id);
    seen.add(question.id);
    const good = isId(question.id);
    if (again || !good)
      fault(
        line,
        again ? `the id "${question.id}" stands twice` : `"${question.id}" cannot be an id`,
        "small letters, digits and hyphens, each id once",
        "Write another id; one that learners have answered under stays as it is.",
      );
  }
};

const questionPagesExist: Rule = ({ unit, inFile, sections }, fault) => {
  const headings = unit.pages.slice(1).map((page) => page.heading);
  for (const [index, { line, pageHeading }] of inFile.entries()) {
    const page = unit.questions[index]?.page ?? "";
    if (pageHeading === undefined || !sections.has(page))
      fault(
        line,
        pageHeading === undefined
          ? "this question names no page to read again"
          : `there is no page "${pageHeading}"`,
        `<!-- page: … --> with one of: ${headings.join("; ")}`,
        "Copy the heading of the page that has the answer.",
      );
  }
};

const citationsHaveFootnotes: Rule = ({ unit, footnotes, sections }, fault) => {
  const known = new Set(footnotes.map((note) => note.id));
  for (const page of unit.pages)
    for (const id of citationsIn(wordsOfPage(page.markdown)))
      if (!known.has(id))
        fault(
          lineWith(`[^${id}]`, sections.get(page.id)),
          `[^${id}] on the page "${page.heading}" has no footnote`,
          `a line that begins with [^${id}]: at the end of the file`,
          MEND_FOOTNOTE,
        );
};

const namedSourcesHaveFootnotes: Rule = ({ footnotes, named }, fault) => {
  const known = new Set(footnotes.map((note) => note.id));
  for (const { id, line } of named)
    if (!known.has(id))
      fault(
        line,
        `the source "${id}" of a figure has no footnote`,
        `a line that begins with [^${id}]: at the end of the file`,
        MEND_FOOTNOTE,
      );
};

const footnotesAreCitedOnce: Rule = ({ unit, footnotes }, fault) => {
  const cited = new Set(unit.sources.map((source) => source.id));
  const seen = new Set<string>();
  for (const { id, line } of footnotes) {
    if (seen.has(id))
      fault(
        line,
        `the footnote [^${id}] stands twice`,
        "one footnote for each name",
        "Name one of the two otherwise, here and where it is cited.",
      );
    else if (!cited.has(id))
      fault(
        line,
        `the footnote [^${id}] is cited on no page`,
        `[^${id}] beside the fact it supports, or no footnote`,
        "Cite it on a page, or remove it.",
      );
    seen.add(id);
  }
};

const RULES: readonly Rule[] = [
  pagesHaveWords,
  questionIdsAreGoodAndDifferent,
  questionPagesExist,
  citationsHaveFootnotes,
  namedSourcesHaveFootnotes,
  footnotesAreCitedOnce,
];

/** Tells all that is wrong with a unit's meaning; its shape was checked while it was read. */
export function checkUnit(subject: UnitInFile, fault: FaultAt): void {
  for (const rule of RULES) rule(subject, fault);
}
