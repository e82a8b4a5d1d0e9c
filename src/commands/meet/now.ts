import { type Ending, typedStep } from "../../cli/ending.ts";
import { myMentors } from "../../cli/myMentors.ts";
import { whichMentor } from "../../cli/whichMentor.ts";
import type { NewHappening } from "../../learner/events.ts";
import type { Meeting } from "../../learner/kept/talks.ts";
import { isWith, plannedWith } from "../../mentoring/meetings.ts";
import { itemsWith } from "../../mentoring/openItems.ts";
import { placesOf, recordBefore } from "../../mentoring/talkPlaces.ts";
import { askUntil } from "../../sitting/askUntil.ts";
import { resumable } from "../../sitting/stopping.ts";
import { readBack } from "../../sitting/talk/agreeAction.ts";
import { askNext, planningNext, type TalkOver } from "../../sitting/talk/nextTalk.ts";
import { agreedIn, draftOf, namesOf, type TalkNow } from "../../sitting/talk/talk.ts";
import { walkTalk } from "../../sitting/talk/walkTalk.ts";
import { wrap } from "../../terminal/wrap.ts";
import { localDay } from "../../text/day.ts";
import { sayMoment } from "../../text/when/said.ts";
import { agendaAbout, minutesMeant, type Needs, type Wanted } from "./next.ts";
import { type Flags, talkEnding, withFlag } from "./talkEnding.ts";

const HOUR_MS = 3_600_000;

/** Whoever sits down so long before a planned talk may mean another one. */
const EARLY_HOURS = 12;

/** A talk that was begun with smm and not ended. */
type Begun = Meeting & { begunAt: string };

function isBegun(meeting: Meeting): meeting is Begun {
  return meeting.begunAt !== null && meeting.heldOn === null;
}

function begunWith({ record }: Needs, mentor: string | null): Begun | undefined {
  return record()
    .record.meetings.filter(isBegun)
    .findLast((each) => isWith(each, mentor));
}

/** That a talk was held which was begun at that moment, with what is kept of it already. */
function heldThen(begunAt: string, over: TalkOver, pack: string | null): NewHappening {
  const told = { conclusions: [], useful: null, change: null, ratings: [] };
  const on = localDay(new Date(begunAt));
  return { type: "meeting-held", ...over, on, pack: pack ?? "", ...told };
}

/** The talk to go on with: the one that was begun, unless it was on another day and is not meant. */
async function goingOn(context: Needs, mentor: string | null): Promise<Begun | undefined> {
  const { inputs, onTerminal, now, locality } = context;
  const begun = begunWith(context, mentor);
  if (begun === undefined || !onTerminal) return begun;
  if (localDay(new Date(begun.begunAt)) === localDay(now())) return begun;
  const at = sayMoment(begun.begunAt, locality().zone);
  if (await inputs.confirm(`A talk was begun on ${at}, and not ended. Go on with it?`, true))
    return begun;
  const { id: meeting, minutes, with: who, pack } = begun;
  context.record().saveOrFail(heldThen(begun.begunAt, { meeting, minutes, with: who }, pack));
  return undefined;
}

/** The id of the talk that is begun now: that of the planned one, unless it is not meant. */
async function idOf(context: Needs, planned: Meeting | undefined): Promise<string> {
  const { inputs, onTerminal, now, locality, newId } = context;
  if (planned?.when == null) return planned?.id ?? newId();
  const early = new Date(planned.when).getTime() - now().getTime() > EARLY_HOURS * HOUR_MS;
  const at = sayMoment(planned.when, locality().zone);
  const isMeant =
    !early ||
    !onTerminal ||
    (await inputs.confirm(`Your talk is planned for ${at}. Do you hold it now instead?`, true));
  return isMeant ? planned.id : newId();
}

/**
 * With whom the talk is: as it was typed, else with whom the only one was begun that is not ended. Who is no
 * mentor any more is not meant, unless nobody is.
 */
async function mentorMeant(context: Needs, { with: typed }: Wanted): Promise<string | null> {
  const mentors = myMentors(context);
  const [only, ...others] = context
    .record()
    .record.meetings.filter(isBegun)
    .flatMap((each) => each.with ?? [])
    .filter((name) => mentors.length === 0 || mentors.includes(name));
  if (typed === undefined && only !== undefined && others.length === 0) return only;
  return resumable(context, "meet now", () => whichMentor(context, typed, "meet now"));
}

/** A talk that is gone on with later; `flags` say with whom it is. */
function brokenOff(flags: Flags): Ending {
  return {
    stopped: true,
    header: "The talk",
    changed: "Everything is kept.",
    body: (columns) => wrap("Everything is kept.", columns),
    steps: [{ does: "To go on", name: "meet", words: ["now"], flags }],
  };
}

/**
 * Reads back what was agreed, asks for the next talk and keeps that this one was held, so that whoever is cut
 * short until then is asked again.
 */
async function endTalk(context: Needs, talk: TalkNow): Promise<void> {
  const { io, columns } = context;
  const { meeting, pack, begunAt, agenda } = talk;
  const { minutes, with: mentor } = agenda;
  const over = { meeting, minutes, with: mentor };
  const actions = agreedIn(context, meeting);
  io.out(`\n${readBack(actions, namesOf(context, talk), columns())}\n\n`);
  const draft = draftOf(context, talk);
  const next = await askNext(context, over, (label, read) =>
    askUntil(context, { label, draft }, read),
  );
  context.record().saveOrFail(heldThen(begunAt, over, pack), ...planningNext(context, over, next));
}

/** Holds a talk now, both looking at one screen; one that was broken off is gone on with. */
export async function holdNow(context: Needs, options: Wanted): Promise<Ending> {
  const { io, columns, now, locality } = context;
  const store = context.record();
  const mentor = await mentorMeant(context, options);
  const minutes = minutesMeant(context, mentor, options);
  const flags = withFlag(context, mentor);
  const pack = (await context.course()).packs[0].manifest.name;
  const hold = async () => {
    let begun = await goingOn(context, mentor);
    if (begun === undefined) {
      const meeting = await idOf(context, plannedWith(store.record, mentor));
      store.saveOrFail({ type: "meeting-begun", meeting, minutes, with: mentor, pack });
      begun = begunWith(context, mentor);
    } else {
      const at = sayMoment(begun.begunAt, locality().zone);
      io.err(`${wrap(`Going on with the talk that was begun on ${at}.`, columns())}\n`);
    }
    if (begun === undefined) return brokenOff(flags);
    const record = recordBefore(store.record, begun);
    const items = itemsWith(record, mentor, now());
    const about = { mentor, minutes: begun.minutes };
    const agenda = await agendaAbout(context, record, items, about);
    const talk: TalkNow = {
      ...{ meeting: begun.id, agenda, begunAt: begun.begunAt, places: placesOf(agenda), pack },
    };
    if (!(await walkTalk(context, talk))) return brokenOff(flags);
    await endTalk(context, talk);
    return talkEnding(context, talk, { kept: `Talk ${agenda.number} is kept.`, note: null });
  };
  return resumable(context, typedStep({ name: "meet", words: ["now"], flags }), hold);
}
