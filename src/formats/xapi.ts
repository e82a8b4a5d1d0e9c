import { v5 } from "uuid";
import type { Course } from "../course/model.ts";
import { lasting } from "../learner/counting.ts";
import type { Event } from "../learner/events.ts";
import type { Told } from "../learner/happenings/slice.ts";
import { sliceOf } from "../learner/sliceOf.ts";
import { isSite } from "../text/address.ts";
import { type Activity, activitiesOf } from "./xapiActivities.ts";
import type { LanguageMap } from "./xapiInteraction.ts";

/**
 * Who learns, without saying who that is: a name that means nothing outside the system that gave
 * it, such as a number, and the address of that system.
 */
export type Account = { name: string; homePage: string };

type Verb = { id: string; display: LanguageMap };
type Result = NonNullable<Told["result"]> & { response?: string };

/**
 * A statement of the Experience API 1.0.3. It says no `version`: the version goes into a header of
 * the request, and a provider should not set it (xAPI-Data 2.4.10).
 */
export type Statement = {
  id: string;
  actor: { objectType: "Agent"; account: { homePage: string; name: string } };
  verb: Verb;
  object: Activity;
  result?: Result;
  context: {
    contextActivities: { parent?: Activity[]; grouping: Activity[] };
    platform: "smm";
    language?: string;
  };
  timestamp: string;
};

function verb(word: string): Verb {
  return { id: `http://adlnet.gov/expapi/verbs/${word}`, display: { en: word } };
}

const VERB: Record<Told["verb"], Verb> = {
  initialized: verb("initialized"),
  experienced: verb("experienced"),
  answered: verb("answered"),
  completed: verb("completed"),
  attended: verb("attended"),
};

/** Of RFC 4122, as it is usually written; any other id is not unique in the same way. */
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Stands for the events of this program; any UUID would do, but never another. */
const EVENTS = "7d1e2a5c-3f0b-4c8e-9a64-5b1f0c2d8e37";

function statementId({ id }: Event): string {
  return UUID.test(id) ? id : v5(id.toWellFormed(), EVENTS);
}

/** The moment in UTC with milliseconds. */
function momentOf({ at }: Event): string {
  // An offset of hours alone, which an event may have, is more than Date reads.
  return new Date(at.replace(/[+-]\d\d$/, "$&:00")).toISOString();
}

/** Why nobody can be named so in a learning record, as a sentence; undefined where all is well. */
export function wrongWithAccount({ name, homePage }: Account): string | undefined {
  if (name.trim() === "") return "The name is empty.";
  if (name.includes("@")) return "The name is an e-mail address, which says who it is.";
  if (!isSite(homePage)) return "The home page is not an address such as https://example.org.";
  return undefined;
}

/**
 * What happened as learning records, in the order of time. They are made of what the record still
 * holds and of nothing else: without undone events, without what was read and answered before a
 * reset (who began anew hands over the new beginning, the same that `smm progress` shows; what was
 * handed over before stays where it is), without repeated answers, and without any note. The same
 * events make the same statements, so what is handed over twice is known by its id.
 *
 * Throws where the account is one that {@link wrongWithAccount} refuses.
 */
export function xapiStatements(
  events: Iterable<Event>,
  course: Course,
  { actor }: { actor: Account },
): Statement[] {
  const wrong = wrongWithAccount(actor);
  if (wrong !== undefined) throw new RangeError(wrong);
  const { name, homePage } = actor;
  const about = activitiesOf(course, homePage);
  const statements: Statement[] = [];
  for (const event of lasting(events)) {
    const told = sliceOf(event).told(event);
    if (told === null) continue;
    const { object, parent, pack, language, response } = about(told.about);
    const result = { ...told.result, ...(response !== undefined && { response }) };
    statements.push({
      id: statementId(event),
      actor: { objectType: "Agent", account: { homePage, name } },
      verb: VERB[told.verb],
      object,
      ...(told.result && { result }),
      context: {
        contextActivities: { ...(parent && { parent: [parent] }), grouping: [pack] },
        platform: "smm",
        ...(language !== undefined && { language }),
      },
      timestamp: momentOf(event),
    });
  }
  // Two computers that were merged come one after the other.
  return statements.sort((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp));
}
