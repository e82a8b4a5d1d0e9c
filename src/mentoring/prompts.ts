import type { Course, Prompt, PromptKind, Unit } from "../course/model.ts";
import { statusOf } from "../learner/progress.ts";
import type { LearnerRecord } from "../learner/record.ts";

/** Who a prompt is put to. */
type Audience = "mentor" | "learner" | "both";

const AUDIENCE: Record<PromptKind, Audience> = {
  mentor: "mentor",
  both: "both",
  swap: "learner",
  us: "both",
};

const LABEL: Record<PromptKind, string> = {
  mentor: "For the mentor",
  both: "For both",
  swap: "Swap seats (the learner teaches)",
  us: "For us",
};

export function audienceOf(prompt: Prompt): Audience {
  return AUDIENCE[prompt.kind];
}

export function labelOf(prompt: Prompt): string {
  return LABEL[prompt.kind];
}

/**
 * The units whose prompts are worth looking at now: those begun or finished; the first of the course
 * where nothing was read on this computer, which is how a mentor meets them.
 */
export function unitsToTalkOver(course: Course, record: LearnerRecord): Unit[] {
  const read = course.units.filter((unit) => statusOf(record, unit) !== "new");
  return read.length > 0 ? read : course.units.slice(0, 1);
}
