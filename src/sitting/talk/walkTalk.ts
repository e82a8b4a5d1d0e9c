import type { Point } from "../../mentoring/agendaPoints.ts";
import { BASELINE } from "../../mentoring/meetings.ts";
import type { TalkPlace } from "../../mentoring/talkPlaces.ts";
import { wrap } from "../../terminal/wrap.ts";
import { cleanLine } from "../../text/clean.ts";
import { isKey, KEYS } from "../../text/keys.ts";
import { agendaSaid } from "../agendaSaid.ts";
import { atPlace, type Left } from "./atPlace.ts";
import { namesOf, type TalkNeeds, type TalkNow } from "./talk.ts";

function shortOf(
  context: TalkNeeds,
  talk: TalkNow,
  { heading, lines: [first], prompt }: Point,
): string {
  if (heading !== null) return heading;
  if (first !== undefined) return agendaSaid(context, first, namesOf(context, talk));
  return prompt?.ask ?? "";
}

/** Lets the two choose of what stands under "if there is time", and talk about it. */
async function moreIn(
  context: TalkNeeds,
  talk: TalkNow,
  header: string,
): Promise<Left | undefined> {
  const { ifThereIsTime } = talk.agenda;
  for (;;) {
    const chosen = await context.inputs.choose({
      header: `${header} · if there is time`,
      body: () => "What would you like to talk about?",
      choices: ifThereIsTime.map((point) => shortOf(context, talk, point)),
      several: false,
      back: true,
    });
    if (chosen.is !== "chosen") return chosen;
    const point = ifThereIsTime[chosen.indexes[0] ?? 0];
    if (point === undefined) return undefined;
    const place = { point, heading: point.heading ?? "If there is time", stretch: null };
    const left = await atPlace(context, talk, place, { header, more: async () => undefined });
    if (left.is === "stop") return left;
  }
}

/** Asks how sure the learner is of each of the five things; each answer is kept at once. */
async function rate(context: TalkNeeds, { meeting }: TalkNow, header: string): Promise<Left> {
  const { io, inputs, columns } = context;
  const store = context.record();
  const body = (room: number) =>
    wrap(
      "How sure are you, from 1 (not at all) to 5 (very)? Enter skips one, b goes back, q stops.",
      room,
    );
  const shown = await inputs.show({ header, body, back: true });
  if (shown.is !== "on") return shown;
  for (const [sentence, words] of BASELINE.entries()) {
    const given = store.record.meetings.find(({ id }) => id === meeting)?.ratings[sentence];
    const before = given == null ? "" : ` Before: ${given} (Enter keeps it).`;
    io.out(`\n${wrap(`${words}${before}`, columns())}\n`);
    for (;;) {
      const typed = cleanLine(await inputs.text("1 to 5:"));
      if (isKey(typed, KEYS.stop)) return { is: "stop" };
      if (isKey(typed, KEYS.back)) return { is: "back" };
      if (typed === "") break;
      if (/^[1-5]$/.test(typed)) {
        store.saveOrFail({ type: "meeting-rated", meeting, sentence, rating: Number(typed) });
        break;
      }
      io.err("A number from 1 to 5, please.\n");
    }
  }
  return { is: "on" };
}

/** The line above a place: which talk it is, and where in it the two are. */
function headerOf({ agenda, places }: TalkNow, at: number): string {
  const who = agenda.with === null ? "" : ` with ${agenda.with}`;
  return `Talk ${agenda.number}${who} · ${at + 1} of ${places.length}`;
}

function isRating({ stretch }: TalkPlace): boolean {
  return stretch?.kind === "ratings";
}

/**
 * Goes through a talk from the place that the two came to, one thing at a time. Every line is kept before
 * the next is asked for. True at its end; false where they stopped, to go on later.
 */
export async function walkTalk(context: TalkNeeds, talk: TalkNow): Promise<boolean> {
  const store = context.record();
  const { meeting, places } = talk;
  const reached = () => store.record.meetings.find(({ id }) => id === meeting)?.reached ?? 0;
  for (let at = Math.min(reached(), places.length); ; ) {
    const place = places[at];
    if (reached() !== at) store.saveOrFail({ type: "meeting-reached", meeting, place: at });
    if (place === undefined) return true;
    const header = headerOf(talk, at);
    const left = isRating(place)
      ? await rate(context, talk, header)
      : await atPlace(context, talk, place, { header, more: () => moreIn(context, talk, header) });
    if (left.is === "stop") return false;
    at = left.is === "back" ? Math.max(0, at - 1) : at + 1;
  }
}
