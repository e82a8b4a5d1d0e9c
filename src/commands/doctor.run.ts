import { isAny, mendable, mendRecord } from "../cli/mendRecord.ts";
import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { EXIT, Problem } from "../problem.ts";
import { leftDrafts } from "../store/draftFile.ts";
import { examineRecord } from "../store/recordProblems.ts";
import { readSettings } from "../store/settings.ts";
import { withCommand, wrap, wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { counted } from "../text/counted.ts";
import { type Next, toType } from "../text/toType.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "columns" | "course" | "home" | "now" | "version" | "nodeVersion" | "smm"
>;

type Report = {
  ok: boolean;
  store: string;
  node: string;
  version: string;
  units: number;
  events: number;
  problems: string[];
  /** what was begun to be written and waits to be ended, and the command that goes on with it */
  drafts: { name: string; goOn: string }[];
};

const ALL_STAYS =
  "nothing is lost: good lines of the record are used, and damaged ones stay in place";

const GOES_ON =
  "What is missing in your record cannot be mended here: do so only where you have it nowhere else. " +
  "Then what is there is all, and the quick copy that knows of more stays beside it under another name.";

/** What there is and what is wrong with it, and what to do next about the first thing that is. */
async function examine(context: Needs): Promise<{ report: Report; next: Next }> {
  const { home, nodeVersion, version, now } = context;
  const problems: string[] = [];
  let next: Next | undefined;
  const attempt = async <T>(look: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push(...message.split("\n"));
      if (error instanceof Problem) next ??= error.next;
      return undefined;
    }
  };
  const record = await attempt(() => examineRecord(home, now()));
  problems.push(...(record?.problems ?? []));
  // Where the record cannot be read, the settings beside it mostly cannot for the same reason.
  if (record !== undefined)
    await attempt(() => readSettings(home, (text) => problems.push(text), now));
  if (record !== undefined && (await attempt(() => isAny(mendable(context)))) === true)
    next ??= toType("doctor --fix");
  const units = await attempt(async () => (await context.course()).units.length);
  const report = {
    ok: problems.length === 0,
    store: home.folder,
    node: nodeVersion,
    version,
    units: units ?? 0,
    events: record?.events ?? 0,
    problems,
    drafts: leftDrafts(home, now()).map(({ name, goOn }) => ({ name, goOn: context.smm(goOn) })),
  };
  return { report, next: next ?? ALL_STAYS };
}

function reportText(report: Report, columns: number): string {
  const rows: [string, string][] = [
    ["smm", report.version],
    ["Node", report.node],
    ["Kept in", cleanLine(report.store)],
    ["Course", counted(report.units, "unit")],
    ["Record", counted(report.events, "event")],
  ];
  const lines = rows.map(([name, value]) => wrapAfter(`${name}: `, value, columns));
  if (report.ok) lines.push("", "All is well.");
  else lines.push("", ...report.problems.map((each) => wrapAfter("- ", each, columns)));
  return [...lines, ...draftsText(report, columns)].join("\n");
}

/** Mends what can be mended, where the person agrees to it. */
async function mend(context: Needs, yes: boolean): Promise<void> {
  const { io, inputs, columns } = context;
  const say = (words: string) => io.out(`${wrap(words, columns())}\n`);
  const found = mendable(context);
  if (!isAny(found)) {
    say("There is nothing here that can be mended by itself.");
    return;
  }
  for (const { journal } of found.copies) say(`To be joined with your record: ${journal}`);
  if (found.damaged > 0) say(`To be taken out: ${counted(found.damaged, "damaged line")}.`);
  if (found.isCut) say(GOES_ON);
  if (!yes && !inputs.canAsk)
    throw new Problem("Nothing was changed: this asks first, and --no-input forbids that.", {
      next: toType("doctor --fix --yes"),
      code: EXIT.usage,
    });
  const sure = yes || (await inputs.confirm("Do so, after a backup?", true));
  if (sure) for (const words of mendRecord(context, found)) say(words);
  else say("Nothing was changed.");
}

function draftsText({ drafts }: Report, columns: number): string[] {
  return drafts.map(({ name, goOn }) =>
    withCommand(`Begun and not ended: ${cleanLine(name)}.`, goOn, columns),
  );
}

type Options = { json: boolean; fix: boolean; yes: boolean };

export async function run(context: Needs, { json, fix, yes }: Options): Promise<void> {
  if (fix) await mend(context, yes);
  const { report, next } = await examine(context);
  context.io.out(json ? jsonText(report) : `${reportText(report, context.columns())}\n`);
  if (!report.ok)
    throw new Problem(`${counted(report.problems.length, "problem")} found.`, {
      next,
      code: EXIT.failed,
    });
}
