import type { Context } from "../context.ts";
import { lineText } from "../formats/pieceText.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { itemTold, type Teller } from "../mentoring/itemTold.ts";
import { type ItemFor, isOpen } from "../mentoring/openItems.ts";
import { wrapAfter } from "../terminal/wrap.ts";
import { localDay, shortDay } from "../text/day.ts";

type Needs = Pick<Context, "record" | "now">;

/** Who tells the learner of what is between them and this mentor (null: whoever it is). */
function toLearner({ handOvers }: LearnerRecord, mentor: string | null): Teller {
  const got = handOvers.some(({ to }) => to === null || to === mentor);
  const page = mentor === null ? "the last page" : `${mentor}'s page`;
  return {
    learner: "You",
    mentor: mentor ?? "Your mentor",
    ofNew: got ? `new since ${page}` : null,
  };
}

/** What an item is, and what it says with what is to be known of it. `mentor` is with whom; null: several. */
function itemParts(
  { record, now }: Needs,
  item: ItemFor,
  mentor: string | null,
): { kind: string; text: string } {
  const teller = toLearner(record().record, mentor);
  const today = localDay(now());
  const sayDay = (day: string) => shortDay(day, today);
  const only = mentor ?? (item.for.length === 1 ? (item.for[0] ?? null) : null);
  const { kind, what, beside } = itemTold(item, { ...teller, mentor: only ?? teller.mentor });
  const more = lineText(beside, sayDay);
  const forWhom =
    mentor === null && isOpen(item) && item.for.length > 0 ? ` · for ${item.for.join(", ")}` : "";
  return { kind, text: `${lineText(what, sayDay)}${more === "" ? "" : ` · ${more}`}${forWhom}` };
}

/** An item as the learner sees it, without its number. */
export function itemSaid(needs: Needs, item: ItemFor, mentor: string | null): string {
  const { kind, text } = itemParts(needs, item, mentor);
  return `${kind}: ${text}`;
}

/** So many columns the longest word for what an item is takes. */
const WIDEST = "talked over".length;

/** Where there are fewer columns than this, that word stands before the text. */
const ROOM = 60;

/**
 * Items as the learner sees them, one a line where there is room: the number to type, what it is or how
 * it was closed, what it says, and what is to be known of it. `mentor` is with whom; null: several.
 */
export function itemLines(
  needs: Needs,
  items: readonly ItemFor[],
  { mentor, columns }: { mentor: string | null; columns: number },
): string[] {
  const digits = Math.max(2, ...items.map(({ number }) => String(number).length));
  return items.map((item) => {
    const { kind, text } = itemParts(needs, item, mentor);
    const number = String(item.number).padStart(digits);
    return columns < ROOM
      ? wrapAfter(`${number}  `, `${kind}: ${text}`, columns)
      : wrapAfter(`${number}  ${kind.padEnd(WIDEST)}  `, text, columns);
  });
}
