import type { Context, Terminal } from "../context.ts";
import { termsOf } from "../course/course.ts";
import { jsonText, termsData } from "../formats/json.ts";
import { unknownWord } from "../problem.ts";
import { present } from "../sitting/present.ts";
import { termText } from "../sitting/unitText.ts";
import { wrap } from "../terminal/wrap.ts";
import { nearest } from "../text/nearest.ts";

type Needs = Terminal & Pick<Context, "course">;

export async function run(
  context: Needs,
  { words, json }: { words: string[]; json: boolean },
): Promise<void> {
  const { io, theme } = context;
  const terms = termsOf(await context.course());
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
      throw unknownWord("word in the glossary", typed, meant, `terms ${meant ?? ""}`.trim());
    }
  }
  if (json) io.out(jsonText(termsData(shown)));
  else if (shown.length === 0)
    io.out(`${wrap("This course has no glossary.", context.columns())}\n`);
  else
    await present(context, "Words", (columns) =>
      shown.map((term) => termText(term, theme, columns)).join("\n"),
    );
}
