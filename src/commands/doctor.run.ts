import type { Context } from "../context.ts";
import { jsonText } from "../formats/json.ts";
import { EXIT, Problem } from "../problem.ts";
import { loadFromJournal, recordProblems } from "../store/recordStore.ts";
import { readSettings } from "../store/settings.ts";
import { wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { counted } from "../text/counted.ts";

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

async function examine(context: Needs): Promise<Report> {
  const { home, nodeVersion, version } = context;
  const problems: string[] = [];
  const attempt = async <T>(look: () => T | Promise<T>): Promise<T | undefined> => {
    try {
      return await look();
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      problems.push(...message.split("\n"));
      return undefined;
    }
  };
  await attempt(() => problems.push(...recordProblems(home)));
  await attempt(() => readSettings(home, (text) => problems.push(text), context.now));
  const events = await attempt(() => loadFromJournal(home).record.events);
  const units = await attempt(async () => (await context.course()).units.length);
  return {
    ok: problems.length === 0,
    store: home.folder,
    node: nodeVersion,
    version,
    units: units ?? 0,
    events: events ?? 0,
    problems,
  };
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
  const report = await examine(context);
  context.io.out(json ? jsonText(report) : `${reportText(report, context.columns())}\n`);
  if (!report.ok)
    throw new Problem(`${counted(report.problems.length, "problem")} found.`, {
      next: "nothing is lost: good lines of the record are used, and damaged ones stay in place",
      code: EXIT.failed,
    });
}
