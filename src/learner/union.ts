import type { Event } from "./events.ts";

function isEarlier(one: Event, other: Event): boolean {
  return one.at < other.at || (one.at === other.at && one.id < other.id);
}

/**
 * All events of two journals, each once, in the order of both where they agree: what one of them alone
 * has comes in the order of time. The same whichever comes first, and with the one or the other
 * joined to it once more.
 */
export function union(one: readonly Event[], other: readonly Event[]): Event[] {
  const [inOne, inOther] = [one, other].map((events) => new Set(events.map(({ id }) => id))) as [
    Set<string>,
    Set<string>,
  ];
  const taken = new Set<string>();
  const all: Event[] = [];
  let [at, otherAt] = [0, 0];
  for (;;) {
    while (at < one.length && taken.has(one[at]?.id ?? "")) at += 1;
    while (otherAt < other.length && taken.has(other[otherAt]?.id ?? "")) otherAt += 1;
    const [mine, theirs] = [one[at], other[otherAt]];
    const next = mine === undefined ? theirs : theirs === undefined ? mine : first(mine, theirs);
    if (next === undefined) return all;
    taken.add(next.id);
    all.push(next);
  }

  /** Of what both have next, what the other one has no place for; else the earlier one. */
  function first(mine: Event, theirs: Event): Event {
    const [mineIsShared, theirsIsShared] = [inOther.has(mine.id), inOne.has(theirs.id)];
    if (mineIsShared !== theirsIsShared) return mineIsShared ? theirs : mine;
    return isEarlier(mine, theirs) ? mine : theirs;
  }
}
