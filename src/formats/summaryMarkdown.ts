import type { Piece } from "../mentoring/sections/pieces.ts";
import type { Summary } from "../mentoring/summary.ts";
import { summaryTold } from "../mentoring/summaryTold.ts";
import { section } from "./markdownParts.ts";
import { headLine, pieceLines } from "./pieceMarkdown.ts";

/** Pieces one below the other, with an empty line between two of them. */
function linesOf(pieces: readonly Piece[]): string[] {
  const filled = pieces.map(pieceLines).filter((lines) => lines.length > 0);
  return filled.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

/** The summary as one Markdown page, in the order in which a mentor wants to read it. */
export function summaryMarkdown(summary: Summary): string {
  const { title, head, sections } = summaryTold(summary);
  const facts = head.filter(({ extra }) => !extra).map(headLine);
  const lines = [
    `# ${title}`,
    ...(facts.length === 0 ? [] : ["", ...facts]),
    ...sections.flatMap((each) => section(each.title, linesOf(each.pieces))),
  ];
  // Somebody's words may be empty.
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
