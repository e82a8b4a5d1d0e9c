import { basename } from "node:path";
import type { Ending, Step } from "../../cli/ending.ts";
import { myMentors } from "../../cli/myMentors.ts";
import { checkFile, shownFile, typedFile, writeFile } from "../../cli/outputFile.ts";
import type { Context, Terminal } from "../../context.ts";
import { FORMS, type OfferedForm, type SummaryForm, summaryFormOf } from "../../formats/forms.ts";
import { mentorTold } from "../../mentoring/mentors.ts";
import type { Summary } from "../../mentoring/summary.ts";
import { type Selection, withParts } from "../../mentoring/summaryParts.ts";
import { EXIT, Problem } from "../../problem.ts";
import { resumable } from "../../sitting/stopping.ts";
import { typedPath } from "../../store/typedPath.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { toType } from "../../text/toType.ts";
import { checkEnding } from "./checkEnding.ts";
import { chosenSummary, LAST, LAST_MEETING, type Narrowing, readerOf } from "./chosenSummary.ts";
import { lookAt } from "./lookAt.ts";
import { type Agreed, preview } from "./preview.ts";
import { exportRecords } from "./records.ts";
import type { Target } from "./whereTo.ts";
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
    | "openFile"
    | "now"
    | "locality"
    | "newId"
    | "smm"
  >;

type Options = Narrowing & {
  output: string | undefined;
  force: boolean;
  format: OfferedForm | undefined;
  unfold: boolean;
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

/** For whom the page is, as one says it. */
function madeFor(context: Needs, options: Options): string {
  const reader = readerOf(context, options);
  return mentorTold(reader === null ? myMentors(context) : [reader]);
}

/** The file that was named, with the form that it gets. Throws a Problem where it cannot be written. */
function targetNamed(context: Needs, { output, format, force }: Options): Target | null {
  if (format === "xapi" || output === undefined) return null;
  const form = format ?? summaryFormOf(output) ?? USUAL;
  const what = writingOf(form);
  if (output === "")
    throw new Problem("The file has no name.", {
      next: toType(`${what.command} --output ${what.usual}`),
      code: EXIT.usage,
    });
  checkEnding(output, format);
  if (output !== "-") checkFile(context, output, what, force);
  return { file: output, form };
}

async function writtenAs(
  context: Needs,
  summary: Summary,
  form: SummaryForm,
  { unfolded }: Selection,
): Promise<string> {
  const { language } = (await context.known(new Set())).usual[0].manifest;
  return written(summary, form, { language, unfolded });
}

/** Writes the page, and keeps that it was handed over; the whole path of its file. */
async function write(
  context: Needs,
  whole: Summary,
  { selection, target: { file, form } }: Agreed,
  options: Options,
): Promise<string> {
  const summary = withParts(whole, selection.parts);
  const handOver = { id: context.newId(), at: context.now().toISOString() };
  const text = await writtenAs(context, { ...summary, handOver }, form, selection);
  writeFile(context, file, text, writingOf(form), options.force);
  keepHandOver(context, handOver.id, readerOf(context, options), summary);
  return typedPath(context.filesFolder, file);
}

/** How the other one reads a file of this form, in a sentence and the command for it. */
function howToRead({ smm }: Needs, { file, form }: Target, columns: number): string {
  const { howToRead } = FORMS[form];
  if (howToRead === null) return "";
  const { say, command } = howToRead;
  const typed = smm(`${command} ${typedFile(basename(file))}`);
  return command === null ? wrap(say, columns) : withCommand(say, typed, columns);
}

/** Where the page went, and what the other one does with it; `how` is a sentence, or nothing. */
function saidOf(path: string, mentor: string, how: string, columns: number): string {
  const went = wrap(`Written to ${shownFile(path)}. Hand the file to ${mentor}.`, columns);
  return how === "" ? went : `${went}\n${how}`;
}

/** What one may do once the page is written. */
const NEXT: readonly Step[] = [
  { does: "Plan our next talk, or see its agenda", name: "meet", words: ["plan"] },
  { does: "Read on", name: "learn" },
  { does: "Write a note", name: "note" },
];

/** How it ended where nothing was written. */
function nothingWritten({ fromHome, io }: Needs, mentor: string, since: string | null) {
  if (fromHome) return void io.out("Nothing was written.\n");
  const flags = since === null ? {} : { flags: { since } };
  return {
    stopped: true,
    header: `The page for ${mentor}`,
    changed: undefined,
    body: () => "Nothing was written.",
    steps: [{ does: "To see it again", name: "export", ...flags }],
  };
}

/** Previews the page with the person, and writes it where they agree. */
async function agreeAndWrite(
  context: Needs,
  options: Options,
  { whole, selection, target }: { whole: Summary; selection: Selection; target: Target | null },
): Promise<Ending | undefined> {
  const { since, force } = options;
  const mentor = madeFor(context, options);
  const format = options.format === "xapi" ? undefined : options.format;
  const { command } = writingOf(target?.form ?? format ?? USUAL);
  const previewed = { whole, mentor, target, wanted: { format, force } };
  const agreed = await resumable(context, command, () => preview(context, previewed, selection));
  if (agreed === undefined) {
    const isNamed = since === LAST_MEETING || since === LAST;
    return nothingWritten(context, mentor, isNamed ? since : whole.since);
  }
  const path = await write(context, whole, agreed, options);
  const seen = agreed.target.form === "html" ? await lookAt(context, path) : null;
  const said = (columns: number) => {
    const how = seen === null ? howToRead(context, agreed.target, columns) : wrap(seen, columns);
    return saidOf(path, mentor, how, columns);
  };
  if (context.fromHome) return void context.io.out(`${said(context.columns())}\n`);
  return {
    stopped: false,
    header: `The page for ${mentor}`,
    changed: undefined,
    body: said,
    steps: NEXT,
  };
}

export async function run(context: Needs, options: Options): Promise<Ending | undefined> {
  const { io, onTerminal, columns } = context;
  if (options.format === "xapi") return void (await exportRecords(context, options));
  const { whole, parts } = await chosenSummary(context, options);
  const target = targetNamed(context, options);
  const selection = { parts, unfolded: options.unfold };
  if (onTerminal && target?.file !== "-")
    return agreeAndWrite(context, options, { whole, selection, target });
  if (target === null || target.file === "-") {
    const form = target?.form ?? options.format ?? USUAL;
    io.out(await writtenAs(context, withParts(whole, parts), form, selection));
    return undefined;
  }
  const path = await write(context, whole, { selection, target }, options);
  const how = howToRead(context, target, columns());
  io.err(`${saidOf(path, madeFor(context, options), how, columns())}\n`);
  return undefined;
}
