import { simple } from "../text/simple.ts";
import type { AnyChoosing } from "./inputs.ts";

/** The indexes of the choices that have each of the words in `narrow`, or of all where it is undefined. */
export function shownChoices(
  { choices }: Pick<AnyChoosing, "choices">,
  narrow: string | undefined,
): number[] {
  const words = simple(narrow ?? "").split(/\s+/);
  return choices.flatMap((text, index) => {
    const plainly = simple(text);
    return words.every((word) => plainly.includes(word)) ? [index] : [];
  });
}
