import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { lookOf } from "../sitting/look.ts";
import { present } from "../sitting/present.ts";
import { type Look, pageText, sourceList } from "../sitting/words.ts";
import { wrap } from "../terminal/wrap.ts";

function unitText(unit: Unit, look: Look, columns: number): string {
  const { theme } = look;
  const [opening, ...pages] = unit.pages;
  const blocks = [
    theme.title(wrap(unit.title, columns)),
    wrap(`${unit.minutes} minutes. Facts checked on ${unit.checked}.`, columns),
    pageText(unit, opening.markdown, look, columns),
  ];
  for (const page of pages)
    blocks.push(
      theme.heading(wrap(page.heading, columns)),
      pageText(unit, page.markdown, look, columns),
    );
  if (unit.sources.length > 0) {
    const numbered = unit.sources.map((source, index) => ({ source, number: index + 1 }));
    blocks.push(theme.heading("Sources"), sourceList(numbered, look, columns));
  }
  return blocks.join("\n\n");
}

export async function command(context: Context, words: string[]): Promise<void> {
  const unit = await context.unit(words[0] as string);
  const look = await lookOf(context);
  await present(context, unit.title, (columns) => unitText(unit, look, columns));
}
