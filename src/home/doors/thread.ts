import { type ItemKind, openItems } from "../../mentoring/openItems.ts";
import { counted } from "../../text/counted.ts";
import type { Door } from "../door.ts";

/** What the kinds of open items are called, one of them and several. */
const CALLED: Record<ItemKind, [one: string, many: string]> = {
  question: ["question", "questions"],
  idea: ["idea", "ideas"],
  wish: ["wish", "wishes"],
  action: ["thing to do", "things to do"],
  reading: ["thing to read", "things to read"],
};

export const thread: Door = {
  offer({ mentor, record, now }) {
    const open = openItems(record, undefined, now);
    const counts = Object.entries(CALLED).flatMap(([kind, [one, many]]) => {
      const count = open.filter((item) => item.kind === kind).length;
      return count === 0 ? [] : [counted(count, one, many)];
    });
    return `The thread with ${mentor}${counts.length === 0 ? "" : `: ${counts.join(", ")} open`}`;
  },
  command: "thread",
  open: async (room) => (await import("../rooms/thread.ts")).thread(room),
};
