import type { Bar } from "../../course/figures/shapes.ts";
import { widthOf, wrap } from "../wrap.ts";
import type { Easel } from "./card.ts";

/** Where bars would be shorter than this beside their names, they stand below them. */
const LEAST_COLUMNS = 16;

/** Bars by their length, each with its name and number. */
export function drawBars(bars: readonly Bar[], { columns, theme, signs }: Easel): string {
  const names = Math.max(...bars.map(({ label }) => widthOf(label)));
  const numbers = Math.max(...bars.map(({ number }) => widthOf(number)));
  const drawn = ({ share, number }: Bar, room: number) => {
    const length = share === 0 ? 0 : Math.max(1, Math.round(share * room));
    return `${signs.bar.repeat(length)}${length === 0 ? "" : " "}${theme.strong(number)}`;
  };
  const beside = columns - names - numbers - 3;
  if (beside >= LEAST_COLUMNS)
    return bars
      .map((bar) => {
        const space = " ".repeat(names - widthOf(bar.label) + 2);
        return `${bar.label}${space}${drawn(bar, beside)}`;
      })
      .join("\n");
  const below = Math.max(1, columns - numbers - 1);
  return bars.map((bar) => `${wrap(bar.label, columns)}\n${drawn(bar, below)}`).join("\n");
}
