import { existsSync, statSync } from "node:fs";
import { resolve } from "node:path";
import type { Context } from "../context.ts";
import { summaryMarkdown } from "../formats/summaryMarkdown.ts";
import { SUMMARY_PARTS, type SummaryPart, summarise, withParts } from "../mentoring/summary.ts";
import { EXIT, errorCode, Problem, unknownWord } from "../problem.ts";
import { lookOf } from "../sitting/look.ts";
import { sitting } from "../sitting/stopping.ts";
import { writeWholeFile } from "../store/writeFile.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { nearest } from "../text/nearest.ts";
import { mentorNamed } from "./note.ts";

type Flags = {
  output?: string;
  force?: boolean;
  for?: string;
  only?: string;
  without?: string;
};

const USUAL_NAME = "smm-summary.md";

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

/** A file's name as it can be typed and printed. */
function shown(file: string): string {
  const line = cleanLine(file);
  return /[^\w./~-]/.test(line) ? `"${line}"` : line;
}

function alreadyThere(file: string): Problem {
  return new Problem(
    `${shown(file)} is there already and was left as it is. --force replaces it.`,
    {
      next: `smm export --output ${shown(file)} --force`,
    },
  );
}

const WHY: Record<string, string> = {
  ENOENT: "its folder is not there",
  ENOTDIR: "its folder is not there",
  EISDIR: "it is a folder",
  ENOSPC: "the disk is full",
};

function cannotWrite(file: string, cause: unknown): Problem {
  const why = WHY[errorCode(cause) ?? ""] ?? "it cannot be written to";
  return new Problem(`The summary could not be written to ${shown(file)}: ${why}.`, {
    next: `smm export --output ${USUAL_NAME}`,
    cause,
  });
}

/** Throws a Problem when the file cannot be written, before anybody is asked about it. */
function check({ cwd }: Pick<Context, "cwd">, file: string, force: boolean): void {
  const found = statSync(resolve(cwd, file), { throwIfNoEntry: false });
  if (found?.isDirectory() === true) throw cannotWrite(file, { code: "EISDIR" });
  if (found !== undefined && !force) throw alreadyThere(file);
}

function write({ cwd }: Pick<Context, "cwd">, file: string, text: string, force: boolean): void {
  try {
    writeWholeFile(resolve(cwd, file), text, force);
  } catch (error) {
    throw errorCode(error) === "EEXIST" ? alreadyThere(file) : cannotWrite(file, error);
  }
}

/** Shows the summary, then asks whether and where to write it; undefined for nowhere. */
async function preview(context: Context, text: string, file: string | undefined) {
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
    return (await inputs.confirm(`Write this to ${shown(file)}?`, true)) ? file : undefined;
  const usual = freeName(context);
  const how = `Enter alone writes it to ${usual} in the folder ${shown(context.cwd)}. Or type another name. q writes nothing.`;
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
      check(context, name, false);
      return name;
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      io.err(`${wrap(`${error.message} Another name, or q:`, context.columns())}\n`);
    }
  }
}

/** The usual name, with a number where that is taken. */
function freeName({ cwd }: Pick<Context, "cwd">): string {
  for (let nth = 1; ; nth++) {
    const name = nth === 1 ? USUAL_NAME : USUAL_NAME.replace(".md", `-${nth}.md`);
    if (!existsSync(resolve(cwd, name))) return name;
  }
}

export async function command(context: Context, _words: string[], flags: Flags): Promise<void> {
  const { io, onTerminal } = context;
  const { name, mentor, initiative } = context.settings();
  const only = flags.for === undefined ? undefined : mentorNamed(context, flags.for);
  const pair = { learner: name, mentor: only ?? mentor, initiative, for: only };
  const parts = chosenParts(flags);
  const whole = summarise(await context.course(), context.record().record, pair);
  const text = summaryMarkdown(withParts(whole, parts));
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
  if (file !== undefined) check(context, file, force);
  if (onTerminal) {
    file = await sitting(context, "smm export", () => preview(context, text, flags.output));
    if (file === undefined) {
      io.out(`Nothing was written. To see it again: ${context.smm} export\n`);
      return;
    }
  } else if (file === undefined) {
    io.out(text);
    return;
  }
  write(context, file, text, force);
  const said = `Written to ${shown(resolve(context.cwd, file))}. Hand the file to your mentor.`;
  io.err(`${wrap(said, context.columns())}
`);
}
