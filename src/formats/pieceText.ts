import { plainText } from "../course/plain.ts";
import type { Line, Run } from "../mentoring/sections/pieces.ts";
import { saidMoment } from "../text/day.ts";

type SayDay = (day: string) => string;

function runText(run: Run, sayDay: SayDay): string {
  if (typeof run === "string") return run;
  if ("title" in run) return run.title;
  if ("somebodys" in run) return run.somebodys;
  if ("authors" in run) return plainText(run.authors);
  if ("day" in run) return sayDay(run.day);
  if ("moment" in run) return saidMoment(run.moment);
  if ("address" in run) return run.address;
  if ("page" in run) return `“${plainText(run.page)}”`;
  return `${sayDay(run.from)} to ${sayDay(run.to)}`;
}

/** A line as plain text, with its days as `sayDay` says them. */
export function lineText(line: Line, sayDay: SayDay = (day) => day): string {
  const runs = line.map((run) => runText(run, sayDay));
  return runs.join("").replace(/\s+/g, " ");
}
