import { changed, type Frame, markedAt, scrolled } from "./frame.ts";
import type { AnyChoosing } from "./inputs.ts";
import type { Key } from "./keypresses.ts";
import type { Outcome } from "./outcome.ts";

/** What is chosen once this one is marked, or its mark is taken back. */
function toggled({ alone }: AnyChoosing, { state }: Frame, index: number): Set<number> {
  const chosen = new Set(state.chosen);
  for (const other of state.chosen)
    if (index === alone ? other !== index : other === alone) chosen.delete(other);
  if (!chosen.delete(index)) chosen.add(index);
  return chosen;
}

function typeNumber(frame: Frame, screen: AnyChoosing, number: number): Frame {
  const count = screen.choices.length;
  const index = number - 1;
  if (index >= count)
    return changed(frame, {
      hint: `There are ${count} lines to choose from, numbered 1 to ${count}.`,
    });
  const chosen = screen.several ? toggled(screen, frame, index) : frame.state.chosen;
  return changed(frame, { ...markedAt(frame, index), chosen });
}

function moveDown(frame: Frame, last: number): Frame {
  const { state, layout } = frame;
  const [, end = 0] = layout.spans[state.at] ?? [];
  // A choice of more rows than a screenful has is read to its end first.
  const goesOn = end > state.top + layout.height ? scrolled(frame, "next") : undefined;
  return goesOn ?? changed(frame, markedAt(frame, Math.min(last, state.at + 1)));
}

function moveUp(frame: Frame, last: number): Frame {
  const { at } = frame.state;
  return changed(frame, markedAt(frame, at < 0 ? last : Math.max(0, at - 1)));
}

function take(frame: Frame, { several }: AnyChoosing): Outcome {
  const { at, chosen } = frame.state;
  if (several && chosen.size > 0)
    return { is: "chosen", indexes: [...chosen].sort((a, b) => a - b) };
  if (!several && at >= 0) return { is: "chosen", indexes: [at] };
  const hint = several ? "Mark one answer or more by its number first." : "Type a number first.";
  return { is: "still", frame: scrolled(frame, "next") ?? changed(frame, { hint }) };
}

/** What a key does where there are choices; undefined where it does what it does on any screen. */
export function pressOnChoices(frame: Frame, screen: AnyChoosing, key: Key): Outcome | undefined {
  const last = screen.choices.length - 1;
  const still = (next: Frame): Outcome => ({ is: "still", frame: next });
  if (/^[1-9]$/.test(key)) return still(typeNumber(frame, screen, Number(key)));
  switch (key) {
    case "down":
      return still(moveDown(frame, last));
    case "up":
      return still(moveUp(frame, last));
    case "space":
      if (!screen.several || frame.state.at < 0) return undefined;
      return still(changed(frame, { chosen: toggled(screen, frame, frame.state.at) }));
    case "enter":
      return take(frame, screen);
    default:
      return undefined;
  }
}
