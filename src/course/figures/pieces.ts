import { type Figure, readPieces } from "./figures.ts";
import { figureTold } from "./told.ts";

/** A part of a page: words in Markdown, or a figure. */
type Piece = { is: "words"; markdown: string } | { is: "figure"; figure: Figure };

/** Most pages have no block in them, and are one piece. */
const BLOCK = /^ {0,3}(?:```|~~~)/m;

/** A page's Markdown in its words and figures, in their order. Its faults were told when it was read. */
export function piecesOf(markdown: string): Piece[] {
  if (!BLOCK.test(markdown)) return [{ is: "words", markdown }];
  const lines = markdown.split("\n").map((text, index) => ({ text, number: index + 1 }));
  return readPieces(lines, () => {}).flatMap((piece): Piece[] => {
    if (piece.is === "figure") return [{ is: "figure", figure: piece.figure }];
    const words = piece.lines
      .map(({ text }) => text)
      .join("\n")
      .replace(/^(?:[^\S\n]*\n)+/, "")
      .trimEnd();
    return words === "" ? [] : [{ is: "words", markdown: words }];
  });
}

/** The words of a page without its figures: Markdown. */
export function wordsOfPage(markdown: string): string {
  return piecesOf(markdown)
    .flatMap((piece) => (piece.is === "words" ? [piece.markdown] : []))
    .join("\n\n");
}

/** The words of a page with each figure as its sentences, one a paragraph: Markdown. */
export function pageTold(markdown: string): string {
  return piecesOf(markdown)
    .flatMap((piece) => (piece.is === "words" ? [piece.markdown] : figureTold(piece.figure)))
    .join("\n\n");
}
