import type { SequenceAnswer } from "../course/kinds/kind.ts";
import { disordered } from "../learner/quiz.ts";
import { headLine } from "../terminal/around.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { type Asking, type Did, type LineNeeds, opening } from "./asking.ts";
import { askLine, keysFor } from "./askLine.ts";
import type { Renderer } from "./renderer.ts";

/** The number of what stands at this place; the digit as it was where nothing stands there. */
function numberOf(place: number | undefined, digit: string): string {
  return place === undefined || place < 0 ? digit : String(place + 1);
}

/** Asks for the right order of the items, by the numbers that they have in the order of the seed. */
export function askSequence<Key extends string>(
  needs: LineNeeds,
  asking: Asking<Key>,
  { items }: SequenceAnswer,
  { render }: Renderer,
): Promise<Did<Key>> {
  const mixed = disordered([...items.entries()], asking.seed);
  const example = mixed.map((_, index) => ((index + 1) % mixed.length) + 1).join(" ");
  const itemsText = (columns: number) =>
    mixed.map(([, item], index) => wrapAfter(`${index + 1}. `, item, columns)).join("\n");
  const how = `Type the numbers in the right order, such as ${example}. ${keysFor(asking)}`;
  return askLine(needs, asking, {
    body: (columns) =>
      [render(opening(asking), columns), wrap(how, columns), itemsText(columns)].join("\n\n"),
    brief(columns, rows) {
      const items = itemsText(columns);
      const fitting = [`${render(opening(asking), columns)}\n\n${items}`, items].find(
        (text) => text.split("\n").length <= rows,
      );
      const inOneLine = ([, item]: [number, string], index: number) =>
        headLine(`${index + 1}. ${item}`, columns);
      return fitting ?? mixed.map(inOneLine).join("\n");
    },
    label: "The right order:",
    // The items stand in another order another time.
    kept: {
      as: (typed) =>
        typed.replace(/[1-9]/g, (digit) => numberOf(mixed[Number(digit) - 1]?.[0], digit)),
      from: (typed) =>
        typed.replace(/[1-9]/g, (digit) =>
          numberOf(
            mixed.findIndex(([item]) => item === Number(digit) - 1),
            digit,
          ),
        ),
    },
    read(typed) {
      const numbers = (typed.match(/\d/g) ?? []).map(Number);
      const indexes = numbers.flatMap((number) => mixed[number - 1]?.[0] ?? []);
      const all = new Set(indexes).size === mixed.length && numbers.length === mixed.length;
      return all
        ? { is: "ordered", indexes }
        : `Please type each number from 1 to ${mixed.length} once.`;
    },
  });
}
