import { basename, join } from "node:path";
import { shownFile, typedFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { parseManifest } from "../../course/manifest.ts";
import {
  type Begun,
  EDITOR,
  LESSON,
  manifestText,
  readmeText,
  termsText,
} from "../../course/newPack/about.ts";
import { caseText } from "../../course/newPack/case.ts";
import { lessonText } from "../../course/newPack/lesson.ts";
import manifestSchema from "../../course/newPack/manifestSchema.json" with { type: "json" };
import unitSchema from "../../course/newPack/unitSchema.json" with { type: "json" };
import { withItem } from "../../course/yaml.ts";
import { EXIT, errorCode, NoAnswer, Problem } from "../../problem.ts";
import { isFree, manifestIn, writeFiles } from "../../store/newPack.ts";
import { MANIFEST, TERMS } from "../../store/packLayout.ts";
import { typedPath } from "../../store/typedPath.ts";
import { writeWholeFile } from "../../store/writeFile.ts";
import { wrap } from "../../terminal/wrap.ts";
import { cleanLine } from "../../text/clean.ts";
import { localDay } from "../../text/day.ts";
import { isId, MOST_ID_CHARACTERS, slug } from "../../text/slug.ts";
import { toType } from "../../text/toType.ts";

type Needs = Terminal & Pick<Context, "cwd" | "now" | "smm">;

const MOST_CHARACTERS = 100;

/** An id of these words; `otherwise` where they have no letters that one may have. */
function idOf(words: string, otherwise: string): string {
  const id = slug(words)
    .replace(/[^a-z0-9-]+/g, "")
    .replace(/-+/g, "-")
    .replace(/^-|-$/g, "")
    .slice(0, MOST_ID_CHARACTERS / 2)
    .replace(/-$/, "");
  return isId(id) ? id : otherwise;
}

/** The same id, or with a number behind it where it is one of these. */
function freeId(id: string, taken: ReadonlySet<string>): string {
  let free = id;
  for (let number = 2; taken.has(free); number++) free = `${id}-${number}`;
  return free;
}

const schemaText = (schema: object) => `${JSON.stringify(schema, undefined, 2)}\n`;

function cannotWrite(folder: string, cause: unknown): Problem {
  const code = errorCode(cause);
  if (code === undefined) throw cause;
  return new Problem(`The pack could not be written to ${shownFile(folder)} (${code}).`, {
    next: toType("pack new another-folder"),
    cause,
  });
}

/** Asks for a line; Enter takes what stands in brackets. */
async function ask({ inputs }: Needs, question: string, usual: string): Promise<string> {
  const typed = cleanLine(await inputs.text(`${question} [${usual}]:`)).slice(0, MOST_CHARACTERS);
  return typed === "" ? usual : typed;
}

const LANGUAGE = /^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/;

async function askLanguage(context: Needs): Promise<string> {
  for (;;) {
    const typed = await ask(context, "In which language do you write (en, de, …)?", "en");
    if (LANGUAGE.test(typed)) return typed;
    context.io.err(`${wrap("Two letters, such as en, de or fr.", context.columns())}\n`);
  }
}

/** The answers to the questions before a pack is begun. Throws a Problem where nobody can give them. */
async function askAll(context: Needs, typed: string, company: string | undefined) {
  try {
    const title = await ask(context, "What is the pack called?", "Cases of our own industry");
    const industry = await ask(context, "Which industry is it about?", "our industry");
    const first =
      company ?? (await ask(context, "Which company is the first case about?", "A company"));
    return { title, industry, first, language: await askLanguage(context) };
  } catch (error) {
    if (!(error instanceof NoAnswer)) throw error;
    throw new Problem("Not all of the questions were answered, so nothing was written.", {
      next: toType(`pack new ${typedFile(typed)}`),
      code: EXIT.usage,
      cause: error,
    });
  }
}

/** Adds a case to a pack that is there. */
function addCase(context: Needs, folder: string, typed: string, company: string): void {
  const path = join(folder, MANIFEST);
  const manifest = manifestIn(path);
  const read = parseManifest(MANIFEST, manifest).manifest;
  const part = read?.parts.find(({ kind }) => kind === "case") ?? read?.parts.at(-1);
  if (read === undefined || part === undefined)
    throw new Problem(`Something is wrong in ${MANIFEST}, so that nothing can be added to it.`, {
      next: toType(`pack check ${typedFile(typed)}`),
    });
  const taken = new Set(read.parts.flatMap(({ units }) => units));
  const id = freeId(idOf(company, "case"), taken);
  const named = withItem(manifest, ["parts", read.parts.indexOf(part), "units"], id);
  if (named === undefined)
    throw new Problem(`${MANIFEST} is written so that no unit can be added to it.`, {
      next: `add ${id} to the units of a part in ${MANIFEST}, then write ${part.id}/${id}.md`,
    });
  const file = `${part.id}/${id}.md`;
  try {
    writeFiles(folder, { [file]: caseText({ company, today: localDay(context.now()) }) });
    writeWholeFile(path, named, true);
  } catch (error) {
    throw cannotWrite(typed, error);
  }
  const { io, columns, smm } = context;
  io.out(
    `${wrap(`${file} is a case that works: write over it. ${MANIFEST} names it.`, columns())}\n`,
  );
  io.out(`See it while you write: ${smm(`pack preview ${typedFile(join(typed, file))}`)}\n`);
}

/** Begins a pack in a folder that is not there yet, or is empty. */
async function beginPack(
  context: Needs,
  folder: string,
  typed: string,
  company: string | undefined,
): Promise<void> {
  const { io, columns, smm } = context;
  if (!isFree(folder))
    throw new Problem(`${shownFile(typed)} is there already, and no pack. It was left as it is.`, {
      next: toType("pack new another-folder"),
    });
  io.err(`${wrap("A few questions first. Enter takes what stands in brackets.", columns())}\n`);
  const { title, industry, first, language } = await askAll(context, typed, company);
  const begun: Begun = {
    name: idOf(basename(folder), idOf(title, "our-pack")),
    title,
    industry,
    language,
    firstCase: freeId(idOf(first, "first-case"), new Set([LESSON])),
  };
  const today = localDay(context.now());
  try {
    writeFiles(folder, {
      [MANIFEST]: manifestText(begun),
      "README.md": readmeText(begun, typedFile(typed), smm),
      [`lessons/${LESSON}.md`]: lessonText({ industry, today }),
      [`cases/${begun.firstCase}.md`]: caseText({ company: first, today }),
      [TERMS]: termsText(),
      [EDITOR.manifest]: schemaText(manifestSchema),
      [EDITOR.unit]: schemaText(unitSchema),
    });
  } catch (error) {
    throw cannotWrite(typed, error);
  }
  const said = `${shownFile(typed)} has a lesson and a case that work: write over them. Its README.md says how.`;
  io.out(`${wrap(said, columns())}\n`);
  io.out(`See it while you write: ${smm(`pack preview ${typedFile(typed)}`)}\n`);
  io.out(`What is wrong in it:    ${smm(`pack check ${typedFile(typed)}`)}\n`);
}

/**
 * Begins a pack, or with the name of a company adds a case to one that is there. Throws a Problem where that
 * cannot be.
 */
export async function newPack(
  context: Needs,
  about: string | undefined,
  options: { case: string | undefined },
): Promise<void> {
  const company =
    options.case === undefined ? undefined : cleanLine(options.case).slice(0, MOST_CHARACTERS);
  if (company === "")
    throw new Problem("The case has no name.", {
      next: toType('pack new my-pack --case "Company"'),
      code: EXIT.usage,
    });
  if (about === undefined && company === undefined)
    throw new Problem("A new pack needs a folder.", {
      next: toType("pack new my-pack"),
      code: EXIT.usage,
    });
  const typed = about ?? ".";
  const folder = typedPath(context.cwd, typed);
  let isPack: boolean;
  try {
    isPack = manifestIn(join(folder, MANIFEST)) !== undefined;
  } catch {
    isPack = false;
  }
  if (isPack && company === undefined)
    throw new Problem(`${shownFile(typed)} is a pack already.`, {
      next: toType(`pack new ${typedFile(typed)} --case "Company"`),
    });
  if (isPack && company !== undefined) return addCase(context, folder, typed, company);
  if (about === undefined)
    throw new Problem(`There is no ${MANIFEST} in this folder.`, {
      next: toType('pack new my-pack --case "Company"'),
    });
  return beginPack(context, folder, typed, company);
}
