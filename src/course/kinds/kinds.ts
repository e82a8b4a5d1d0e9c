import { choice } from "./choice.ts";
import type { QuestionKind } from "./kind.ts";
import { order } from "./order.ts";
import { several } from "./several.ts";
import { short } from "./short.ts";

/** Every kind of question. A block is of the first kind that takes it. */
export const KINDS = { choice, several, order, short };

type Kinds = typeof KINDS;
type DataOf<K> = K extends QuestionKind<infer Q> ? Q : never;

/** What a question of any kind has as data: what can be answered, and what is right. */
export type Answerable = { [K in keyof Kinds]: DataOf<Kinds[K]> }[keyof Kinds];

/** What is to be known of this question's kind. */
export function kindOf(question: Answerable): QuestionKind<Answerable> {
  return KINDS[question.kind];
}
