import { EXIT, Problem } from "../problem.ts";
import { toType } from "../text/toType.ts";
import { shownFile, typedFile, type Writing } from "./outputFile.ts";

/** How the name of a file ends, where that says of which kind it is: a few letters after a dot. */
export function endingOf(file: string): string | undefined {
  return /[^./\\]\.([a-z][a-z0-9]{0,7})$/i.exec(file)?.[1]?.toLowerCase();
}

/** A file's name with another ending than `ending`, which it has. */
export function withEnding(file: string, ending: string, other: string): string {
  return `${file.slice(0, -ending.length)}${other}`;
}

/**
 * Throws a Problem where a file ends otherwise than what is written, which has one form alone; `instead` is
 * how one gets at it in another.
 */
export function checkOnlyEnding(
  file: string,
  { name, command }: Writing,
  only: string,
  instead = "",
): void {
  const ending = endingOf(file);
  if (ending === undefined || ending === only) return;
  const said = `${shownFile(file)} ends in .${ending}. ${name} can only be written in .${only}.`;
  throw new Problem(instead === "" ? said : `${said} ${instead}`, {
    next: toType(`${command} --output ${typedFile(withEnding(file, ending, only))}`),
    code: EXIT.usage,
  });
}
