import { mentorNamed, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context, Terminal } from "../../context.ts";
import { itemsWith } from "../../mentoring/openItems.ts";
import { unknownWord } from "../../problem.ts";
import { nearest } from "../../text/nearest.ts";
import { changeItem, isTask, TASKS } from "./changeItem.ts";
import { keepGiven } from "./keepGiven.ts";
import { listItems } from "./listItems.ts";

type Needs = Terminal &
  Pick<Context, "settings" | "record" | "draft" | "now" | "locality" | "newId" | "smm">;

type Options = {
  words: [string?, string?, ...string[]];
  with: string | undefined;
  json: boolean;
};

/** With whom: the mentor named, or the only one; null: several, or nobody who was named. */
function mentorFor(context: Needs, typed: string | undefined): string | null {
  if (typed !== undefined) return mentorNamed(context, typed);
  return myOnlyMentor(context);
}

export async function run(context: Needs, options: Options): Promise<void> {
  const [task, number, ...more] = options.words;
  if (task !== undefined && task !== "list" && task !== "gave" && !isTask(task))
    throw unknownWord("task for thread", task, nearest(task, [...TASKS, "gave", "list"]), "thread");
  const mentor = mentorFor(context, options.with);
  const { record } = context.record();
  const items = itemsWith(record, mentor ?? undefined, context.now());
  if (task === undefined || task === "list")
    return listItems(context, items, { mentor, json: options.json });
  if (task === "gave") {
    const theirs = itemsWith(record, mentor, context.now());
    return keepGiven(context, { mentor, items: theirs, words: options.words.slice(1) });
  }
  await changeItem(context, { task, number, words: more, items });
}
