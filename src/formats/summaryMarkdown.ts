import type { Piece } from "../mentoring/sections/pieces.ts";
import type { Summary } from "../mentoring/summary.ts";
import { summaryTold, type ToldSection } from "../mentoring/summaryTold.ts";
import { sayDay } from "../text/day.ts";
import { section } from "./markdownParts.ts";
import { headLine, pieceLines } from "./pieceMarkdown.ts";

/** Pieces one below the other, with an empty line between two of them. */
function linesOf(pieces: readonly Piece[]): string[] {
  const filled = pieces
    .map((piece) => pieceLines(piece, sayDay))
    .filter((lines) => lines.length > 0);
  return filled.flatMap((lines, at) => (at === 0 ? lines : ["", ...lines]));
}

function sectionLines({ title, pieces }: ToldSection): string[] {
  return section(title, linesOf(pieces));
}

function list(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ["", ...lines];
}

/** The summary as one Markdown page: what its first sheet has, a rule, and the rest. */
export function summaryMarkdown(summary: Summary): string {
  const { title, head, between, beside, standing, below } = summaryTold(summary);
  const rest = below.flatMap(sectionLines);
  const lines = [
    `# ${title}`,
    ...list(head.map((fact) => headLine(fact, sayDay))),
    ...[...between, ...beside].flatMap(sectionLines),
    ...section(
      "Where I am",
      standing.map((fact) => headLine(fact, sayDay)),
    ),
    ...(rest.length === 0 ? [] : ["", "---", ...rest]),
  ];
  // Somebody's words may be empty.
  return `${lines.join("\n").replace(/\n{3,}/g, "\n\n")}\n`;
}
