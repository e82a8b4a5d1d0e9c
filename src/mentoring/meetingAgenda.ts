import { questionsOf } from "../course/course.ts";
import type { Course, PromptKind } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import { answersToNote, SOME_MENTOR } from "../learner/happenings/replies.ts";
import type { MeetingMinutes } from "../learner/happenings/talks.ts";
import { isShaky } from "../learner/quiz.ts";
import type { LearnerRecord } from "../learner/record.ts";
import { actionText } from "./actionTold.ts";
import {
  BASELINE,
  baselineOf,
  heldWith,
  kindOf,
  type MeetingKind,
  mentorsPrompt,
  nextNumber,
  openActions,
  PROGRAMME,
  promptsToTalkOver,
  readSince,
  type TalkPrompt,
} from "./meetings.ts";
import { shownTo } from "./mentors.ts";

/** One thing of a talk, in minutes from its beginning. */
export type MeetingItem = {
  from: number;
  to: number;
  what: string;
  /** what belongs to it, a line each */
  lines: string[];
  prompt: TalkPrompt | null;
  /** the name under which its conclusion is kept; null: it is asked for none */
  concludedAs: string | null;
};

export type MeetingAgenda = {
  /** which talk it is, counted from 1 */
  number: number;
  of: number;
  kind: MeetingKind;
  minutes: MeetingMinutes;
  with: string | null;
  items: MeetingItem[];
};

type Slot =
  | "noticed"
  | "explain"
  | "live"
  | "together"
  | "us"
  | "swap"
  | "actions"
  | "useful"
  | "stories"
  | "agreement"
  | "baseline"
  | "lookBack"
  | "now"
  | "learned"
  | "thanks"
  | "goesOn";

type Shape = readonly (readonly [Slot, number])[];

// In minutes of thirty, as long as the first real talk between two colleagues was.
const REGULAR: Shape = [
  ["noticed", 3],
  ["explain", 5],
  ["live", 6],
  ["together", 4],
  ["us", 4],
  ["swap", 4],
  ["actions", 3],
  ["useful", 1],
];

const THIRTY: Record<MeetingKind, Shape> = {
  first: [
    ["stories", 6],
    ["agreement", 8],
    ["baseline", 4],
    ["live", 6],
    ["swap", 3],
    ["actions", 2],
    ["useful", 1],
  ],
  regular: REGULAR,
  midpoint: [
    ["noticed", 2],
    ["lookBack", 4],
    ["explain", 4],
    ["live", 5],
    ["together", 4],
    ["us", 3],
    ["swap", 4],
    ["actions", 3],
    ["useful", 1],
  ],
  closing: [
    ["noticed", 2],
    ["now", 6],
    ["learned", 8],
    ["us", 6],
    ["thanks", 3],
    ["goesOn", 4],
    ["useful", 1],
  ],
  further: REGULAR,
};

/** What a missed talk shrinks to: better than a gap. */
const FIFTEEN: Shape = [
  ["noticed", 2],
  ["explain", 4],
  ["live", 5],
  ["actions", 3],
  ["useful", 1],
];

function shapeFor(kind: MeetingKind, minutes: MeetingMinutes): [Slot, number][] {
  if (minutes === 15 && kind !== "first" && kind !== "closing")
    return FIFTEEN.map(([slot, long]) => [slot, long]);
  const exact = THIRTY[kind].map(([slot, long]) => [slot, (long * minutes) / 30] as const);
  const whole = exact.map(([slot, long]): [Slot, number] => [slot, Math.max(1, Math.floor(long))]);
  // What rounding left over goes to the longest, so that the talk ends when it should.
  const over = minutes - whole.reduce((sum, [, long]) => sum + long, 0);
  const longest = whole.reduce((best, each) => (each[1] > best[1] ? each : best));
  longest[1] += over;
  return whole;
}

const WHAT: Record<Slot, string> = {
  noticed: "One thing each of us noticed since last time; what we had agreed.",
  explain: "The learner explains what was read last, without looking; the mentor adds to it.",
  live: "The mentor shows one thing live.",
  together: "One question, together.",
  us: "What it would mean for our initiative.",
  swap: "Swap seats: the learner explains how it works in our company.",
  actions: "One action each, with a date; the next meeting.",
  useful: "Was this useful? One thing to change.",
  stories: "Each tells how they came here, and what they hope for from these talks.",
  agreement:
    "What we agree on: what stays between us, how often we meet, and that both may say “I don't know”.",
  baseline: "How sure are you? The learner rates five sentences from 1 to 5.",
  lookBack: "Half-way: what has helped, what has not, what to do differently.",
  now: "How sure are you now? The same five sentences, beside the first time.",
  learned: "What each of us learnt from the other: one thing about the company, one about this.",
  thanks: "Thanks, in a sentence each.",
  goesOn: "What goes on after this, who does it, and when we look at it again.",
};

/** Of these a conclusion is kept though no prompt belongs to them. */
const CONCLUDED: readonly Slot[] = ["agreement", "lookBack", "learned", "goesOn"];

/** What a conclusion of the talk's own is about, by the name under which it is kept. */
export function ownQuestion(name: string): string | undefined {
  const slot = CONCLUDED.find((each) => conclusionOf(each) === name);
  return slot && WHAT[slot];
}

function conclusionOf(slot: Slot): string {
  return `talk/${slot}`;
}

/** Under which is kept what the two agreed on at their first talk. */
export const AGREEMENT = conclusionOf("agreement");

const KIND: Partial<Record<Slot, PromptKind>> = {
  live: "mentor",
  together: "both",
  us: "us",
  swap: "swap",
};

/** Where a mentor's own prompt goes: to the first of these that the talk has. */
const MENTORS_OWN: readonly Slot[] = ["together", "live", "us"];

const MOST_QUESTIONS = 3;
const MOST_SHAKY = 2;

function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}

/** What the record has to say to each part of the talk. */
function linesFor(course: Course, record: LearnerRecord, mentor: string | null) {
  const held = heldWith(record, mentor);
  const shown = shownTo(record, mentor);
  const read = readSince(course, record, held.at(-1)?.heldOn ?? null);
  const shaky = questionsOf(course.units)
    .filter((asked) => isShaky(record, asked))
    .slice(0, MOST_SHAKY);
  const questions = shown.notes.filter(({ kind }) => kind === "question").slice(-MOST_QUESTIONS);
  const baseline = baselineOf(held);
  const lines: Partial<Record<Slot, string[]>> = {
    noticed: openActions(shown).map((action) => actionText(action, "both")),
    explain: [
      ...read.map((unit) => `Read since last time: “${titled(unit)}”`),
      ...shaky.map(({ question }) => `Shaky: ${question.ask}`),
    ],
    together: questions.flatMap(({ id, text }) => [
      `My question: ${onOneLine(text)}`,
      ...answersToNote(shown, id).map(
        (answer) => `${answer.from ?? SOME_MENTOR} answered: ${onOneLine(answer.text)}`,
      ),
    ]),
    baseline: [...BASELINE],
    now: BASELINE.map((sentence) => {
      const first = baseline.find((each) => each.sentence === sentence)?.first;
      return first === undefined ? sentence : `${sentence} (first time: ${first})`;
    }),
  };
  return lines;
}

/** `initiative` is the one that the learner has in mind, in their words. */
type AgendaWanted = {
  minutes: MeetingMinutes;
  mentor: string | null;
  initiative: string | null;
  /** what the learner can offer the mentor */
  offer: string | null;
};

/**
 * The agenda of the next talk with this mentor (null: with whoever it is), made of the record: which
 * talk it is, what was read since the last, what is shaky, questions, open actions, and prompts that
 * were not talked about. It shows nothing private.
 */
export function meetingAgenda(
  course: Course,
  whole: LearnerRecord,
  { minutes, mentor, initiative, offer }: AgendaWanted,
): MeetingAgenda {
  const record = mentor === null ? whole : shownTo(whole, mentor);
  const number = nextNumber(record, mentor);
  const kind = kindOf(number);
  const prompts = promptsToTalkOver(course, record);
  const own = mentorsPrompt(shownTo(whole, mentor), whole);
  const lines = linesFor(course, record, mentor);
  if (offer !== null) lines.swap = [`I can offer: ${offer}`];
  if (initiative !== null) lines.us = [`Our initiative: ${initiative}`];
  let from = 0;
  const shape = shapeFor(kind, minutes);
  const ownSlot = own && MENTORS_OWN.find((each) => shape.some(([slot]) => slot === each));
  const items = shape.map(([slot, long]): MeetingItem => {
    const promptKind = KIND[slot];
    const authors = promptKind === undefined ? undefined : prompts.get(promptKind);
    const prompt = (slot === ownSlot ? own : authors) ?? null;
    const item = {
      from,
      to: from + long,
      what: WHAT[slot],
      lines: lines[slot] ?? [],
      prompt,
      concludedAs: CONCLUDED.includes(slot) ? conclusionOf(slot) : (prompt?.name ?? null),
    };
    from += long;
    return item;
  });
  // Questions of one's own are heard even where the talk has no place for a question together.
  if (!shape.some(([slot]) => slot === "together")) items[0]?.lines.push(...(lines.together ?? []));
  return { number, of: PROGRAMME, kind, minutes, with: mentor, items };
}
