import type { Context } from "../../context.ts";
import type { Action } from "../../learner/kept/actions.ts";
import type { MeetingAgenda } from "../../mentoring/meetingAgenda.ts";
import type { TalkPlace } from "../../mentoring/talkPlaces.ts";
import type { Draft } from "../../store/draftFile.ts";
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

/** An action as it is agreed. */
export type AgreedAction = Pick<Action, "text" | "owner" | "due">;

/** What was agreed in a talk until now. */
export function agreedIn({ record }: Pick<Context, "record">, meeting: string): AgreedAction[] {
  return record().record.actions.filter((action) => action.meeting === meeting);
}

/** What the two are called. */
export type Names = { learner: string; mentor: string };

/** What the two are called on a screen that both look at. */
export function namesOf(
  { settings }: Pick<Context, "settings">,
  { agenda }: Pick<TalkNow, "agenda">,
): Names {
  return { learner: settings().name ?? "The learner", mentor: agenda.with ?? "The mentor" };
}
