import type * as v from "valibot";
import type { Frame } from "./frame.ts";
import type { HeadFact, Piece } from "./pieces.ts";
import type { Seen } from "./seen.ts";
import type { Data } from "./shapes.ts";

/** A moment in UTC, and its calendar day where the learner is. */
export type From = { at: string; day: string };

/**
 * A section of the summary: all that is to be said of it. `Shape` is what it has in the file, `Part`
 * the names by which a person may leave it out, `Beside` what it tells of that another section has.
 */
export type Section<Shape extends v.ObjectEntries, Part extends string, Beside = unknown> = {
  /** its own among the sections; letters and hyphens */
  name: string;
  title: string | ((data: Data<Shape>) => string);
  /** what it has in the file; what comes to it later is optional there, so that older files are read */
  shape: Shape;
  /** where that stands in the file among others; it stays, wherever the section is on the page */
  inFile: number;
  reckon(seen: Seen): Data<Shape>;
  /** what it is without each of these parts, as far as that is something else */
  without: {
    [Each in Part]: Partial<Data<Shape>> | ((data: Data<Shape>) => Partial<Data<Shape>>);
  };
  /** what becomes of it where only what happened from a moment on is told; null: it stands as it is */
  since: ((data: Data<Shape>, from: From) => Partial<Data<Shape>>) | null;
  /** what it says at the head of the page, or at the foot of its first sheet; null: nothing, whatever it holds */
  head: ((data: Data<Shape> & Frame) => HeadFact[]) | null;
  /** its text; a section without pieces is left out */
  tell(data: Data<Shape> & Frame & Beside): Piece[];
};
