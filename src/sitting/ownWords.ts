import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import { LONGEST_NOTE } from "../learner/events.ts";
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

/** Several lines typed at the prompt, or what was written in the editor. */
export async function typedLines(
  { inputs }: Pick<Context, "inputs">,
  label: string,
  back: boolean,
): Promise<Words> {
  const lines: string[] = [];
  for (;;) {
    let line: string;
    try {
      line = (await inputs.text(lines.length === 0 ? label : "…")).trim();
    } catch (cut) {
      if (lines.length === 0) throw cut;
      return wordsOf(lines.join("\n"), cut);
    }
    if (line === "") break;
    if (lines.length === 0) {
      if (/^q$/i.test(line)) return { is: "stop" };
      if (back && /^b$/i.test(line)) return { is: "back" };
      if (/^e$/i.test(line)) return wordsOf(await inputs.edit(""));
    }
    lines.push(line);
  }
  return wordsOf(lines.join("\n"));
}

function wordsOf(typed: string, cut?: unknown): Words {
  const text = cleanText(typed).trim().slice(0, LONGEST_NOTE);
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
  return typedLines(needs, "Your words:", true);
}
