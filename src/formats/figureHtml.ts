import { type Figure, shapesOf } from "../course/figures/figures.ts";
import type { Bar, CardPart, CardRow, Mark, Moment, Shape } from "../course/figures/shapes.ts";
import { dateInWords } from "../text/day.ts";
import { escapeHtml } from "./escape.ts";
import { list, time } from "./htmlParts.ts";

const MOST_STARS = 5;

/** What a row says, in HTML. */
const PARTS: Record<CardPart, (text: string) => string> = {
  who(text) {
    const [initial = ""] = /[\p{L}\p{N}]/u.exec(text) ?? [];
    const picture = `<span class="initial" aria-hidden="true">${escapeHtml(initial.toUpperCase())}</span>`;
    return `${picture} <span>${escapeHtml(text)}</span>`;
  },
  stars(text) {
    const full = Math.min(Number(text) || 0, MOST_STARS);
    const drawn = "★".repeat(full) + "☆".repeat(MOST_STARS - full);
    return `<span aria-hidden="true">${drawn}</span> ${escapeHtml(text)} of ${MOST_STARS} stars`;
  },
  words: escapeHtml,
  picture: (text) => `Picture: ${escapeHtml(text)}`,
  below: escapeHtml,
  why: escapeHtml,
};

const marked = ({ number }: Mark) => `<span class="mark-number">${number}</span>`;

function row({ part, text, marks }: CardRow): string {
  return `<p class="card-${part}"><span>${PARTS[part](text)}</span>${marks.map(marked).join("")}</p>`;
}

function card({ name, rows }: Extract<Shape, { is: "card" }>): string {
  return [
    `<div class="card" role="group" aria-label="${escapeHtml(name)}">`,
    ...rows.map(row),
    "</div>",
  ].join("\n");
}

function moment({ date, text, gap }: Moment): string {
  return `<li class="gap-${gap}">${time(date, dateInWords(date))} <span>${escapeHtml(text)}</span></li>`;
}

function rail(moments: readonly Moment[]): string {
  return ['<ol class="rail" role="list">', ...moments.map(moment), "</ol>"].join("\n");
}

function bar({ label, number, share }: Bar): string {
  const width = Math.round(share * 10_000) / 100;
  const drawn = `<svg class="bar" width="100%" height="20" aria-hidden="true"><rect class="full" x="0" y="1" width="${width}%" height="18" rx="2"/></svg>`;
  return `<span>${escapeHtml(label)}: <strong>${escapeHtml(number)}</strong></span>${drawn}`;
}

function shape(each: Shape): string {
  switch (each.is) {
    case "caption":
      return `<p class="caption"><strong>${escapeHtml(each.text)}</strong></p>`;
    case "card":
      return card(each);
    case "rail":
      return rail(each.moments);
    case "bars":
      return list("bars", each.bars.map(bar));
    case "note":
      return `<p class="more">${escapeHtml(each.text)}</p>`;
  }
}

function remarks(shapes: readonly Shape[]): string {
  const all = shapes
    .flatMap((each) => (each.is === "card" ? each.rows : []))
    .flatMap(({ marks }) => marks)
    .toSorted((a, b) => a.number - b.number);
  return list(
    "remarks",
    all.map((mark) => `${marked(mark)} <span>${escapeHtml(mark.text)}</span>`),
  );
}

/** A figure as HTML, all its words real; `sources` is what stands for those that it names. */
export function figureHtml(figure: Figure, sources: string): string {
  const shapes = shapesOf(figure);
  const below = sources === "" ? "" : `<figcaption class="more">${sources}</figcaption>`;
  return [`<figure class="drawn">`, ...shapes.map(shape), remarks(shapes), below, "</figure>"]
    .filter((html) => html !== "")
    .join("\n");
}
