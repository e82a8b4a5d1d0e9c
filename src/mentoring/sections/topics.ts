import * as v from "valibot";
import { titled } from "../../course/titled.ts";
import { told } from "../../learner/shapes.ts";
import type { DatedItem } from "./pieces.ts";
import type { Section } from "./section.ts";
import { SHAKY_SPOT, type ShakySpot, shakySpots } from "./shaky.ts";
import { count, list } from "./shapes.ts";

const MOST_TOPICS = 3;

const { unit, page, sources } = SHAKY_SPOT.entries;

const TOPIC = v.object({
  unit,
  page,
  missed: told("how many questions on that page were missed the last time", count),
  sources,
});

type Topic = v.InferOutput<typeof TOPIC>;

const SHAPE = {
  topics: told(
    "the pages behind what was missed, those with the most first; at most three",
    v.optional(list(TOPIC), () => []),
  ),
};

export type Topics = { topics: Topic[] };

/** The pages that are most worth a second look, of what was missed. */
export function topicsOf(spots: readonly ShakySpot[]): Topic[] {
  const topics = new Map<string, Topic>();
  for (const { unit, page, sources } of spots) {
    const key = `${unit.pack}/${unit.id}/${page.number}`;
    const missed = (topics.get(key)?.missed ?? 0) + 1;
    topics.set(key, { unit, page, missed, sources });
  }
  // Where as many were missed, what stands earlier in the course comes first.
  return [...topics.values()].sort((one, other) => other.missed - one.missed).slice(0, MOST_TOPICS);
}

function topicItem({ unit, page }: Topic): DatedItem {
  const what = ["“", { authors: page.heading }, "”"];
  return { what, beside: ["in “", { title: titled(unit) }, "”"], stands: null };
}

/** Misses as topics, not as marks. */
export const topics: Section<typeof SHAPE, "shaky" | "sources"> = {
  name: "topics",
  title: "Worth a second look",
  shape: SHAPE,
  inFile: 10,
  reckon: (seen) => ({ topics: topicsOf(shakySpots(seen)) }),
  without: {
    shaky: { topics: [] },
    sources: ({ topics }) => ({ topics: topics.map((topic) => ({ ...topic, sources: [] })) }),
  },
  since: null,
  head: null,
  tell: ({ topics }) => [{ is: "dated", items: topics.map(topicItem) }],
};
