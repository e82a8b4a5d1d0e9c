import { Interrupted } from "../../problem.ts";
import { firstFrame, resized, rowsOf } from "../frame.ts";
import type { AnyChoosing, AnyScreen } from "../inputs.ts";
import type { Input, Io } from "../io.ts";
import { readKeys } from "../keypresses.ts";
import type { Leaving } from "../outcome.ts";
import { press } from "../press.ts";
import type { Painter } from "./painter.ts";

/** The same function, which makes its text again only for another width. */
function remembered(body: (columns: number) => string): (columns: number) => string {
  let last: { columns: number; text: string } | undefined;
  return (columns) => {
    if (last?.columns !== columns) last = { columns, text: body(columns) };
    return last.text;
  };
}

type Keyboard = {
  io: Io;
  input: Input;
  /** Calls back when the program is to end; returns how to stop that. */
  onInterrupt(listener: () => void): () => void;
};

/**
 * Shows a screen and does what the keys say until one leaves it. Rejects with Interrupted on Ctrl-C and
 * when the input ends.
 */
export async function follow(
  { io, input, onInterrupt }: Keyboard,
  { canvas, paint, leave }: Painter,
  screen: AnyScreen | AnyChoosing,
): Promise<Leaving> {
  const lasting = {
    ...screen,
    body: remembered(screen.body),
    asides: screen.asides?.map((aside) => ({ ...aside, body: remembered(aside.body) })) ?? [],
  };
  let frame = firstFrame(lasting, canvas());
  const repaint = () => paint(rowsOf(frame));
  const stopWatching = io.onResize(() => {
    frame = resized(frame, canvas());
    repaint();
  });
  repaint();
  try {
    const left = await readKeys(input, onInterrupt, (key) => {
      const outcome = press(frame, key);
      if (outcome.is !== "still") return outcome;
      frame = outcome.frame;
      repaint();
      return undefined;
    });
    leave();
    if (left.is === "interrupted") throw new Interrupted();
    return left;
  } finally {
    stopWatching();
  }
}
