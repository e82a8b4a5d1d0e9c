import type { Ending } from "../../cli/ending.ts";
import type { Context, Terminal } from "../../context.ts";
import type { Meeting } from "../../learner/happenings/talks.ts";
import { isWith, plannedWith } from "../../mentoring/meetings.ts";
import { itemsWith } from "../../mentoring/openItems.ts";
import { placesOf, recordBefore } from "../../mentoring/talkPlaces.ts";
import { resumable } from "../../sitting/stopping.ts";
import { endTalk } from "../../sitting/talk/endTalk.ts";
import type { TalkNow } from "../../sitting/talk/talk.ts";
import { walkTalk } from "../../sitting/talk/walkTalk.ts";
import { wrap } from "../../terminal/wrap.ts";
import { localDay } from "../../text/day.ts";
import { sayMoment } from "../../text/when/said.ts";
import { agendaAbout, nextMeeting, type Wanted } from "./next.ts";

type Needs = Terminal &
  Pick<Context, "course" | "settings" | "record" | "draft" | "now" | "locality" | "newId" | "smm">;

const HOUR_MS = 3_600_000;

/** Whoever sits down so long before a planned talk may mean another one. */
const EARLY_HOURS = 12;

/** A talk that was begun with smm and not ended. */
type Begun = Meeting & { begunAt: string };

function begunWith({ record }: Needs, mentor: string | null): Begun | undefined {
  return record().record.meetings.findLast(
    (each): each is Begun => each.begunAt !== null && each.heldOn === null && isWith(each, mentor),
  );
}

/** Keeps that a talk took place which was begun on another day and not ended. */
function endOld({ record }: Needs, { id, begunAt, minutes, with: mentor, pack }: Begun): void {
  const told = { conclusions: [], useful: null, change: null, ratings: [] };
  record().saveOrFail({
    ...{ type: "meeting-held", meeting: id, on: localDay(new Date(begunAt)) },
    ...{ minutes, with: mentor, pack: pack ?? "", ...told },
  });
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
  endOld(context, begun);
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

/** A talk that is gone on with later. */
const BROKEN_OFF: Ending = {
  stopped: true,
  header: "The talk",
  changed: "Everything is kept.",
  body: (columns) => wrap("Everything is kept.", columns),
  steps: [{ does: "To go on", name: "meet", words: ["now"] }],
};

/** Holds a talk now, both looking at one screen; one that was broken off is gone on with. */
export async function holdNow(context: Needs, options: Wanted): Promise<Ending> {
  const { io, columns, now, locality } = context;
  const store = context.record();
  const { mentor, minutes } = await nextMeeting(context, options);
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
    if (begun === undefined) return BROKEN_OFF;
    const record = recordBefore(store.record, begun);
    const items = itemsWith(record, mentor, now());
    const about = { mentor, minutes: begun.minutes };
    const agenda = await agendaAbout(context, record, items, about);
    const talk: TalkNow = {
      ...{ meeting: begun.id, agenda, begunAt: begun.begunAt, places: placesOf(agenda), pack },
    };
    if (!(await walkTalk(context, talk))) return BROKEN_OFF;
    const said = (await endTalk(context, talk)).join("\n");
    return {
      stopped: false,
      header: `Talk ${agenda.number}`,
      changed: `Kept: talk ${agenda.number}.`,
      body: (room: number) => wrap(said, room),
      steps: [
        { does: "What came of it, for both", name: "meet", words: ["minutes"] },
        { does: "The agenda of the next talk", name: "meet", words: ["plan"] },
      ],
    };
  };
  return resumable(context, "meet now", hold);
}
