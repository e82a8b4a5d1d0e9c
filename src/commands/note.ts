import type { Context } from "../context.ts";
import { LONGEST_NOTE, type NoteKind } from "../learner/events.ts";
import { guessKind } from "../learner/noteKind.ts";
import { EXIT, Problem } from "../problem.ts";
import { howToWrite, typedLines } from "../sitting/ownWords.ts";
import { sitting } from "../sitting/stopping.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";

type Flags = { kind?: Exclude<NoteKind, "own-words">; private?: boolean; unit?: string };

const NAMES: Record<NoteKind, string> = {
  idea: "an idea",
  question: "a question for your mentor",
  thought: "a thought",
  "own-words": "your own words",
};

async function askText(context: Context): Promise<{ text: string; cut?: unknown }> {
  const { io, columns } = context;
  if (context.onTerminal) io.out(`${wrap(howToWrite(context), columns())}\n\n`);
  const words = await sitting(context, 'smm note "your words"', () =>
    typedLines(context, "Your note:", { back: false, pipedToTheEnd: true }),
  );
  return words.is === "words" ? words : { text: "" };
}

export async function command(context: Context, words: string[], flags: Flags): Promise<void> {
  const { io, columns } = context;
  const typed = words.length > 0 ? { text: words.join(" ") } : await askText(context);
  const text = cleanText(typed.text).trim();
  if (text === "") {
    if (words.length > 0)
      throw new Problem("The note has no words.", {
        next: 'smm note "your words"',
        code: EXIT.usage,
      });
    io.out("Nothing was written, so nothing was kept.\n");
    return;
  }
  if (text.length > LONGEST_NOTE)
    throw new Problem(`The note is too long: at most ${LONGEST_NOTE} characters are kept.`, {
      next: "shorten it, or split it in two",
      code: EXIT.usage,
    });
  const unit = flags.unit === undefined ? null : (await context.unit(flags.unit)).id;
  const kind = flags.kind ?? guessKind(text);
  const hidden = flags.private === true;
  context.record().saveOrFail({ type: "note-written", kind, text, private: hidden, unit });
  const who = hidden
    ? "It is private: no summary shows it."
    : "Your mentor sees it in the summary; --private keeps one to yourself.";
  io.out(`${wrap(`Kept as ${NAMES[kind]}. ${who}`, columns())}\n`);
  io.out(`All notes: ${context.smm} notes\nTo take it back: ${context.smm} undo\n`);
}
