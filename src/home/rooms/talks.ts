import { calendarStep } from "../../cli/calendarStep.ts";
import type { Context } from "../../context.ts";
import { heldWith, plannedWith, timeAsked } from "../../mentoring/meetings.ts";
import { Problem } from "../../problem.ts";
import { agreeOn } from "../../sitting/agreeTime.ts";
import { wasStopped } from "../../sitting/stopping.ts";
import { wrap } from "../../terminal/wrap.ts";
import { localDay, momentTold } from "../../text/day.ts";
import { talkLine } from "../comingTalks.ts";
import { type House, houseOf } from "../house.ts";
import type { Opening } from "../opening.ts";
import { askFor, type Choice, pick } from "../room.ts";
import { takeStep } from "../visit.ts";

type PlanFlags = { minutes?: number; with?: string };

/** Asks when the talk shall be until that is understood, and plans it. */
export async function planTalk(room: Context, about: PlanFlags): Promise<undefined> {
  await askFor(
    room,
    { label: "When, such as “next Tuesday 2pm”? Enter alone goes back:" },
    async (when) => {
      const flags = { when, ...about };
      try {
        await takeStep(room, { name: "meet", words: ["plan"], flags });
        return true;
      } catch (error) {
        if (!(error instanceof Problem) || wasStopped(error)) throw error;
        room.io.err(`${wrap(error.message, room.columns())}\n`);
        return undefined;
      }
    },
  );
  return undefined;
}

function meet(task: string): Opening {
  return (room) => takeStep(room, { name: "meet", words: [task] });
}

/** The time that a mentor asks for, to be agreed to. */
function asked({ record, now }: House): Choice<Opening>[] {
  const reply = timeAsked(record, null, now.toISOString());
  if (reply === undefined) return [];
  const when = momentTold(reply.meetAt, localDay(now));
  const who = reply.from ?? "your mentor";
  return [
    { says: `Agree to ${when}, as ${who} asks`, value: async (room) => agreeOn(room, reply) },
  ];
}

function choicesOf(room: Context, house: House): Choice<Opening>[] {
  const { record } = house;
  const planned = plannedWith(record, null)?.when != null;
  return [
    ...asked(house),
    {
      says: planned ? "Another time for the next talk" : "Plan the next talk",
      value: (room) => planTalk(room, {}),
    },
    ...calendarStep(room, null).map(({ does, ...step }) => ({
      says: does,
      value: (inside: Context) => takeStep(inside, step),
    })),
    { says: "Hold a talk now, both at this screen", value: meet("now") },
    { says: "The agenda of the next talk", value: meet("plan") },
    { says: "Tell what came of a talk", value: meet("done") },
    ...(heldWith(record, null).length > 0
      ? [
          { says: "What came of the last talk", value: meet("show") },
          { says: "Its minutes, for both of you", value: meet("minutes") },
        ]
      : []),
    { says: "All talks and what you agreed to do", value: meet("list") },
  ];
}

/** Talks: planned, held, told, shown. */
export const talks: Opening = async (room) => {
  const house = await houseOf(room);
  const body = (columns: number) => wrap(talkLine(house) ?? "No talk is planned yet.", columns);
  const open = await pick(room, "Talks", body, choicesOf(room, house));
  return open?.(room);
};
