import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { LONGEST_NOTE, type NoteKind } from "../learner/events.ts";
import { guessKind } from "../learner/noteKind.ts";
import { wrap } from "../terminal/wrap.ts";
import { howToWrite, typedLines } from "./ownWords.ts";

type Needs = Pick<Context, "io" | "inputs" | "record" | "settings">;

/** The key that writes a note wherever there is a screen of a lesson or a quiz. */
export const NOTE = { key: "n", name: "note" } as const;

export type NoteKey = (typeof NOTE)["key"];

/** What a note is, to come after "Kept as". */
export const KEPT_AS: Record<NoteKind, string> = {
  idea: "an idea",
  question: "a question for your mentor",
  thought: "a thought",
  "own-words": "your own words",
};

const KINDS = ["question", "idea", "thought"] as const;

const CHOICES = [
  "A question for my mentor",
  "An idea for the company",
  "A thought",
  "For me alone",
];

/** Where a note is written: the unit, and the step of it by its id. */
export type NotePlace = { unit: Unit; step: string };

/**
 * Lets the person write a note on what is on the screen just now. It is kept with what it seems to be
 * before they are asked whether that is so.
 */
export async function writeNote(needs: Needs, { unit, step }: NotePlace): Promise<void> {
  const { inputs } = needs;
  const header = `A note · ${unit.title}`;
  const shown = await inputs.show({
    header,
    back: true,
    body: (columns) => wrap(`${howToWrite(needs)} Enter at once goes back.`, columns),
  });
  if (shown.is !== "on") return;
  const words = await typedLines(needs, "Your note:", { back: true, pipedToTheEnd: false });
  if (words.is !== "words") return;
  const text = words.text.slice(0, LONGEST_NOTE);
  const kind = guessKind(text);
  const hidden = needs.settings().notes === "private";
  const [written] = needs
    .record()
    .save({ type: "note-written", kind, text, private: hidden, unit: unit.id, step });
  if (words.cut !== undefined) throw words.cut;
  if (words.stop || written === undefined) return;
  const chosen = await inputs.choose({
    header,
    back: false,
    several: false,
    initial: hidden ? KINDS.length : KINDS.indexOf(kind),
    choices: CHOICES,
    body: (columns) => wrap(`Kept as ${KEPT_AS[kind]}. What is it?`, columns),
  });
  const [at = -1] = chosen.is === "chosen" ? chosen.indexes : [];
  if (at < 0) return;
  const changed = { kind: KINDS[at] ?? kind, private: at >= KINDS.length };
  if (changed.kind !== kind || changed.private !== hidden)
    needs.record().save({ type: "note-changed", note: written.id, ...changed });
}
