/** What somebody says who has no answer; the last choice of every question. */
export const DONT_KNOW = "I don't know yet";

const SAID = /^i (?:don['’]?t|do not) know(?: yet)?\W*$/i;

/** Whether these words say that one does not know. */
export function saysDontKnow(typed: string): boolean {
  return SAID.test(typed);
}

/** The last choice beside these; in other words where one of them says the same. */
export function dontKnowBeside(choices: readonly string[]): string {
  return choices.some(saysDontKnow) ? "I don't know the answer yet" : DONT_KNOW;
}
