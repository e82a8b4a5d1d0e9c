import { checkFile, freeName, shownFile, typedFile, type Writing } from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import { FORMS, formsOf, type SummaryForm, summaryFormOf } from "../../formats/forms.ts";
import { EXIT, Problem } from "../../problem.ts";
import { rendererFor } from "../../sitting/renderer.ts";
import { typingAt } from "../../sitting/typing.ts";
import { wrap } from "../../terminal/wrap.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { toType } from "../../text/toType.ts";

type Needs = Pick<Context, "io" | "theme" | "figureLook" | "inputs" | "columns" | "draft" | "cwd">;

/** Throws a Problem where a file's ending stands for another form than the one that was asked for. */
export function checkEnding(file: string, format: SummaryForm | undefined): void {
  const meant = summaryFormOf(file);
  if (format === undefined || meant === undefined || meant === format) return;
  const { ending } = FORMS[meant];
  const other = file.slice(0, -ending.length) + FORMS[format].ending;
  throw new Problem(
    `${shownFile(file)} ends in .${ending}, and --format ${format} was asked for.`,
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
  const how = `Enter alone writes it to ${usual} in the folder ${shownFile(context.cwd)}. Or type another name${format === undefined ? byEnding() : ""}. q writes nothing.`;
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
