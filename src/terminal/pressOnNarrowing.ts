import { isKey, KEYS } from "../text/keys.ts";
import { changed, type Frame, markedAt } from "./frame.ts";
import type { AnyChoosing } from "./inputs.ts";
import type { Key } from "./keypresses.ts";
import { shownChoices } from "./shownChoices.ts";

/** So many letters are enough to find a line. */
const MOST_LETTERS = 24;

/** The frame with only those choices that have what was typed, the first of them marked. */
function narrowed(frame: Frame, screen: AnyChoosing, narrow: string): Frame {
  const shown = shownChoices(screen, narrow);
  const hint =
    narrow === ""
      ? "Type letters that it has. Escape ends that."
      : shown.length === 0
        ? `Nothing here has “${narrow}”. Backspace takes one back.`
        : `${shown.length} with “${narrow}”. Escape shows all.`;
  const fewer = changed(frame, { narrow, at: -1, top: 0 });
  const at = shown.includes(frame.state.at) ? frame.state.at : (shown[0] ?? -1);
  return changed(fewer, { ...markedAt(fewer, at), hint });
}

/** All choices again, the same one marked. */
function whole(frame: Frame): Frame {
  const all = changed(frame, { narrow: undefined, top: 0 });
  return frame.state.at < 0 ? all : changed(all, markedAt(all, frame.state.at));
}

/**
 * What a key does where letters narrow the choices; undefined where it does what it does without that.
 */
export function pressOnNarrowing(frame: Frame, screen: AnyChoosing, key: Key): Frame | undefined {
  const { narrow } = frame.state;
  if (narrow === undefined)
    return isKey(key, KEYS.search) ? narrowed(frame, screen, "") : undefined;
  if (key === "escape") return whole(frame);
  if (key === "backspace")
    return narrow === "" ? whole(frame) : narrowed(frame, screen, narrow.slice(0, -1));
  const letter = key === "space" ? " " : key;
  if ([...letter].length !== 1) return undefined;
  return narrow.length < MOST_LETTERS ? narrowed(frame, screen, narrow + letter) : frame;
}

/** Begins to narrow with a letter that means nothing else. */
export function narrowWith(frame: Frame, screen: AnyChoosing, key: Key): Frame | undefined {
  return /^\p{L}$/u.test(key) ? narrowed(frame, screen, key) : undefined;
}
