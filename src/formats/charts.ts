import type { Bars, Scale } from "../mentoring/sections/pieces.ts";
import { counted } from "../text/counted.ts";
import { dayAfter, dayInWords, daysBetween, firstInWords, mondayOf, monthOf } from "../text/day.ts";
import { escapeHtml } from "./escape.ts";

/** The patterns that bars are filled with; once in a page. */
export const PATTERNS = `<svg class="patterns" width="0" height="0" aria-hidden="true">
<defs>
<pattern id="hatch" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
<rect class="ground" width="7" height="7"/><rect class="mark" width="3" height="7"/>
</pattern>
<pattern id="dots" width="8" height="8" patternUnits="userSpaceOnUse">
<rect class="ground" width="8" height="8"/><circle class="mark-2" cx="4" cy="4" r="2.4"/>
</pattern>
</defs>
</svg>`;

function percent(share: number): string {
  return `${Math.round(share * 10_000) / 100}%`;
}

function bar(counts: readonly number[], pieces: Bars["pieces"], whole: number): string {
  let from = 0;
  const rects = pieces.flatMap(({ fill }, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    const x = percent(from / whole);
    from += count;
    return `<rect class="${fill}" x="${x}" y="1" width="${percent(count / whole)}" height="18" rx="2"/>`;
  });
  return `<svg class="bar" width="100%" height="20" aria-hidden="true">${rects.join("")}</svg>`;
}

function swatch({ fill, is }: Bars["pieces"][number]): string {
  return `<li><svg class="swatch" width="26" height="18" aria-hidden="true"><rect class="${fill}" x="1" y="1" width="24" height="16" rx="2"/></svg>${is}</li>`;
}

/** Bars with their figures in words, a table that can be seen; nothing where there are none. */
export function bars({ caption, columns, pieces, rows }: Bars): string {
  if (rows.length === 0) return "";
  const sums = rows.map(({ counts }) => counts.reduce((sum, count) => sum + count, 0));
  const whole = Math.max(1, ...sums);
  const body = rows.map(
    ({ title, counts, inWords }) =>
      `<tr><th scope="row">${escapeHtml(title)}</th><td><div class="row">${bar(counts, pieces, whole)}<span class="figures">${inWords}</span></div></td></tr>`,
  );
  return [
    '<div class="chart">',
    `<ul class="key" role="list">${pieces.map(swatch).join("")}</ul>`,
    "<table>",
    `<caption>${caption}</caption>`,
    `<thead><tr>${columns.map((column) => `<th scope="col">${column}</th>`).join("")}</tr></thead>`,
    `<tbody>\n${body.join("\n")}\n</tbody>`,
    "</table>",
    "</div>",
  ].join("\n");
}

const STEPS = [1, 2, 3, 4, 5];
/** Room for a mark at both ends. */
const MARGIN = 0.04;

function scale({ first, now }: Scale): string {
  const mark = (step: number, kind: string, r: number) =>
    `<circle class="${kind}" cx="${percent(MARGIN + ((step - 1) / 4) * (1 - 2 * MARGIN))}" cy="12" r="${r}"/>`;
  return [
    '<svg class="scale" width="100%" height="24" aria-hidden="true">',
    `<rect class="track" x="${percent(MARGIN)}" y="11" width="${percent(1 - 2 * MARGIN)}" height="2"/>`,
    ...STEPS.map((step) => mark(step, "step", 4)),
    ...(now === null ? [] : [mark(now, "full", 8)]),
    // Over the other, and larger: where nothing has moved both are seen.
    mark(first, "ring", 10),
    "</svg>",
  ].join("");
}

/** Where something stood from 1 to 5, at first and now, each with its figures in words. */
export function scales(rows: readonly Scale[]): string {
  if (rows.length === 0) return "";
  const swatchOf = (kind: string, r: number, is: string) =>
    `<li><svg class="swatch" width="26" height="24" aria-hidden="true"><circle class="${kind}" cx="13" cy="12" r="${r}"/></svg>${is}</li>`;
  const now = rows.some((row) => row.now !== null) ? swatchOf("full", 8, "now") : "";
  return [
    '<div class="chart">',
    `<ul class="key" role="list">${swatchOf("ring", 10, "at first")}${now}</ul>`,
    '<ul class="scales" role="list">',
    ...rows.map(
      (row) =>
        `<li><p>${escapeHtml(row.title)}</p><div class="row">${scale(row)}<span class="figures">${row.inWords}</span></div></li>`,
    ),
    "</ul>",
    "</div>",
  ].join("\n");
}

const MOST_WEEKS = 26;
/** So that a block stays a block when there are few weeks. */
const FEWEST_COLUMNS = 16;
const BLOCK = 14;

type Week = { monday: string; days: number };

/** The weeks from the first of these days to the last, the newest of them where there are many. */
function weeksOf(days: readonly string[]): Week[] {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return [];
  const count = daysBetween(mondayOf(first), mondayOf(last)) / 7 + 1;
  const shown = Math.min(count, MOST_WEEKS);
  const mondays = days.map(mondayOf);
  return Array.from({ length: shown }, (_, index) => {
    const monday = dayAfter(mondayOf(last), (index - shown + 1) * 7);
    return { monday, days: mondays.filter((each) => each === monday).length };
  });
}

function weekColumn({ days }: Week, x: string, width: string, bottom: number): string {
  return Array.from(
    { length: days },
    (_, nth) =>
      `<rect class="full" x="${x}" y="${bottom - (nth + 1) * BLOCK}" width="${width}" height="${BLOCK - 3}" rx="1.5"/>`,
  ).join("");
}

/** The month that most of a week's days are in. */
function monthOfWeek({ monday }: Week): string {
  return monthOf(dayAfter(monday, 3)).slice(0, 3);
}

/** In which week a month begins, where its name has room before the next one. */
function monthNames(weeks: readonly Week[]): { name: string; at: number }[] {
  const begins = weeks.flatMap((week, at) => {
    const name = monthOfWeek(week);
    const before = weeks[at - 1];
    return before !== undefined && monthOfWeek(before) === name ? [] : [{ name, at }];
  });
  return begins.filter(({ at }, index) => {
    const next = begins[index + 1];
    return next === undefined || next.at - at > 2;
  });
}

/** Each day as a block in the column of its week; nothing where all were in one week. */
export function daysByWeek(days: readonly string[]): string {
  const weeks = weeksOf(days);
  if (weeks.length < 2) return "";
  const columns = Math.max(weeks.length, FEWEST_COLUMNS);
  const bottom = Math.max(...weeks.map((week) => week.days)) * BLOCK + 4;
  const width = percent(0.76 / columns);
  const blocks = weeks.map((week, at) => weekColumn(week, percent(at / columns), width, bottom));
  const names = monthNames(weeks).map(
    ({ name, at }) => `<text x="${percent(at / columns)}" y="${bottom + 22}">${name}</text>`,
  );
  const told = weeks
    .filter((week) => week.days > 0)
    .map((week) => `week from ${dayInWords(week.monday)}: ${counted(week.days, "day")}`);
  return [
    '<div class="chart">',
    `<svg class="weeks" width="100%" height="${bottom + 28}" role="img" aria-labelledby="weeks-title" aria-describedby="weeks-figures">`,
    '<title id="weeks-title">Days by week</title>',
    `<desc id="weeks-figures">${told.join("; ")}.</desc>`,
    ...blocks.filter((column) => column !== ""),
    `<rect class="line" x="0" y="${bottom}" width="${percent(weeks.length / columns)}" height="1.5"/>`,
    ...names,
    "</svg>",
    "</div>",
  ].join("\n");
}

/** What the picture of days by week shows, in words. */
export function daysInWords(days: readonly string[]): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "";
  if (first === last) return `On one day: ${dayInWords(first)}.`;
  const all = `On ${counted(days.length, "day")}, from ${firstInWords(first, last)} to ${dayInWords(last)}.`;
  const weeks = daysBetween(mondayOf(first), mondayOf(last)) / 7 + 1;
  if (weeks < 2) return all;
  const key = "Each block is a day, each column a week.";
  return weeks > MOST_WEEKS
    ? `${all} ${key} The picture shows the last ${MOST_WEEKS} weeks.`
    : `${all} ${key}`;
}
