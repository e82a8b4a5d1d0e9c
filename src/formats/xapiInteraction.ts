import type { Question } from "../course/model.ts";
import { slug } from "../text/slug.ts";

/** Texts by their language: {"en": "Tea"}. */
export type LanguageMap = Record<string, string>;

export type Interaction = {
  name: LanguageMap;
  description: LanguageMap;
  type: "http://adlnet.gov/expapi/activities/cmi.interaction";
  interactionType: "choice" | "sequencing" | "fill-in";
  correctResponsesPattern: string[];
  choices?: { id: string; description: LanguageMap }[];
};

/** Stands between the items of a response; there is no way to write it inside one. */
const BETWEEN = "[,]";

/** Texts that are no ids of choices as one response. */
export function responseOf(texts: readonly string[]): string {
  return texts.map((text) => text.replaceAll(BETWEEN, "[, ]")).join(BETWEEN);
}

/**
 * An id for each text, made of its letters and digits: what does not change the meaning of a
 * question (the order of choices, case, punctuation) does not change what was answered to it.
 */
function idsOf(texts: readonly string[]): Map<string, string> {
  const ids = new Map<string, string>();
  const taken = new Set<string>();
  // In an order of their own, so that “5 > 3” and “5 < 3” keep their ids wherever they stand.
  for (const text of texts.toSorted()) {
    const plain = slug(text) || "item";
    let id = plain;
    for (let nth = 2; taken.has(id); nth++) id = `${plain}-${nth}`;
    taken.add(id);
    ids.set(text, id);
  }
  return ids;
}

/**
 * The ids of the texts that were given; undefined where one is none of the choices. A choice whose
 * case or punctuation was mended since is still the same, unless another differs in no more.
 */
function idsGiven(given: readonly string[], ids: Map<string, string>): string[] | undefined {
  const found = given.flatMap((text) => {
    const like = ids.has(text) ? [text] : [...ids.keys()].filter((each) => isLike(each, text));
    return like.length === 1 ? (ids.get(like[0] as string) ?? []) : [];
  });
  return found.length === given.length ? found : undefined;
}

function isLike(one: string, other: string): boolean {
  return slug(one) !== "" && slug(one) === slug(other);
}

/** A question as an interaction, and what was given in the form in which an interaction has it. */
export type Answering = {
  interaction: Interaction;
  /** whether a question with choices was asked without them */
  typed: boolean;
  /** undefined where nothing was given, or nothing that the interaction could have had */
  response: string | undefined;
};

/** How `texts` answer the question, in the language of its pack. */
export function answering(
  question: Question,
  texts: readonly string[],
  language: string,
): Answering {
  const say = (text: string): LanguageMap => ({ [language]: text });
  const asked = {
    name: say(question.ask),
    description: say(question.ask),
    type: "http://adlnet.gov/expapi/activities/cmi.interaction",
  } as const;

  // More is judged right than stands here (a plural, a slip of the keys), so `success` decides; but
  // left out, the pattern would say that any answer is right.
  const fillIn = (accepted: readonly string[], typed: boolean): Answering => ({
    interaction: {
      ...asked,
      interactionType: "fill-in",
      correctResponsesPattern: accepted.map((text) => responseOf([text])),
    },
    typed,
    response: texts.length === 0 ? undefined : responseOf(texts),
  });

  const among = (
    interactionType: "choice" | "sequencing",
    all: readonly string[],
    right: readonly string[],
  ): Answering => {
    const ids = idsOf(all);
    const idOf = (text: string) => ids.get(text) as string;
    // Several choices are a set: the same ones are always the same response.
    const list = (found: readonly string[]) =>
      (interactionType === "choice" ? found.toSorted() : found).join(BETWEEN);
    const found = texts.length === 0 ? undefined : idsGiven(texts, ids);
    return {
      interaction: {
        ...asked,
        interactionType,
        correctResponsesPattern: [list(right.map(idOf))],
        choices: all.map((text) => ({ id: idOf(text), description: say(text) })),
      },
      typed: false,
      response: found && list(found),
    };
  };

  switch (question.kind) {
    case "short":
      return fillIn(question.accepted, false);
    case "order":
      return among("sequencing", question.items, question.items);
    case "choice":
    case "several": {
      const right = question.choices.filter((choice) => choice.right).map(({ text }) => text);
      const chosen = among(
        "choice",
        question.choices.map(({ text }) => text),
        right,
      );
      const typed = question.kind === "choice" && texts.length > 0 && chosen.response === undefined;
      return typed ? fillIn([...question.accepted, ...right], true) : chosen;
    }
  }
}
