import { ID, MOST_ID_CHARACTERS } from "../text/slug.ts";
import { citationsIn } from "./citations.ts";
import type { Fault, Unit } from "./model.ts";
import type { QuestionInFile } from "./questions.ts";
import type { Outline } from "./sections.ts";

/** A unit with the lines that its pieces stand on. */
export type UnitInFile = {
  file: string;
  unit: Unit;
  footnotes: Outline["footnotes"];
  /** page id to the line of its heading */
  pageLines: ReadonlyMap<string, number>;
  inFile: readonly QuestionInFile[];
};

type Rule = (subject: UnitInFile) => Fault[];

const pagesHaveWords: Rule = ({ file, unit, pageLines }) =>
  unit.pages
    .filter((page) => page.markdown === "")
    .map((page) => ({
      file,
      line: pageLines.get(page.id) ?? 1,
      what: page.id === "opening" ? "there is no opening" : `"${page.heading}" is empty`,
      expected:
        page.id === "opening" ? "a few sentences before the first heading" : "a page of text",
    }));

const questionIdsAreGoodAndDifferent: Rule = ({ file, inFile }) => {
  const seen = new Set<string>();
  return inFile.flatMap(({ question, line }) => {
    const again = seen.has(question.id);
    seen.add(question.id);
    const good = ID.test(question.id) && question.id.length <= MOST_ID_CHARACTERS;
    if (!again && good) return [];
    return [
      {
        file,
        line,
        what: again ? `the id "${question.id}" stands twice` : `"${question.id}" cannot be an id`,
        expected: "small letters, digits and hyphens, each id once",
      },
    ];
  });
};

const questionPagesExist: Rule = ({ file, unit, inFile, pageLines }) =>
  unit.questions.flatMap((question, index) => {
    const { line, pageHeading } = inFile[index] as QuestionInFile;
    if (pageLines.has(question.page) && pageHeading !== undefined) return [];
    const headings = unit.pages.slice(1).map((page) => page.heading);
    return [
      {
        file,
        line,
        what:
          pageHeading === undefined
            ? "this question names no page to read again"
            : `there is no page "${pageHeading}"`,
        expected: `<!-- page: … --> with one of: ${headings.join("; ")}`,
      },
    ];
  });

const citationsHaveFootnotes: Rule = ({ file, unit, footnotes, pageLines }) => {
  const known = new Set(footnotes.map((note) => note.id));
  return unit.pages.flatMap((page) =>
    citationsIn(page.markdown)
      .filter((id) => !known.has(id))
      .map((id) => ({
        file,
        line: pageLines.get(page.id) ?? 1,
        what: `[^${id}] on the page "${page.heading}" has no footnote`,
        expected: `a line that begins with [^${id}]: at the end of the file`,
      })),
  );
};

const footnotesAreCitedOnce: Rule = ({ file, unit, footnotes }) => {
  const cited = new Set(unit.sources.map((source) => source.id));
  const seen = new Set<string>();
  return footnotes.flatMap((note) => {
    const again = seen.has(note.id);
    seen.add(note.id);
    if (again)
      return [
        {
          file,
          line: note.line,
          what: `the footnote [^${note.id}] stands twice`,
          expected: "one footnote for each name",
        },
      ];
    if (cited.has(note.id)) return [];
    return [
      {
        file,
        line: note.line,
        what: `the footnote [^${note.id}] is cited on no page`,
        expected: `[^${note.id}] beside the fact it supports, or no footnote`,
      },
    ];
  });
};

const RULES: readonly Rule[] = [
  pagesHaveWords,
  questionIdsAreGoodAndDifferent,
  questionPagesExist,
  citationsHaveFootnotes,
  footnotesAreCitedOnce,
];

/** All that is wrong with a unit's meaning; its shape was checked while it was read. */
export function checkUnit(subject: UnitInFile): Fault[] {
  return RULES.flatMap((rule) => rule(subject));
}
