import { lineText } from "../formats/pieceText.ts";
import type { Happening } from "../learner/events.ts";
import { agendaLine } from "../mentoring/agendaTold.ts";
import type { MeetingAgenda, Point } from "../mentoring/meetingAgenda.ts";
import { BASELINE, type TalkPrompt } from "../mentoring/meetings.ts";
import type { Draft } from "../store/drafts.ts";
import { withoutEscapes } from "../text/escapeMarkdown.ts";
import { type WhenNeeds, whenInLine } from "./agreeWhen.ts";
import { type LineByLine, lineByLine } from "./lineByLine.ts";

/** What was told of a talk, as far as it got. */
type Concluded = Omit<
  Happening & { type: "meeting-held" },
  "type" | "meeting" | "minutes" | "with" | "on" | "pack"
> & { actions: { text: string; owner: "learner" | "mentor"; due: string | null }[] };

export function nothingConcluded(): Concluded {
  return { conclusions: [], useful: null, change: null, ratings: [], actions: [] };
}

/** A prompt as it is said here, where no Markdown is shown: an author's without its backslashes. */
function asked({ by, ask }: TalkPrompt): string {
  return by === "author" ? withoutEscapes(ask) : ask;
}

/** What a point is about, on one line. */
function aboutWhat(
  { heading, what, lines: [first], prompt }: Point,
  { with: mentor }: MeetingAgenda,
): string {
  if (prompt !== null) return asked(prompt);
  if (first !== undefined && typeof first !== "string") return lineText(agendaLine(first, mentor));
  return what ?? heading ?? "";
}

/** Everything of which something may be concluded: what the learner asked first, then the rest. */
function concluded({ blocks, wishes, ifThereIsTime }: MeetingAgenda): Point[] {
  const own = blocks.filter(({ kind }) => kind === "own");
  return [...own, ...blocks.filter((block) => !own.includes(block)), ...wishes, ...ifThereIsTime];
}

/**
 * Asks what came of a talk, one line after another, and puts it into `told` as it goes, which holds
 * it even where the asking is cut short.
 */
export async function concludeMeeting(
  needs: WhenNeeds,
  agenda: MeetingAgenda,
  { told, draft }: { told: Concluded; draft: Draft },
): Promise<void> {
  await lineByLine(needs, draft, async (asking) => {
    const { say, line } = asking;
    Object.assign(told, nothingConcluded());
    for (const point of concluded(agenda)) {
      const { concludedAs } = point;
      if (concludedAs === null) continue;
      say(`\n${aboutWhat(point, agenda)}`);
      const text = await line("What did you conclude?");
      if (text !== null) told.conclusions.push({ prompt: concludedAs, text });
    }
    for (const [owner, label] of [
      ["learner", "Your action:"],
      ["mentor", "Your mentor's action:"],
    ] as const) {
      say("");
      const text = await line(label);
      if (text === null) continue;
      const action = { text, owner, due: null as string | null };
      told.actions.push(action);
      action.due = await dueDay(needs, asking);
    }
    if (agenda.kind === "first" || agenda.kind === "closing") await rate(asking, told);
    say("");
    told.useful = await line("Was it useful?");
    told.change = await line("One thing to change:");
  });
}

function dueDay(needs: WhenNeeds, { lineAs }: LineByLine): Promise<string | null> {
  return lineAs("By which day, such as “Friday” or “in two weeks”?", (typed) =>
    whenInLine(needs, typed, { kind: "day", side: "ahead" }),
  );
}

async function rate({ say, lineUntil }: LineByLine, told: Concluded): Promise<void> {
  say("\nHow sure are you, from 1 (not at all) to 5 (very)?");
  for (const sentence of BASELINE) {
    say(`\n${sentence}`);
    const typed = await lineUntil("1 to 5:", (each) =>
      /^[1-5]$/.test(each) ? undefined : "A number from 1 to 5, please.",
    );
    told.ratings.push(typed === null ? null : Number(typed));
  }
}
