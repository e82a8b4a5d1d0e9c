import type { Context } from "../context.ts";
import type { Reading } from "../course/model.ts";
import { jsonText } from "../formats/json.ts";
import { present } from "../sitting/present.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";

function readingText({ title, about, url, why }: Reading, theme: Theme, columns: number): string {
  const said = about.charAt(0).toUpperCase() + about.slice(1);
  return [
    theme.heading(wrap(title, columns)),
    wrapAfter("  ", said, columns),
    ...(url === undefined ? [] : [wrapAfter("  ", theme.link(url), columns)]),
    wrapAfter("  ", why, columns),
  ].join("\n");
}

export async function command(
  context: Context,
  _words: string[],
  flags: { json?: boolean },
): Promise<void> {
  const { io, theme } = context;
  const { shelf } = await context.course();
  if (flags.json === true)
    io.out(jsonText(shelf.map((each) => ({ ...each, url: each.url ?? null }))));
  else if (shelf.length === 0) io.out("This course has no reading shelf.\n");
  else
    await present(context, "Reading shelf", (columns) =>
      shelf.map((each) => readingText(each, theme, columns)).join("\n\n"),
    );
}
