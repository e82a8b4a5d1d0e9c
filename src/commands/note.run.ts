import { type AboutNote, afterNote, noteWords } from "../cli/aboutNote.ts";
import { mentorNamed } from "../cli/myMentors.ts";
import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { guessKind } from "../learner/noteKind.ts";
import { typedLines } from "../sitting/ownWords.ts";
import { resumable } from "../sitting/stopping.ts";
import { KEPT_AS, NOWHERE, writeNote } from "../sitting/writeNote.ts";
import { NO_DRAFT } from "../store/drafts.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";

type Needs = Pick<
  Context,
  "io" | "inputs" | "onTerminal" | "columns" | "unit" | "settings" | "record" | "draft" | "smm"
>;

type Options = AboutNote & {
  words: string[];
  private: boolean;
  shared: boolean;
  unit: string | undefined;
};

/** On a terminal what the note is comes after its words, when they are known. */
async function askAtTerminal(context: Needs, unit: Unit | undefined): Promise<void> {
  const { io, columns } = context;
  const place = { ...NOWHERE, pack: unit?.pack ?? null, unit: unit?.id ?? null };
  const written = await resumable(context, "note", () => writeNote(context, place));
  if (written === undefined) {
    io.out("Nothing was written, so nothing was kept.\n");
    return;
  }
  const who = written.private ? "Only you can see it." : "Your mentor sees it in the summary.";
  io.out(`${wrap(`Kept as ${KEPT_AS[written.kind]}. ${who}`, columns())}\n`);
  io.out(`${afterNote(context)}\n`);
}

async function pipedWords(context: Needs): Promise<string> {
  const words = await resumable(context, 'note "your words"', () =>
    typedLines(context, "Your note:", { back: false, pipedToTheEnd: true, draft: NO_DRAFT }),
  );
  return words.is === "written" ? words.text : "";
}

export async function run(context: Needs, options: Options): Promise<void> {
  const { io, columns } = context;
  const { words } = options;
  const unit = options.unit === undefined ? undefined : await context.unit(options.unit);
  if (words.length === 0 && context.onTerminal) return askAtTerminal(context, unit);
  const typed = words.length > 0 ? words.join(" ") : await pipedWords(context);
  if (words.length === 0 && cleanText(typed).trim() === "") {
    io.out("Nothing was written, so nothing was kept.\n");
    return;
  }
  const text = noteWords(typed);
  const kind = options.kind ?? guessKind(text);
  const usual = context.settings().notes === "private";
  const hidden = options.private || (usual && !options.shared);
  const only = options.for === undefined ? [] : [mentorNamed(context, options.for)];
  context.record().saveOrFail({
    type: "note-written",
    kind,
    text,
    private: hidden,
    pack: unit?.pack ?? null,
    unit: unit?.id ?? null,
    initiative: options.initiative ?? null,
    decides: options.decides ?? null,
    for: only,
  });
  const who = hidden
    ? `It is private: no summary shows it.${usual ? " --shared shows one." : ""}`
    : only.length > 0
      ? `Only ${only[0]} sees it, in the summary made with --for.`
      : "Your mentor sees it in the summary; --private keeps one to yourself.";
  io.out(`${wrap(`Kept as ${KEPT_AS[kind]}. ${who}`, columns())}\n`);
  io.out(`${afterNote(context)}\n`);
}
