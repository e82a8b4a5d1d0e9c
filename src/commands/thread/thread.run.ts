import { mentorNamed, myOnlyMentor } from "../../cli/myMentors.ts";
import type { Context, Terminal } from "../../context.ts";
import { itemsWith } from "../../mentoring/openItems.ts";
import { EXIT, Problem, unknownWord } from "../../problem.ts";
import { nearest } from "../../text/nearest.ts";
import { toType } from "../../text/toType.ts";
import { changeItem, isTask, TASKS } from "./changeItem.ts";
import { keepGiven } from "./keepGiven.ts";
import { listItems } from "./listItems.ts";
import { makeAction } from "./makeAction.ts";

type Needs = Terminal &
  Pick<Context, "settings" | "record" | "draft" | "now" | "locality" | "newId" | "smm">;

type Options = {
  words: [string?, string?, ...string[]];
  with: string | undefined;
  by: string | undefined;
  theirs: boolean;
  json: boolean;
};

/** What can be done besides what changes an item. */
const OTHERS = ["action", "gave", "list"];

/** With whom: the mentor named, or the only one; null: several, or nobody who was named. */
function mentorFor(context: Needs, typed: string | undefined): string | null {
  if (typed !== undefined) return mentorNamed(context, typed);
  return myOnlyMentor(context);
}

export async function run(context: Needs, options: Options): Promise<void> {
  const [task, number, ...more] = options.words;
  if (task !== undefined && !isTask(task) && !OTHERS.includes(task)) {
    const meant = nearest(task, [...TASKS, ...OTHERS]);
    throw unknownWord("task for thread", task, meant, "thread");
  }
  if (task !== "action" && (options.by !== undefined || options.theirs))
    throw new Problem("Only an action has somebody who does it, and a day to do it by.", {
      next: toType('thread action 2 "what is to be done" --by "in two weeks"'),
      code: EXIT.usage,
    });
  const mentor = mentorFor(context, options.with);
  const { record } = context.record();
  const items = itemsWith(record, mentor ?? undefined, context.now());
  if (task === undefined || task === "list")
    return listItems(context, items, { mentor, json: options.json });
  if (task === "gave") {
    const theirs = itemsWith(record, mentor, context.now());
    return keepGiven(context, { mentor, items: theirs, words: options.words.slice(1) });
  }
  if (task === "action")
    return makeAction(context, {
      number,
      words: more,
      items,
      by: options.by,
      theirs: options.theirs,
    });
  if (isTask(task)) await changeItem(context, { task, number, words: more, items });
}
