import type { Place } from "../course/model.ts";
import { BUNDLED_PACK } from "./kept/place.ts";
import { unitKey } from "./kept/units.ts";
import type { Reply } from "./replyShape.ts";

/** A unit that a reply names, with the title that it had. */
export type UnitSuggested = Place & { title: string };

/** All units that a reply names to be read next, each once; the first of them is at its old place. */
export function suggestedIn({
  readNext,
  pack,
  suggested = [],
}: Pick<Reply, "readNext" | "pack" | "suggested">): UnitSuggested[] {
  const first = readNext === null ? [] : [{ ...readNext, pack: pack ?? BUNDLED_PACK }];
  const units = [...first, ...suggested].map(({ id: unit, ...rest }) => ({ ...rest, unit }));
  return [...new Map(units.map((each) => [unitKey(each), each])).values()];
}

/** All readings that a reply recommends; the first of them is at its old place. */
export function recommendedIn({ reading, readings }: Pick<Reply, "reading" | "readings">) {
  return reading === null ? readings : [reading, ...readings];
}

/** All that a mentor would like to talk about; the first of it is at its old place. */
export function wishesIn({ prompt, wishes }: Pick<Reply, "prompt" | "wishes">) {
  return prompt === null ? wishes : [prompt, ...wishes];
}
