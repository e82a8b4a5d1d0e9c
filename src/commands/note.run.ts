import { type AboutNote, afterNote, noteWords } from "../cli/aboutNote.ts";
import type { Ending } from "../cli/ending.ts";
import { mentorsFor, myMentors } from "../cli/myMentors.ts";
import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { guessKind } from "../learner/noteKind.ts";
import { usuallyFor } from "../mentoring/mentors.ts";
import { typedLines } from "../sitting/ownWords.ts";
import { resumable } from "../sitting/stopping.ts";
import type { Seen } from "../sitting/whoSees.ts";
import { KEPT_AS, keepWords, NOWHERE, noteKept, writeNote } from "../sitting/writeNote.ts";
import { NO_DRAFT } from "../store/drafts.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "onTerminal"
  | "fromHome"
  | "columns"
  | "unit"
  | "settings"
  | "record"
  | "draft"
  | "smm"
>;

type Options = AboutNote & {
  words: string[];
  private: boolean;
  shared: boolean;
  unit: string | undefined;
};

const NO_NOTE = "No note was written.";

/** How it ended where a note was asked for on a terminal; at home that is said alone. */
function kept(context: Needs, seen: Seen | undefined): Ending | undefined {
  const what = seen === undefined ? NO_NOTE : noteKept(context, seen);
  if (context.fromHome) return void context.io.out(`${wrap(what, context.columns())}\n`);
  return {
    stopped: seen === undefined,
    header: "A note",
    changed: undefined,
    body: (columns) => wrap(what, columns),
    steps: [
      { does: seen === undefined ? "To write one" : "Another note", name: "note" },
      ...(seen === undefined
        ? []
        : [
            { does: "All notes", name: "notes" },
            { does: "Take it back", name: "undo" },
          ]),
    ],
  };
}

/** On a terminal what the note is and who sees it is asked when its words are known. */
async function askAtTerminal(context: Needs, unit: Unit | undefined) {
  const place = { ...NOWHERE, pack: unit?.pack ?? null, unit: unit?.id ?? null };
  return kept(context, await resumable(context, "note", () => writeNote(context, place)));
}

async function pipedWords(context: Needs): Promise<string> {
  const words = await resumable(context, 'note "your words"', () =>
    typedLines(context, "Your note:", { back: false, pipedToTheEnd: true, draft: NO_DRAFT }),
  );
  return words.is === "written" ? words.text : "";
}

export async function run(context: Needs, options: Options): Promise<Ending | undefined> {
  const { io, columns } = context;
  const { words } = options;
  const unit = options.unit === undefined ? undefined : await context.unit(options.unit);
  if (words.length === 0 && context.onTerminal) return askAtTerminal(context, unit);
  const typed = words.length > 0 ? words.join(" ") : await pipedWords(context);
  if (words.length === 0 && cleanText(typed).trim() === "") {
    io.out(`${NO_NOTE}\n`);
    return undefined;
  }
  const text = noteWords(typed);
  const kind = options.kind ?? guessKind(text);
  const { initiative = null, decides = null } = options;
  const about = { pack: unit?.pack ?? null, unit: unit?.id ?? null, initiative, decides };
  const said = options.private || options.shared || options.for !== undefined;
  // Where nothing can be kept, that is said and nothing asked.
  if (context.onTerminal && !said && context.record().keeps) {
    const words = { header: "A note", text, kind };
    const draft = { settle: () => false, drop() {} };
    const keep = () => keepWords(context, words, { ...about, step: null, draft });
    return kept(context, (await resumable(context, "notes", keep)).seen);
  }
  const usual = context.settings().notes === "private";
  const hidden = options.private || (usual && !options.shared);
  const only = options.for === undefined ? [] : mentorsFor(context, options.for);
  const usually = hidden || options.for !== undefined ? only : usuallyFor(myMentors(context));
  const seen = { kind, private: hidden, for: usually };
  context.record().saveOrFail({ type: "note-written", text, ...about, ...seen });
  const who = hidden
    ? `It is private: no summary shows it.${usual ? " --shared shows one." : ""}`
    : only.length > 0
      ? `Only ${only[0]} sees it, in the summary made with --for.`
      : "Your mentor sees it in the summary; --private keeps one to yourself.";
  io.out(`${wrap(`Kept as ${KEPT_AS[kind]}. ${who}`, columns())}\n`);
  io.out(`${afterNote(context)}\n`);
  return undefined;
}
