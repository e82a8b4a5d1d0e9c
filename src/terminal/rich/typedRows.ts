import { widthOf } from "../wrap.ts";

/** A text that is being typed in rows of a terminal, and where the next letter goes. */
export type TypedRows = { rows: string[]; at: { row: number; column: number } };

/** A row from here to there of the text; `room` columns are for it. */
type Span = { from: number; to: number; room: number };

const LETTERS = new Intl.Segmenter(undefined, { granularity: "grapheme" });
/** A word with the spaces after it, which may hang over the end of a row; or spaces at the beginning. */
const WORD = / +|[^ ]+ */g;

/** How much of a word has room, by whole letters; of an empty row at least one. */
function fitting(word: string, room: number, least: 0 | 1): number {
  let end = 0;
  for (const { segment, index } of LETTERS.segment(word)) {
    const isWanted = index === 0 && least === 1;
    if (!isWanted && widthOf(word.slice(0, index + segment.length)) > room) break;
    end = index + segment.length;
  }
  return end;
}

function spansOf(text: string, first: number, columns: number): Span[] {
  const spans: Span[] = [];
  let row: Span = { from: 0, to: 0, room: first };
  const begin = () => {
    spans.push(row);
    row = { from: row.to, to: row.to, room: columns };
  };
  const left = () => row.room - widthOf(text.slice(row.from, row.to));
  for (const [word] of text.matchAll(WORD)) {
    const width = widthOf(word.trimEnd());
    if (width > left() && width <= columns) begin();
    let rest = word;
    while (widthOf(rest.trimEnd()) > left()) {
      const isWhole = row.room === columns && row.to === row.from;
      const end = fitting(rest, left(), isWhole ? 1 : 0);
      row.to += end;
      rest = rest.slice(end);
      if (rest.trimEnd() !== "") begin();
    }
    row.to += rest.length;
  }
  return [...spans, row];
}

/**
 * The rows of a text after what leads to it, parted between words, and where its `cursor` stands: an index
 * of the text. Words longer than a row are parted anywhere; spaces at the end of a row are not seen.
 */
export function typedRows(lead: string, text: string, cursor: number, columns: number): TypedRows {
  // A tab is wider in one place than in another.
  const shown = text.replaceAll("\t", " ");
  const indent = widthOf(lead);
  const spans = spansOf(shown, Math.max(0, columns - indent), columns);
  const row = spans.findLastIndex(({ from }, index) => index === 0 || from <= cursor);
  const { from, room } = spans[row] as Span;
  const within = Math.min(widthOf(shown.slice(from, cursor)), room);
  const wordsOf = ({ from, to }: Span) => shown.slice(from, to).trimEnd();
  return {
    rows: spans.map((span, index) => (index === 0 ? lead : "") + wordsOf(span)),
    at: { row, column: row === 0 ? indent + within : within },
  };
}
