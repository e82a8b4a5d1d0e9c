import { KEYS } from "../text/keys.ts";
import { changed, type Frame, scrolled } from "./frame.ts";
import { type Aside, choosing } from "./inputs.ts";
import type { Key } from "./keypresses.ts";
import { letterRows, meantBy } from "./letters.ts";
import type { Outcome } from "./outcome.ts";
import { pressOnChoices } from "./pressOnChoices.ts";
import { narrowWith, pressOnNarrowing } from "./pressOnNarrowing.ts";
import { wrapAfter } from "./wrap.ts";

const ONWARD: readonly Key[] = ["enter", "space", "right", "down", "pagedown"];
const BACKWARD: readonly Key[] = [KEYS.back.key, "left", "up", "pageup"];

function helpOn({ screen }: Frame): Aside {
  const choice = choosing(screen);
  const rows =
    choice === undefined
      ? ["Enter or space: go on", "Arrows, page up, page down: scroll"]
      : [
          choice.several
            ? `A number: mark that line, or unmark it.${choice.ticked === undefined ? " Several can be right." : ""}`
            : "A number: mark that line.",
          "Arrow up, arrow down: move between the lines.",
          choice.several ? "Space: mark. Enter: done." : "Enter: take the marked line.",
          ...(choice.narrows === true
            ? [`${KEYS.search.key} and then letters: only the lines that have them`]
            : []),
        ];
  rows.push(...letterRows(screen, "does"), "Ctrl and c: stop at once");
  return {
    key: KEYS.help.key,
    name: KEYS.help.name,
    body: (columns) => rows.map((row) => wrapAfter("- ", row, columns)).join("\n"),
  };
}

function opened(frame: Frame, aside: Aside): Frame {
  return changed(frame, { aside, top: 0, under: frame.state.top });
}

function pressOnAside(frame: Frame, key: Key): Frame {
  const more = ONWARD.includes(key) ? scrolled(frame, "next") : undefined;
  return more ?? changed(frame, { aside: undefined, top: frame.state.under });
}

/** What a key does. The frame is laid out anew only where something else is to be seen. */
export function press(frame: Frame, key: Key): Outcome {
  if (key === "ctrl-c" || key === "ctrl-d") return { is: "interrupted" };
  const still = (next: Frame = frame): Outcome => ({ is: "still", frame: next });
  if (frame.state.aside !== undefined) return still(pressOnAside(frame, key));
  const { screen } = frame;
  const choice = choosing(screen);
  const narrowed = choice?.narrows === true ? pressOnNarrowing(frame, choice, key) : undefined;
  if (narrowed !== undefined) return still(narrowed);
  const onChoices = choice && pressOnChoices(frame, choice, key);
  if (onChoices !== undefined) return onChoices;
  const before = BACKWARD.includes(key) ? scrolled(frame, "before") : undefined;
  if (before !== undefined) return still(before);
  const meant = meantBy(screen, key);
  if (meant?.is === "aside") return still(opened(frame, meant.aside));
  if (meant?.is === "help") return still(opened(frame, helpOn(frame)));
  if (meant !== undefined) return meant;
  if (BACKWARD.includes(key)) return still();
  const begun = choice?.narrows === true ? narrowWith(frame, choice, key) : undefined;
  if (begun !== undefined) return still(begun);
  if (!ONWARD.includes(key))
    return still(changed(frame, { hint: "That key does nothing here. ? shows the keys." }));
  const more = scrolled(frame, "next");
  const leaves = choice === undefined && (key === "enter" || key === "space");
  return more === undefined && leaves ? { is: "on" } : still(more);
}
