import { titled } from "../course/titled.ts";
import { recordOf } from "../learner/progress.ts";
import { minutesLeft } from "../learner/steps.ts";
import { dayNear, localDay } from "../text/day.ts";
import type { House } from "./house.ts";
import type { Room } from "./room.ts";
import { drawers } from "./rooms/drawers.ts";
import { talks } from "./rooms/talks.ts";
import { thread } from "./rooms/thread.ts";
import { units } from "./rooms/units.ts";
import { waiting } from "./rooms/waiting.ts";
import { takeStep } from "./visit.ts";

function readOn({ progress, record, now }: House): string | undefined {
  const { next, suggestedBy } = progress;
  if (next === undefined) return undefined;
  const known = recordOf(record, next);
  const begun = known?.open === true;
  const minutes = begun ? `about ${minutesLeft(next, known)} min left` : `${next.minutes} min`;
  const today = localDay(now);
  const since =
    !begun || known.startedOn === null || known.startedOn === today
      ? ""
      : `, begun ${dayNear(known.startedOn, today)}`;
  const by = suggestedBy === undefined ? since : `, suggested by ${suggestedBy}`;
  return `${begun ? "Go on with" : "Read"} “${titled(next)}” (${minutes}${by})`;
}

function hasQuiz({ progress: { questions } }: House): string | undefined {
  return questions.solid + questions.shaky > 0 ? "A short quiz on what you have read" : undefined;
}

/** The rooms, the likeliest first. */
export const ROOMS: readonly Room[] = [
  waiting,
  { offer: readOn, command: "learn", open: (room) => takeStep(room, { name: "learn" }) },
  { offer: hasQuiz, command: "quiz", open: (room) => takeStep(room, { name: "quiz" }) },
  units,
  thread,
  talks,
  {
    offer: ({ mentor }) => `Make the page for ${mentor}`,
    command: "export",
    open: (room) => takeStep(room, { name: "export" }),
  },
  drawers,
];
