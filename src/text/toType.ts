/**
 * Makes of a command what a person types here: "npx smm quiz --missed" of "quiz --missed", where smm is
 * called so; the program alone of "". Nothing of anything where the person came from home, who chooses there
 * what to do next.
 */
export type Smm = (command: string) => string;

/** What to do next: words, or a command as it is typed here. */
export type Next = string | ((smm: Smm) => string);

/** `called` is what starts the program, such as "smm" or "npx smm". */
export function smmCalled(called: string): Smm {
  return (command) => `${called} ${command}`.trimEnd();
}

/** A command, without the program's name, to be typed next. */
export function toType(command: string): Next {
  return (smm) => smm(command);
}
