import type { Theme } from "./theme.ts";
import { widthOf, wrap, wrapAfter } from "./wrap.ts";

const GAP = "  ";

/**
 * A table in columns where it fits, else row by row with each cell after its column's name, so that
 * it can be read in any width and aloud.
 */
export function table(
  header: readonly string[],
  rows: readonly string[][],
  columns: number,
  theme: Theme,
): string {
  const widths = header.map((cell, at) =>
    Math.max(...[cell, ...rows.map((row) => row[at] ?? "")].map((text) => widthOf(text))),
  );
  const total = widths.reduce((sum, width) => sum + width, GAP.length * (widths.length - 1));
  if (total <= columns) {
    const line = (cells: readonly string[]) =>
      cells
        .map((cell, at) => cell + " ".repeat((widths[at] ?? 0) - widthOf(cell)))
        .join(GAP)
        .trimEnd();
    return [line(header.map((cell) => theme.strong(cell))), ...rows.map(line)].join("\n");
  }
  return rows
    .map((row) =>
      row
        .map((cell, at) =>
          at === 0
            ? wrap(theme.strong(cell), columns)
            : wrapAfter("  ", `${header[at] ?? ""}: ${cell}`, columns),
        )
        .join("\n"),
    )
    .join("\n\n");
}
