import * as v from "valibot";
import { FRAME } from "./sections/frame.ts";
import { SECTIONS } from "./sections.ts";

/** The sections in the order in which they stand in the file. */
export const FILE_ORDER = [...SECTIONS].sort((one, other) => one.inFile - other.inFile);

type All<Each> = (Each extends unknown ? (each: Each) => void : never) extends (
  each: infer Sum,
) => void
  ? Sum
  : never;

type Shapes = typeof FRAME & All<(typeof SECTIONS)[number]["shape"]>;

/**
 * The page that is handed to the mentor, as plain data: what every form of it is made of, and what
 * is in the file that another `smm` opens. It holds nothing private.
 */
export const SUMMARY = v.object(
  Object.assign({ ...FRAME }, ...FILE_ORDER.map(({ shape }) => shape)) as Shapes,
);

export type Summary = v.InferOutput<typeof SUMMARY>;
