import { titled } from "../course/titled.ts";
import type { AgendaLine, Point } from "./agendaPoints.ts";
import { itemTold } from "./itemTold.ts";
import type { MeetingAgenda } from "./meetingAgenda.ts";
import type { MeetingKind, TalkPrompt } from "./meetings.ts";
import type { Line } from "./sections/pieces.ts";

/** A line of an agenda, what stands below it, and whether it can be ticked when it was talked over. */
export type ToldLine = { line: Line; below: Line[]; tick: boolean };

/** Something to talk about as it is told; `stretch` in minutes from the beginning, null: if there is time. */
export type ToldPoint = {
  heading: string | null;
  what: string | null;
  stretch: { from: number; to: number } | null;
  lines: ToldLine[];
};

/** The agenda of a talk as it is told, once for all forms. */
type AgendaTold = {
  title: Line;
  minutes: number;
  parts: { heading: string | null; points: ToldPoint[] }[];
};

const IF_TIME = "If there is time";

/** Above what the mentor asked for. */
function wishesHeading(mentor: string | null): string {
  return `${mentor ?? "The mentor"} would like to talk about`;
}

const KIND: Record<MeetingKind, string> = {
  first: "the first: agreeing how",
  regular: "one of the talks between",
  midpoint: "half-way",
  closing: "the last of the programme",
  further: "one more",
};

function beginsLarge(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** What the two are called on an agenda. */
type Names = { learner: string; mentor: string };

function namesOn({ with: mentor }: MeetingAgenda): Names {
  return { learner: "the learner", mentor: mentor ?? "the mentor" };
}

/** An item, or words, that belong to something on an agenda. */
export function agendaLine(line: AgendaLine, names: Names): Line {
  if (typeof line === "string") return [{ somebodys: line }];
  const { kind, what, beside } = itemTold(line, { ...names, ofNew: null });
  const more: Line = beside.length === 0 ? [] : [" (", ...beside, ")"];
  return [`${beginsLarge(kind)}: `, ...what, ...more];
}

function promptLine({ ask, listenFor, unit }: TalkPrompt): ToldLine {
  return {
    tick: true,
    line: [{ authors: ask }, " (", { title: titled(unit) }, ")"],
    below: listenFor === null ? [] : [["Listen for: ", { authors: listenFor }]],
  };
}

/** What belongs to a point: its lines, what was written to an item below it, and its prompt. */
function linesOf({ lines, prompt }: Point, names: Names): ToldLine[] {
  const told: ToldLine[] = [];
  let item: ToldLine | undefined;
  for (const line of lines) {
    const said = agendaLine(line, names);
    if (typeof line === "string" && item !== undefined) item.below.push(said);
    else told.push({ line: said, below: [], tick: typeof line !== "string" });
    if (typeof line !== "string") item = told.at(-1);
  }
  return prompt === null ? told : [...told, promptLine(prompt)];
}

/** The agenda of a talk as it is told. */
export function agendaTold(agenda: MeetingAgenda): AgendaTold {
  const { number, of, kind, minutes, with: mentor, blocks, wishes, ifThereIsTime } = agenda;
  const which = number <= of ? `Talk ${number} of ${of}` : `Talk ${number}`;
  const who: Line = mentor === null ? [] : [" with ", { somebodys: mentor }];
  const told = (point: Point, stretch: ToldPoint["stretch"]): ToldPoint => {
    const { heading, what } = point;
    return { heading, what, stretch, lines: linesOf(point, namesOn(agenda)) };
  };
  const others = [
    { heading: wishesHeading(mentor), points: wishes.map((point) => told(point, null)) },
    { heading: IF_TIME, points: ifThereIsTime.map((point) => told(point, null)) },
  ];
  return {
    title: [which, ...who, `: ${KIND[kind]}`],
    minutes,
    parts: [
      { heading: null, points: blocks.map((block) => told(block, block)) },
      ...others.filter(({ points }) => points.length > 0),
    ],
  };
}
