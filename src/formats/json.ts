import type { Course, Unit } from "../course/model.ts";
import { type Progress, statusOf } from "../learner/progress.ts";
import type { LearnerRecord, Note } from "../learner/record.ts";
import { audienceOf, labelOf } from "../mentoring/prompts.ts";

/** What a terminal would obey or reorder by, though JSON lets it stand. */
const UNSAFE = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g;

function hex(character: string): string {
  return character.charCodeAt(0).toString(16).padStart(4, "0");
}

/** Data as the text that `--json` prints. */
export function jsonText(data: unknown): string {
  const text = JSON.stringify(data, null, 2);
  return `${text.replace(UNSAFE, (character) => `\\u${hex(character)}`)}\n`;
}

/** One unit as `list --json` shows it. */
export function unitData(unit: Unit, record: LearnerRecord) {
  return {
    id: unit.id,
    title: unit.title,
    summary: unit.summary,
    kind: unit.kind,
    part: unit.part,
    minutes: unit.minutes,
    status: statusOf(record, unit),
    questions: unit.questions.length,
    sources: unit.sources.length,
    checked: unit.checked,
  };
}

/** `progress --json`. */
export function progressData(progress: Progress) {
  const { units, parts, questions, notes, next } = progress;
  const counts = (of: typeof units) => ({ total: of.units, started: of.started, done: of.done });
  return {
    units: counts(units),
    parts: parts.map((part) => ({ id: part.id, title: part.title, ...counts(part.units) })),
    questions,
    notes,
    next: next === undefined ? null : { id: next.id, title: next.title },
  };
}

/** The prompts of these units as `prompts --json` shows them. */
export function promptsData(units: Course["units"]) {
  return units.flatMap((unit) =>
    unit.prompts.map((prompt) => ({
      id: `${unit.id}/${prompt.id}`,
      unit: unit.id,
      for: audienceOf(prompt),
      label: labelOf(prompt),
      ask: prompt.ask,
      listenFor: prompt.listenFor ?? null,
    })),
  );
}

/** One note as `notes --json` shows it. */
export function noteData({ id, at, kind, text, private: hidden, unit }: Note) {
  return { id, at, kind, text, private: hidden, unit };
}
