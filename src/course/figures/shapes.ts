/** A remark beside something in a figure, by its number. */
export type Mark = { number: number; text: string };

/** What stands in a row of a card. */
export type CardPart = "who" | "stars" | "words" | "picture" | "below" | "why";

export type CardRow = { part: CardPart; text: string; marks: Mark[] };

/**
 * A moment on a timeline: YYYY, YYYY-MM or YYYY-MM-DD, and what happened. `gap` is how long nothing
 * happened before, in rows, 0 to 3.
 */
export type Moment = { date: string; text: string; gap: number };

/** One of several figures side by side; `share` is its part of the largest, 0 to 1. */
export type Bar = { label: string; number: string; share: number };

/**
 * What figures are drawn of. Who draws or tells of figures goes by these, not by kinds. All texts are
 * plain words, without Markdown.
 */
export type Shape =
  /** what the whole is */
  | { is: "caption"; text: string }
  /** a post or the like in its frame; `name` says what it is: "Post" */
  | { is: "card"; name: string; rows: CardRow[] }
  /** moments one below the other, the earliest first */
  | { is: "rail"; moments: Moment[] }
  | { is: "bars"; bars: Bar[] }
  /** a sentence below */
  | { is: "note"; text: string };
