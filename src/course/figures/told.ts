import { dateInWords } from "../../text/day.ts";
import { ended } from "../../text/ended.ts";
import { type Figure, shapesOf } from "./figures.ts";
import type { CardPart, CardRow, Shape } from "./shapes.ts";

/** A row of a card as the end of a sentence about `name`, which is what the card is. */
const ROWS: Record<CardPart, (text: string, name: string) => string> = {
  who: (text, name) => `${name}, by ${ended(text.replaceAll(" · ", ", "))}`,
  stars: (text) => `Stars: ${text} of 5.`,
  words: (text) => `It says: ${ended(text)}`,
  picture: (text) => `It shows: ${ended(text)}`,
  below: (text) => `Below it: ${ended(text)}`,
  why: (text) => ended(text),
};

function rowTold({ part, text, marks }: CardRow, name: string): string[] {
  return [ROWS[part](text, name), ...marks.map((mark) => `(${mark.number}) ${ended(mark.text)}`)];
}

function shapeTold(shape: Shape): string[] {
  switch (shape.is) {
    case "caption":
    case "note":
      return [ended(shape.text)];
    case "card":
      return shape.rows.flatMap((row) => rowTold(row, shape.name));
    case "rail":
      return shape.moments.map(({ date, text }) => `${dateInWords(date)}: ${ended(text)}`);
    case "bars":
      return shape.bars.map(({ label, number }) => `${label}: ${ended(number)}`);
  }
}

/** A figure in sentences: what it shows to who looks at it. */
export function figureTold(figure: Figure): string[] {
  return shapesOf(figure).flatMap(shapeTold);
}
