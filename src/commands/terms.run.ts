import type { Context } from "../context.ts";
import type { Term } from "../course/model.ts";
import { jsonText } from "../formats/json.ts";
import { unknownWord } from "../problem.ts";
import { present } from "../sitting/present.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { nearest } from "../text/nearest.ts";

/** A word and what it means. */
export function termText({ word, also, meaning }: Term, theme: Theme, columns: number): string {
  const others = also.length === 0 ? "" : ` (${also.join(", ")})`;
  const said = meaning.charAt(0).toUpperCase() + meaning.slice(1);
  return `${theme.heading(wrap(word + others, columns))}\n${wrapAfter("  ", said, columns)}`;
}

export async function run(
  context: Context,
  { words, json }: { words: string[]; json: boolean },
): Promise<void> {
  const { io, theme } = context;
  const { terms } = await context.course();
  const typed = words.join(" ");
  let shown = terms;
  if (typed !== "") {
    const { findTerms } = await import("../course/search.ts");
    shown = findTerms(terms, typed);
    if (shown.length === 0) {
      const meant = nearest(
        typed,
        terms.flatMap(({ word, also }) => [word, ...also]),
      );
      throw unknownWord("word in the glossary", typed, meant, `smm terms ${meant ?? ""}`.trim());
    }
  }
  if (json) io.out(jsonText(shown));
  else if (shown.length === 0) io.out("This course has no glossary.\n");
  else
    await present(context, "Words", (columns) =>
      shown.map((term) => termText(term, theme, columns)).join("\n"),
    );
}
