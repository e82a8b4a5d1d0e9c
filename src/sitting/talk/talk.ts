import type { Context } from "../../context.ts";
import type { MeetingAgenda } from "../../mentoring/meetingAgenda.ts";
import type { TalkPlace } from "../../mentoring/talkPlaces.ts";
import type { Draft } from "../../store/drafts.ts";
import type { WhenNeeds } from "../agreeWhen.ts";

export type TalkNeeds = WhenNeeds &
  Pick<Context, "rich" | "record" | "draft" | "settings" | "newId" | "smm">;

/** A talk that is held now, both looking at one screen. */
export type TalkNow = {
  meeting: string;
  agenda: MeetingAgenda;
  /** the moment at which it was begun, in UTC */
  begunAt: string;
  places: TalkPlace[];
  pack: string;
};

/** What is typed in a talk and not kept yet. */
export function draftOf({ draft }: Pick<Context, "draft">, { meeting }: TalkNow): Draft {
  return draft({ key: `meet now ${meeting}`, name: "what came of a talk", goOn: "meet now" });
}

/** What the two are called on a screen that both look at. */
export function namesOf(
  { settings }: Pick<Context, "settings">,
  { agenda }: Pick<TalkNow, "agenda">,
): { learner: string; mentor: string } {
  return { learner: settings().name ?? "The learner", mentor: agenda.with ?? "The mentor" };
}
