import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import type { NoteKind } from "../learner/happenings/notes.ts";
import { guessKind } from "../learner/noteKind.ts";
import { LONGEST_NOTE } from "../learner/shapes.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { howToWrite, typedLines } from "./ownWords.ts";

type Needs = Pick<Context, "io" | "inputs" | "record" | "settings" | "smm" | "columns" | "draft">;

/** What became of a note: its kind, and whether it is private; undefined where none was written. */
type Written = { kind: NoteKind; private: boolean } | undefined;

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

/** Where a note is written: a unit and a step of it by their ids, and their name for the screen. */
type NotePlace = {
  pack: string | null;
  unit: string | null;
  step: string | null;
  name: string | undefined;
};

/** Outside all units. */
export const NOWHERE: NotePlace = { pack: null, unit: null, step: null, name: undefined };

export function placeIn(unit: Unit, step: string): NotePlace {
  return { pack: unit.pack, unit: unit.id, step, name: unit.title };
}

/** Says of the last note, which was cut short, that nobody else sees it, and how to show it. */
function sayItIsPrivate({ io, smm, record, columns }: Needs): void {
  const number = record().record.notes.at(-1)?.number;
  const kept = "Your note is kept for you alone. To show it:";
  io.err(`${withCommand(kept, smm(`notes share ${number}`), columns())}\n`);
}

/**
 * Lets the person write a note on what is on the screen just now. It is kept with what it seems to be
 * before they are asked whether that is so.
 */
export async function writeNote(needs: Needs, place: NotePlace): Promise<Written> {
  const { name, ...where } = place;
  const { inputs } = needs;
  const header = name === undefined ? "A note" : `A note · ${name}`;
  const shown = await inputs.show({
    header,
    back: true,
    body: (columns) => wrap(`${howToWrite(needs)} Enter at once goes back.`, columns),
  });
  if (shown.is !== "on") return undefined;
  const draft = needs.draft({ key: "note", name: "a note", goOn: "note" });
  const words = await typedLines(needs, "Your note:", { back: true, pipedToTheEnd: false, draft });
  if (words.is !== "written") return undefined;
  const text = words.text.slice(0, LONGEST_NOTE);
  const kind = guessKind(text);
  const usual = needs.settings().notes === "private";
  // What was broken off is nobody else's to read until its writer says so.
  const hidden = usual || words.stop || words.cut !== undefined;
  const [written] = needs
    .record()
    .save({ type: "note-written", kind, text, private: hidden, ...where });
  draft.drop();
  const cutShort = words.cut !== undefined || words.stop;
  if (cutShort && !usual && written !== undefined) sayItIsPrivate(needs);
  if (words.cut !== undefined) throw words.cut;
  if (words.stop || written === undefined) return { kind, private: hidden };
  const chosen = await inputs.choose({
    header,
    back: false,
    several: false,
    initial: hidden ? KINDS.length : KINDS.indexOf(kind),
    choices: CHOICES,
    body: (columns) => wrap(`Kept as ${KEPT_AS[kind]}. What is it?`, columns),
  });
  const [at = -1] = chosen.is === "chosen" ? chosen.indexes : [];
  if (at < 0) return { kind, private: hidden };
  const changed = { kind: KINDS[at] ?? kind, private: at >= KINDS.length };
  if (changed.kind !== kind || changed.private !== hidden)
    needs.record().save({ type: "note-changed", note: written.id, ...changed });
  return changed;
}
