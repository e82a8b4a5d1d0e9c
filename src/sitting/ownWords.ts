import type { Context } from "../context.ts";
import type { Unit } from "../course/model.ts";
import type { Moved } from "../terminal/inputs.ts";
import type { Look } from "./words.ts";

type Needs = Pick<Context, "inputs" | "io">;

export type Words =
  | { is: "words"; text: string }
  | { is: "skipped" }
  | Exclude<Moved, { is: "on" }>;

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
    const line = (await inputs.text(lines.length === 0 ? label : "…")).trim();
    if (line === "") break;
    if (lines.length === 0) {
      if (/^q$/i.test(line)) return { is: "stop" };
      if (back && /^b$/i.test(line)) return { is: "back" };
      if (/^e$/i.test(line)) {
        const text = (await inputs.edit("")).trim();
        return text === "" ? { is: "skipped" } : { is: "words", text };
      }
    }
    lines.push(line);
  }
  return lines.length === 0 ? { is: "skipped" } : { is: "words", text: lines.join("\n") };
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
