import { answeredAs, isRight, typedAs, wordsOf } from "../course/answer.ts";
import type { Given, Judging } from "../course/kinds/kind.ts";
import type { During } from "../learner/happenings/questions.ts";
import type { Asking, AskNeeds, Did, Elsewhere, LineNeeds } from "./asking.ts";
import { askSequence } from "./askSequence.ts";
import { askSet } from "./askSet.ts";
import { askText } from "./askText.ts";
import type { Renderer } from "./renderer.ts";

/** An answer as it was kept; `event` is its id. */
export type Answered = { event: string; given: Given; right: boolean };

/** The dictionary is not needed where nothing was typed. */
const NOTHING_TYPED: Judging = { isOneOf: () => false, isMeantAs: () => false };

export const CHANGED = "This question has changed since you answered it.";

function answerTo<Key extends string>(
  needs: AskNeeds & LineNeeds,
  asking: Asking<Key>,
  renderer: Renderer,
): Promise<Did<Key>> {
  const { question, typed } = asking;
  const answered = (typed ? typedAs(question) : undefined) ?? answeredAs(question);
  switch (answered.as) {
    case "set":
      return askSet(needs, asking, answered, renderer);
    case "sequence":
      return askSequence(needs, asking, answered, renderer);
    case "text":
      return askText(needs, asking, answered, renderer);
  }
}

/** Asks one question. The answer is on the disk before anything else is shown. */
export async function askQuestion<Key extends string>(
  needs: AskNeeds,
  asking: Asking<Key>,
  during: During,
  renderer: Renderer,
): Promise<({ is: "answered" } & Answered) | Elsewhere<Key>> {
  const { unit, question } = asking;
  const { pack, id } = unit;
  const draft = needs.draft({
    key: `question ${pack} ${id} ${question.id}`,
    name: "an answer",
    goOn: `${during === "unit" ? "learn" : "quiz"} ${unit.name}`,
  });
  const answer = await answerTo({ ...needs, answer: draft }, asking, renderer);
  if (answer.is !== "given") {
    draft.drop();
    return answer;
  }
  const { given } = answer;
  const right = isRight(
    question,
    given,
    given.is === "typed" ? await needs.judging(pack) : NOTHING_TYPED,
  );
  const [event] = needs.record().save({
    type: "question-answered",
    pack: unit.pack,
    unit: unit.id,
    question: question.id,
    fingerprint: question.fingerprint,
    given: wordsOf(question, given),
    right,
    during,
  });
  draft.drop();
  return { is: "answered", event: event?.id ?? "", given, right };
}
