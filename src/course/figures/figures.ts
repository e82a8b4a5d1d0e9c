import type { FaultAt } from "../fault.ts";
import { stretchesOf } from "../fences.ts";
import type { Line } from "../line.ts";
import { bars } from "./bars.ts";
import { feed } from "./feed.ts";
import type { FigureKind } from "./kind.ts";
import { post } from "./post.ts";
import { review } from "./review.ts";
import type { Shape } from "./shapes.ts";
import { timeline } from "./timeline.ts";

/** Every kind of figure, by the word behind the mark of its block. */
const FIGURES = { post, feed, review, timeline, bars };

/** The words that stand for a kind of figure. */
export const FIGURE_NAMES: readonly string[] = Object.keys(FIGURES);

type Kinds = typeof FIGURES;
type DataOf<K> = K extends FigureKind<infer F> ? F : never;
type AnyFigure = { [K in keyof Kinds]: DataOf<Kinds[K]> }[keyof Kinds];

/** A figure of any kind; `sources` are the ids of the footnotes that it names. */
export type Figure = AnyFigure & { sources: string[] };

/** The id of a footnote with the line that names it. */
export type Named = { id: string; line: number };

/** Longer ones are larger than a screen or two. */
const MOST_LINES = 60;
const SOURCE = /^source:\s*(.*)$/;
const SOURCE_ID = /^[^\][\s]+$/;

function kindOf(figure: AnyFigure): FigureKind<AnyFigure> {
  return FIGURES[figure.kind];
}

/** What is drawn of a figure, from above. */
export function shapesOf(figure: Figure): Shape[] {
  return kindOf(figure).shapes(figure);
}

function isFigure(info: string): info is keyof Kinds {
  return Object.hasOwn(FIGURES, info);
}

function sourcesIn(lines: readonly Line[], fault: FaultAt): Named[] {
  return lines.flatMap(({ text, number }) => {
    const id = SOURCE.exec(text)?.[1]?.trim();
    if (id === undefined) return [];
    if (SOURCE_ID.test(id)) return [{ id, line: number }];
    fault(
      number,
      `"${id}" names no footnote`,
      "the name of one, without brackets: `source: jarvis` for [^jarvis]",
      "Write only the names, with a comma between two.",
    );
    return [];
  });
}

/** A figure from its block, with the lines that name its sources. */
function parseFigure(
  name: keyof Kinds,
  line: number,
  lines: readonly Line[],
  fault: FaultAt,
): { figure: Figure; named: Named[] } {
  const kind: FigureKind<AnyFigure> = FIGURES[name];
  const named = sourcesIn(lines, fault);
  const rest = lines.filter(({ text }) => !SOURCE.test(text));
  if (lines.length > MOST_LINES)
    fault(
      line,
      `a figure of ${lines.length} lines`,
      `at most ${MOST_LINES}`,
      "Take out lines, or make two figures.",
    );
  if (kind.real && named.length === 0)
    fault(
      line,
      `this ${name} names no source`,
      "a last line `source: …` with the name of a footnote",
      "Name the footnote of what it shows, and write that footnote at the end of the file.",
    );
  if (!kind.real && named[0] !== undefined)
    fault(
      named[0].line,
      `a ${name} is invented, and names a source`,
      "no source",
      "Remove the line: nothing real is shown in it.",
    );
  const figure = kind.parse({ line, lines: rest }, fault);
  return { figure: { ...figure, sources: named.map(({ id }) => id) }, named };
}

/** A part of a page: words in Markdown, or a figure with the lines that name its sources. */
type PieceInFile =
  | { is: "words"; lines: Line[] }
  | { is: "figure"; line: number; figure: Figure; named: Named[] };

/** The lines of a page in words and figures; what is wrong with figures is told. */
export function readPieces(lines: readonly Line[], fault: FaultAt): PieceInFile[] {
  const pieces: PieceInFile[] = [];
  for (const stretch of stretchesOf(lines)) {
    if (stretch.is === "fenced" && isFigure(stretch.info)) {
      const { info, first, last } = stretch;
      if (last === undefined)
        fault(
          first.number,
          `this ${info} has no end`,
          "a line ``` after its last one",
          "Put a line with the mark alone below the figure.",
        );
      const read = parseFigure(info, first.number, stretch.lines, fault);
      pieces.push({ is: "figure", line: first.number, ...read });
      continue;
    }
    const words =
      stretch.is === "open"
        ? stretch.lines
        : [stretch.first, ...stretch.lines, ...(stretch.last === undefined ? [] : [stretch.last])];
    const open = pieces.at(-1);
    if (open?.is === "words") open.lines.push(...words);
    else pieces.push({ is: "words", lines: [...words] });
  }
  return pieces;
}
