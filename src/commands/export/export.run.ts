import { basename } from "node:path";
import { checkFile, shownFile, typedFile, writeFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { FORMS, type OfferedForm, summaryFormOf } from "../../formats/forms.ts";
import { summaryMarkdown } from "../../formats/summaryMarkdown.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { EXIT, Problem } from "../../problem.ts";
import { resumable } from "../../sitting/stopping.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { toType } from "../../text/toType.ts";
import { chosenSummary, LAST, LAST_MEETING, type Narrowing, readerOf } from "./chosenSummary.ts";
import { checkEnding, preview } from "./preview.ts";
import { exportRecords } from "./records.ts";
import { USUAL, writingOf, written } from "./written.ts";

type Needs = Terminal &
  Pick<
    Context,
    | "course"
    | "known"
    | "settings"
    | "change"
    | "record"
    | "draft"
    | "filesFolder"
    | "now"
    | "locality"
    | "newId"
    | "smm"
  >;

type Options = Narrowing & {
  output: string | undefined;
  force: boolean;
  format: OfferedForm | undefined;
};

/** Keeps that a mentor has this page: what it tells is not new to them any more. */
function keepHandOver(
  { record }: Needs,
  handOver: string,
  to: string | null,
  { open, settled }: Summary,
): void {
  const idsOf = (items: Summary["open"]) => items.flatMap(({ id }) => id ?? []);
  const told = { open: idsOf(open), settled: idsOf(settled) };
  record().save({ type: "handed-over", handOver, to, ...told });
}

export async function run(context: Needs, options: Options): Promise<void> {
  const { format, output, force } = options;
  if (format === "xapi") return exportRecords(context, options);
  const { io, onTerminal } = context;
  const summary = await chosenSummary(context, options);
  const what = writingOf(format ?? summaryFormOf(output ?? "") ?? USUAL);
  if (output === "")
    throw new Problem("The file has no name.", {
      next: toType(`${what.command} --output ${what.usual}`),
      code: EXIT.usage,
    });
  if (output !== undefined) checkEnding(output, format);
  if (output !== undefined && output !== "-") checkFile(context, output, what, force);
  let file = output ?? "-";
  if (onTerminal && output !== "-") {
    const chosen = await resumable(context, what.command, () =>
      preview(context, summaryMarkdown(summary), output, {
        what,
        force,
        format,
      }),
    );
    if (chosen === undefined) {
      const isNamed = options.since === LAST_MEETING || options.since === LAST;
      const day = isNamed ? options.since : summary.since;
      const since = options.since === undefined || day === null ? "" : ` --since ${day}`;
      const again = context.smm(`export${since}`);
      const said = withCommand("Nothing was written. To see it again:", again, context.columns());
      io.out(`${said}\n`);
      return;
    }
    file = chosen;
  }
  const form = format ?? summaryFormOf(file) ?? USUAL;
  const { language } = (await context.known(new Set())).usual[0].manifest;
  if (file === "-") {
    io.out(await written(summary, form, language));
    return;
  }
  const handOver = { id: context.newId(), at: context.now().toISOString() };
  const text = await written({ ...summary, handOver }, form, language);
  writeFile(context, file, text, what, force);
  keepHandOver(context, handOver.id, readerOf(context, options), summary);
  const said = `Written to ${shownFile(typedPath(context.filesFolder, file))}. Hand the file to your mentor.`;
  io.err(`${wrap(said, context.columns())}\n`);
  const { howToRead } = FORMS[form];
  if (howToRead === null) return;
  const { say, command } = howToRead;
  const typed = context.smm(`${command} ${typedFile(basename(file))}`);
  io.err(`${command === null ? say : withCommand(say, typed, context.columns())}\n`);
}
