import { v5 } from "uuid";
import type { Course } from "../course/model.ts";
import { lasting } from "../learner/counting.ts";
import type { Event } from "../learner/events.ts";
import { type Activity, activitiesOf, languageOf } from "./xapiActivities.ts";
import type { LanguageMap } from "./xapiInteraction.ts";

/**
 * Who learns, without saying who that is: a name that means nothing outside the system that gave
 * it, such as a number, and the address of that system.
 */
export type Account = { name: string; homePage: string };

type Verb = { id: string; display: LanguageMap };
type Result = { success?: boolean; completion?: boolean; response?: string };

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

const VERB = {
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

type Happened = Pick<Statement, "verb" | "object" | "result"> & { parent?: Activity };

/** What there is to say of an event; undefined where that is nobody's business, or nothing. */
function whatHappened(
  event: Event,
  activities: ReturnType<typeof activitiesOf>,
): Happened | undefined {
  switch (event.type) {
    case "unit-started":
      return { verb: VERB.initialized, object: activities.unit(event.unit) };
    case "page-read":
      return {
        verb: VERB.experienced,
        object: activities.page(event.unit, event.page),
        parent: activities.unit(event.unit),
      };
    case "question-answered": {
      // The answer had just been told, so it shows nothing, and who counts answers would count it.
      if (event.during === "retry") return undefined;
      const { object, response } = activities.question(event);
      return {
        verb: VERB.answered,
        object,
        result: { success: event.right, ...(response !== undefined && { response }) },
        parent: activities.unit(event.unit),
      };
    }
    case "unit-finished":
      return {
        verb: VERB.completed,
        object: activities.unit(event.unit),
        result: { completion: true },
      };
    // What was said in a talk is nobody's business but the pair's.
    case "meeting-held":
      return {
        verb: VERB.attended,
        object: activities.meeting(event.meeting),
        result: { completion: true },
      };
    case "meeting-planned":
    case "action-agreed":
    case "action-done":
    case "reading-added":
    case "reading-done":
    case "reply-received":
    case "note-written":
    case "note-changed":
    case "note-removed":
    case "reset":
    case "undone":
      return undefined;
  }
}

const HOME_PAGE = /^https?:\/\/(?:[^\s<>"{}|\\^`?#@[\]%]|%[0-9a-f]{2})+$/i;

/** Why nobody can be named so in a learning record, as a sentence; undefined where all is well. */
export function wrongWithAccount({ name, homePage }: Account): string | undefined {
  if (name.trim() === "") return "The name is empty.";
  if (name.includes("@")) return "The name is an e-mail address, which says who it is.";
  if (!HOME_PAGE.test(homePage) || !URL.canParse(homePage))
    return "The home page is not an address such as https://example.org.";
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
  const activities = activitiesOf(course, homePage);
  const language = languageOf(course);
  const statements: Statement[] = [];
  for (const event of lasting(events)) {
    const happened = whatHappened(event, activities);
    if (happened === undefined) continue;
    const { verb, object, result, parent } = happened;
    statements.push({
      id: statementId(event),
      actor: { objectType: "Agent", account: { homePage, name } },
      verb,
      object,
      ...(result && { result }),
      context: {
        contextActivities: { ...(parent && { parent: [parent] }), grouping: [activities.pack] },
        platform: "smm",
        ...(language !== undefined && { language }),
      },
      timestamp: momentOf(event),
    });
  }
  // Two computers that were merged come one after the other.
  return statements.sort((one, other) => Date.parse(one.timestamp) - Date.parse(other.timestamp));
}
