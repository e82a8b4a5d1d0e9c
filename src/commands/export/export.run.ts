import { basename, resolve } from "node:path";
import {
  checkFile,
  freeName,
  shownFile,
  typedFile,
  type Writing,
  writeFile,
} from "../../cli/outputFile.ts";
import type { Context } from "../../context.ts";
import {
  FORMS,
  formsOf,
  type OfferedForm,
  type SummaryForm,
  summaryFormOf,
} from "../../formats/forms.ts";
import { summaryMarkdown } from "../../formats/summaryMarkdown.ts";
import { heldWith } from "../../mentoring/meetings.ts";
import { onlyMentor, shownTo } from "../../mentoring/mentors.ts";
import { summarise } from "../../mentoring/summarise.ts";
import type { Summary } from "../../mentoring/summary.ts";
import {
  SUMMARY_PARTS,
  type SummaryPart,
  sinceDay,
  withParts,
} from "../../mentoring/summaryParts.ts";
import { EXIT, Problem, unknownWord } from "../../problem.ts";
import { lookOf } from "../../sitting/look.ts";
import { sitting } from "../../sitting/stopping.ts";
import { wrap } from "../../terminal/wrap.ts";
import { isDay } from "../../text/day.ts";
import { nearest } from "../../text/nearest.ts";
import { mentorNamed } from "../note.run.ts";
import { exportRecords } from "./records.ts";

/** What narrows the summary; each as it was typed. */
export type Narrowing = {
  for: string | undefined;
  only: string | undefined;
  without: string | undefined;
  since: string | undefined;
};

type Options = Narrowing & {
  output: string | undefined;
  force: boolean;
  format: OfferedForm | undefined;
};

const LAST_MEETING = "last-meeting";

/** The form of the summary where nothing asks for another. */
const USUAL = "md";

function writingOf(form: SummaryForm): Writing {
  const command = form === USUAL ? "smm export" : `smm export --format ${form}`;
  return { name: "The summary", command, usual: `smm-summary.${FORMS[form].ending}` };
}

/** The summary in one of its forms. Throws a Problem where it could not be opened again. */
async function written(summary: Summary, form: SummaryForm, language: string): Promise<string> {
  const text = await FORMS[form].write({ summary, language });
  if (text === null)
    throw new Problem("The summary is larger than what smm opens: 5 MB, 1000 notes of a kind.", {
      next: `${writingOf(form).command} --since ${LAST_MEETING}`,
    });
  return text;
}

/** The parts named in a list with commas between. Throws a Problem where one is unknown. */
function partsIn(typed: string, flag: string): SummaryPart[] {
  const names = typed.split(/[,\s]+/).filter((name) => name !== "");
  return names.map((name) => {
    const part = SUMMARY_PARTS.find((each) => each === name.toLowerCase());
    if (part !== undefined) return part;
    const meant = nearest(name, SUMMARY_PARTS);
    const problem = unknownWord(
      "part of the summary",
      name,
      meant,
      `smm export --${flag} ${meant ?? "shaky"}`,
    );
    throw meant === undefined
      ? new Problem(`${problem.message} There are: ${SUMMARY_PARTS.join(", ")}.`, {
          next: problem.next ?? "smm export",
          code: EXIT.usage,
        })
      : problem;
  });
}

/** The parts of the summary that the flags leave in. */
function chosenParts({ only, without }: Narrowing): SummaryPart[] {
  const out = without === undefined ? [] : partsIn(without, "without");
  const wanted = only === undefined ? SUMMARY_PARTS : partsIn(only, "only");
  return wanted.filter((part) => !out.includes(part));
}

/**
 * The day that is meant by `--since`, YYYY-MM-DD: a day, or that of the last talk that the one who reads
 * the summary may know of.
 * Throws a Problem where it is neither, or where no talk was held.
 */
function dayTyped(context: Context, typed: string, mentor: string | undefined): string {
  if (isDay(typed)) return typed;
  if (typed !== LAST_MEETING)
    throw new Problem(`“${typed}” is neither a day, such as 2026-11-01, nor ${LAST_MEETING}.`, {
      next: `smm export --since ${LAST_MEETING}`,
      code: EXIT.usage,
    });
  const reader = mentor ?? onlyMentor(context.settings().mentor);
  const last = heldWith(shownTo(context.record().record, reader), null).at(-1)?.heldOn ?? null;
  if (last === null)
    throw new Problem("No talk was held yet, so the summary can only be of all of it.", {
      next: "smm export",
    });
  return last;
}

/** Throws a Problem where a file's ending stands for another form than the one that was asked for. */
function checkEnding(file: string, format: SummaryForm | undefined): void {
  const meant = summaryFormOf(file);
  if (format === undefined || meant === undefined || meant === format) return;
  const { ending } = FORMS[meant];
  const other = file.slice(0, -ending.length) + FORMS[format].ending;
  throw new Problem(
    `${shownFile(file)} ends in .${ending}, and --format ${format} was asked for.`,
    {
      next: `smm export --format ${format} --output ${typedFile(other)}`,
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
async function preview(
  context: Context,
  text: string,
  file: string | undefined,
  { what, force, format }: { what: Writing; force: boolean; format: SummaryForm | undefined },
): Promise<string | undefined> {
  const { inputs, io } = context;
  const look = await lookOf(context);
  const moved = await inputs.page({
    header: "What your mentor will see",
    body: (columns) => look.render(text, columns),
    back: false,
    next: "choose where to keep it",
  });
  if (moved.is !== "on") return undefined;
  if (file !== undefined)
    return (await inputs.confirm(`Write this to ${shownFile(file)}?`, true)) ? file : undefined;
  const usual = freeName(context, what.usual);
  const how = `Enter alone writes it to ${usual} in the folder ${shownFile(context.cwd)}. Or type another name${format === undefined ? byEnding() : ""}. q writes nothing.`;
  io.err(`${wrap(how, context.columns())}\n`);
  for (;;) {
    const typed = (await inputs.text("File name:")).trim();
    if (/^q$/i.test(typed)) return undefined;
    if (typed === "?") {
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

/** The summary as the flags want it. Throws a Problem where they ask for what is not there. */
async function chosenSummary(context: Context, narrowing: Narrowing): Promise<Summary> {
  const { name, mentor, initiative, offer } = context.settings();
  const only = narrowing.for === undefined ? undefined : mentorNamed(context, narrowing.for);
  const pair = { learner: name, mentor, initiative, offer, for: only };
  const parts = chosenParts(narrowing);
  const whole = summarise(await context.course(), context.record().record, pair);
  const recent =
    narrowing.since === undefined
      ? whole
      : sinceDay(whole, dayTyped(context, narrowing.since, only));
  return withParts(recent, parts);
}

export async function run(context: Context, options: Options): Promise<void> {
  const { format, output, force } = options;
  if (format === "xapi") return exportRecords(context, options);
  const { io, onTerminal } = context;
  const summary = await chosenSummary(context, options);
  const what = writingOf(format ?? summaryFormOf(output ?? "") ?? USUAL);
  if (output === "")
    throw new Problem("The file has no name.", {
      next: `${what.command} --output ${what.usual}`,
      code: EXIT.usage,
    });
  if (output !== undefined) checkEnding(output, format);
  if (output !== undefined && output !== "-") checkFile(context, output, what, force);
  let file = output ?? "-";
  if (onTerminal && output !== "-") {
    const chosen = await sitting(context, what.command, () =>
      preview(context, summaryMarkdown(summary), output, {
        what,
        force,
        format,
      }),
    );
    if (chosen === undefined) {
      const since = options.since === undefined ? "" : ` --since ${options.since}`;
      io.out(`Nothing was written. To see it again: ${context.smm} export${since}\n`);
      return;
    }
    file = chosen;
  }
  const form = format ?? summaryFormOf(file) ?? USUAL;
  const text = await written(summary, form, (await context.course()).manifest.language);
  if (file === "-") {
    io.out(text);
    return;
  }
  writeFile(context, file, text, what, force);
  const said = `Written to ${shownFile(resolve(context.cwd, file))}. Hand the file to your mentor.`;
  io.err(`${wrap(said, context.columns())}\n`);
  const { howToRead } = FORMS[form];
  if (howToRead === null) return;
  const { say, command } = howToRead;
  const typed = command === null ? "" : ` ${context.smm} ${command} ${typedFile(basename(file))}`;
  io.err(`${say}${typed}\n`);
}
