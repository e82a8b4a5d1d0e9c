import type { FaultAt } from "../fault.ts";

/** Tells of a text in a line of a figure that is longer than so many characters. */
export function checkLength(text: string, most: number, line: number, fault: FaultAt): void {
  if (text.length > most)
    fault(
      line,
      `"${text.slice(0, 30)}…" is too long for a figure`,
      `at most ${most} characters`,
      "Say it shorter, and the rest in the words beside the figure.",
    );
}
