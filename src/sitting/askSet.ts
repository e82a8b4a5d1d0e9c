import type { SetAnswer } from "../course/kinds/kind.ts";
import { shuffled } from "../learner/quiz.ts";
import { type Asking, type AskNeeds, type Did, opening } from "./asking.ts";
import { dontKnowBeside } from "./dontKnow.ts";
import type { Renderer } from "./renderer.ts";

/** Asks by choices, in the order of the seed, with not knowing last. */
export async function askSet<Key extends string>(
  { inputs }: Pick<AskNeeds, "inputs">,
  asking: Asking<Key>,
  { choices, several }: SetAnswer,
  { render }: Renderer,
): Promise<Did<Key>> {
  const { header, back, ways, seed } = asking;
  const mixed = shuffled([...choices.entries()], seed);
  const texts = mixed.map(([, { text }]) => text);
  const notKnown = texts.length;
  const chosen = await inputs.choose({
    header,
    back,
    ways,
    several,
    choices: [...texts, dontKnowBeside(texts)],
    ...(several ? { alone: notKnown } : {}),
    body: (columns) =>
      render(`${opening(asking)}${several ? "\n\nMore than one can be right." : ""}`, columns),
  });
  if (chosen.is !== "chosen") return chosen;
  if (chosen.indexes.includes(notKnown)) return { is: "given", given: { is: "not known" } };
  const indexes = chosen.indexes.flatMap((place) => mixed[place]?.[0] ?? []);
  return { is: "given", given: { is: "chosen", indexes } };
}
