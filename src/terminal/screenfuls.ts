/**
 * Where the screenful after the one that begins at `top` begins. One ends early, at a blank line or
 * before one of `starts`, where that costs at most a third of it. Undefined where nothing comes after.
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
  const least = top + Math.ceil((height * 2) / 3);
  while (end > least && !isBlank(end) && !starts.has(end)) end--;
  if (!isBlank(end) && !starts.has(end)) end = top + height;
  while (isBlank(end)) end++;
  return end < lines.length ? end : undefined;
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
