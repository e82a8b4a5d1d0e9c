import type { Context } from "../context.ts";
import { textRendererFor } from "./textRenderer.ts";

/**
 * Prints a text of lines that fit. On a terminal that cannot show it whole it is shown a screenful
 * at a time instead, and so it is where home comes after it.
 */
export async function present(
  {
    io,
    rich,
    fromHome,
    inputs,
    columns,
  }: Pick<Context, "io" | "rich" | "fromHome" | "inputs" | "columns">,
  header: string,
  body: (columns: number) => string,
): Promise<void> {
  const text = body(columns()).trimEnd();
  const rows = io.size()?.rows;
  const isTooLong = rich && rows !== undefined && text.split("\n").length >= rows;
  if (fromHome || isTooLong) {
    const next = fromHome ? "home" : "close";
    await inputs.page({ header, body: (room) => body(room).trimEnd(), back: false, next });
    return;
  }
  io.out(`${text}\n`);
}

/** So much of a text is shown on a terminal; nobody reads more there, and it would take long. */
const MOST_SHOWN = 200_000;

/** A text as far as it is shown on a terminal, and that it goes on, where it does. */
export function shownPart(markdown: string): string {
  return markdown.length <= MOST_SHOWN
    ? markdown
    : `${markdown.slice(0, MOST_SHOWN).toWellFormed()}\n\n**It goes on.** All of it is in the file, and in a pipe.`;
}

/** As {@link present} on a terminal; the Markdown as it stands elsewhere. */
export async function presentMarkdown(
  needs: Pick<Context, "io" | "rich" | "fromHome" | "inputs" | "columns" | "theme" | "onTerminal">,
  header: string,
  markdown: string,
): Promise<void> {
  if (!needs.onTerminal) {
    needs.io.out(markdown);
    return;
  }
  const renderer = await textRendererFor(needs);
  await present(needs, header, (columns) => renderer.render(shownPart(markdown), columns));
}
