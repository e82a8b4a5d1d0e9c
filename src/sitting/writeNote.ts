import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import type { NoteKind } from "../learner/kept/notes.ts";
import { guessKind } from "../learner/noteKind.ts";
import { LONGEST_NOTE } from "../learner/shapes.ts";
import { mentorsToday } from "../mentoring/mentors.ts";
import { Interrupted, NoAnswer } from "../problem.ts";
import type { Draft } from "../store/draftFile.ts";
import { withCommand, wrap } from "../terminal/wrap.ts";
import { howToWrite, typedLines } from "./ownWords.ts";
import { askWhoSees, type Seen, willSee } from "./whoSees.ts";

type Needs = Pick<Context, "io" | "inputs" | "record" | "settings" | "smm" | "columns" | "draft">;

/** What a note is, to come after "Kept as". */
export const KEPT_AS: Record<NoteKind, string> = {
  idea: "an idea",
  question: "a question for your mentor",
  thought: "a thought",
  "own-words": "your own words",
};

/** That a note is kept, as what, and who sees it. */
export function noteKept(
  { settings, record }: Pick<Context, "settings" | "record">,
  { kind, private: hidden, for: only }: Seen,
): string {
  const names = only.length > 0 ? only : mentorsToday(record().record, settings().mentor ?? "");
  const who = hidden ? "Only you see it." : `${willSee(names)}, in the page.`;
  return `Kept as ${KEPT_AS[kind]}. ${who}`;
}

/** Where a note is written: a unit and a step of it by their ids, and their name for the screen. */
type NotePlace = {
  pack: string | null;
  unit: string | null;
  step: string | null;
  name: string | undefined;
};

/** Where words are written, and the draft that holds them until they are kept. */
type About = Omit<NotePlace, "name"> & {
  draft: Pick<Draft, "settle" | "drop">;
  initiative?: string | null;
  decides?: string | null;
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
 * Asks what the words are and who shall see them, then keeps them; where the person goes away instead, they
 * are for their writer alone. Where the asking is cut short they stay in the draft, or, where there is none,
 * are kept for their writer alone, before this rejects. Resolves to what was kept, and whether the person
 * went away.
 */
export async function keepWords(
  needs: Pick<Context, "inputs" | "settings" | "record">,
  words: { header: string; text: string; kind: NoteKind },
  { draft, ...about }: About,
): Promise<{ seen: Seen; away: boolean }> {
  const usual = words.kind === "own-words" || needs.settings().notes === "private";
  const mine: Seen = { kind: words.kind, private: true, for: [] };
  const keep = (seen: Seen) => {
    needs.record().save({ type: "note-written", text: words.text, ...about, ...seen });
    draft.drop();
  };
  try {
    const chosen = await askWhoSees(needs, { ...words, usual });
    const seen = chosen ?? mine;
    keep(seen);
    return { seen, away: chosen === undefined };
  } catch (error) {
    if ((error instanceof Interrupted || error instanceof NoAnswer) && !draft.settle()) keep(mine);
    throw error;
  }
}

/**
 * Lets the person write a note on what is on the screen just now, and keeps it once it is known what it is and
 * who sees it. Resolves to that; undefined where none was written.
 */
export async function writeNote(needs: Needs, place: NotePlace): Promise<Seen | undefined> {
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
  if (words.cut === undefined && !words.stop)
    return (await keepWords(needs, { header, text, kind }, { ...where, draft })).seen;
  // What was broken off is nobody else's to read until its writer says so.
  const mine: Seen = { kind, private: true, for: [] };
  needs.record().save({ type: "note-written", text, ...where, ...mine });
  draft.drop();
  if (needs.settings().notes !== "private") sayItIsPrivate(needs);
  if (words.cut !== undefined) throw words.cut;
  return mine;
}

/** As {@link writeNote}, beside what is read; resolves to what is to be said of it there. */
export async function writeNoteBeside(needs: Needs, place: NotePlace): Promise<string | undefined> {
  const seen = await writeNote(needs, place);
  return seen === undefined ? undefined : noteKept(needs, seen);
}
