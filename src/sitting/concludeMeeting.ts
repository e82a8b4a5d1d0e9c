import type { Happening } from "../learner/events.ts";
import { conclusionOn, type Point } from "../mentoring/agendaPoints.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { BASELINE } from "../mentoring/meetings.ts";
import { type ItemFor, isOpen } from "../mentoring/openItems.ts";
import type { Draft } from "../store/draftFile.ts";
import { sayDay } from "../text/day.ts";
import { withoutEscapes } from "../text/escapeMarkdown.ts";
import { agendaSaid } from "./agendaSaid.ts";
import { type WhenNeeds, whenInLine } from "./agreeWhen.ts";
import { type LineByLine, lineByLine } from "./lineByLine.ts";
import { readBack } from "./talk/agreeAction.ts";
import { askNext } from "./talk/nextTalk.ts";
import { type AgreedAction, agreedIn, type Names, type TalkNeeds } from "./talk/talk.ts";

/** What was told of a talk, as far as it got. */
type Concluded = Omit<
  Happening & { type: "meeting-held" },
  "type" | "meeting" | "minutes" | "with" | "on" | "pack"
> & {
  /** the day on which it was held; null: that was not asked, or not told */
  on: string | null;
  actions: AgreedAction[];
  /** when the two talk next, in UTC; null: not settled, or it stays as it is planned */
  next: string | null;
  /** items that are closed by it */
  closed: { item: string; is: "done" | "talked-over"; words: string | null }[];
};

/** Of a talk of which nothing was told yet. */
export function nothingConcluded(): Concluded {
  const nothing = { conclusions: [], ratings: [], actions: [], closed: [] };
  return { on: null, useful: null, change: null, next: null, ...nothing };
}

/** What the two are called where the learner tells what came of a talk. */
function namesFor({ with: mentor }: MeetingAgenda): Names {
  return { learner: "You", mentor: mentor ?? "Your mentor" };
}

/** What a point is about, on one line; an author's words without the backslashes of their Markdown. */
function aboutWhat(
  needs: WhenNeeds,
  { heading, what, lines: [first], prompt }: Point,
  agenda: MeetingAgenda,
): string {
  if (prompt !== null) return withoutEscapes(prompt.ask);
  if (first !== undefined && typeof first !== "string")
    return agendaSaid(needs, first, namesFor(agenda));
  return what ?? heading ?? "";
}

/** What one of the two wanted to do until this talk. */
function openActions({ blocks }: MeetingAgenda): ItemFor[] {
  const last = blocks.find(({ kind }) => kind === "last");
  return (last?.lines ?? []).filter(
    (line): line is ItemFor => typeof line !== "string" && line.kind === "action" && isOpen(line),
  );
}

/** Whose action is asked for, and in which words the first time and then. */
const ACTIONS = [
  ["learner", "Your action:", "Another of yours (Enter: none):"],
  ["mentor", "Your mentor's action:", "Another of theirs (Enter: none):"],
] as const;

/** What may stand before a line: it is kept by the learner alone, or leaves open what it is about. */
const BEFORE = /^(only me|open):\s*/i;

const HOW_BEFORE =
  "A line settles what it is about. With “open:” before it, it does not; with “only me:” you alone keep it, and nothing is settled by it.";

/** A line without what stands before it, and what that says. */
function lineRead(typed: string): { text: string; isPrivate: boolean; settles: boolean } {
  const before = new Set<string>();
  let text = typed;
  for (let found = BEFORE.exec(text); found !== null; found = BEFORE.exec(text)) {
    before.add((found[1] ?? "").toLowerCase());
    text = text.slice(found[0].length);
  }
  return { text, isPrivate: before.has("only me"), settles: before.size === 0 };
}

/**
 * Keeps a conclusion, and that it settles what it is about unless it says otherwise. What is said of that;
 * undefined where it is about nothing that waits.
 */
function takeDown(
  told: Concluded,
  { lines: [first] }: Point,
  concludedAs: string,
  typed: string,
): string | undefined {
  const { text, isPrivate, settles } = lineRead(typed);
  if (text === "") return undefined;
  const item =
    first === undefined || typeof first === "string" || conclusionOn(first) !== concludedAs
      ? undefined
      : first;
  // A conclusion that is kept under the id of a wish settles it.
  const prompt = item === undefined || settles ? concludedAs : `item/${item.id}`;
  told.conclusions.push({ prompt, text, private: isPrivate });
  if (item === undefined) return undefined;
  if (!settles) return "It stays open.";
  if (item.kind !== "wish") told.closed.push({ item: item.id, is: "talked-over", words: text });
  return "That settles it.";
}

/** What the learner raised. */
function isOwn({ lines: [first] }: Point): boolean {
  if (first === undefined || typeof first === "string") return false;
  return (first.kind === "question" || first.kind === "idea") && first.from === null;
}

/** Everything of which something may be concluded: what the learner asked, and the rest. */
function concluded({ blocks, wishes, ifThereIsTime }: MeetingAgenda): {
  own: Point[];
  rest: Point[];
} {
  const all = [...blocks, ...wishes, ...ifThereIsTime];
  const own = [...blocks.filter(({ kind }) => kind === "own"), ...ifThereIsTime.filter(isOwn)];
  return { own, rest: all.filter((point) => !own.includes(point)) };
}

/** What a talk that is told of is called, what is told of it, and a day, YYYY-MM-DD, to be asked; null: it is known. */
type Telling = { meeting: string; told: Concluded; draft: Draft; heldOn: string | null };

/**
 * Asks what came of a talk, one line after another, and puts it into `told` as it goes, which holds
 * it even where the asking is cut short; then ends as a talk does that is held at this screen. `heldOn` is
 * when it may have been held. What is left out is left open.
 */
export async function concludeMeeting(
  needs: TalkNeeds,
  agenda: MeetingAgenda,
  { meeting, told, draft, heldOn }: Telling,
): Promise<void> {
  const over = { meeting, with: agenda.with, minutes: agenda.minutes };
  await lineByLine(needs, draft, async (asking) => {
    const { say, sayLines, line, lineAs } = asking;
    say(HOW_BEFORE);
    Object.assign(told, nothingConcluded());
    if (heldOn !== null) told.on = (await dayHeld(needs, asking, heldOn)) ?? heldOn;
    const conclude = async (points: readonly Point[]) => {
      for (const point of points) {
        const { concludedAs } = point;
        if (concludedAs === null) continue;
        say(`\n${aboutWhat(needs, point, agenda)}`);
        const text = await line("What did you conclude?");
        if (text === null) continue;
        const became = takeDown(told, point, concludedAs, text);
        if (became !== undefined) sayLines(became);
      }
    };
    const { own, rest } = concluded(agenda);
    await conclude(own);
    for (const action of openActions(agenda)) {
      say(`\n${agendaSaid(needs, action, namesFor(agenda))}`);
      if (await isDone(asking)) told.closed.push({ item: action.id, is: "done", words: null });
    }
    await conclude(rest);
    for (const [owner, first, more] of ACTIONS) {
      for (let label: string = first; ; label = more) {
        say("");
        const text = await line(label);
        if (text === null) break;
        const action: AgreedAction = { text, owner, due: null };
        told.actions.push(action);
        action.due = await dueDay(needs, asking);
      }
    }
    if (agenda.kind === "first" || agenda.kind === "closing") await rate(asking, told);
    say("");
    told.useful = await line("Was it useful? In a few words (Enter: leave it out):");
    told.change = await line("One thing to change (Enter: leave it out):");
    const actions = [...agreedIn(needs, meeting), ...told.actions];
    sayLines(`\n${readBack(actions, namesFor(agenda), needs.columns())}`);
    say("");
    told.next = await askNext(needs, over, lineAs);
  });
}

/** On which day it was held: the one that is offered where Enter alone is pressed. */
function dayHeld(needs: WhenNeeds, { lineAs }: LineByLine, day: string): Promise<string | null> {
  return lineAs(`On which day was it held? (Enter: ${sayDay(day)})`, (typed) =>
    whenInLine(needs, typed, { kind: "day", side: "behind" }),
  );
}

async function isDone({ oneOfFew }: LineByLine): Promise<boolean> {
  const typed = await oneOfFew("Is it done? y or n (Enter: still open)", (each) =>
    /^(?:y(?:es)?|no?)$/i.test(each) ? undefined : "y or n, please.",
  );
  return /^y/i.test(typed ?? "");
}

function dueDay(needs: WhenNeeds, { lineAs }: LineByLine): Promise<string | null> {
  return lineAs("By which day, such as “Friday” or “in two weeks”?", (typed) =>
    whenInLine(needs, typed, { kind: "day", side: "ahead" }),
  );
}

async function rate({ say, oneOfFew }: LineByLine, told: Concluded): Promise<void> {
  say("\nHow sure are you, from 1 (not at all) to 5 (very)?");
  for (const sentence of BASELINE) {
    say(`\n${sentence}`);
    const typed = await oneOfFew("1 to 5:", (each) =>
      /^[1-5]$/.test(each) ? undefined : "A number from 1 to 5, please.",
    );
    told.ratings.push(typed === null ? null : Number(typed));
  }
}
