import { headLine } from "../around.ts";
import type { Inputs, Left, Moved, Screen } from "../inputs.ts";
import type { Painter } from "./painter.ts";

/** Rows below a shown screen that a question for text needs. */
const ROWS_FOR_TEXT = 4;

/** Those of its header and the blank one below. */
const ROWS_OF_HEADER = 2;

/** Shows a screen that stays in sight above a question for text; a longer one is read as a page first. */
export async function show<Key extends string>(
  { canvas, paint }: Painter,
  page: Inputs["page"],
  screen: Screen<Key>,
): Promise<Moved | Left<Key>> {
  const { columns, rows, theme } = canvas();
  const room = Math.max(1, rows - ROWS_FOR_TEXT - ROWS_OF_HEADER);
  let lines = screen.body(columns).split("\n");
  if (lines.length > room) {
    const moved = await page({ ...screen, next: "answer" });
    if (moved.is !== "on") return moved;
    lines = screen.brief?.(columns, room).split("\n") ?? lines;
  }
  const header = theme.title(headLine(screen.header, columns));
  // Of what is too long to stay in sight, its end is the most use: there the choices stand.
  paint([header, "", ...lines.slice(-room), "", ""]);
  return { is: "on" };
}
