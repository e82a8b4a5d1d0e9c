import { statSync } from "node:fs";
import { join } from "node:path";
import { endingOf } from "../../cli/fileEnding.ts";
import { checkFile, freeName, shownFile } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { FORMS, type SummaryForm, summaryFormOf } from "../../formats/forms.ts";
import { Problem } from "../../problem.ts";
import { askUntil } from "../../sitting/askUntil.ts";
import { typedPath } from "../../store/typedPath.ts";
import { wrap } from "../../terminal/wrap.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { checkEnding } from "./checkEnding.ts";
import { FIRST, OFFERED, USUAL, writingOf } from "./written.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns" | "draft" | "filesFolder">;

/** What is asked of the file: a form that was named, and whether another file may be replaced. */
export type Wanted = { format: SummaryForm | undefined; force: boolean };

/** The file that the summary goes into, and its form. */
export type Target = { file: string; form: SummaryForm };

type Answer = Target | "back" | "stop";

const OTHER_NAME = "Under another name, or in another folder";

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** The file that is meant by what was typed: a name without an ending gets one, and a folder a name. */
function targetOf(context: Needs, typed: string, { format }: Wanted): Target {
  const form = format ?? summaryFormOf(typed) ?? FIRST;
  if (isFolder(typedPath(context.filesFolder, typed))) {
    const inFolder = { filesFolder: typedPath(context.filesFolder, typed) };
    return { file: join(typed, freeName(inFolder, writingOf(form).usual)), form };
  }
  const isNamed = format !== undefined || endingOf(typed) !== undefined;
  return { file: isNamed ? typed : `${typed}.${FORMS[form].ending}`, form };
}

/** Asks for a name until there can be a file of it; undefined where none is typed. */
function askName(context: Needs, wanted: Wanted): Promise<Target | undefined> {
  const { io, columns, draft, filesFolder } = context;
  const { command } = writingOf(wanted.format ?? USUAL);
  const endings = OFFERED.map((form) => `.${FORMS[form].ending}`).join(", ");
  const how = wanted.format === undefined ? ` Its ending says what it is: ${endings}.` : "";
  const where = `A name in ${shownFile(filesFolder)}, or a path; ~ is your home folder.${how} Enter alone goes back.`;
  const help = () => io.err(`${wrap(where, columns())}\n`);
  help();
  const asked = {
    label: "File name:",
    draft: draft({ key: "export", name: "a file's name", goOn: command }),
  };
  return askUntil(context, asked, async (typed): Promise<Target | undefined> => {
    if (isKey(typed, KEYS.help)) {
      help();
      return undefined;
    }
    try {
      const target = targetOf(context, typed, wanted);
      checkEnding(target.file, wanted.format);
      checkFile(context, target.file, writingOf(target.form), wanted.force);
      return target;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      io.err(`${wrap(`${error.message} Another name, or q:`, columns())}\n`);
      return undefined;
    }
  });
}

/** Asks in which form the summary is kept, and where: a page first, under a name that is free. */
export async function whereTo(context: Needs, mentor: string, wanted: Wanted): Promise<Answer> {
  const forms = wanted.format === undefined ? OFFERED : [wanted.format];
  const offered = forms.map((form): Target => {
    return { form, file: freeName(context, writingOf(form).usual) };
  });
  const says = ({ form, file }: Target) => {
    const { becomes } = FORMS[form].offered;
    return `${becomes.charAt(0).toUpperCase()}${becomes.slice(1)}: ${shownFile(file)}`;
  };
  for (;;) {
    const chosen = await context.inputs.choose({
      header: `The page for ${mentor} · where to keep it`,
      body: (columns) => wrap(`In the folder ${shownFile(context.filesFolder)}:`, columns),
      back: true,
      several: false,
      initial: 0,
      choices: [...offered.map(says), OTHER_NAME],
    });
    if (chosen.is !== "chosen") return chosen.is;
    const target = offered[chosen.indexes[0] as number] ?? (await askName(context, wanted));
    if (target !== undefined) return target;
  }
}
