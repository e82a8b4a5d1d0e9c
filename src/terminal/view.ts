import type { AnyChoosing, AnyScreen, Aside } from "./inputs.ts";
import type { Theme } from "./theme.ts";

/** What is drawn on: the columns that text may use, the rows of the terminal, and what looks how. */
export type Canvas = { columns: number; rows: number; theme: Theme };

/** What of a screen is looked at just now. */
export type ViewState = {
  /** the first line shown */
  top: number;
  /** the marked choice; -1 for none */
  at: number;
  chosen: ReadonlySet<number>;
  aside: Aside | undefined;
  /** the first line shown again when the aside is closed */
  under: number;
  /** what only the choices that have it are shown for; undefined where all of them are */
  narrow: string | undefined;
  /** the digits of a number that may go on */
  digits: string;
  /** a sentence about the last key */
  hint: string | undefined;
};

/** A screen as it is looked at just now. */
export type View = Canvas & { screen: AnyScreen | AnyChoosing; state: ViewState };
