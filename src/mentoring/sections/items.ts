import * as v from "valibot";
import { unitAt } from "../../course/course.ts";
import { CLOSINGS } from "../../learner/kept/items.ts";
import { day, itemId, told, webAddress } from "../../learner/shapes.ts";
import { itemTold, type Teller } from "../itemTold.ts";
import { mentorsIn } from "../mentors.ts";
import { ITEM_KINDS, type ItemFor, itemsWith } from "../openItems.ts";
import type { Frame } from "./frame.ts";
import type { ItemLine } from "./pieces.ts";
import type { Seen } from "./seen.ts";
import { line, NAMED_UNIT, named, text } from "./shapes.ts";

/** An open item, or what came of one, as it is handed over. */
export const SHARED_ITEM = v.object({
  id: told("by which a reply names it; null: it was handed over without one", v.nullable(itemId)),
  kind: v.picklist(ITEM_KINDS),
  text,
  from: told("the mentor who raised it; null: the learner did", v.nullable(line)),
  day: told("on which it was raised", day),
  unit: told("the unit that it was written in", v.nullable(NAMED_UNIT)),
  initiative: told("what an idea belongs to", v.nullable(line)),
  decides: told("who would decide an idea", v.nullable(line)),
  about: told(
    "what the mentor listens for in a wish; who wrote a reading, where and when",
    v.nullable(line),
  ),
  url: v.nullable(webAddress),
  owner: told("whose an action is", v.nullable(v.picklist(["learner", "mentor"]))),
  due: told("the day of an action", v.nullable(day)),
  state: told(
    "open, parked until there is time, or how it was closed",
    v.picklist(["open", "parked", ...CLOSINGS]),
  ),
  change: told(
    "how it came to that; null: it is open as it was raised",
    v.nullable(
      v.object({
        day,
        words: v.nullable(text),
        by: told("whose words these are; null: the learner's own", v.nullable(line)),
        became: told("whether it became an action", v.boolean()),
      }),
    ),
  ),
  isNew: told("open, and in no summary before", v.boolean()),
  said: told(
    "what mentors wrote to it, the oldest first",
    v.array(v.object({ from: v.nullable(line), on: day, text })),
  ),
});

export type SharedItem = v.InferOutput<typeof SHARED_ITEM>;

/** Nothing says by the clock of whoever made a summary that a day has passed. */
const ANY_TIME = new Date(0);

/** What the one who reads the summary knows of, open and closed. */
export function itemsSeen({ record, reader }: Seen): ItemFor[] {
  return itemsWith(record, reader, ANY_TIME);
}

export function shared(item: ItemFor, { course }: Seen): SharedItem {
  const { id, kind, text, from, day, where, initiative, decides, about, url, owner, due } = item;
  const { state, change, isNew, said } = item;
  const unit = where === null ? undefined : unitAt(course, where);
  return {
    id,
    kind,
    text,
    from,
    day,
    unit: unit === undefined ? null : named(unit),
    initiative,
    decides,
    about,
    url,
    owner,
    due,
    state,
    change:
      change === null
        ? null
        : {
            day: change.day,
            words: change.words,
            by: change.by,
            became: change.became !== null,
          },
    isNew,
    said,
  };
}

/** These without those of a kind. */
export function withoutKind(items: readonly SharedItem[], kind: SharedItem["kind"]): SharedItem[] {
  return items.filter((item) => item.kind !== kind);
}

/** The two as the page calls them. */
function onPage({ pair }: Frame): Teller {
  const mentors = mentorsIn(pair.mentor);
  const mentor = mentors.length === 1 ? (mentors[0] ?? "You") : "You";
  return { learner: pair.learner ?? "I", mentor, ofNew: null };
}

/** An item as a section tells it. */
export function itemLine(item: SharedItem, frame: Frame): ItemLine {
  // What stands at the head of the page is not said again of each idea.
  const initiative = item.initiative === frame.pair.initiative ? null : item.initiative;
  const told = itemTold({ ...item, initiative, isLate: false }, onPage(frame));
  // In the first summary that somebody gets, all is new.
  return { ...told, isNew: item.isNew && frame.previous !== null };
}
