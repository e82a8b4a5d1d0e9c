import { cleanLine } from "./clean.ts";

/**
 * What a shell makes more of than it says, even between quotation marks: sh, cmd, or PowerShell, to which the
 * round kinds of quotation marks are as good as the straight one.
 */
const NOT_TO_BE_TYPED = /["“”„$`!%^\\]/;

/** Whether a text can be typed as it stands, between quotation marks, in the shells of every system. */
export function canBeTyped(text: string): boolean {
  return cleanLine(text) === text && !NOT_TO_BE_TYPED.test(text);
}

/** Somebody's words as they are typed in a command; `instead` where a shell would make more of them. */
export function typedWords(words: string, instead: string): string {
  return `"${canBeTyped(words) ? words : instead}"`;
}
