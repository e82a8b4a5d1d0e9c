/** Of a terminal, in characters. */
export type Size = { columns: number; rows: number };

/** Smaller ones are treated as if they were so large. */
const SMALLEST: Size = { columns: 20, rows: 6 };

/** What a terminal has that does not say its size. */
export const USUAL_SIZE: Size = { columns: 80, rows: 24 };

/** Text reads best at up to this many columns. */
const MOST_COLUMNS = 72;

/** The size of a terminal that says this of itself. */
export function sizeOf({ columns, rows }: { [side in keyof Size]?: number | undefined }): Size {
  return {
    columns: Math.max(SMALLEST.columns, columns || USUAL_SIZE.columns),
    rows: Math.max(SMALLEST.rows, rows || USUAL_SIZE.rows),
  };
}

/** The columns that can be written to: one is kept free, since some terminals wrap at the last. */
export function allColumns({ columns }: Size): number {
  return columns - 1;
}

/**
 * The columns that text may use: `width` of them, or as many as read well, but no more than the
 * terminal has, where there is one.
 */
export function textColumns(size: Size | undefined, width: number | undefined): number {
  const wanted = width ?? MOST_COLUMNS;
  return size === undefined ? wanted : Math.min(wanted, allColumns(size));
}
