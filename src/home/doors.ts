import { titled } from "../course/titled.ts";
import { recordOf } from "../learner/progress.ts";
import { minutesLeft } from "../learner/steps.ts";
import { dayNear, localDay } from "../text/day.ts";
import { type Door, toCommand } from "./door.ts";
import { drawers } from "./doors/drawers.ts";
import { talks } from "./doors/talks.ts";
import { thread } from "./doors/thread.ts";
import { units } from "./doors/units.ts";
import { waiting } from "./doors/waiting.ts";
import type { House } from "./house.ts";

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

/** The doors to the rooms, the likeliest first. */
export const DOORS: readonly Door[] = [
  waiting,
  { offer: readOn, command: "learn", open: toCommand("learn") },
  { offer: hasQuiz, command: "quiz", open: toCommand("quiz") },
  units,
  thread,
  talks,
  {
    offer: ({ mentor }) => `Make the page for ${mentor}`,
    command: "export",
    open: toCommand("export"),
  },
  drawers,
];
