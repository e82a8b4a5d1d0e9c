import type { Context } from "../../context.ts";
import type { ItemFor, ItemKind } from "../../mentoring/openItems.ts";
import { whenInLine } from "../../sitting/agreeWhen.ts";
import { askFor, type Choice } from "../room.ts";
import { takeStep } from "../visit.ts";

/** Does something about an item; false where the person went back instead. */
type Doing = (room: Context) => Promise<boolean>;

/** What the task of the command says of an item. */
async function tell(room: Context, task: string, item: ItemFor, words?: string): Promise<boolean> {
  const said = words === undefined ? [] : [words];
  await takeStep(room, { name: "thread", words: [task, `${item.number}`, ...said] });
  return true;
}

/** What settles an item of a kind without words, as it is offered. */
const SETTLED: Record<ItemKind, string> = {
  question: "It was talked over",
  idea: "It is settled",
  wish: "It was talked over",
  action: "It is done",
  reading: "I have read it",
};

/** What is asked for the words of it. */
const WORDS: Partial<Record<ItemKind, { says: string; label: string; task: "answer" | "close" }>> =
  {
    question: { says: "It was answered", label: "What was answered:", task: "answer" },
    idea: { says: "Write what became of it", label: "What became of it:", task: "close" },
    reading: { says: "I have read it: what it gave me", label: "What it gave you:", task: "close" },
  };

/** Gives an action another day. */
async function move(room: Context, item: ItemFor): Promise<boolean> {
  const asked = { label: "Which day? Enter alone goes back:", about: item.id };
  const moved = await askFor(room, asked, async (typed) => {
    const day = await whenInLine(room, typed, { kind: "day", side: "ahead" });
    return day === undefined ? undefined : tell(room, "move", item, day);
  });
  return moved ?? false;
}

/** What can be done about an open item, the likeliest first. */
export function doingsFor(item: ItemFor): Choice<Doing>[] {
  const { kind, state } = item;
  const words = WORDS[kind];
  return [
    ...(words === undefined
      ? []
      : [
          {
            says: words.says,
            async value(room: Context) {
              const asked = { label: words.label, about: item.id };
              const told = await askFor(room, asked, (typed) =>
                tell(room, words.task, item, typed),
              );
              return told ?? false;
            },
          },
        ]),
    { says: SETTLED[kind], value: (room) => tell(room, "close", item) },
    ...(kind === "action"
      ? [{ says: "Another day", value: (room: Context) => move(room, item) }]
      : []),
    ...(state === "parked"
      ? []
      : [
          {
            says: "Keep it for when there is time",
            value: (room: Context) => tell(room, "park", item),
          },
        ]),
    { says: "Let it go", value: (room) => tell(room, "drop", item) },
  ];
}
