import type { ListedEntry } from "../course/course.ts";
import { titled } from "../course/titled.ts";
import type { Reading } from "../learner/kept/readings.ts";
import type { Theme } from "../terminal/theme.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { dayTold } from "../text/day.ts";

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What stands on the shelf of the course, and why to read it. */
export function shelfText(
  { about, url, why, ...entry }: ListedEntry,
  theme: Theme,
  columns: number,
): string {
  return [
    theme.heading(wrap(titled(entry), columns)),
    wrapAfter("  ", capital(about), columns),
    ...(url === undefined ? [] : [wrapAfter("  ", theme.link(url), columns, theme.wrap)]),
    wrapAfter("  ", why, columns),
  ].join("\n");
}

/** What one of the two recommended to the other, as it is told on `today`. */
export function exchangedText(
  reading: Reading,
  theme: Theme,
  { today, columns }: { today: string; columns: number },
): string {
  const { number, title, about, url, from, readOn, gave } = reading;
  const who = from === null ? "recommended by me" : `recommended by ${from}`;
  const state = readOn === null ? "not read yet" : `read on ${dayTold(readOn, today)}`;
  return [
    theme.heading(wrapAfter(`${number}. `, title, columns)),
    ...(about === null ? [] : [wrapAfter("   ", capital(about), columns)]),
    wrapAfter("   ", `${capital(who)}; ${state}.`, columns),
    ...(gave === null ? [] : [wrapAfter("   ", `What it gave me: ${gave}`, columns)]),
    ...(url === null ? [] : [wrapAfter("   ", theme.link(url), columns, theme.wrap)]),
  ].join("\n");
}
