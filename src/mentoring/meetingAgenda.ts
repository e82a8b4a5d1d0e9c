import { unitAt } from "../course/course.ts";
import type { Course, PromptKind } from "../course/model.ts";
import { titled } from "../course/titled.ts";
import type { Meeting, MeetingMinutes } from "../learner/kept/talks.ts";
import type { LearnerRecord } from "../learner/record.ts";
import {
  conclusionOn,
  itemLines,
  itemPoint,
  NOTHING,
  type Point,
  promptPoint,
  topicsOf,
} from "./agendaPoints.ts";
import {
  BASELINE,
  baselineOf,
  endOf,
  heldWith,
  isWith,
  kindOf,
  type MeetingKind,
  nextNumber,
  PROGRAMME,
  promptsToTalkOver,
  readSince,
} from "./meetings.ts";
import { shownTo } from "./mentors.ts";
import { type ItemFor, isOpen } from "./openItems.ts";
import { AGREEMENT, LEARNT, OWN_QUESTIONS, ownQuestion } from "./ownQuestions.ts";
import { type BlockKind, type Stretch, stretchesOf } from "./talkBlocks.ts";

/** A stretch of the talk, and what it is about. */
type Block = Stretch & Point & { heading: string };

export type MeetingAgenda = {
  /** which talk it is, counted from 1 */
  number: number;
  of: number;
  kind: MeetingKind;
  minutes: MeetingMinutes;
  with: string | null;
  /** the day on which it is told, YYYY-MM-DD */
  toldOn: string;
  /** they fill its minutes */
  blocks: Block[];
  /** what the mentor would like to talk about */
  wishes: Point[];
  /** everything else that waits or might be talked about */
  ifThereIsTime: Point[];
};

/** The part of what was closed that the two have not looked at together yet. */
function closedSince(items: readonly ItemFor[], held: Meeting | undefined) {
  const since = held === undefined ? "" : endOf(held);
  return items.filter(
    ({ state, change }) =>
      !isOpen({ state }) &&
      change !== null &&
      change.meeting === null &&
      change.is !== "dropped" &&
      change.at > since,
  );
}

/** What the two concluded in a talk, a line each; nothing that the learner keeps to herself. */
function concludedIn(held: Meeting | undefined): string[] {
  return (held?.conclusions ?? [])
    .filter((each) => !each.private)
    .map(({ prompt, text }) => `We ${prompt === AGREEMENT ? "agreed" : "concluded"}: ${text}`);
}

type AgendaWanted = {
  /** the day on which it is told, YYYY-MM-DD */
  today: string;
  minutes: MeetingMinutes;
  mentor: string | null;
  /** the one that the learner has in mind, in their words */
  initiative: string | null;
  /** what the learner can offer the mentor */
  offer: string | null;
  /** what the two have between them, open or closed, as it is told to this mentor */
  items: readonly ItemFor[];
};

/**
 * The agenda of the next talk with this mentor (null: with whoever it is): three blocks that two people
 * really use, what the mentor would like to talk about, and all else if there is time. All that is open
 * stands in it once; it shows nothing private.
 */
export function meetingAgenda(
  course: Course,
  whole: LearnerRecord,
  { today, minutes, mentor, initiative, offer, items }: AgendaWanted,
): MeetingAgenda {
  const record = mentor === null ? whole : shownTo(whole, mentor);
  const number = nextNumber(record, mentor);
  const kind = kindOf(number);
  const held = heldWith(record, mentor);
  const last = held.at(-1);
  const waiting = items.filter(isOpen);
  const actions = waiting.filter((item) => item.kind === "action");
  const wishes = waiting.filter((item) => item.kind === "wish");
  const asked = waiting.filter(
    ({ kind, from }) => (kind === "question" || kind === "idea") && from === null,
  );
  const own = asked.find(({ state }) => state === "open") ?? asked[0];
  const others = waiting.filter((item) => item !== own && ![...actions, ...wishes].includes(item));
  const closed = closedSince(items, last);
  // What the learner keeps to herself of a talk was talked over too.
  const talks = whole.meetings.filter((meeting) => isWith(meeting, mentor));
  const prompts = promptsToTalkOver(course, { ...record, meetings: talks });
  const first = baselineOf(held);

  const prompted = (of: PromptKind): Partial<Omit<Point, "heading">> => {
    const prompt = prompts.get(of);
    return prompt === undefined ? {} : { prompt, concludedAs: prompt.name };
  };
  const where = own?.where ?? null;
  const unit = where === null ? undefined : unitAt(course, where);
  const ABOUT: Record<BlockKind, Partial<Point> & { heading: string }> = {
    last: {
      heading: "What we said last time",
      what:
        actions.length + closed.length === 0
          ? "Nothing was left to do: one thing that each of us has noticed since."
          : null,
      lines: [...concludedIn(last), ...actions, ...closed],
    },
    agreement: {
      heading: "What we agree on",
      what: "Each tells how they came here. Then: what stays between us, how often we meet, and that both may say “I don't know”.",
      lines: [...actions],
      concludedAs: AGREEMENT,
    },
    ratings: {
      heading: "How sure are you?",
      what: "The learner rates five sentences from 1 to 5.",
      lines: BASELINE.map((sentence) => {
        const before = first.find((each) => each.sentence === sentence)?.first;
        return before === undefined ? sentence : `${sentence} (first time: ${before})`;
      }),
    },
    lookBack: {
      heading: "Looking back",
      what: ownQuestion(LEARNT) ?? null,
      concludedAs: LEARNT,
    },
    own: {
      heading: own?.kind === "idea" ? "The learner's idea" : "The learner's question",
      ...(own === undefined
        ? {
            what: OWN_QUESTIONS["talk/own"],
            concludedAs: "talk/own",
          }
        : {
            lines: [
              ...itemLines(own),
              ...(unit === undefined ? [] : [`It came up in “${titled(unit)}”.`]),
            ],
            concludedAs: conclusionOn(own),
          }),
    },
    live: { heading: "One thing, live", what: "The mentor shows it.", ...prompted("mentor") },
    swap: {
      heading: "Seats swapped",
      what: "The learner explains how it works in our company.",
      ...prompted("swap"),
      lines: offer === null ? [] : [`The learner can offer: ${offer}`],
    },
    actions:
      kind === "closing"
        ? {
            heading: "What goes on, and thanks",
            what: ownQuestion("talk/goesOn") ?? null,
            concludedAs: "talk/goesOn",
          }
        : { heading: "One action each, and the next date" },
  };
  const blocks = stretchesOf(kind, number, minutes).map((stretch): Block => {
    return { ...NOTHING, ...ABOUT[stretch.kind], ...stretch };
  });
  const has = (each: BlockKind) => blocks.some((block) => block.kind === each);

  const [both, us] = [prompts.get("both"), prompts.get("us")];
  const topics = topicsOf(course, record);
  const read = readSince(course, record, last?.heldOn ?? null);
  const later: Point[] = [
    ...others.map(itemPoint),
    ...(kind === "midpoint"
      ? [{ ...NOTHING, heading: OWN_QUESTIONS["talk/lookBack"], concludedAs: "talk/lookBack" }]
      : []),
    ...(both === undefined ? [] : [promptPoint("One question, together", both)]),
    ...(us === undefined && initiative === null
      ? []
      : [
          {
            ...NOTHING,
            heading: "What it would mean for us",
            lines: initiative === null ? [] : [`The learner's initiative: ${initiative}`],
            prompt: us ?? null,
            concludedAs: us?.name ?? null,
          },
        ]),
    ...(topics.length === 0 ? [] : [{ ...NOTHING, heading: "Worth a second look", lines: topics }]),
    ...(read.length === 0
      ? []
      : [
          {
            ...NOTHING,
            heading: last === undefined ? "Read so far" : "Read since last time",
            lines: read.map((unit) => `“${titled(unit)}”`),
          },
        ]),
    ...(closed.length > 0 && !has("last")
      ? [{ ...NOTHING, heading: "Settled before this talk", lines: [...closed] }]
      : []),
  ];
  return {
    number,
    of: PROGRAMME,
    kind,
    minutes,
    with: mentor,
    toldOn: today,
    blocks,
    wishes: wishes.map(itemPoint),
    ifThereIsTime: later,
  };
}
