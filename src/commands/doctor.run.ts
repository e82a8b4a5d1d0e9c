import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { EXIT, Problem } from "../problem.ts";
import { examineRecord } from "../store/recordProblems.ts";
import { readSettings } from "../store/settings.ts";
import { wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { counted } from "../text/counted.ts";
import type { Next } from "../text/toType.ts";

type Needs = Pick<
  Context,
  "io" | "columns" | "course" | "home" | "now" | "version" | "nodeVersion"
>;

type Report = {
  ok: boolean;
  store: string;
  node: string;
  version: string;
  units: number;
  events: number;
  problems: string[];
};

const ALL_STAYS =
  "nothing is lost: good lines of the record are used, and damaged ones stay in place";

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
  const units = await attempt(async () => (await context.course()).units.length);
  const report = {
    ok: problems.length === 0,
    store: home.folder,
    node: nodeVersion,
    version,
    units: units ?? 0,
    events: record?.events ?? 0,
    problems,
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
  return lines.join("\n");
}

export async function run(context: Needs, { json }: { json: boolean }): Promise<void> {
  const { report, next } = await examine(context);
  context.io.out(json ? jsonText(report) : `${reportText(report, context.columns())}\n`);
  if (!report.ok)
    throw new Problem(`${counted(report.problems.length, "problem")} found.`, {
      next,
      code: EXIT.failed,
    });
}
