import { myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context } from "../../context.ts";
import type { ItemFor, ItemKind } from "../../mentoring/openItems.ts";
import { whenInLine } from "../../sitting/agreeWhen.ts";
import { wrap } from "../../terminal/wrap.ts";
import { askFor, type Choice, pick } from "../room.ts";
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

/** Asks what an idea becomes, who does it and by when, and makes it that. */
async function makeAction(room: Context, item: ItemFor): Promise<boolean> {
  const asked = { label: "What is to be done? Enter alone goes back:", about: item.id };
  const text = await askFor(room, asked, async (typed) => typed);
  if (text === undefined) return false;
  const mentor = item.for.length === 1 ? item.for[0] : myOnlyMentor(room);
  const theirs = await pick(
    room,
    "An action",
    (columns) => wrap(`${text}: who does it?`, columns),
    [
      { says: "You", value: false },
      { says: mentor ?? "Your mentor", value: true },
    ],
  );
  if (theirs === undefined) return false;
  const by = await askFor(
    room,
    { label: "By which day? Enter alone: none.", about: item.id },
    (typed) => whenInLine(room, typed, { kind: "day", side: "ahead" }),
  );
  const flags = { ...(by !== undefined && { by }), ...(theirs && { theirs }) };
  await takeStep(room, { name: "thread", words: ["action", `${item.number}`, text], flags });
  return true;
}

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
    ...(kind === "idea"
      ? [{ says: "Make something to do of it", value: (room: Context) => makeAction(room, item) }]
      : []),
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
