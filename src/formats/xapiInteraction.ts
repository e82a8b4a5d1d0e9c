import {
  answeredAs,
  givenIn,
  optionsOf,
  rightAnswer,
  rightGiven,
  typedAs,
} from "../course/answer.ts";
import type { Given } from "../course/kinds/kind.ts";
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
 * An id for each text, in their order, made of its letters and digits: what does not change the meaning
 * of a question (the order of choices, case, punctuation) does not change what was answered to it.
 */
function idsOf(texts: readonly string[]): string[] {
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
  return texts.map((text) => ids.get(text) ?? "item");
}

/** A question as an interaction, and what was given in the form in which an interaction has it. */
type Answering = {
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
  const given = givenIn(question, texts);
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

  const among = (interactionType: "choice" | "sequencing"): Answering => {
    const options = optionsOf(question);
    const ids = idsOf(options);
    const listed = (answer: Given): string | undefined => {
      if (answer.is !== "chosen" && answer.is !== "ordered") return undefined;
      const found = answer.indexes.flatMap((index) => ids[index] ?? []);
      // Several choices are a set: the same ones are always the same response.
      return (answer.is === "chosen" ? found.toSorted() : found).join(BETWEEN);
    };
    return {
      interaction: {
        ...asked,
        interactionType,
        correctResponsesPattern: [listed(rightGiven(question)) ?? ""],
        choices: options.map((text, index) => ({ id: ids[index] ?? "", description: say(text) })),
      },
      typed: false,
      response: listed(given),
    };
  };

  const answered = answeredAs(question);
  switch (answered.as) {
    case "text":
      return fillIn(answered.accepted, false);
    case "sequence":
      return among("sequencing");
    case "set":
      return given.is === "typed" && !answered.several
        ? fillIn(typedAs(question)?.accepted ?? rightAnswer(question), true)
        : among("choice");
  }
}
