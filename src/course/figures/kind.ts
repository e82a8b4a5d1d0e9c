import type { FaultAt } from "../fault.ts";
import type { Line } from "../line.ts";
import type { Shape } from "./shapes.ts";

/** A figure's block: the line it begins with, and its lines without those that name sources. */
type FigureBlock = { line: number; lines: readonly Line[] };

/** All that is to be known of one kind of figure; `F` is what such a figure has as data. */
export type FigureKind<F extends { kind: string }> = {
  /** Whether it tells of something real, and names its sources; else it is invented, and says so. */
  real: boolean;
  /** The figure in a block; what is wrong with it is told. */
  parse(block: FigureBlock, fault: FaultAt): F;
  /** What is drawn of it, from above. */
  shapes(figure: F): Shape[];
};
