import type { Context, Terminal } from "../context.ts";
import type { Page, Unit } from "../course/model.ts";
import { EXIT, Problem } from "../problem.ts";
import { present } from "../sitting/present.ts";
import { type Renderer, rendererFor } from "../sitting/renderer.ts";
import { citedOn, pageText, sourceList } from "../sitting/unitText.ts";
import { wholeUnit } from "../sitting/wholeUnit.ts";
import { wrap } from "../terminal/wrap.ts";
import { toType } from "../text/toType.ts";

type Needs = Terminal & Pick<Context, "unit" | "course" | "filesFolder">;

/** One page of a unit with the sources cited on it. */
function onePageText(unit: Unit, page: Page, renderer: Renderer, columns: number): string {
  const sources = citedOn(unit, page);
  return [
    renderer.theme.title(wrap(unit.title, columns)),
    ...(page === unit.pages[0] ? [] : [renderer.theme.heading(wrap(page.heading, columns))]),
    pageText(unit, page.markdown, renderer, columns),
    ...(sources.length === 0
      ? []
      : [renderer.theme.heading("Sources"), sourceList(sources, renderer, columns)]),
  ].join("\n\n");
}

function pageOf(unit: Unit, number: number): Page {
  const page = unit.pages[number - 1];
  if (page !== undefined) return page;
  throw new Problem(`“${unit.title}” has ${unit.pages.length} pages, 1 to ${unit.pages.length}.`, {
    next: toType(`read ${unit.name}`),
    code: EXIT.usage,
  });
}

type Options = {
  words: [string];
  page: number | undefined;
  output: string | undefined;
  force: boolean;
};

export async function run(
  context: Needs,
  { words: [id], page: number, output: file, force }: Options,
): Promise<void> {
  const unit = await context.unit(id);
  const page = number === undefined ? undefined : pageOf(unit, number);
  if (file !== undefined) {
    const pages = page === undefined ? unit.pages : [page];
    const command = `read ${unit.name}${number === undefined ? "" : ` --page ${number}`}`;
    const { writeUnitPage } = await import("./unitPage.ts");
    await writeUnitPage(context, unit, { pages, command, file, force });
    return;
  }
  const renderer = await rendererFor(context);
  await present(context, unit.title, (columns) =>
    page === undefined
      ? wholeUnit(unit, renderer, columns)
      : onePageText(unit, page, renderer, columns),
  );
}
