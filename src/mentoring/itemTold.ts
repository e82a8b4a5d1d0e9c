import type { ItemFor } from "./openItems.ts";
import type { Line } from "./sections/pieces.ts";

/** What an item says wherever it is told, on the screen of either and in a file. */
type ItemSaid = Pick<
  ItemFor,
  | "kind"
  | "text"
  | "from"
  | "day"
  | "initiative"
  | "decides"
  | "about"
  | "url"
  | "owner"
  | "due"
  | "state"
  | "isNew"
  | "isLate"
> & {
  change: { words: string | null; by: string | null; day: string; became: unknown } | null;
};

/** An item on one line: what it is or how it was closed, what it says, and what is to be known of it. */
type ItemTold = { kind: string; what: Line; beside: Line };

/** Who tells it: how the two are called, and what is said of an item that is new (null: nothing). */
export type Teller = { learner: string; mentor: string; ofNew: string | null };

function closedAs({ kind, state, change }: ItemSaid): string {
  if (change?.became) return "an action";
  if (state === "done") return kind === "reading" ? "read" : kind === "idea" ? "settled" : "done";
  return state === "talked-over" ? "talked over" : state;
}

/** Parts of a line with a point between. */
function between(parts: readonly (Line | null)[]): Line {
  return parts
    .filter((part) => part !== null)
    .flatMap((part, index) => (index === 0 ? part : [" · ", ...part]));
}

function whoDecides(decides: string | null): Line {
  return ["who decides: ", decides === null ? "to be settled" : { somebodys: decides }];
}

function beside(item: ItemSaid, teller: Teller): Line {
  const { kind, from, day, initiative, decides, about, url, due, state, isNew, isLate } = item;
  const raised: Line = from === null ? [{ day }] : [{ somebodys: from }, ", ", { day }];
  return between([
    kind === "action" ? (due === null ? null : ["by ", { day: due }]) : raised,
    isLate ? ["its day has passed"] : null,
    initiative === null ? null : ["for ", { somebodys: initiative }],
    kind === "idea" && from === null ? whoDecides(decides) : null,
    about === null
      ? null
      : kind === "wish"
        ? ["listens for: ", { somebodys: about }]
        : [{ somebodys: about }],
    url === null ? null : [{ address: url }],
    isNew && teller.ofNew !== null ? [teller.ofNew] : null,
    state === "parked" ? ["if there is time"] : null,
  ]);
}

function whatCame({ change }: ItemSaid): Line {
  if (change === null) return [];
  const { words, by, day } = change;
  const said: Line = words === null ? [] : ["“", { somebodys: words }, "” "];
  return [...said, ...(by === null ? [] : [{ somebodys: by }, ", "]), { day }];
}

/** An item as it is told on one line. */
export function itemTold(item: ItemSaid, teller: Teller): ItemTold {
  const { kind, text, owner, state } = item;
  const whose: Line = owner === null ? [] : [{ somebodys: teller[owner] }, ": "];
  const what = [...whose, { somebodys: text.replace(/\s+/g, " ") }];
  return state === "open" || state === "parked"
    ? { kind, what, beside: beside(item, teller) }
    : { kind: closedAs(item), what, beside: whatCame(item) };
}
