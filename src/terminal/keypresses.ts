import { emitKeypressEvents, type Interface } from "node:readline";
import { Interrupted } from "../problem.ts";
import { type Input, setRaw } from "./io.ts";

/** A key that was pressed, by its name or the character that it writes. */
export type Key =
  | "enter"
  | "space"
  | "up"
  | "down"
  | "left"
  | "right"
  | "pageup"
  | "pagedown"
  | "home"
  | "end"
  | "escape"
  | "ctrl-c"
  | "ctrl-d"
  | (string & {});

/** An escape after which nothing comes for so long is the key; the codes of other keys come at once. */
const ESCAPE_MS = 100;

type Keypress = { name?: string | undefined; ctrl?: boolean | undefined };

function keyOf(written: string | undefined, press: Keypress): Key | undefined {
  if (press.ctrl === true)
    return press.name === "c" || press.name === "d" ? `ctrl-${press.name}` : undefined;
  if (press.name === "return" || press.name === "enter") return "enter";
  if (written !== undefined && /^[^\p{C}\p{Z}]$/u.test(written)) return written.toLowerCase();
  return press.name;
}

/**
 * Hands every key to `onKey` until that answers with something else than undefined, which is then
 * the result. Rejects with Interrupted when the input ends, and when `onInterrupt` calls back. The
 * terminal is left as it was.
 */
export async function readKeys<T>(
  input: Input,
  onInterrupt: (listener: () => void) => () => void,
  onKey: (key: Key) => T | undefined,
): Promise<T> {
  emitKeypressEvents(input, { escapeCodeTimeout: ESCAPE_MS } as unknown as Interface);
  setRaw(input, true);
  let stop = () => {};
  try {
    return await new Promise<T>((resolve, reject) => {
      const onPress = (written: string | undefined, press: Keypress) => {
        const key = keyOf(written, press);
        if (key === undefined) return;
        try {
          const result = onKey(key);
          if (result !== undefined) resolve(result);
        } catch (error) {
          reject(error);
        }
      };
      const onEnd = () => reject(new Interrupted());
      input.on("keypress", onPress);
      input.on("end", onEnd);
      input.on("close", onEnd);
      input.on("error", onEnd);
      const stopListening = onInterrupt(onEnd);
      stop = () => {
        stopListening();
        input.off("keypress", onPress);
        input.off("end", onEnd);
        input.off("close", onEnd);
        input.off("error", onEnd);
      };
      input.resume();
    });
  } finally {
    stop();
    input.pause();
    setRaw(input, false);
  }
}
