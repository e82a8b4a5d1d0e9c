import { plainText } from "../course/plain.ts";
import type { Line, Run } from "../mentoring/sections/pieces.ts";
import { saidMoment } from "../text/day.ts";

function run(run: Run): string {
  if (typeof run === "string") return run;
  if ("title" in run) return run.title;
  if ("somebodys" in run) return run.somebodys;
  if ("authors" in run) return plainText(run.authors);
  if ("day" in run) return run.day;
  if ("moment" in run) return saidMoment(run.moment);
  if ("page" in run) return `“${plainText(run.page)}”`;
  return `${run.from} to ${run.to}`;
}

/** A line as plain text. */
export function lineText(line: Line): string {
  return line.map(run).join("").replace(/\s+/g, " ");
}
