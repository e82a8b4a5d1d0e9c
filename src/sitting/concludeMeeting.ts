import type { Context } from "../context.ts";
import type { Happening } from "../learner/events.ts";
import type { MeetingAgenda } from "../mentoring/meetingAgenda.ts";
import { BASELINE, promptName } from "../mentoring/meetings.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { isDay } from "../text/day.ts";

type Needs = Pick<Context, "io" | "inputs" | "columns">;

/** As long as a line may be that is kept. */
const MOST_CHARACTERS = 1000;

/** What was told of a talk, as far as it got. */
export type Concluded = Omit<
  Happening & { type: "meeting-held" },
  "type" | "meeting" | "minutes" | "with"
> & { actions: { text: string; owner: "learner" | "mentor"; due: string | null }[] };

export function nothingConcluded(): Concluded {
  return { conclusions: [], useful: null, change: null, ratings: [], actions: [] };
}

const HOW = "A line for each, or Enter to skip. q alone ends; what you typed until then is kept.";

/** Thrown inside to leave the questions at q; what was answered stays. */
class Enough extends Error {}

/**
 * Asks what came of a talk, one line after another, and puts it into `told` as it goes, which holds
 * it even where the asking is cut short.
 */
export async function concludeMeeting(
  needs: Needs,
  agenda: MeetingAgenda,
  told: Concluded,
): Promise<void> {
  const { io, inputs, columns } = needs;
  const say = (text: string) => io.out(`${wrap(text, columns())}\n`);
  const line = async (label: string): Promise<string | null> => {
    for (;;) {
      const typed = cleanLine(await inputs.text(label)).slice(0, MOST_CHARACTERS);
      if (/^q$/i.test(typed)) throw new Enough();
      if (typed !== "?") return typed === "" ? null : typed;
      say(HOW);
    }
  };
  const day = async (): Promise<string | null> => {
    for (;;) {
      const typed = await line("By which day, such as 2026-12-10?");
      if (typed === null || isDay(typed)) return typed;
      say(`“${typed}” is no day. Year, month and day, please: 2026-12-10. Enter leaves it open.`);
    }
  };
  say(HOW);
  try {
    for (const { prompt } of agenda.items) {
      if (prompt === undefined) continue;
      say(`\n${prompt.prompt.ask}`);
      const text = await line("What did you conclude?");
      if (text !== null) told.conclusions.push({ prompt: promptName(prompt), text });
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
      action.due = await day();
    }
    if (agenda.kind === "first" || agenda.kind === "closing") await rate(say, line, told);
    say("");
    told.useful = await line("Was it useful?");
    told.change = await line("One thing to change:");
  } catch (error) {
    if (!(error instanceof Enough)) throw error;
  }
}

async function rate(
  say: (text: string) => void,
  line: (label: string) => Promise<string | null>,
  told: Concluded,
): Promise<void> {
  say("\nHow sure are you, from 1 (not at all) to 5 (very)?");
  const ratings: number[] = [];
  for (const sentence of BASELINE) {
    say(`\n${sentence}`);
    let typed = await line("1 to 5:");
    while (typed !== null && !/^[1-5]$/.test(typed)) typed = await line("A number from 1 to 5:");
    // Beside the first time only a whole row can be read.
    if (typed === null) return;
    ratings.push(Number(typed));
  }
  told.ratings = ratings;
}
