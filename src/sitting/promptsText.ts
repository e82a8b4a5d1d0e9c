import type { Unit } from "../course/model.ts";
import { labelOf } from "../mentoring/prompts.ts";
import { wrap } from "../terminal/wrap.ts";
import type { TextRenderer } from "./textRenderer.ts";

/** The prompts of a unit, each with who it is for. */
export function promptsText(unit: Unit, { theme, render }: TextRenderer, columns: number): string {
  return unit.prompts
    .map((prompt) => {
      const listen = prompt.listenFor === undefined ? "" : `\n\nListen for: ${prompt.listenFor}`;
      return `${theme.heading(wrap(labelOf(prompt), columns))}\n${render(prompt.ask + listen, columns)}`;
    })
    .join("\n\n");
}
