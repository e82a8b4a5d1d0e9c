import type { Context, Terminal } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { present } from "../sitting/present.ts";
import { termText } from "../sitting/unitText.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";

type Needs = Terminal & Pick<Context, "course" | "smm">;

const MOST_PAGES = 10;

export async function run(
  context: Needs,
  { words, json }: { words: string[]; json: boolean },
): Promise<void> {
  const { io, theme, smm, columns } = context;
  const course = await context.course();
  const typed = words.join(" ");
  const { findTerms, searchPages } = await import("../course/search.ts");
  const pages = searchPages(course, typed, MOST_PAGES);
  const terms = findTerms(course.terms, typed);
  if (json) {
    const data = pages.map(({ unit, page, number, quote }) => ({
      unit: unit.id,
      title: unit.title,
      page: number,
      heading: page.heading,
      quote,
    }));
    io.out(jsonText({ pages: data, terms }));
    return;
  }
  if (pages.length + terms.length === 0) {
    io.out(`${wrap(`Nothing in this course has “${typed}”.`, columns())}\n`);
    io.out(`Try fewer words, or look at all units: ${smm("list")}\n`);
    return;
  }
  await present(context, `Search: ${typed}`, (room) =>
    [
      ...terms.map((term) => termText(term, theme, room)),
      ...pages.map(({ unit, page, number, quote }) =>
        [
          theme.heading(wrap(number === 1 ? unit.title : `${page.heading} · ${unit.title}`, room)),
          wrapAfter("  ", quote, room),
          wrapAfter("  ", smm(`read ${unit.id} --page ${number}`), room),
        ].join("\n"),
      ),
    ].join("\n\n"),
  );
}
