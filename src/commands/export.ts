import { resolve } from "node:path";
import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { summaryMarkdown } from "../formats/summaryMarkdown.ts";
import type { Account } from "../formats/xapi.ts";
import { heldWith } from "../mentoring/meetings.ts";
import { summarise } from "../mentoring/summarise.ts";
import { SUMMARY_PARTS, type SummaryPart, sinceDay, withParts } from "../mentoring/summaryParts.ts";
import { EXIT, Problem, unknownWord } from "../problem.ts";
import { lookOf } from "../sitting/look.ts";
import { sitting } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { counted } from "../text/counted.ts";
import { isDay } from "../text/day.ts";
import { nearest } from "../text/nearest.ts";
import { mentorNamed } from "./note.ts";
import { checkFile, freeName, shownFile, writeFile } from "./outputFile.ts";

type Flags = {
  output?: string;
  force?: boolean;
  for?: string;
  only?: string;
  without?: string;
  since?: string;
  format?: "md" | "html" | "xapi";
};

const USUAL_NAME = "smm-summary.md";
const USUAL_HTML = "smm-summary.html";
const LAST_MEETING = "last-meeting";
const WHAT = { name: "The summary", command: "smm export", usual: USUAL_NAME };

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
function chosenParts({ only, without }: Flags): SummaryPart[] {
  const out = without === undefined ? [] : partsIn(without, "without");
  const wanted = only === undefined ? SUMMARY_PARTS : partsIn(only, "only");
  return wanted.filter((part) => !out.includes(part));
}

/**
 * The day that is meant by `--since`, YYYY-MM-DD: a day, or that of the last talk with this mentor.
 * Throws a Problem where it is neither, or where no talk was held.
 */
function dayTyped(context: Context, typed: string, mentor: string | undefined): string {
  if (isDay(typed)) return typed;
  if (typed !== LAST_MEETING)
    throw new Problem(`“${typed}” is neither a day, such as 2026-11-01, nor ${LAST_MEETING}.`, {
      next: `smm export --since ${LAST_MEETING}`,
      code: EXIT.usage,
    });
  const last = heldWith(context.record().record, mentor ?? null).at(-1)?.heldOn;
  if (last === undefined)
    throw new Problem("No talk was held yet, so the summary can only be of all of it.", {
      next: "smm export",
    });
  return last;
}

/** Shows the summary, then asks whether and where to write it; undefined for nowhere. */
async function preview(
  context: Context,
  text: string,
  file: string | undefined,
  usualName: string,
) {
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
  const usual = freeName(context, usualName);
  const how = `Enter alone writes it to ${usual} in the folder ${shownFile(context.cwd)}. Or type another name. q writes nothing.`;
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
      checkFile(context, name, WHAT);
      return name;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      io.err(`${wrap(`${error.message} Another name, or q:`, context.columns())}\n`);
    }
  }
}

const RECORDS = {
  name: "The learning records",
  command: "smm export --format xapi",
  usual: "smm-records.json",
};

/** The account that stands for the learner; it is made once, and means nothing by itself. */
function accountOf(context: Context): Account {
  const { programme, learnerId } = context.settings();
  if (programme === undefined)
    throw new Problem("Learning records name the programme by its address, and none is set.", {
      next: "smm config programme https://mentoring.example.org",
      code: EXIT.usage,
    });
  const name = learnerId ?? context.newId();
  if (learnerId === undefined) context.change({ learnerId: name });
  return { name, homePage: programme };
}

/** What happened as xAPI statements, for the one who runs the programme; no note is in them. */
async function exportRecords(context: Context, flags: Flags): Promise<void> {
  const { io, columns } = context;
  const narrowed = (["only", "without", "since", "for"] as const).find(
    (flag) => flags[flag] !== undefined,
  );
  if (narrowed !== undefined)
    throw new Problem(`Learning records are always the whole: --${narrowed} is for the summary.`, {
      next: RECORDS.command,
      code: EXIT.usage,
    });
  const actor = accountOf(context);
  const { wrongWithAccount, xapiStatements } = await import("../formats/xapi.ts");
  const wrong = wrongWithAccount(actor);
  if (wrong !== undefined)
    throw new Problem(wrong, { next: "smm config programme https://mentoring.example.org" });
  const statements = xapiStatements(context.record().events(), await context.course(), { actor });
  const text = jsonText(statements);
  const file = flags.output ?? (context.onTerminal ? freeName(context, RECORDS.usual) : "-");
  if (file === "-") {
    io.out(text);
    return;
  }
  checkFile(context, file, RECORDS, flags.force === true);
  if (context.onTerminal) {
    const what = `${counted(statements.length, "statement")}: what you read and answered, and when; none of your notes, and not your name. Write them to ${shownFile(file)}?`;
    const yes = await sitting(context, RECORDS.command, () => context.inputs.confirm(what, true));
    if (!yes) {
      io.out("Nothing was written.\n");
      return;
    }
  }
  writeFile(context, file, text, RECORDS, flags.force === true);
  io.err(`${wrap(`Written to ${shownFile(resolve(context.cwd, file))}.`, columns())}\n`);
}

export async function command(context: Context, _words: string[], flags: Flags): Promise<void> {
  if (flags.format === "xapi") return exportRecords(context, flags);
  const { io, onTerminal } = context;
  const { name, mentor, initiative, offer } = context.settings();
  const only = flags.for === undefined ? undefined : mentorNamed(context, flags.for);
  const pair = { learner: name, mentor, initiative, offer, for: only };
  const course = await context.course();
  const parts = chosenParts(flags);
  const whole = summarise(course, context.record().record, pair);
  const recent =
    flags.since === undefined ? whole : sinceDay(whole, dayTyped(context, flags.since, only));
  const chosen = withParts(recent, parts);
  const inWords = summaryMarkdown(chosen);
  const html = flags.format === "html";
  const { summaryHtml } = html
    ? await import("../formats/summaryHtml.ts")
    : { summaryHtml: undefined };
  const text = summaryHtml?.(chosen, course.manifest.language) ?? inWords;
  const usual = html ? USUAL_HTML : USUAL_NAME;
  const force = flags.force === true;
  let file = flags.output;
  if (file === "")
    throw new Problem("The file has no name.", {
      next: `smm export --output ${USUAL_NAME}`,
      code: EXIT.usage,
    });
  if (file === "-") {
    io.out(text);
    return;
  }
  if (file !== undefined) checkFile(context, file, WHAT, force);
  if (onTerminal) {
    file = await sitting(context, "smm export", () =>
      preview(context, inWords, flags.output, usual),
    );
    if (file === undefined) {
      io.out(`Nothing was written. To see it again: ${context.smm} export\n`);
      return;
    }
  } else if (file === undefined) {
    io.out(text);
    return;
  }
  writeFile(context, file, text, WHAT, force);
  const said = `Written to ${shownFile(resolve(context.cwd, file))}. Hand the file to your mentor.`;
  io.err(`${wrap(said, context.columns())}
`);
}
