import { CITATION } from "./citations.ts";
import type { FaultAt } from "./fault.ts";
import { endsFence, fenceIn } from "./fences.ts";
import { FIGURE_NAMES } from "./figures/figures.ts";
import type { Line } from "./line.ts";
import type { Source } from "./model.ts";
import { addressIn } from "./written/addressIn.ts";
import { blockIn } from "./written/blocks.ts";
import { bodyLines } from "./written/body.ts";
import { stretchesIn } from "./written/code.ts";

/** What stands under one second-level heading; the opening has no heading. */
export type Section = { heading: string | undefined; line: number; lines: Line[] };

export type Outline = {
  frontMatter: string | undefined;
  sections: Section[];
  footnotes: (Source & { line: number })[];
};

const FOOTNOTE = /^ {0,3}\[\^([^\][\s]+)\]:\s*(.*)$/;

/** What a further paragraph of a footnote begins with. */
const FURTHER = /^ {4,}\S/;

/** Markdown lets a footnote run on, indented or not, until an empty line, a heading or the next. */
function continuesFootnote(line: string): boolean {
  return line.trim() !== "" && !FOOTNOTE.test(line) && !/^ {0,3}#{1,6}\s/.test(line);
}

/** How many lines below a footnote's first one belong to it: its paragraph, and those set in below that. */
function linesOfFootnote(lines: readonly Line[], first: number): number {
  let at = first;
  for (;;) {
    while (continuesFootnote(lines[at]?.text ?? "")) at += 1;
    let next = at;
    while (lines[next]?.text.trim() === "") next += 1;
    if (next === at || !FURTHER.test(lines[next]?.text ?? "")) return at - first;
    at = next;
  }
}

/** A footnote that is cited in a line, behind the mark of its own that the line may begin with. */
function citedIn(text: string): { mark: string; column: number } | undefined {
  const own = /^ {0,3}\[\^[^\][\s]+\]:/.exec(text)?.[0].length ?? 0;
  for (const { text: words, code, offset } of stretchesIn(text.slice(own))) {
    const found = code ? null : CITATION.exec(words);
    if (found !== null) return { mark: found[0], column: own + offset + found.index + 1 };
  }
  return undefined;
}

/** Tells of what is no words in a footnote, which is shown in one line; its first line is the first of these. */
function tellBlocks(lines: readonly Line[], fault: FaultAt): void {
  for (const { text, number } of lines) {
    const cited = text.includes("[^") ? citedIn(text) : undefined;
    if (cited !== undefined)
      fault(
        { line: number, column: cited.column },
        `${cited.mark} stands in a footnote`,
        "sources cited on pages alone",
        "Cite it on a page, or name the source in words.",
      );
  }
  for (const [at, { text, number }] of lines.entries()) {
    const begins = at > 0 && lines[at - 1]?.text.trim() === "";
    const block = at === 0 ? undefined : blockIn(text.trim());
    // Within a paragraph only a list that begins with 1 is one.
    const isNumber = /^\s*(?!1[.)])\d/.test(text) && !begins;
    const isCode = begins && /^ {8}/.test(text);
    if ((block !== undefined && !isNumber) || isCode)
      fault(
        number,
        `${block ?? "a block of code"} in a footnote`,
        "words alone",
        "Say it in a sentence.",
      );
  }
}

/** The words of a heading of this level without the marks around them; undefined in other lines. */
export function headingIn(line: string, level: number): string | undefined {
  if (!line.includes("#")) return undefined;
  const [, marks, rest = ""] = /^ {0,3}(#+)\s(.*)$/.exec(line) ?? [];
  if (marks?.length !== level) return undefined;
  return (
    rest
      .trim()
      .replace(/(?:^|\s)#+$/, "")
      .trimEnd() || undefined
  );
}

/** The block between the two lines `---` at the top of a file, and the index of the line after it. */
function frontMatterOf(
  lines: readonly Line[],
  fault: FaultAt,
): { frontMatter: string | undefined; after: number } {
  if (lines[0]?.text.trim() !== "---") {
    fault(
      1,
      "the front matter is missing",
      "a first line `---`, then title, summary, minutes and checked, then `---`",
      "Copy these lines from the guide or another unit to the top of the file.",
    );
    return { frontMatter: undefined, after: 0 };
  }
  const end = lines.findIndex((line, index) => index > 0 && line.text.trim() === "---");
  if (end < 0) {
    fault(
      1,
      "the front matter has no end",
      "a second line `---` after it",
      "Put a line with `---` alone below the last setting.",
    );
    return { frontMatter: undefined, after: 0 };
  }
  const within = lines.slice(1, end).map((line) => line.text);
  return { frontMatter: within.join("\n"), after: end + 1 };
}

/** A file in its pieces: front matter, sections and footnotes, each line with its number. */
export function outline(text: string, fault: FaultAt): Outline {
  const all = text.split("\n").map((line, index) => ({ text: line, number: index + 1 }));
  const { frontMatter, after } = frontMatterOf(all, fault);
  const lines = bodyLines(all.slice(after), fault);
  let section: Section = { heading: undefined, line: Math.min(after + 1, all.length), lines: [] };
  const sections = [section];
  const footnotes: Outline["footnotes"] = [];
  let fence: { mark: string; figure: boolean; line: number; swallows: boolean } | undefined;
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at] as Line;
    const heading = headingIn(line.text, 2);
    const note = line.text.includes("[^") ? FOOTNOTE.exec(line.text) : null;
    // No figure has such lines: it lacks its end, and the rest of the file is not part of it.
    if (fence?.figure === true && (heading !== undefined || note !== null)) fence = undefined;
    if (fence !== undefined) {
      fence.swallows ||= heading !== undefined || note !== null;
      if (endsFence(line.text, fence.mark)) fence = undefined;
      section.lines.push(line);
      continue;
    }
    const begun = fenceIn(line.text);
    if (begun !== undefined) {
      const figure = FIGURE_NAMES.includes(begun.info);
      fence = { ...begun, figure, line: line.number, swallows: false };
    }
    if (heading !== undefined) {
      section = { heading, line: line.number, lines: [] };
      sections.push(section);
    } else if (note !== null) {
      const more = linesOfFootnote(lines, at + 1);
      tellBlocks(lines.slice(at, at + 1 + more), fault);
      const rest = [
        note[2] as string,
        ...lines.slice(at + 1, at + 1 + more).map((each) => each.text.trim()),
      ];
      at += more;
      const { address, rest: about } = addressIn(rest.join(" ").trim());
      footnotes.push({
        id: note[1] as string,
        text: about.replace(/\s+/g, " ").trim(),
        url: address,
        line: line.number,
      });
    } else {
      section.lines.push(line);
    }
  }
  if (fence?.swallows === true)
    fault(
      fence.line,
      "this block of code has no end, and takes all below it",
      `a line ${fence.mark} after its last one`,
      "Put a line with the mark alone below the code.",
    );
  return { frontMatter, sections, footnotes };
}

/** The lines of a section as one Markdown text, without the blank ones around it. */
export function textOf(lines: readonly Line[]): string {
  return (
    lines
      .map((line) => line.text)
      .join("\n")
      // The spaces that a line begins with may make code of it.
      .replace(/^(?:[^\S\n]*\n)+/, "")
      .trimEnd()
  );
}
