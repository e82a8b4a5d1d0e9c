import type { Context, Terminal } from "../context.ts";
import { termsOf } from "../course/course.ts";
import { titled } from "../course/titled.ts";
import { jsonText, termsData } from "../formats/json.ts";
import { EXIT, Problem } from "../problem.ts";
import { present } from "../sitting/present.ts";
import { MOST_TO_SEARCH, notAll } from "../sitting/searching.ts";
import { termText } from "../sitting/unitText.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { toType } from "../text/toType.ts";

type Needs = Terminal & Pick<Context, "course" | "amongPages" | "smm">;

const MOST_PAGES = 10;
export async function run(
  context: Needs,
  { words, json }: { words: string[]; json: boolean },
): Promise<void> {
  const { io, theme, smm, columns } = context;
  const course = await context.course();
  const typed = cleanLine(words.join(" "));
  if (typed.length > MOST_TO_SEARCH)
    throw new Problem(`Nothing can be found by more than ${MOST_TO_SEARCH} characters.`, {
      next: toType("search reply"),
      code: EXIT.usage,
    });
  const { findTerms, searchPages } = await import("../course/search.ts");
  const { has, pages } = searchPages(course, typed, MOST_PAGES, await context.amongPages(typed));
  const terms = findTerms(termsOf(course), typed);
  if (json) {
    const data = pages.map(({ unit, page, number, quote }) => ({
      pack: unit.pack,
      unit: unit.id,
      title: unit.title,
      page: number,
      heading: page.heading,
      quote,
    }));
    io.out(jsonText({ has, pages: data, terms: termsData(terms) }));
    return;
  }
  if (pages.length + terms.length === 0) {
    io.out(`${wrap(`Nothing in this course has “${typed}”.`, columns())}\n`);
    io.out(`${withCommand("Try fewer words, or look at all units:", smm("list"), columns())}\n`);
    return;
  }
  await present(context, `Search: ${typed}`, (room) =>
    [
      ...notAll(has, typed, room),
      ...terms.map((term) => termText(term, theme, room)),
      ...pages.map(({ unit, page, number, quote }) =>
        [
          theme.heading(
            wrap(number === 1 ? titled(unit) : `${page.heading} · ${titled(unit)}`, room),
          ),
          wrapAfter("  ", quote, room),
          wrapAfter("  ", smm(`read ${unit.name} --page ${number}`), room),
        ].join("\n"),
      ),
    ].join("\n\n"),
  );
}
