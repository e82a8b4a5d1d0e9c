import { stripVTControlCharacters } from "node:util";

/** On the last screenful a line has another one at least. */
const LEAST_LINES = 2;

/**
 * Where the last screenful begins, which would begin at `end`: earlier where a line would be alone on it,
 * and the screenful that begins at `top` keeps as many.
 */
function inCompany(
  isBlank: (at: number) => boolean,
  count: number,
  top: number,
  end: number,
  starts: ReadonlySet<number>,
): number {
  let from = end;
  let left = count - end;
  for (let at = end; at < count; at++) if (isBlank(at)) left -= 1;
  while (left < LEAST_LINES && from - 1 - top >= LEAST_LINES) {
    from -= 1;
    if (!isBlank(from)) left += 1;
  }
  if (left < LEAST_LINES) return end;
  // A choice is not parted for that, where it can come whole.
  const begun = [...starts].findLast((start) => start <= from) ?? from;
  return begun - top >= LEAST_LINES ? begun : from;
}

/** What a heading, or a line that leads to something, does not begin with, or end with. */
const NO_HEADING = /^\s*(?:>\s*)?(?:\d+\.|[-*•|])|[.!”"')\]]$/;

/** More lines than a heading takes. */
const LONGEST_HEADING = 2;

/**
 * Where a screenful that would end at `end` ends, but not before `least`, so that no heading is the last of it:
 * a short paragraph that is no sentence and no point of a list goes with what follows.
 */
function beforeHeading(
  lines: readonly string[],
  isBlank: (at: number) => boolean,
  least: number,
  end: number,
): number {
  let last = end;
  while (last > least && isBlank(last - 1)) last -= 1;
  let first = last;
  while (first > least && !isBlank(first - 1)) first -= 1;
  const words = stripVTControlCharacters(lines.slice(first, last).join(" ")).trim();
  const height = last - first;
  if (!isBlank(first - 1) || height === 0 || height > LONGEST_HEADING || NO_HEADING.test(words))
    return end;
  return beforeHeading(lines, isBlank, least, first);
}

/**
 * Where the screenful after the one that begins at `top` begins. One ends early, at a blank line or
 * before one of `starts`, where that costs at most a third of it; before a heading that would be its last, where
 * that costs at most a half; and a line or a choice earlier where one line alone would be left. Undefined where
 * nothing comes after.
 */
export function nextScreenful(
  lines: readonly string[],
  top: number,
  height: number,
  starts: ReadonlySet<number>,
): number | undefined {
  if (top + height >= lines.length) return undefined;
  const isBlank = (at: number) => lines[at]?.trim() === "";
  let end = top + height;
  const half = top + Math.ceil(height / 2);
  const least = top + Math.ceil((height * 2) / 3);
  while (end > least && !isBlank(end) && !starts.has(end)) end--;
  if (!isBlank(end) && !starts.has(end)) end = top + height;
  if (isBlank(end) || starts.has(end)) end = beforeHeading(lines, isBlank, half, end);
  while (isBlank(end)) end++;
  return end < lines.length ? inCompany(isBlank, lines.length, top, end, starts) : undefined;
}

/** The first lines of all screenfuls. */
export function screenfuls(
  lines: readonly string[],
  height: number,
  starts: ReadonlySet<number> = new Set(),
): number[] {
  const breaks: number[] = [];
  for (
    let top: number | undefined = 0;
    top !== undefined;
    top = nextScreenful(lines, top, height, starts)
  )
    breaks.push(top);
  return breaks;
}
