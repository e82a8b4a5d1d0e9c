import { freshReply } from "../../mentoring/meetings.ts";
import { type ItemKind, openItems } from "../../mentoring/openItems.ts";
import { wrap } from "../../terminal/wrap.ts";
import { counted } from "../../text/counted.ts";
import { houseOf } from "../house.ts";
import { askFor, type Choice, pick, type Room } from "../room.ts";
import { type Opening, takeStep } from "../visit.ts";

const FILE = "The file's name; you may draw the file into this window. Enter alone goes back:";

/** What the kinds of open items are called, one of them and several. */
const CALLED: Record<ItemKind, [one: string, many: string]> = {
  question: ["question", "questions"],
  idea: ["idea", "ideas"],
  wish: ["wish", "wishes"],
  action: ["thing to do", "things to do"],
  reading: ["thing to read", "things to read"],
};

/** Reads a file that the other one handed over. */
const openFile: Opening = async (room) => {
  const file = await askFor(room, FILE);
  // A file that is drawn into a window comes in quotation marks where its name has spaces.
  const name = file?.replace(/^(['"])(.*)\1$/, "$2");
  return name === undefined ? undefined : takeStep(room, { name: "open", words: [name] });
};

/** What is between the two: what came back, what to talk over, what was handed over. */
export const thread: Room = {
  offer: ({ mentor, record, now }) => {
    const open = openItems(record, undefined, now);
    const counts = Object.entries(CALLED).flatMap(([kind, [one, many]]) => {
      const count = open.filter((item) => item.kind === kind).length;
      return count === 0 ? [] : [counted(count, one, many)];
    });
    return `The thread with ${mentor}${counts.length === 0 ? "" : `: ${counts.join(", ")} open`}`;
  },
  command: "prompts",
  async open(room) {
    const { record, mentor } = await houseOf(room);
    const reply = record.replies.at(-1);
    const fresh = freshReply(record) !== undefined ? ", and is new since your last talk" : "";
    const choices: Choice<Opening>[] = [
      ...(reply === undefined
        ? []
        : [
            {
              says: `What ${reply.from ?? mentor} wrote back${fresh}`,
              value: (at) => takeStep(at, { name: "open" }),
            } satisfies Choice<Opening>,
          ]),
      { says: "Write a note", value: (at) => takeStep(at, { name: "note" }) },
      { says: "What to talk over", value: (at) => takeStep(at, { name: "prompts" }) },
      { says: "Open a file that was handed to you", value: openFile },
    ];
    const body = (columns: number) => wrap(`What is between you and ${mentor}.`, columns);
    const open = await pick(room, "The thread", body, choices);
    return open?.(room);
  },
};
