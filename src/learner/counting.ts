import type { Event } from "./events.ts";
import { unitKey } from "./kept/units.ts";
import { sliceOf } from "./sliceOf.ts";

type GoingBack = Event & { type: "undone" | "restored" };

/** Whether an event says of other ones whether they count. */
export function goesBack(event: Event): event is GoingBack {
  return event.type === "undone" || event.type === "restored";
}

/** The ids of the events that, by these ones in the order in which they were kept, count no more. */
export function undoneBy(events: Iterable<Event>): Set<string> {
  const goingBack = [...events].filter(goesBack);
  const takenBack = new Set(
    goingBack.map((event) => (event.type === "undone" ? event.undoes : null)),
  );
  const undone = new Set<string>();
  for (const event of goingBack) {
    if (event.type === "undone") undone.add(event.undoes);
    else if (takenBack.has(event.id)) for (const id of event.added) undone.add(id);
    else {
      for (const id of event.out) undone.add(id);
      for (const id of event.back) undone.delete(id);
    }
  }
  return undone;
}

/**
 * These events without the undone ones and without doubles of one id. Events that can be gone
 * through only once come with what they undo.
 */
export function* counting(
  events: Iterable<Event>,
  undone = undoneBy(events),
): Generator<Event, void> {
  const seen = new Set<string>();
  for (const event of events) {
    if (seen.has(event.id)) continue;
    seen.add(event.id);
    if (!undone.has(event.id)) yield event;
  }
}

/**
 * The events that a record still holds something of: those that count, without what was read and
 * answered before a reset. Folded, they make the same units, questions and notes.
 */
export function lasting(events: Iterable<Event>): Event[] {
  const kept: Event[] = [];
  const [packs, units] = [new Set<string>(), new Set<string>()];
  // From the end, since a reset reaches back over what came before it.
  for (const event of [...counting([...events])].reverse()) {
    const place = sliceOf(event).resetWith(event);
    if (place !== null && (packs.has(place.pack) || units.has(unitKey(place)))) continue;
    if (event.type === "reset") {
      const { pack } = event;
      if (event.unit === null) packs.add(pack);
      else for (const unit of [event.unit, ...event.was]) units.add(unitKey({ pack, unit }));
    }
    kept.push(event);
  }
  return kept.reverse();
}
