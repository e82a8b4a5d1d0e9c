import * as v from "valibot";

/**
 * A strict reading of xAPI 1.0.3 for statements that a provider sends about activities. What the
 * specification only advises (SHOULD) is demanded where nothing here has a reason to do otherwise,
 * and what it lets only a store set is refused. Groups, attachments, sub-statements and
 * objects that are no activities are not known here, and so are refused too. Numbers are sections
 * of https://github.com/adlnet/xAPI-Spec/blob/master/xAPI-Data.md.
 */

const text = v.pipe(
  v.string(),
  v.check((value) => value.isWellFormed(), "is not whole Unicode"),
);
const someText = v.pipe(text, v.minLength(1));

/** 4.3 and RFC 3987: a scheme, then no character that would have to be escaped. */
const IRI =
  /^[a-z][a-z0-9+.-]*:(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=\u00a0-\ud7ff\uf900-\uffef]|%[0-9A-Fa-f]{2})+$/;
const iri = v.pipe(v.string(), v.regex(IRI));
/** 3.1.s1.b6 and 2.4.2.4: an address that can be opened */
const irl = v.pipe(
  iri,
  v.check((value) => /^https?:/.test(value) && URL.canParse(value), "is no address"),
);

/** 2.4.1: variant 2 of RFC 4122, in small letters (2.2.s3.b5). */
const uuid = v.pipe(
  v.string(),
  v.regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/),
);

/** 4.5: RFC 3339 with a zone, and exact to the millisecond at least. */
const timestamp = v.pipe(
  v.string(),
  v.regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3,}(?:Z|[+-]\d\d:\d\d)$/),
  v.check((value) => !Number.isNaN(Date.parse(value)), "is no moment"),
);

/** 4.2: a tag of RFC 5646. */
function isLanguage(value: string): boolean {
  try {
    return Intl.getCanonicalLocales(value).length === 1;
  } catch {
    return false;
  }
}
const language = v.pipe(v.string(), v.check(isLanguage, "is no language"));
const languageMap = v.pipe(
  v.record(language, text),
  v.check((map) => Object.keys(map).length > 0, "says nothing"),
);

/** 4.1: any values, under IRIs. */
const extensions = v.record(iri, v.unknown());

/** 2.4.2.1 and 2.4.2.4: one identifier, here always an account, and never an address of e-mail. */
const agent = v.strictObject({
  objectType: v.literal("Agent"),
  account: v.strictObject({
    homePage: irl,
    name: v.pipe(
      someText,
      v.check((name) => !name.includes("@"), "is an e-mail address"),
    ),
  }),
});

const verb = v.strictObject({ id: iri, display: languageMap });

/** 2.4.4.1.s15 and s16: ids without white space. */
const component = v.strictObject({
  id: v.pipe(someText, v.regex(/^\S+$/)),
  description: v.optional(languageMap),
});
const components = v.pipe(
  v.array(component),
  v.check((all) => new Set(all.map(({ id }) => id)).size === all.length, "has an id twice"),
);

const INTERACTION = "http://adlnet.gov/expapi/activities/cmi.interaction";
const described = { name: languageMap, description: v.optional(languageMap), type: iri };
const more = { moreInfo: v.optional(irl), extensions: v.optional(extensions) };
const pattern = v.optional(v.array(text));

/** The items of a list; a delimiter makes no sense at its ends (2.4.4.1.s10). */
function itemsOf(response: string): string[] {
  return response.split("[,]");
}

const chosen = v.pipe(
  v.strictObject({
    ...described,
    ...more,
    type: v.literal(INTERACTION),
    interactionType: v.picklist(["choice", "sequencing"]),
    correctResponsesPattern: pattern,
    choices: components,
  }),
  v.check(
    ({ choices, correctResponsesPattern = [] }) =>
      correctResponsesPattern
        .flatMap(itemsOf)
        .every((id) => choices.some((each) => each.id === id)),
    "has a right response that is none of its choices",
  ),
);

const filledIn = v.strictObject({
  ...described,
  ...more,
  type: v.literal(INTERACTION),
  interactionType: v.picklist(["fill-in", "long-fill-in", "other"]),
  correctResponsesPattern: pattern,
});

const plain = v.strictObject({
  ...described,
  ...more,
  type: v.pipe(
    iri,
    v.check((type) => type !== INTERACTION, "is an interaction without its type"),
  ),
});

const activity = v.strictObject({
  objectType: v.literal("Activity"),
  id: iri,
  definition: v.optional(v.union([chosen, filledIn, plain])),
});

const activities = v.pipe(v.array(activity), v.minLength(1));

/** 2.4.5.1: a score fits between its ends. */
const score = v.pipe(
  v.strictObject({
    scaled: v.optional(v.pipe(v.number(), v.minValue(-1), v.maxValue(1))),
    raw: v.optional(v.number()),
    min: v.optional(v.number()),
    max: v.optional(v.number()),
  }),
  v.check(
    ({ raw, min = Number.NEGATIVE_INFINITY, max = Number.POSITIVE_INFINITY }) =>
      min < max && (raw === undefined || (raw >= min && raw <= max)),
    "does not fit",
  ),
);

/** 4.6. */
const DURATION =
  /^P(?=[\dT])(?:\d+W|(?:\d+Y)?(?:\d+M)?(?:\d+D)?(?:T(?=\d)(?:\d+H)?(?:\d+M)?(?:\d+(?:\.\d+)?S)?)?)$/;

const result = v.strictObject({
  score: v.optional(score),
  success: v.optional(v.boolean()),
  completion: v.optional(v.boolean()),
  response: v.optional(text),
  duration: v.optional(v.pipe(v.string(), v.regex(DURATION))),
  extensions: v.optional(extensions),
});

/** 2.4.6 and 2.4.6.2.s4: lists, never a single activity. */
const context = v.strictObject({
  registration: v.optional(uuid),
  contextActivities: v.optional(
    v.strictObject({
      parent: v.optional(activities),
      grouping: v.optional(activities),
      category: v.optional(activities),
      other: v.optional(activities),
    }),
  ),
  revision: v.optional(text),
  platform: v.optional(someText),
  language: v.optional(language),
  extensions: v.optional(extensions),
});

const statement = v.pipe(
  v.strictObject({
    id: uuid,
    actor: agent,
    verb,
    object: activity,
    result: v.optional(result),
    context: v.optional(context),
    timestamp,
    // 2.4.10.s4: this one only, if any; "stored" and "authority" are the store's.
    version: v.optional(v.literal("1.0.0")),
  }),
  // 2.4.4.1.s10: the response has the form that its interaction asks for.
  v.check(({ object: { definition }, result: { response } = {} }) => {
    if (definition === undefined || response === undefined) return true;
    if (!("choices" in definition)) return true;
    return itemsOf(response).every((id) => definition.choices.some((each) => each.id === id));
  }, "has a response that is none of the choices"),
);

/** Everything that is wrong with a statement as it was read from JSON; none where it is valid. */
export function faultsOfStatement(data: unknown): string[] {
  const read = v.safeParse(statement, data);
  if (read.success) return [];
  return read.issues.map((issue) => `${v.getDotPath(issue) ?? "it"}: ${issue.message}`);
}
