import { changed, type Frame, markedAt, scrolled } from "./frame.ts";
import type { AnyChoosing } from "./inputs.ts";
import type { Key } from "./keypresses.ts";
import type { Outcome } from "./outcome.ts";
import { shownChoices } from "./shownChoices.ts";

/** What is chosen once this one is marked, or its mark is taken back. */
function toggled({ alone }: AnyChoosing, { state }: Frame, index: number): Set<number> {
  const chosen = new Set(state.chosen);
  for (const other of state.chosen)
    if (index === alone ? other !== index : other === alone) chosen.delete(other);
  if (!chosen.delete(index)) chosen.add(index);
  return chosen;
}

function typeNumber(frame: Frame, screen: AnyChoosing, digit: string): Frame {
  const count = screen.choices.length;
  const { digits: before } = frame.state;
  const goesOn = before !== "" && Number(before + digit) <= count;
  const digits = goesOn ? before + digit : digit;
  const index = Number(digits) - 1;
  const mayGoOn = Number(digits) * 10 <= count;
  if (index < 0 || index >= count)
    return changed(frame, {
      hint: `There are ${count} lines to choose from, numbered 1 to ${count}.`,
    });
  const marked = markedAt(frame, index);
  if (!screen.several) return changed(frame, { ...marked, digits });
  // Another digit may come where there are so many lines, and a mark in a box is not taken back for it.
  return mayGoOn
    ? changed(frame, {
        ...marked,
        digits,
        hint: `${digits}, or another digit after it; space marks.`,
      })
    : changed(frame, { ...marked, chosen: toggled(screen, frame, index) });
}

function moveDown(frame: Frame, shown: readonly number[]): Frame {
  const { state, layout } = frame;
  const [, end = 0] = layout.spans[state.at] ?? [];
  // A choice of more rows than a screenful has is read to its end first.
  const goesOn = end > state.top + layout.height ? scrolled(frame, "next") : undefined;
  const below = shown.find((index) => index > state.at) ?? shown.at(-1);
  return goesOn ?? changed(frame, markedAt(frame, below ?? -1));
}

function moveUp(frame: Frame, shown: readonly number[]): Frame {
  const { at } = frame.state;
  const above = at < 0 ? shown.at(-1) : (shown.findLast((index) => index < at) ?? shown[0]);
  return changed(frame, markedAt(frame, above ?? -1));
}

function take(frame: Frame, screen: AnyChoosing): Outcome {
  const { several, ticked } = screen;
  const { at, chosen, digits } = frame.state;
  // A number that might have gone on is meant as it stands.
  if (several && digits !== "")
    return { is: "still", frame: changed(frame, { chosen: toggled(screen, frame, at) }) };
  // What stands above a choice that is marked before one came to it is read first.
  const unseen = at >= 0 && !frame.layout.marked ? scrolled(frame, "next") : undefined;
  if (unseen !== undefined) return { is: "still", frame: unseen };
  if (several && (chosen.size > 0 || ticked !== undefined))
    return { is: "chosen", indexes: [...chosen].sort((a, b) => a - b) };
  if (!several && at >= 0) return { is: "chosen", indexes: [at] };
  const hint = several
    ? "Mark one answer or more by its number first."
    : `Type a number from 1 to ${screen.choices.length} first.`;
  return { is: "still", frame: scrolled(frame, "next") ?? changed(frame, { hint }) };
}

/** What a key does where there are choices; undefined where it does what it does on any screen. */
export function pressOnChoices(frame: Frame, screen: AnyChoosing, key: Key): Outcome | undefined {
  const shown = shownChoices(screen, frame.state.narrow);
  const still = (next: Frame): Outcome => ({ is: "still", frame: next });
  const isDigit = /^[1-9]$/.test(key) || (key === "0" && frame.state.digits !== "");
  if (isDigit) return still(typeNumber(frame, screen, key));
  switch (key) {
    case "down":
      return still(moveDown(frame, shown));
    case "up":
      return still(moveUp(frame, shown));
    case "space":
      if (!screen.several || frame.state.at < 0) return undefined;
      return still(changed(frame, { chosen: toggled(screen, frame, frame.state.at) }));
    case "enter":
      return take(frame, screen);
    default:
      return undefined;
  }
}
