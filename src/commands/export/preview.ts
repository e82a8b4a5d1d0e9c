import { checkFile, freeName, shownFile, typedFile, type Writing } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { FORMS, formsOf, type SummaryForm, summaryFormOf } from "../../formats/forms.ts";
import { EXIT, Problem } from "../../problem.ts";
import { rendererFor } from "../../sitting/renderer.ts";
import { typingAt } from "../../sitting/typing.ts";
import { wrap } from "../../terminal/wrap.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { toType } from "../../text/toType.ts";

type Needs = Pick<
  Context,
  "io" | "theme" | "figureLook" | "inputs" | "columns" | "draft" | "filesFolder"
>;

/** How one comes from a page to a file of these kinds, which no form of the summary is. */
const FROM_A_PAGE: Record<string, string> = {
  pdf: "Write it as a page, open that in your browser, and print it to a PDF.",
  doc: "Write it as a page: Word opens that, and can keep it as its own.",
  docx: "Write it as a page: Word opens that, and can keep it as its own.",
  odt: "Write it as a page: Writer opens that, and can keep it as its own.",
  htm: "Write it as a page.",
  txt: "Markdown is plain text.",
};

/** How the name of a file ends, where that says of which kind it is: a few letters after a dot. */
function endingOf(file: string): string | undefined {
  return /[^./\\]\.([a-z][a-z0-9]{0,7})$/i.exec(file)?.[1]?.toLowerCase();
}

function noForm(file: string, ending: string, format: SummaryForm | undefined): Problem {
  const form = format ?? (ending === "txt" ? "md" : "html");
  const other = `${file.slice(0, -ending.length)}${FORMS[form].ending}`;
  const flag = format === undefined ? "" : ` --format ${format}`;
  const how = FROM_A_PAGE[ending];
  const endings = formsOf("summary").map((each) => `.${FORMS[each].ending}`);
  return new Problem(
    `${shownFile(file)} ends in .${ending}, and smm makes no such file. ${how ?? `There are: ${endings.join(", ")}.`}`,
    { next: toType(`export${flag} --output ${typedFile(other)}`), code: EXIT.usage },
  );
}

/** Throws a Problem where a file's ending stands for no form, or for another than was asked for. */
export function checkEnding(file: string, format: SummaryForm | undefined): void {
  const meant = summaryFormOf(file);
  const ending = endingOf(file);
  if (meant === undefined && ending !== undefined) throw noForm(file, ending, format);
  if (format === undefined || meant === undefined || meant === format) return;
  const other = file.slice(0, -FORMS[meant].ending.length) + FORMS[format].ending;
  throw new Problem(
    `${shownFile(file)} ends in .${FORMS[meant].ending}, and --format ${format} was asked for.`,
    {
      next: toType(`export --format ${format} --output ${typedFile(other)}`),
      code: EXIT.usage,
    },
  );
}

/** What a file becomes by its ending, in words that go on a sentence about its name. */
function byEnding(): string {
  const becoming = formsOf("summary").flatMap((form) => {
    const { ending, offered } = FORMS[form];
    return offered.becomes === null ? [] : [{ ending, becomes: offered.becomes }];
  });
  const said = becoming.map(({ ending, becomes }, at) =>
    at === 0 ? `one that ends in .${ending} becomes ${becomes}` : `one in .${ending} ${becomes}`,
  );
  return `: ${said.join(", ")}`;
}

/** Shows the summary, then asks whether and where to write it; undefined for nowhere. */
export async function preview(
  context: Needs,
  text: string,
  file: string | undefined,
  { what, force, format }: { what: Writing; force: boolean; format: SummaryForm | undefined },
): Promise<string | undefined> {
  const { inputs, io } = context;
  const renderer = await rendererFor(context);
  const moved = await inputs.page({
    header: "What your mentor will see",
    body: (columns) => renderer.render(text, columns),
    back: false,
    next: "choose where to keep it",
  });
  if (moved.is !== "on") return undefined;
  if (file !== undefined)
    return (await inputs.confirm(`Write this to ${shownFile(file)}?`, true)) ? file : undefined;
  const usual = freeName(context, what.usual);
  const how = `Enter alone writes it to ${usual} in the folder ${shownFile(context.filesFolder)}. Or type another name${format === undefined ? byEnding() : ""}. q writes nothing.`;
  io.err(`${wrap(how, context.columns())}\n`);
  const label = "File name:";
  const draft = context.draft({ key: "export", name: "a file's name", goOn: what.command });
  for (;;) {
    const typed = (await inputs.text(label, typingAt(draft, label))).trim();
    draft.drop();
    if (isKey(typed, KEYS.stop)) return undefined;
    if (isKey(typed, KEYS.help)) {
      io.err(`${wrap(how, context.columns())}\n`);
      continue;
    }
    const name = typed === "" ? usual : typed;
    try {
      checkEnding(name, format);
      checkFile(context, name, what, force);
      return name;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      io.err(`${wrap(`${error.message} Another name, or q:`, context.columns())}\n`);
    }
  }
}
