import type { Context } from "../context.ts";
import { unitOf } from "../course/course.ts";
import type { Event } from "../learner/events.ts";
import { wrap } from "../terminal/wrap.ts";

const MOST_SHOWN = 60;

/** What an event was, to come after "Taken back: ". */
function words(event: Event, titleOf: (id: string) => string): string {
  switch (event.type) {
    case "unit-started":
      return `beginning “${titleOf(event.unit)}”`;
    case "page-read":
      return `going on from a page of “${titleOf(event.unit)}”`;
    case "question-answered":
      return `an answer in “${titleOf(event.unit)}”`;
    case "unit-finished":
      return `finishing “${titleOf(event.unit)}”`;
    case "note-written": {
      const start = event.text.replace(/\s+/g, " ");
      return `the note “${start.length > MOST_SHOWN ? `${start.slice(0, MOST_SHOWN)}…` : start}”`;
    }
    case "note-changed":
      if (event.private === undefined) return "a change of a note";
      return event.private ? "making a note private" : "sharing a note with your mentor";
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
  const titleOf = (id: string) => unitOf(course, id)?.title ?? id;
  const event = context.record().undo();
  if (event === undefined) {
    io.out("There is nothing to take back.\n");
    return;
  }
  io.out(`${wrap(`Taken back: ${words(event, titleOf)}.`, columns())}\n`);
  io.out(`To take back one more: ${smm} undo\nWhere you stand: ${smm} progress\n`);
}
