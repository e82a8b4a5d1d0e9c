import type { Context } from "../../context.ts";
import type { Meeting } from "../../learner/kept/talks.ts";
import { isAhead, isWith } from "../../mentoring/meetings.ts";
import { EXIT, Problem } from "../../problem.ts";
import { toType } from "../../text/toType.ts";
import { sayMoment } from "../../text/when/said.ts";

type Needs = Pick<Context, "inputs" | "onTerminal" | "record" | "locality">;

const ANOTHER = "One that was not planned";

/** A talk that was not held yet, as it is offered. */
function offered({ begunAt, when, with: mentor }: Meeting, zone: string): string {
  const who = mentor === null ? "" : ` with ${mentor}`;
  if (begunAt !== null) return `The one${who} that was begun on ${sayMoment(begunAt, zone)}`;
  if (when === null) return `The one${who} without a time`;
  return `The one${who} that was planned for ${sayMoment(when, zone)}`;
}

/**
 * The talk with this number in the list, which is not told of yet. Throws a Problem where there is none, or
 * where it is.
 */
export function untoldTalk({ record }: Pick<Needs, "record">, typed: string): Meeting {
  const talk = record().record.meetings[Number.parseInt(typed, 10) - 1];
  if (talk !== undefined && isAhead(talk)) return talk;
  const what = talk === undefined ? "There is no talk" : "It is told already what came of talk";
  throw new Problem(`${what} ${typed}.`, { next: toType("meet list"), code: EXIT.usage });
}

/**
 * Which of the talks that were not held yet is meant; undefined: none of them. On a terminal that is asked,
 * where there are any; elsewhere it is the newest with this mentor. Throws a Problem where the person
 * goes away.
 */
export async function whichTalk(
  { inputs, onTerminal, record, locality }: Needs,
  mentor: string | null,
): Promise<Meeting | undefined> {
  const open = record().record.meetings.filter((each) => isAhead(each) && isWith(each, mentor));
  if (open.length === 0 || !onTerminal) return open.at(-1);
  const chosen = await inputs.choose({
    header: "Which talk was it?",
    body: () => "Which talk do you want to tell of?",
    choices: [...open.map((each) => offered(each, locality().zone)), ANOTHER],
    several: false,
    back: false,
  });
  if (chosen.is !== "chosen")
    throw new Problem("Nothing was told, so nothing was changed.", { code: EXIT.stopped });
  return open[chosen.indexes[0] ?? open.length];
}
