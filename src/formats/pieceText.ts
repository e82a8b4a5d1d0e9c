import { plainText } from "../course/plain.ts";
import type { Line, Run } from "../mentoring/sections/pieces.ts";
import { localDay, timeOf } from "../text/day.ts";

/** How a day, YYYY-MM-DD, is told. */
export type SayDay = (day: string) => string;

/** A moment in UTC as the clock on the wall shows it, its day as `sayDay` says it. */
export function momentSaid(moment: string, sayDay: SayDay): string {
  const at = new Date(moment);
  return `${sayDay(localDay(at))}, ${timeOf(at)}`;
}

function runText(run: Run, sayDay: SayDay): string {
  if (typeof run === "string") return run;
  if ("title" in run) return run.title;
  if ("somebodys" in run) return run.somebodys;
  if ("authors" in run) return plainText(run.authors);
  if ("day" in run) return sayDay(run.day);
  if ("moment" in run) return momentSaid(run.moment, sayDay);
  if ("address" in run) return run.address;
  if ("page" in run) return `“${plainText(run.page)}”`;
  return `${sayDay(run.from)} to ${sayDay(run.to)}`;
}

/** A line as plain text, with its days as `sayDay` says them. */
export function lineText(line: Line, sayDay: SayDay): string {
  const runs = line.map((run) => runText(run, sayDay));
  return runs.join("").replace(/\s+/g, " ");
}
