import type { Io } from "../io.ts";
import { textColumns, USUAL_SIZE } from "../size.ts";
import type { Theme } from "../theme.ts";
import type { Canvas } from "../view.ts";

const TO_TOP = "\u001b[H";
const CLEAR_LINE = "\u001b[K";
const CLEAR_BELOW = "\u001b[J";

/** A terminal on which whole screens are drawn, each in the place of the one before. */
export type Painter = {
  canvas(): Canvas;
  paint(rows: readonly string[]): void;
  /** Goes on below what was painted. */
  leave(): void;
};

export function painterOn(io: Io, theme: Theme, width: number | undefined): Painter {
  let scrolledAway = false;
  const size = () => io.size() ?? USUAL_SIZE;
  return {
    canvas: () => ({ columns: textColumns(size(), width), rows: size().rows, theme }),
    paint(rows) {
      // What the terminal showed before is pushed up, so that it can still be scrolled back to.
      if (!scrolledAway) io.out("\n".repeat(size().rows));
      scrolledAway = true;
      io.out(TO_TOP + rows.map((row) => row + CLEAR_LINE).join("\r\n") + CLEAR_BELOW);
    },
    leave() {
      io.out("\r\n\r\n");
    },
  };
}
