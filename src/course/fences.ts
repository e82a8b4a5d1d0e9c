import type { Line } from "./line.ts";

const FENCE = /^ {0,3}(```+(?=[^`]*$)|~~~+)(.*)$/;

/** Where a fenced block begins: its mark, and what stands behind it; undefined in other lines. */
export function fenceIn(text: string): { mark: string; info: string } | undefined {
  if (!/^ {0,3}[`~]/.test(text)) return undefined;
  const [, mark, info] = FENCE.exec(text) ?? [];
  return mark === undefined || info === undefined ? undefined : { mark, info: info.trim() };
}

/** Whether a line ends the block that began with `mark`. */
export function endsFence(text: string, mark: string): boolean {
  const found = fenceIn(text);
  return found?.info === "" && found.mark.startsWith(mark);
}

/** Lines outside of any fenced block, or such a block by what stands behind its first mark. */
type Stretch =
  | { is: "open"; lines: Line[] }
  | { is: "fenced"; info: string; first: Line; lines: Line[]; last: Line | undefined };

/** Lines parted where fenced blocks begin and end; the last of a block is missing where it has no end. */
export function stretchesOf(lines: readonly Line[]): Stretch[] {
  const stretches: Stretch[] = [];
  let mark: string | undefined;
  for (const line of lines) {
    const current = stretches.at(-1);
    const begun = fenceIn(line.text);
    if (mark !== undefined && current?.is === "fenced") {
      if (endsFence(line.text, mark)) {
        current.last = line;
        mark = undefined;
      } else current.lines.push(line);
    } else if (begun !== undefined) {
      mark = begun.mark;
      stretches.push({ is: "fenced", info: begun.info, first: line, lines: [], last: undefined });
    } else if (current?.is === "open") current.lines.push(line);
    else stretches.push({ is: "open", lines: [line] });
  }
  return stretches;
}
