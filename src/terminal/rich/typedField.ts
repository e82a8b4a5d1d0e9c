import { type Size, sizeOf } from "../size.ts";
import { widthOf } from "../wrap.ts";
import type { TypedRows } from "./typedRows.ts";

const CLEAR_BELOW = "\u001b[J";
const up = (rows: number) => (rows > 0 ? `\u001b[${rows}A` : "");
const right = (columns: number) => (columns > 0 ? `\u001b[${columns}C` : "");

/** The place on a terminal where something is typed, drawn again where it changes. */
type Field = {
  draw(rows: TypedRows): void;
  /** Lets it stand, and goes on below it. */
  leave(): void;
  /** Forgets where it stood: something else was written since. */
  forget(): void;
};

/** Those of so many rows that have room, with the one of the cursor among them. */
function inSight({ rows, at }: TypedRows, height: number): TypedRows {
  const last = Math.max(at.row, Math.min(rows.length - 1, height - 1));
  const first = Math.max(0, last - height + 1);
  return {
    rows: rows.slice(first, first + height),
    at: { row: at.row - first, column: at.column },
  };
}

/**
 * A field on a terminal that says its size. When that becomes narrower, most terminals part the rows that
 * stand there anew: that is reckoned with.
 */
export function fieldOn(output: NodeJS.WritableStream): Field {
  const size = (): Size => sizeOf(output as { columns?: number; rows?: number });
  let drawn: TypedRows | undefined;
  const rowsAbove = ({ rows, at }: TypedRows, columns: number): number => {
    const taken = rows
      .slice(0, at.row)
      .map((row) => Math.max(1, Math.ceil(widthOf(row) / columns)))
      .reduce((sum, each) => sum + each, 0);
    return taken + Math.floor(at.column / columns);
  };
  return {
    draw(rows) {
      const { columns, rows: height } = size();
      const back = drawn === undefined ? "" : up(rowsAbove(drawn, columns));
      drawn = inSight(rows, height);
      const { row, column } = drawn.at;
      const toCursor = `${up(drawn.rows.length - 1 - row)}\r${right(column)}`;
      output.write(`${back}\r${CLEAR_BELOW}${drawn.rows.join("\r\n")}${toCursor}`);
    },
    leave() {
      if (drawn === undefined) return;
      output.write(`${"\n".repeat(drawn.rows.length - 1 - drawn.at.row)}\r\n`);
      drawn = undefined;
    },
    forget() {
      drawn = undefined;
    },
  };
}
