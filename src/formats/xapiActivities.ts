import { packOf } from "../course/course.ts";
import type { Course, Manifest, Place, Unit } from "../course/model.ts";
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
type About = {
  object: Activity;
  parent?: Activity;
  pack: Activity;
  language?: string;
  response?: string | undefined;
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

/** The language of a pack; undefined where it only looks like a language. */
function languageOf({ language }: Manifest): string | undefined {
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
 * What learning records are about as activities, their ids under the address `home`. An id is made of
 * what the event names alone, which never changes with wording nor with the course that is open; that
 * of a question has its fingerprint too, since a question that means something else is another
 * activity. What they stand for is told where the course has their pack.
 */
export function activitiesOf(course: Course, home: string) {
  const languages = new Map(
    course.packs.map(({ manifest }) => [manifest.name, languageOf(manifest)]),
  );
  const inLanguage = (pack: string) => languages.get(pack) ?? "und";
  const say = (pack: string, text: string): LanguageMap => ({ [inLanguage(pack)]: text });
  const under = (id: string, ...more: string[]) =>
    [id, ...more.map((each) => encodeURIComponent(each.toWellFormed()))].join("/");
  const rootOf = (pack: string) => under(home.replace(/\/+$/, ""), "smm", pack);
  const idOf = ({ pack, unit }: Place, ...more: string[]) =>
    under(rootOf(pack), "units", unit, ...more);

  const now = new Map<string, Unit>();
  const keyOf = (pack: string, id: string) => `${pack}/${id}`;
  for (const unit of course.units.toReversed())
    for (const id of unit.was) now.set(keyOf(unit.pack, id), unit);
  for (const unit of course.units) now.set(keyOf(unit.pack, unit.id), unit);
  const unitOf = ({ pack, unit }: Place) => now.get(keyOf(pack, unit));

  const pack = (name: string): Activity => {
    const title = packOf(course, name)?.manifest.title;
    return activity(
      rootOf(name),
      title === undefined ? undefined : { name: say(name, title), type: TYPE.pack },
    );
  };

  const lesson = (at: Place): Activity => {
    const unit = unitOf(at);
    const described = unit && {
      name: say(at.pack, unit.title),
      description: say(at.pack, unit.summary),
      type: TYPE.unit,
    };
    return activity(idOf(at), described);
  };

  const page = ({ at, page: id }: ToldAbout & { is: "page" }): Activity => {
    const unit = unitOf(at);
    const step = unit && stepsOf(unit).find((each) => each.id === id);
    const heading = step && nameOf(step);
    return activity(
      idOf(at, "pages", id),
      heading === undefined ? undefined : { name: say(at.pack, heading), type: TYPE.page },
    );
  };

  /** The question that was answered, and the answer as a response to it. */
  const question = ({ at, question: id, fingerprint, given }: ToldAbout & { is: "question" }) => {
    const asked = unitOf(at)?.questions.find(
      (each) => each.id === id && each.fingerprint === fingerprint,
    );
    const path = ["questions", id, fingerprint];
    if (asked === undefined)
      return {
        object: activity(idOf(at, ...path), undefined),
        response: given.length === 0 ? undefined : responseOf(given),
      };
    const { interaction, typed, response } = answering(asked, given, inLanguage(at.pack));
    // One that is asked without its choices is another activity.
    if (typed) path.push("typed");
    return { object: activity(idOf(at, ...path), interaction), response };
  };

  /** A talk of the two, of which nothing is said but that it took place. */
  const talk = ({ pack: name, meeting }: ToldAbout & { is: "talk" }) =>
    activity(under(rootOf(name), "meetings", meeting), {
      name: { en: "Talk" },
      type: TYPE.meeting,
    });

  /** What a learning record is about, in its pack and in the language of that, as far as it is known. */
  return (about: ToldAbout): About => {
    const name = about.is === "talk" ? about.pack : about.at.pack;
    const language = languages.get(name);
    const within = { pack: pack(name), ...(language !== undefined && { language }) };
    switch (about.is) {
      case "unit":
        return { ...within, object: lesson(about.at) };
      case "page":
        return { ...within, object: page(about), parent: lesson(about.at) };
      case "question":
        return { ...within, ...question(about), parent: lesson(about.at) };
      case "talk":
        return { ...within, object: talk(about) };
    }
  };
}
