import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { Problem } from "../problem.ts";
import type { Moved } from "../terminal/inputs.ts";
import { cleanText } from "../text/clean.ts";
import type { Look } from "./words.ts";

type Needs = Pick<Context, "inputs" | "io">;

export type Words =
  /** `cut` is what ended the writing, when the person did not */
  { is: "words"; text: string; cut?: unknown } | { is: "skipped" } | Exclude<Moved, { is: "on" }>;

const HOW =
  "Write a few lines, with Enter after each; an empty line ends. Enter at once skips this. " +
  "e alone opens your editor. q alone stops.";

const COMMAND = /^[qbe]$/i;

/** Several lines typed at the prompt, or what was written in the editor. */
export async function typedLines(
  { inputs, io }: Needs,
  label: string,
  { back, pipedToTheEnd }: { back: boolean; pipedToTheEnd: boolean },
): Promise<Words> {
  for (;;) {
    const isWhole = (line: string) => COMMAND.test(line);
    const { lines, cut } = await inputs.lines(label, { isWhole, pipedToTheEnd });
    const [first = ""] = lines;
    if (lines.length > 1 || !COMMAND.test(first)) return wordsOf(lines.join("\n"), cut);
    if (/q/i.test(first)) return { is: "stop" };
    if (/b/i.test(first) && back) return { is: "back" };
    try {
      if (/e/i.test(first)) return wordsOf(await inputs.edit(""));
    } catch (error) {
      // There may be no editor; the words can be typed all the same.
      if (!(error instanceof Problem)) throw error;
      io.err(`${error.message} ${error.next ?? ""}\n`);
    }
  }
}

function wordsOf(typed: string, cut?: unknown): Words {
  const text = cleanText(typed).trim();
  return text === "" ? { is: "skipped" } : { is: "words", text, cut };
}

/** Asks for the learner's own words on a unit. */
export async function askOwnWords(
  needs: Needs,
  unit: Unit,
  ask: string,
  { render }: Look,
): Promise<Words> {
  const shown = await needs.inputs.show({
    header: `In your own words · ${unit.title}`,
    back: true,
    body: (columns) => render(`**${ask}**\n\n${HOW}`, columns),
  });
  if (shown.is === "stop" || shown.is === "back") return shown;
  return typedLines(needs, "Your words:", { back: true, pipedToTheEnd: false });
}
