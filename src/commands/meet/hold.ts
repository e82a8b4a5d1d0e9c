import type { Ending } from "../../cli/ending.ts";
import { myOnlyMentor } from "../../cli/myMentors.ts";
import { whichMentor } from "../../cli/whichMentor.ts";
import type { NewHappening } from "../../learner/events.ts";
import type { Meeting } from "../../learner/kept/talks.ts";
import { AGREEMENT } from "../../mentoring/ownQuestions.ts";
import { EXIT, Problem } from "../../problem.ts";
import { whenTyped } from "../../sitting/agreeWhen.ts";
import { concludeMeeting, nothingConcluded } from "../../sitting/concludeMeeting.ts";
import { resumable, wasStopped } from "../../sitting/stopping.ts";
import { planningNext } from "../../sitting/talk/nextTalk.ts";
import { cleanLine } from "../../text/clean.ts";
import { daysBetween, localDay, sayDay } from "../../text/day.ts";
import { ended } from "../../text/ended.ts";
import { toType } from "../../text/toType.ts";
import { canBeTyped } from "../../text/typedWords.ts";
import { agendaWith, minutesMeant, type Needs, type Wanted } from "./next.ts";
import { talkEnding, withFlag } from "./talkEnding.ts";
import { untoldTalk, whichTalk } from "./whichTalk.ts";

/** A note of thanks to copy by hand, or to send, made of what came of the talk. */
function thanks(name: string | null, told: ReturnType<typeof nothingConcluded>): string {
  const { conclusions, useful } = told;
  const shared = conclusions.find((each) => !each.private && each.prompt !== AGREEMENT);
  const took = shared?.text ?? useful;
  return [
    "A note to copy by hand, or to send:\n",
    `Dear ${name ?? "…"},`,
    `thank you for your time.${took === null ? "" : ` What I take with me: ${took}`}`,
    ...told.actions
      .filter(({ owner }) => owner === "learner")
      .map(
        ({ text, due }) =>
          `What I will do: ${ended(`${text}${due === null ? "" : ` (by ${sayDay(due)})`}`)}`,
      ),
  ].join("\n");
}

/** A day that has been. */
const BEEN = { kind: "day", side: "behind" } as const;

/**
 * The day on which a talk may have been held, YYYY-MM-DD: that for which it was planned or begun where it is
 * written down on it or the day after, or else the day of `now`.
 */
function likelyDay(now: Date, talk: Meeting | undefined): string {
  const today = localDay(now);
  const at = talk?.begunAt ?? talk?.when ?? null;
  const day = at === null ? today : localDay(new Date(at));
  const since = daysBetween(day, today);
  return since === 0 || since === 1 ? day : today;
}

/** `number`: the talk that is meant, as the list has it. */
type Options = Wanted & { when: string | undefined; number: string | undefined };

/** The words after smm that ask once more what came of this talk. */
function goOnWith({ number, with: mentor, when }: Options): string {
  const flags = Object.entries({ with: mentor, when }).flatMap(([flag, value]) =>
    value === undefined || !canBeTyped(cleanLine(value)) ? [] : [`--${flag} "${cleanLine(value)}"`],
  );
  const which = /^\d{1,9}$/.test(number ?? "") ? [number] : [];
  return ["meet done", ...which, ...flags].join(" ");
}

/**
 * Which talk is told of, and with whom it was. On a terminal the talks with all mentors are offered, and only
 * where it is none of these it is asked which of several mentors it was with. Throws a Problem where the one
 * that was typed is not there.
 */
async function talkToTell(
  context: Needs,
  { number, with: typed }: Options,
): Promise<{ talk: Meeting | undefined; mentor: string | null }> {
  if (number !== undefined) {
    const talk = untoldTalk(context, number);
    return { talk, mentor: talk.with ?? (await whichMentor(context, typed, "meet done")) };
  }
  const named =
    typed === undefined && context.onTerminal
      ? myOnlyMentor(context)
      : await whichMentor(context, typed, "meet done");
  const talk = await whichTalk(context, named);
  const mentor = talk?.with ?? named ?? (await whichMentor(context, undefined, "meet done"));
  return { talk, mentor };
}

/** Asks what came of a talk, and keeps it even where the asking is cut short. */
export async function holdMeeting(context: Needs, options: Options): Promise<Ending> {
  const store = context.record();
  const { talk, mentor } = await resumable(context, goOnWith(options), () =>
    talkToTell(context, options),
  );
  const goOn = goOnWith({ ...options, ...withFlag(context, mentor) });
  const minutes = options.minutes ?? talk?.minutes ?? minutesMeant(context, mentor, options);
  const agenda = await agendaWith(context, mentor, minutes);
  const draft = context.draft({
    key: `meet done ${mentor ?? ""}`,
    name: "what came of a talk",
    goOn,
  });
  const begun = new Date(draft.begun() ?? context.now());
  const known =
    options.when === undefined
      ? null
      : await whenTyped(context, options.when, BEEN, (when) => `meet done --when ${when}`);
  const likely = likelyDay(begun, talk);
  const heldOn = known === null ? likely : null;
  const pack = (await context.course()).packs[0].manifest.name;
  const told = nothingConcluded();
  const dayOf = () => known ?? told.on ?? likely;
  const meeting = talk?.id ?? context.newId();
  const keep = () => {
    const { actions, closed, on: _on, next, ...held } = told;
    const on = dayOf();
    const agreed = actions.map(
      (action): NewHappening => ({ type: "action-agreed", meeting, ...action }),
    );
    store.saveOrFail(
      { type: "meeting-held", meeting, on, minutes, with: mentor, pack, ...held },
      ...agreed,
      ...closed.map((each): NewHappening => {
        return { type: "item-closed", ...each, meeting, on, by: null, became: null };
      }),
      ...planningNext(context, { meeting, with: mentor, minutes }, next),
    );
  };
  const something = () =>
    told.conclusions.length + told.actions.length + told.closed.length > 0 ||
    told.ratings.some((rating) => rating !== null) ||
    told.useful !== null ||
    told.change !== null ||
    told.next !== null;
  try {
    const telling = { meeting, told, draft, heldOn };
    await resumable(context, goOn, () => concludeMeeting(context, agenda, telling));
    if (known === null && told.on === null)
      throw new Problem("On which day it was held was not told, so nothing was kept.", {
        next: toType(goOn),
        code: EXIT.stopped,
      });
  } catch (error) {
    if (!something() || (wasStopped(error) && draft.settle())) throw error;
    keep();
    draft.drop();
    if (!(error instanceof Problem)) throw error;
    throw new Problem(error.message, { next: toType("meet show"), code: error.code, cause: error });
  }
  keep();
  draft.drop();
  const isEdge = agenda.kind === "first" || agenda.kind === "closing";
  return talkEnding(
    context,
    { meeting, agenda },
    {
      kept: `Talk ${agenda.number}, held on ${sayDay(dayOf())}, is kept.`,
      note: isEdge ? thanks(mentor, told) : null,
    },
  );
}
