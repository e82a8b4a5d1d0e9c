import { cleanLine } from "../../text/clean.ts";
import type { Left, Moved, Screen } from "../inputs.ts";
import { letterRows, lettersOf, meantBy } from "../letters.ts";
import { screenfuls } from "../screenfuls.ts";
import { wrap, wrapAfter } from "../wrap.ts";
import type { Teletype } from "./teletype.ts";

/** Rows of a screenful that the header, the keys and the typed line need on a narrow terminal. */
const ROWS_AROUND = 7;

const LEAST_ROWS = 3;

/** `early` where an answer was given before everything was shown. */
type Waited<Key extends string> = (Moved | Left<Key>) & { early?: boolean };

/** The keys of a screen, to come after what is asked. */
export function keysOf(screen: Screen<string>): string {
  return lettersOf(screen)
    .map(({ key, name }) => `${key}: ${name}.`)
    .join(" ");
}

/**
 * Does what a key of a screen means; `what` is said first in its help. Undefined for what is no key, and
 * "again" where the screen is not left.
 */
export function obey<Key extends string>(
  { print, columns }: Teletype,
  screen: Screen<Key>,
  typed: string,
  what: string,
): { is: "back" | "stop" } | Left<Key> | "again" | undefined {
  const meant = meantBy(screen, typed);
  if (meant?.is === "aside") print(meant.aside.body(columns()));
  else if (meant?.is === "help")
    print(
      [what, ...letterRows(screen, "plainly")]
        .map((row) => wrapAfter("- ", row, columns()))
        .join("\n"),
    );
  else return meant;
  return "again";
}

const nothing = (_typed: string): boolean => false;

/** Waits for Enter, which leads to `what`, for a key, or for an answer that `takes` takes. */
export async function waitForEnter<Key extends string>(
  teletype: Teletype,
  screen: Screen<Key>,
  what: string,
  takes = nothing,
): Promise<Waited<Key>> {
  let ask = `Press Enter: ${what}. ${keysOf(screen)}`;
  for (;;) {
    const typed = await teletype.read(ask);
    if (typed === "") return { is: "on" };
    if (takes(typed)) return { is: "on", early: true };
    const moved = obey(teletype, screen, typed, `Enter: ${what}`);
    if (moved === undefined)
      ask = `“${cleanLine(typed)}” means nothing here. Press Enter to go on, or ?.`;
    else if (moved !== "again") return moved;
  }
}

/** Prints a screen, in screenfuls where somebody reads them, or until `takes` takes an answer. */
export async function printScreen<Key extends string>(
  teletype: Teletype,
  screen: Screen<Key>,
  takes = nothing,
): Promise<Moved | Left<Key>> {
  const { print, columns, rows, theme } = teletype;
  print(theme.title(wrap(screen.header, columns())));
  const lines = screen.body(columns()).split("\n");
  const breaks = screenfuls(lines, Math.max(LEAST_ROWS, rows() - ROWS_AROUND));
  for (const [index, first] of breaks.entries()) {
    if (index > 0) {
      const moved = await waitForEnter(teletype, screen, "more", takes);
      if (moved.is !== "on" || moved.early === true) return moved;
    }
    print(
      lines
        .slice(first, breaks[index + 1])
        .join("\n")
        .trimEnd(),
    );
  }
  return { is: "on" };
}
