import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { Interrupted, Problem } from "../problem.ts";
import type { Draft } from "../store/draftFile.ts";
import type { Moved } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";
import type { Renderer } from "./renderer.ts";
import { typingAt } from "./typing.ts";

type Needs = Pick<Context, "inputs" | "io" | "columns">;

type Written =
  /** `cut` is what ended the writing, when the person did not; `stop` when they stop here */
  | { is: "written"; text: string; cut?: unknown; stop: boolean }
  | { is: "skipped" }
  | Exclude<Moved, { is: "on" }>;

/** How to write several lines, for this person. */
export function howToWrite({ inputs }: Pick<Context, "inputs">): string {
  const editor = inputs.canEdit ? ` ${KEYS.editor.key} alone opens your editor.` : "";
  return `Write a few lines, with Enter after each. An empty line ends; ${KEYS.stop.key} alone stops.${editor}`;
}

/** Alone, it throws away what was written in a sitting before. */
const EMPTIES = "-";

const OFFERED = `You wrote this before and did not end it. Go on with it, or Enter alone takes it as it is; a dash alone empties it.`;

type Writing = {
  back: boolean;
  pipedToTheEnd: boolean;
  /** what was written before, and is kept as it goes */
  draft: Draft;
};

/**
 * Several lines typed at the prompt, or what was written in the editor. Where the person is kept from
 * ending them they stay in the draft, and this rejects with Interrupted; else the draft is for the
 * caller to drop, when the words are kept.
 */
export async function typedLines(
  { inputs, io, columns }: Needs,
  label: string,
  { back, pipedToTheEnd, draft }: Writing,
): Promise<Written> {
  const say = (words: string) => io.err(`${wrap(words, columns())}\n`);
  const atFirst = [
    KEYS.help,
    ...(back ? [KEYS.back] : []),
    ...(inputs.canEdit ? [KEYS.editor] : []),
  ];
  for (;;) {
    const typing = typingAt(draft, label);
    const offered = typing.start !== "";
    if (offered) say(OFFERED);
    const isCommand = (line: string, first: boolean) =>
      isKey(line, KEYS.stop) ||
      (first && atFirst.some((each) => isKey(line, each))) ||
      (first && offered && line === EMPTIES);
    const typed = await inputs.lines(label, { isCommand, pipedToTheEnd, typing });
    const { lines, command = "", cut } = typed;
    if (cut instanceof Interrupted && draft.settle()) throw cut;
    // Without the command, which is no part of it.
    const words = lines.join("\n");
    if (command !== "") typing.keep(words === "" || command === EMPTIES ? "" : `${words}\n`);
    if (command === EMPTIES) continue;
    if (isKey(command, KEYS.back)) return { is: "back" };
    if (isKey(command, KEYS.help)) {
      say(howToWrite({ inputs }));
      continue;
    }
    if (!isKey(command, KEYS.editor))
      return writtenOf(words, { cut, stop: isKey(command, KEYS.stop) });
    try {
      const edited = await inputs.edit({ start: words, keep: typing.keep });
      typing.keep(edited);
      return writtenOf(edited, {});
    } catch (error) {
      // The editor may not start; the words can be typed all the same.
      if (!(error instanceof Problem)) throw error;
      const next = typeof error.next === "string" ? ` ${error.next}` : "";
      say(error.message + next);
    }
  }
}

function writtenOf(
  typed: string,
  { cut, stop = false }: { cut?: unknown; stop?: boolean },
): Written {
  const text = cleanText(typed).trim();
  if (text !== "") return { is: "written", text, cut, stop };
  return { is: stop ? "stop" : "skipped" };
}

/** The draft of the learner's own words on a unit. */
export function ownWordsDraft({ draft }: Pick<Context, "draft">, { pack, id }: Unit): Draft {
  return draft({ key: `own words ${pack} ${id}`, name: "own words", goOn: `learn ${id}` });
}

/** Asks for the learner's own words on a unit; they are in their draft until that is dropped. */
export async function askOwnWords(
  needs: Needs & Pick<Context, "draft">,
  unit: Unit,
  ask: string,
  { render }: Renderer,
): Promise<Written> {
  const shown = await needs.inputs.show({
    header: `In your own words · ${unit.title}`,
    back: true,
    body: (columns) =>
      render(`**${ask}**\n\n${howToWrite(needs)} Enter at once skips this.`, columns),
  });
  if (shown.is === "stop" || shown.is === "back") return shown;
  const draft = ownWordsDraft(needs, unit);
  return typedLines(needs, "Your words:", { back: true, pipedToTheEnd: false, draft });
}
