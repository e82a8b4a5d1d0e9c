import type { Place } from "../../course/model.ts";

/** The name of the bundled pack, to which the events belong that name none. */
export const BUNDLED_PACK = "social-media-mentor";

/** Where an event happened, without what else it is. */
export function placeOf({ pack, unit }: Place): Place {
  return { pack, unit };
}

/** What can be typed for a unit wherever it is, whatever packs are there. */
export function placeName({ pack, unit }: Place): string {
  return pack === BUNDLED_PACK ? unit : `${pack}/${unit}`;
}

/** What of this is kept of a pack: by keys that begin with its name and a slash. */
export function keptOf<Kept>(kept: Record<string, Kept>, pack: string): Kept[] {
  const beginning = `${pack}/`;
  return Object.entries(kept).flatMap(([key, each]) => (key.startsWith(beginning) ? [each] : []));
}
