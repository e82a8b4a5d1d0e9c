import { day, told } from "../../learner/shapes.ts";
import type { Section } from "./section.ts";
import { list } from "./shapes.ts";

const SHAPE = {
  days: told(
    "the days on which anything happened that the mentor may know of, in order",
    list(day),
  ),
};

export const days: Section<typeof SHAPE, "units"> = {
  name: "days",
  title: "When I was here",
  shape: SHAPE,
  inFile: 1,
  reckon: ({ days }) => ({ days }),
  without: { units: { days: [] } },
  since: ({ days }, from) => ({ days: days.filter((each) => each >= from.day) }),
  head: null,
  tell: ({ days }) => [{ is: "days", days }],
};
