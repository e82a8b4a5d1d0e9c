import type { Course, Unit } from "../course/model.ts";
import type { Event } from "../learner/events.ts";
import { type Step, stepsOf } from "../learner/steps.ts";
import { answering, type Interaction, type LanguageMap, responseOf } from "./xapiInteraction.ts";

type Described = { name: LanguageMap; description?: LanguageMap; type: string };

/** What a statement is about. One that the course does not know any more has no definition. */
export type Activity = {
  objectType: "Activity";
  id: string;
  definition?: Described | Interaction;
};

const TYPE = {
  pack: "http://adlnet.gov/expapi/activities/course",
  unit: "http://adlnet.gov/expapi/activities/lesson",
  page: "http://activitystrea.ms/schema/1.0/page",
  meeting: "http://adlnet.gov/expapi/activities/meeting",
};

/** What stands above a step in the unit's file. */
function nameOf(step: Step): string | undefined {
  switch (step.kind) {
    case "page":
      return step.page.heading;
    case "guess":
      return "Before you start";
    case "reflection":
      return "In your own words";
    case "talk":
      return "Talk it over";
    case "question":
      return undefined;
  }
}

/** The language of the course; undefined where it only looks like a language. */
export function languageOf({ manifest: { language } }: Course): string | undefined {
  try {
    Intl.getCanonicalLocales(language);
    return language;
  } catch {
    return undefined;
  }
}

function activity(id: string, definition: Activity["definition"]): Activity {
  return { objectType: "Activity", id, ...(definition && { definition }) };
}

/**
 * The course as activities, their ids under the address `home`. An id is made of ids alone, which
 * never change with wording; that of a question has its fingerprint too, since a question that
 * means something else is another activity, and one asked without its choices is again another.
 */
export function activitiesOf(course: Course, home: string) {
  const language = languageOf(course) ?? "und";
  const say = (text: string): LanguageMap => ({ [language]: text });
  const under = (id: string, ...more: string[]) =>
    [id, ...more.map((each) => encodeURIComponent(each.toWellFormed()))].join("/");
  const { name, title } = course.manifest;
  const root = under(home.replace(/\/+$/, ""), "smm", name);

  const now = new Map<string, Unit>();
  for (const unit of course.units.toReversed()) for (const id of unit.was) now.set(id, unit);
  for (const unit of course.units) now.set(unit.id, unit);
  const idOf = (id: string) => under(root, "units", now.get(id)?.id ?? id);
  const described = (unit: Unit): Described => ({
    name: say(unit.title),
    description: say(unit.summary),
    type: TYPE.unit,
  });

  return {
    pack: activity(root, { name: say(title), type: TYPE.pack }),

    /** The unit that has this id, or had it. */
    unit(id: string): Activity {
      const unit = now.get(id);
      return activity(idOf(id), unit && described(unit));
    },

    page(id: string, page: string): Activity {
      const unit = now.get(id);
      const step = unit && stepsOf(unit).find((each) => each.id === page);
      const heading = step && nameOf(step);
      return activity(
        under(idOf(id), "pages", page),
        heading === undefined ? undefined : { name: say(heading), type: TYPE.page },
      );
    },

    /** A talk of the two, of which nothing is said but that it took place. */
    meeting(id: string): Activity {
      return activity(under(root, "meetings", id), { name: { en: "Talk" }, type: TYPE.meeting });
    },

    /** The question that was answered, and the answer as a response to it. */
    question(event: Event & { type: "question-answered" }) {
      const { fingerprint, given } = event;
      const question = now
        .get(event.unit)
        ?.questions.find((each) => each.id === event.question && each.fingerprint === fingerprint);
      const path = ["questions", event.question, fingerprint];
      if (question === undefined)
        return {
          object: activity(under(idOf(event.unit), ...path), undefined),
          response: given.length === 0 ? undefined : responseOf(given),
        };
      const { interaction, typed, response } = answering(question, given, language);
      if (typed) path.push("typed");
      return { object: activity(under(idOf(event.unit), ...path), interaction), response };
    },
  };
}
