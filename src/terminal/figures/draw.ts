import type { Shape } from "../../course/figures/shapes.ts";
import { wrap } from "../wrap.ts";
import { drawBars } from "./bars.ts";
import { drawCard, drawRemarks, type Easel } from "./card.ts";
import { drawRail } from "./rail.ts";

/** More cards than a post, or a review and its answer, would fill a screen with blank lines. */
const FEW_CARDS = 2;

function drawShape(shape: Shape, easel: Easel, ofMany: boolean): string {
  switch (shape.is) {
    case "caption":
      return easel.theme.strong(wrap(shape.text, easel.columns));
    case "card":
      return drawCard(shape.rows, easel, ofMany);
    case "rail":
      return drawRail(shape.moments, easel);
    case "bars":
      return drawBars(shape.bars, easel);
    case "note":
      return wrap(shape.text, easel.columns);
  }
}

/** A figure in lines of at most so many columns, remarks on its parts below it. */
export function drawFigure(shapes: readonly Shape[], easel: Easel): string {
  const cards = shapes.filter((shape) => shape.is === "card");
  const rows = cards.flatMap((card) => card.rows);
  const ofMany = cards.length > FEW_CARDS;
  const drawn = shapes.map((shape) => drawShape(shape, easel, ofMany));
  return [...drawn, ...drawRemarks(rows, easel)].join("\n");
}
