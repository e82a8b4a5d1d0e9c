import type { Course, Unit } from "../course/model.ts";
import type { ToldAbout } from "../learner/happenings/slice.ts";
import { type Step, stepsOf } from "../learner/steps.ts";
import { answering, type Interaction, type LanguageMap, responseOf } from "./xapiInteraction.ts";

type Described = { name: LanguageMap; description?: LanguageMap; type: string };

/** What a statement is about. One that the course does not know any more has no definition. */
export type Activity = {
  objectType: "Activity";
  id: string;
  definition?: Described | Interaction;
};

/** What a statement is about, what that is in, and what was answered to it. */
type About = { object: Activity; parent?: Activity; response?: string | undefined };

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

  const unitActivity = (id: string): Activity => {
    const unit = now.get(id);
    return activity(idOf(id), unit && described(unit));
  };

  const page = (id: string, step: string): Activity => {
    const unit = now.get(id);
    const found = unit && stepsOf(unit).find((each) => each.id === step);
    const heading = found && nameOf(found);
    return activity(
      under(idOf(id), "pages", step),
      heading === undefined ? undefined : { name: say(heading), type: TYPE.page },
    );
  };

  /** The question that was answered, and the answer as a response to it. */
  const question = ({ unit, question: id, fingerprint, given }: ToldAbout & { is: "question" }) => {
    const asked = now
      .get(unit)
      ?.questions.find((each) => each.id === id && each.fingerprint === fingerprint);
    const path = ["questions", id, fingerprint];
    if (asked === undefined)
      return {
        object: activity(under(idOf(unit), ...path), undefined),
        response: given.length === 0 ? undefined : responseOf(given),
      };
    const { interaction, typed, response } = answering(asked, given, language);
    if (typed) path.push("typed");
    return { object: activity(under(idOf(unit), ...path), interaction), response };
  };

  return {
    pack: activity(root, { name: say(title), type: TYPE.pack }),

    /** What a learning record is about; a unit by any id that it has or had. */
    about(about: ToldAbout): About {
      switch (about.is) {
        case "unit":
          return { object: unitActivity(about.unit) };
        case "page":
          return { object: page(about.unit, about.page), parent: unitActivity(about.unit) };
        case "question":
          return { ...question(about), parent: unitActivity(about.unit) };
        // Of a talk nothing is said but that it took place.
        case "talk": {
          const definition = { name: { en: "Talk" }, type: TYPE.meeting };
          return { object: activity(under(root, "meetings", about.meeting), definition) };
        }
      }
    },
  };
}
