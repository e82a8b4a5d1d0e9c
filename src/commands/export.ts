import { basename, resolve } from "node:path";
import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { summaryMarkdown } from "../formats/summaryMarkdown.ts";
import { heldWith } from "../mentoring/meetings.ts";
import { onlyMentor, shownTo } from "../mentoring/mentors.ts";
import { summarise } from "../mentoring/summarise.ts";
import type { Summary } from "../mentoring/summary.ts";
import { SUMMARY_PARTS, type SummaryPart, sinceDay, withParts } from "../mentoring/summaryParts.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { lookOf } from "../sitting/look.ts";
import { sitting } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { isDay } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";
import { exportRecords } from "./exportRecords.ts";
import { mentorNamed } from "./note.ts";
import {
  checkFile,
  freeName,
  shownFile,
  typedFile,
  type Writing,
  writeFile,
} from "./outputFile.ts";

export type ExportFlags = {
  output?: string;
  force?: boolean;
  for?: string;
  only?: string;
  without?: string;
  since?: string;
  format?: Form | "xapi";
};

/** The forms of the summary, each the usual ending of a file of it. */
const FORMS = ["md", "html", "json"] as const;
type Form = (typeof FORMS)[number];

const LAST_MEETING = "last-meeting";

function writingOf(form: Form): Writing {
  const command = form === "md" ? "smm export" : `smm export --format ${form}`;
  return { name: "The summary", command, usual: `smm-summary.${form}` };
}

/** The summary in one of its forms. Throws a Problem where it could not be opened again. */
async function written(summary: Summary, form: Form, language: string): Promise<string> {
  switch (form) {
    case "md":
      return summaryMarkdown(summary);
    case "html": {
      const { summaryHtml } = await import("../formats/summaryHtml.ts");
      return summaryHtml(summary, language);
    }
    case "json": {
      const { MOST_BYTES, readHandOver, summaryFile } = await import("../mentoring/handOver.ts");
      const text = jsonText(summaryFile(summary));
      if (Buffer.byteLength(text) > MOST_BYTES || readHandOver(text).is !== "summary")
        throw new Problem(
          "The summary is larger than what smm opens: 5 MB, 1000 notes of a kind.",
          {
            next: "smm export --format json --since last-meeting",
          },
        );
      return text;
    }
  }
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
function chosenParts({ only, without }: ExportFlags): SummaryPart[] {
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
  const last = heldWith(shownTo(context.record().record, reader), null).at(-1)?.heldOn;
  if (last === undefined)
    throw new Problem("No talk was held yet, so the summary can only be of all of it.", {
      next: "smm export",
    });
  return last;
}

/** The form that a file's ending stands for; undefined where it stands for none. */
function formOf(file: string | undefined): Form | undefined {
  return FORMS.find((form) => file?.toLowerCase().endsWith(`.${form}`));
}

/** Throws a Problem where a file's ending stands for another form than the one that was asked for. */
function checkEnding(file: string, format: Form | undefined): void {
  const ending = formOf(file);
  if (format === undefined || ending === undefined || ending === format) return;
  throw new Problem(
    `${shownFile(file)} ends in .${ending}, and --format ${format} was asked for.`,
    {
      next: `smm export --format ${format} --output ${typedFile(file.slice(0, -ending.length) + format)}`,
      code: EXIT.usage,
    },
  );
}

const BY_ENDING =
  ": one that ends in .html becomes a page to look at and print, one in .json a file that your mentor opens with smm";

/** Shows the summary, then asks whether and where to write it; undefined for nowhere. */
async function preview(
  context: Context,
  text: string,
  file: string | undefined,
  { what, force, format }: { what: Writing; force: boolean; format: Form | undefined },
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
  const how = `Enter alone writes it to ${usual} in the folder ${shownFile(context.cwd)}. Or type another name${format === undefined ? BY_ENDING : ""}. q writes nothing.`;
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
async function chosenSummary(context: Context, flags: ExportFlags): Promise<Summary> {
  const { name, mentor, initiative, offer } = context.settings();
  const only = flags.for === undefined ? undefined : mentorNamed(context, flags.for);
  const pair = { learner: name, mentor, initiative, offer, for: only };
  const parts = chosenParts(flags);
  const whole = summarise(await context.course(), context.record().record, pair);
  const recent =
    flags.since === undefined ? whole : sinceDay(whole, dayTyped(context, flags.since, only));
  return withParts(recent, parts);
}

export async function command(
  context: Context,
  _words: string[],
  flags: ExportFlags,
): Promise<void> {
  const { format, output, force = false } = flags;
  if (format === "xapi") return exportRecords(context, flags);
  const { io, onTerminal } = context;
  const summary = await chosenSummary(context, flags);
  const what = writingOf(format ?? formOf(output) ?? "md");
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
      const since = flags.since === undefined ? "" : ` --since ${flags.since}`;
      io.out(`Nothing was written. To see it again: ${context.smm} export${since}\n`);
      return;
    }
    file = chosen;
  }
  const form = format ?? formOf(file) ?? "md";
  const text = await written(summary, form, (await context.course()).manifest.language);
  if (file === "-") {
    io.out(text);
    return;
  }
  writeFile(context, file, text, what, force);
  const said = `Written to ${shownFile(resolve(context.cwd, file))}. Hand the file to your mentor.`;
  io.err(`${wrap(said, context.columns())}\n`);
  if (form === "html") io.err("Your browser opens it, to look at or to print.\n");
  if (form === "json")
    io.err(`Your mentor reads it with: ${context.smm} open ${typedFile(basename(file))}\n`);
}
