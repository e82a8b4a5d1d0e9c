import type { CardPart, CardRow } from "../../course/figures/shapes.ts";
import type { Theme } from "../theme.ts";
import { widthOf, wrapAfter } from "../wrap.ts";
import type { Signs } from "./look.ts";

/** What a figure is drawn on and with. */
export type Easel = { columns: number; theme: Theme; signs: Signs };

/** A card is not drawn wider than a post is seen. */
const MOST_COLUMNS = 60;
const MOST_STARS = 5;
/** In less room a name stands without its initial. */
const LEAST_BESIDE_INITIAL = 8;

const asItIs = (text: string) => text;

/** What a row says, and how it looks. */
const PARTS: Record<
  CardPart,
  (text: string, easel: Easel) => { before?: string; said: string; paint(text: string): string }
> = {
  who(text, { theme }) {
    const [initial] = /[\p{L}\p{N}]/u.exec(text) ?? [];
    const before = initial === undefined ? "" : `(${initial.toUpperCase()}) `;
    return { before, said: text, paint: theme.strong };
  },
  stars(text, { signs }) {
    const full = Math.min(Number(text) || 0, MOST_STARS);
    const drawn = signs.star.repeat(full) + signs.noStar.repeat(MOST_STARS - full);
    return { said: `${drawn}  ${text} of ${MOST_STARS} stars`, paint: asItIs };
  },
  words: (text) => ({ said: text, paint: asItIs }),
  picture: (text) => ({ said: `[picture: ${text}]`, paint: asItIs }),
  below: (text) => ({ said: text, paint: asItIs }),
  why: (text, { theme }) => ({ said: text, paint: theme.emphasis }),
};

const numbersOf = ({ marks }: CardRow) => marks.map(({ number }) => number).join(" ");

/**
 * A card in its frame, the numbers of remarks at the ends of the rows that they are on; without blank
 * lines between the rows where it is one of many.
 */
export function drawCard(rows: readonly CardRow[], easel: Easel, ofMany: boolean): string {
  const { theme, signs } = easel;
  const width = Math.min(easel.columns, MOST_COLUMNS);
  const inside = width - 4;
  const margin = Math.max(0, ...rows.map((row) => widthOf(numbersOf(row))));
  const room = Math.max(1, margin === 0 ? inside : inside - margin - 1);
  const framed = (left: string, right: string) => {
    const space = " ".repeat(Math.max(0, inside - widthOf(left) - widthOf(right)));
    return `${signs.down} ${left}${space}${right} ${signs.down}`;
  };
  const drawn = rows.map((row) => {
    const { before = "", said, paint } = PARTS[row.part](row.text, easel);
    const beside = room - widthOf(before) < LEAST_BESIDE_INITIAL ? "" : before;
    const lines = wrapAfter(beside, said, room).split("\n");
    return lines.map((line, at) =>
      framed(paint(line), at === lines.length - 1 ? theme.key(numbersOf(row)) : ""),
    );
  });
  const edge = signs.across.repeat(width - 2);
  return [
    signs.topLeft + edge + signs.topRight,
    ...drawn.flatMap((lines, at) => (at === 0 || ofMany ? lines : [framed("", ""), ...lines])),
    signs.bottomLeft + edge + signs.bottomRight,
  ].join("\n");
}

/** The remarks on rows, each after its number. */
export function drawRemarks(rows: readonly CardRow[], { columns, theme }: Easel): string[] {
  return rows
    .flatMap(({ marks }) => marks)
    .toSorted((a, b) => a.number - b.number)
    .map(({ number, text }) => wrapAfter(`${theme.key(String(number))}  `, text, columns));
}
