import type { SequenceAnswer } from "../course/kinds/kind.ts";
import { disordered } from "../learner/quiz.ts";
import { headLine } from "../terminal/around.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { type Asking, type Did, opening } from "./asking.ts";
import { askLine, keysFor, type LineNeeds } from "./askLine.ts";
import type { Renderer } from "./renderer.ts";

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
