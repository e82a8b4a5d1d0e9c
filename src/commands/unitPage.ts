import { checkFile, shownFile, typedFile, writeFile } from "../cli/outputFile.ts";
import type { Context } from "../context.ts";
import { packOf } from "../course/course.ts";
import type { Page, Unit } from "../course/model.ts";
import { FORMS } from "../formats/forms.ts";
import { EXIT, Problem } from "../problem.ts";
import { typedPath } from "../store/typedPath.ts";
import { wrap } from "../terminal/wrap.ts";
import { toType } from "../text/toType.ts";

type Needs = Pick<Context, "io" | "filesFolder" | "columns" | "course">;

const ENDING = /\.html?$/i;

/** Throws a Problem where a file has no name, or one of something else than a page. */
function checkName(file: string, command: string, usual: string): void {
  if (file === "-" || ENDING.test(file)) return;
  const [, other] = /[^/\\](\.\w+)$/.exec(file) ?? [];
  const name = other === undefined ? `${file}.html` : file.replace(/\.\w+$/, ".html");
  throw new Problem(
    file === ""
      ? "The file has no name."
      : `A unit is written as a page to look at and to print, and ${shownFile(file)} does not end in .html.`,
    {
      next: toType(`${command} --output ${file === "" ? usual : typedFile(name)}`),
      code: EXIT.usage,
    },
  );
}

/**
 * Writes a unit, or one page of it, as a page to print; to stdout where the file is "-". Throws a Problem
 * where that cannot be.
 */
export async function writeUnitPage(
  context: Needs,
  unit: Unit,
  {
    pages,
    command,
    file,
    force,
  }: {
    pages: readonly Page[];
    command: string;
    file: string;
    force: boolean;
  },
): Promise<void> {
  const usual = `${unit.id}.html`;
  checkName(file, command, usual);
  const what = { name: `“${unit.title}”`, command, usual };
  if (file !== "-") checkFile(context, file, what, force);
  const pack = packOf(await context.course(), unit.pack);
  const language = pack?.manifest.language ?? "en";
  const html = await FORMS.unit.write({ unit, pages, language });
  if (file === "-") {
    context.io.out(html);
    return;
  }
  writeFile(context, file, html, what, force);
  const said = `Written to ${shownFile(typedPath(context.filesFolder, file))}. ${FORMS.unit.howToRead.say}`;
  context.io.err(`${wrap(said, context.columns())}\n`);
}
