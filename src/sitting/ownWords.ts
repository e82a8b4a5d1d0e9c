import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { Problem } from "../problem.ts";
import type { Moved } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanText } from "../text/clean.ts";
import { isKey, KEYS } from "../text/keys.ts";
import type { Renderer } from "./renderer.ts";

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

/** Several lines typed at the prompt, or what was written in the editor. */
export async function typedLines(
  { inputs, io, columns }: Needs,
  label: string,
  { back, pipedToTheEnd }: { back: boolean; pipedToTheEnd: boolean },
): Promise<Written> {
  const atFirst = [
    KEYS.help,
    ...(back ? [KEYS.back] : []),
    ...(inputs.canEdit ? [KEYS.editor] : []),
  ];
  const isCommand = (line: string, first: boolean) =>
    isKey(line, KEYS.stop) || (first && atFirst.some((each) => isKey(line, each)));
  for (;;) {
    const { lines, command = "", cut } = await inputs.lines(label, { isCommand, pipedToTheEnd });
    if (isKey(command, KEYS.back)) return { is: "back" };
    if (isKey(command, KEYS.help)) {
      io.err(`${wrap(howToWrite({ inputs }), columns())}\n`);
      continue;
    }
    if (!isKey(command, KEYS.editor))
      return writtenOf(lines.join("\n"), { cut, stop: isKey(command, KEYS.stop) });
    try {
      return writtenOf(await inputs.edit(""), {});
    } catch (error) {
      // The editor may not start; the words can be typed all the same.
      if (!(error instanceof Problem)) throw error;
      const next = typeof error.next === "string" ? ` ${error.next}` : "";
      io.err(`${wrap(error.message + next, columns())}\n`);
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

/** Asks for the learner's own words on a unit. */
export async function askOwnWords(
  needs: Needs,
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
  return typedLines(needs, "Your words:", { back: true, pipedToTheEnd: false });
}
