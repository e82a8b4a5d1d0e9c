import type { Frame } from "./frame.ts";

/** How a screen is left. */
export type Leaving =
  | { is: "on" | "back" | "stop" }
  | { is: "way"; key: string }
  | { is: "chosen"; indexes: number[] };

/** What comes of a key. */
export type Outcome = { is: "still"; frame: Frame } | { is: "interrupted" } | Leaving;
