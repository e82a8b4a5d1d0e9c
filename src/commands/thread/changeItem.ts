import type { Context } from "../../context.ts";
import type { NewHappening } from "../../learner/events.ts";
import { type ItemFor, type ItemKind, isOpen } from "../../mentoring/openItems.ts";
import { EXIT, Problem } from "../../problem.ts";
import { type WhenNeeds, whenTyped } from "../../sitting/agreeWhen.ts";
import { withCommand, wrap } from "../../terminal/wrap.ts";
import { beginningOf } from "../../text/beginning.ts";
import { cleanLine } from "../../text/clean.ts";
import { dayInWords, isDay, localDay } from "../../text/day.ts";
import { toType } from "../../text/toType.ts";

type Needs = WhenNeeds & Pick<Context, "record" | "smm">;

/** What can be done with an open item, or with a closed one. */
export const TASKS = ["answer", "close", "drop", "reopen", "park", "move"] as const;
type Task = (typeof TASKS)[number];

export function isTask(word: string): word is Task {
  return (TASKS as readonly string[]).includes(word);
}

/** What was said of an item to be changed, and what it is to become. */
type Change = { item: ItemFor; words: string };

/** What happened, and what is said of it. */
type Changed = { happening: NewHappening; said: string };

const CLOSED_AS: Record<ItemKind, "answered" | "talked-over" | "done"> = {
  question: "answered",
  idea: "done",
  wish: "talked-over",
  action: "done",
  reading: "done",
};

const DONE: Record<ItemKind, string> = {
  question: "Answered",
  idea: "Settled",
  wish: "Talked over",
  action: "Done",
  reading: "Read",
};

function close({ item, words }: Change): Changed {
  const { id, kind, text } = item;
  const kept = words === "" ? null : words;
  const said = `${words === "" && kind === "question" ? "Talked over" : DONE[kind]}: ${beginningOf(text)}`;
  if (kind === "reading")
    return { happening: { type: "reading-done", reading: id, gave: kept }, said };
  const is = kind === "question" && kept === null ? "talked-over" : CLOSED_AS[kind];
  return { happening: { type: "item-closed", item: id, is, words: kept }, said };
}

function answer(change: Change): Changed {
  const { item, words } = change;
  if (words !== "") return close(change);
  throw new Problem("The answer has no words.", {
    next: toType(`thread answer ${item.number} "what was answered"`),
    code: EXIT.usage,
  });
}

function drop({ item: { id, text }, words }: Change): Changed {
  const happening = { type: "item-closed", item: id, is: "dropped" } as const;
  return {
    happening: { ...happening, words: words === "" ? null : words },
    said: `Dropped: ${beginningOf(text)}`,
  };
}

function move({ item, words }: Change): Changed {
  const { id, kind, number, text } = item;
  if (kind !== "action")
    throw new Problem(`Only an action has a day, and ${number} is a ${kind}.`, {
      next: toType("thread"),
      code: EXIT.usage,
    });
  if (words === "")
    throw new Problem("To which day?", {
      next: toType(`thread move ${number} "in two weeks"`),
      code: EXIT.usage,
    });
  return {
    happening: { type: "action-moved", action: id, due: words },
    said: `By ${dayInWords(words)}: ${beginningOf(text)}`,
  };
}

const CHANGES: Record<Task, (change: Change) => Changed> = {
  answer,
  close,
  drop,
  move,
  reopen: ({ item: { id, text } }) => ({
    happening: { type: "item-reopened", item: id },
    said: `Open again: ${beginningOf(text)}`,
  }),
  park: ({ item: { id, text } }) => ({
    happening: { type: "item-parked", item: id },
    said: `For when there is time: ${beginningOf(text)}`,
  }),
};

/**
 * The item with a number, to be opened again or else one that is open. Throws a Problem where there is none,
 * or where it is not so.
 */
export function itemNumbered(
  items: readonly ItemFor[],
  task: Task | "action",
  typed: string | undefined,
): ItemFor {
  const item = items.find(({ number }) => String(number) === typed);
  if (item === undefined)
    throw new Problem(
      typed === undefined
        ? "Which one? Each has its number in the list."
        : `There is nothing with the number “${beginningOf(typed)}” between you.`,
      { next: toType("thread"), code: EXIT.usage },
    );
  if (isOpen(item) === (task === "reopen"))
    throw new Problem(
      isOpen(item)
        ? `${item.number} is open: ${beginningOf(item.text)}`
        : `${item.number} is closed already: ${beginningOf(item.text)}`,
      { next: toType(isOpen(item) ? "thread" : `thread reopen ${item.number}`), code: EXIT.usage },
    );
  return item;
}

/** As long as a line may be that is kept. */
const MOST_CHARACTERS = 1000;

/** What was typed after a task and a number, on one line. Throws a Problem where that is too long to be kept. */
export function wordsTyped(words: readonly string[], after: string): string {
  const typed = cleanLine(words.join(" "));
  if (typed.length <= MOST_CHARACTERS) return typed;
  throw new Problem(`That is longer than ${MOST_CHARACTERS} characters. Nothing was changed.`, {
    next: toType(`thread ${after} "in fewer words"`),
    code: EXIT.usage,
  });
}

type Wanted = {
  task: Task;
  number: string | undefined;
  words: readonly string[];
  items: readonly ItemFor[];
};

/** The day, YYYY-MM-DD, that was typed after these words; one that cannot be misunderstood is not asked for again. */
export async function dayTyped(context: WhenNeeds, typed: string, after: string): Promise<string> {
  if (isDay(typed) && typed >= localDay(context.now())) return typed;
  const sought = { kind: "day", side: "ahead" } as const;
  return whenTyped(context, typed, sought, (when) => `thread ${after} ${when}`);
}

/** The words for a task: of a day to which an action is moved, that day, YYYY-MM-DD. */
async function wordsFor(context: Needs, task: Task, item: ItemFor, typed: string): Promise<string> {
  if (task !== "move" || item.kind !== "action" || typed === "") return typed;
  return dayTyped(context, typed, `move ${item.number}`);
}

/** Keeps what became of one of these items. Rejects with a Problem where none is meant, or it cannot be. */
export async function changeItem(
  context: Needs,
  { task, number, words, items }: Wanted,
): Promise<void> {
  const { io, smm, columns } = context;
  const item = itemNumbered(items, task, number);
  const typed = wordsTyped(words, `${task} ${item.number}`);
  const { happening, said } = CHANGES[task]({
    item,
    words: await wordsFor(context, task, item, typed),
  });
  context.record().saveOrFail(happening);
  io.out(`${wrap(said, columns())}\n`);
  io.out(`${withCommand("To take it back:", smm("undo"), columns())}\n`);
}
