import type { Context } from "../context.ts";
import type { NoteKind } from "../learner/kept/notes.ts";
import { mentorsToday, mentorTold, usuallyFor } from "../mentoring/mentors.ts";
import { wrap } from "../terminal/wrap.ts";
import { beginningOf } from "../text/beginning.ts";

/** What a note is, and who sees it; `for`: names of the mentors that it is for, empty for all of them. */
export type Seen = { kind: NoteKind; private: boolean; for: string[] };

type Choice = { says: string; seen: Seen };

type Words = {
  header: string;
  text: string;
  /** what it seems to be */
  kind: NoteKind;
  /** whether it is for its writer alone where nothing else is said */
  usual: boolean;
};

const ONLY_YOU = "only you see this";

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** That everybody whom it is shown to sees it: "Sam will see this". */
export function willSee(mentors: readonly string[]): string {
  return `${capital(mentorTold(mentors))} will see this`;
}

/** What a note of a person with these mentors may be. */
function choicesFor(names: readonly string[], kind: NoteKind): Choice[] {
  const shared = (says: string, kind: NoteKind): Choice => ({
    says: `${says}: ${willSee(names)}`,
    seen: { kind, private: false, for: usuallyFor(names) },
  });
  const alone = names.map((name): Choice => {
    const seen: Seen = { kind: "question", private: false, for: [name] };
    return { says: `A question for ${name} alone: only ${name} will see this`, seen };
  });
  return [
    shared(`A question for ${mentorTold(names)}`, "question"),
    shared("An idea for the company", "idea"),
    shared("A thought", "thought"),
    { says: `For myself: ${ONLY_YOU}`, seen: { kind, private: true, for: [] } },
    ...(names.length > 1 ? alone : []),
  ];
}

/** What a person's own words on a unit may be. */
function choicesForOwnWords(names: readonly string[]): Choice[] {
  const seen = (hidden: boolean): Seen => {
    return { kind: "own-words", private: hidden, for: hidden ? [] : usuallyFor(names) };
  };
  return [
    { says: `Keep it to myself: ${ONLY_YOU}`, seen: seen(true) },
    { says: `Show it in the page: ${willSee(names)}`, seen: seen(false) },
  ];
}

/**
 * Asks what a note is and who shall see it, in one screen, before it is kept; undefined where the person goes
 * away without an answer.
 */
export async function askWhoSees(
  { inputs, settings, record }: Pick<Context, "inputs" | "settings" | "record">,
  { header, text, kind, usual }: Words,
): Promise<Seen | undefined> {
  const names = mentorsToday(record().record, settings().mentor ?? "");
  const choices = kind === "own-words" ? choicesForOwnWords(names) : choicesFor(names, kind);
  const likely = choices.findIndex(({ seen }) => seen.private === usual && seen.kind === kind);
  const chosen = await inputs.choose({
    header,
    back: false,
    several: false,
    initial: Math.max(0, likely),
    choices: choices.map(({ says }) => says),
    body: (columns) =>
      `${wrap(`“${beginningOf(text)}”`, columns)}\n\n${wrap("What is it, and who shall see it?", columns)}`,
  });
  return chosen.is === "chosen" ? choices[chosen.indexes[0] as number]?.seen : undefined;
}
