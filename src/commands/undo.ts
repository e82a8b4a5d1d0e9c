import type { Context } from "../context.ts";
import { unitOf } from "../course/course.ts";
import type { Course } from "../course/model.ts";
import type { Event } from "../learner/events.ts";
import { wrap } from "../terminal/wrap.ts";

const MOST_SHOWN = 60;

/** The beginning of a text, on one line. */
function short(text: string): string {
  const line = text.replace(/\s+/g, " ");
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
}

/** What an event was, to come after "Taken back: ". */
function words(event: Event, course: Course): string {
  const titleOf = (id: string) => unitOf(course, id)?.title ?? id;
  switch (event.type) {
    case "unit-started":
      return `beginning “${titleOf(event.unit)}”`;
    case "page-read":
      return `going on from a page of “${titleOf(event.unit)}”`;
    case "question-answered": {
      const asked = unitOf(course, event.unit)?.questions.find(({ id }) => id === event.question);
      const given =
        event.given.length === 0 ? "“I don't know yet”" : `“${short(event.given.join("; "))}”`;
      return `your answer ${given} to “${short(asked?.ask ?? event.question)}” (${titleOf(event.unit)})`;
    }
    case "unit-finished":
      return `finishing “${titleOf(event.unit)}”`;
    case "note-written":
      return `the note “${short(event.text)}”`;
    case "note-changed":
      if (event.private === undefined) return "a change of a note";
      return event.private ? "making a note private" : "sharing a note with your mentor";
    case "meeting-planned":
      return "planning a meeting";
    case "meeting-held":
      return "having held a meeting";
    case "action-agreed":
      return `the action “${short(event.text)}”`;
    case "action-done":
      return "having done an action";
    case "reading-added":
      return `adding “${event.title}” to what you read`;
    case "reading-done":
      return "having read something";
    case "reply-received":
      return `keeping the reply ${event.from === null ? "of your mentor" : `of ${event.from}`}`;
    case "note-removed":
      return "removing a note";
    case "reset":
      return event.unit === null
        ? "beginning the whole course anew"
        : `beginning “${titleOf(event.unit)}” anew`;
    case "undone":
      return "taking something back";
  }
}

export async function command(context: Context): Promise<void> {
  const { io, columns, smm } = context;
  const course = await context.course();
  const event = context.record().undo();
  if (event === undefined) {
    io.out("There is nothing to take back.\n");
    return;
  }
  io.out(`${wrap(`Taken back: ${words(event, course)}.`, columns())}\n`);
  io.out(`To take back one more: ${smm} undo\nWhere you stand: ${smm} progress\n`);
}
