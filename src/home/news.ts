import { SOME_MENTOR } from "../learner/kept/replies.ts";
import { recommendedIn, suggestedIn, wishesIn } from "../learner/reply.ts";
import { freshReply } from "../mentoring/meetings.ts";
import { type ItemFor, openItems } from "../mentoring/openItems.ts";
import { wrap } from "../terminal/wrap.ts";
import { beginningOf } from "../text/beginning.ts";
import { counted } from "../text/counted.ts";
import { dayNear, localDay } from "../text/day.ts";
import { comingTalks, talkSaid } from "./comingTalks.ts";
import type { House } from "./house.ts";

/** So many actions are told at home; all of them stand in the list of talks. */
const MOST_ACTIONS = 3;

/** The learner's own open actions, those with the earliest day first. */
export function myActions({ record, now }: House): ItemFor[] {
  const last = "9999";
  return openItems(record, undefined, now)
    .filter(({ kind, owner }) => kind === "action" && owner === "learner")
    .sort((a, b) => (a.due ?? last).localeCompare(b.due ?? last));
}

function actionLines(house: House): string[] {
  const today = localDay(house.now);
  const mine = myActions(house);
  const lines = mine.slice(0, MOST_ACTIONS).map(({ text, due, isLate }) => {
    const by = due === null ? "" : ` (${isLate ? "was for" : "by"} ${dayNear(due, today)})`;
    return `You wanted to: ${beginningOf(text)}${by}`;
  });
  const more = mine.length - lines.length;
  return more > 0 ? [...lines, `And ${counted(more, "more thing")} to do.`] : lines;
}

/** What came back from a mentor since the last talk. */
function replyLine({ record, now }: House): string[] {
  const reply = freshReply(record);
  if (reply === undefined) return [];
  const { answers, comments, ideas, done, moved, meetAt, receivedOn } = reply;
  const who = reply.from ?? SOME_MENTOR;
  const from = who.charAt(0).toUpperCase() + who.slice(1);
  const units = suggestedIn(reply).length;
  const some = (count: number, one: string) => (count === 0 ? [] : [counted(count, one)]);
  const parts = [
    ...some(answers.length, "answer"),
    ...some(comments.length, "comment"),
    ...some(ideas.length, "idea"),
    ...(done.length + moved.length === 0 ? [] : ["what came of what was agreed"]),
    ...(units > 1 ? [`${units} units to read`] : units === 1 ? ["a unit to read"] : []),
    ...(recommendedIn(reply).length === 0 ? [] : ["something to read"]),
    ...(wishesIn(reply).length === 0 ? [] : ["something to talk about"]),
    ...(meetAt === null ? [] : ["another time for the talk"]),
  ];
  const what = parts.length === 0 ? "" : `: ${parts.join(", ")}`;
  return [`${from} wrote back${what} (opened ${dayNear(receivedOn, localDay(now))}).`];
}

/** When a page was made last, and how much is new since. */
function pageLine({ record, mentor, now }: House): string[] {
  const last = record.handOvers.at(-1);
  if (last === undefined) return [];
  // What the mentor raised is no news to them, though no page has it yet.
  const fresh = openItems(record, last.to ?? undefined, now).filter(
    ({ isNew, kind, from }) => isNew && kind !== "wish" && (from === null || from !== last.to),
  ).length;
  const since = fresh === 0 ? "" : ` ${counted(fresh, "thing is", "things are")} new since.`;
  const made = dayNear(last.day, localDay(now));
  return [`The page for ${last.to ?? mentor} was made ${made}.${since}`];
}

function readingLines({ progress, record, now }: House): string[] {
  const { units } = progress;
  if (units.done + units.started === 0) return ["You have not begun yet."];
  const today = localDay(now);
  const begun = units.started > 0 ? `, ${units.started} begun` : "";
  const read = `${units.done} of ${counted(units.units, "unit")} read${begun}.`;
  if (record.lastDay === null || record.lastDay === today) return [read];
  return [`${read} You were last here ${dayNear(record.lastDay, today)}.`];
}

/** What home says, a line for each thing, the most pressing first. */
function newsOf(house: House): string[] {
  const talks = comingTalks(house).map((talk) => talkSaid(talk, house.now));
  return [
    ...talks.slice(0, 2),
    ...actionLines(house),
    ...replyLine(house),
    ...pageLine(house),
    ...readingLines(house),
  ];
}

/** So many columns are narrow. */
const NARROW = 60;

/** Rows that leave room for the menu on a terminal of 24 rows, and for its beginning on a narrow one of 15. */
const MOST_ROWS = { wide: 9, narrow: 6 };

/**
 * What home says: what `changed` just now, where something did, how a person is greeted, and what is new,
 * as much of it as leaves room for the menu. What is left out stands in the rooms.
 */
export function newsText(house: House, changed: string | undefined, columns: number): string {
  const most = columns < NARROW ? MOST_ROWS.narrow : MOST_ROWS.wide;
  const rowsOf = (line: string) => wrap(line, columns).split("\n");
  const above = changed === undefined ? [] : [...rowsOf(changed), ""];
  let left = most - above.length;
  const shown: string[] = [];
  for (const line of [house.greeting, ...newsOf(house)]) {
    const rows = rowsOf(line);
    if (rows.length > left) continue;
    left -= rows.length;
    shown.push(...rows);
  }
  return [...above, ...shown].join("\n").trimEnd();
}
