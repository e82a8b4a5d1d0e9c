import type { Given } from "../course/kinds/kind.ts";
import type { Left, Screen } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { isKey, isKeyOfLessons, KEYS } from "../text/keys.ts";
import type { Asking, Did, LineNeeds } from "./asking.ts";
import { DONT_KNOW, saysDontKnow } from "./dontKnow.ts";
import { typingAt } from "./typing.ts";

/** Characters of a typed answer that are kept. */
const MOST_TYPED = 500;

/** What is typed, and how it is taken. */
type Line = {
  body: Screen["body"];
  brief?: Screen["brief"];
  label: string;
  /** What a typed line answers; what is wrong with it where it answers nothing. */
  read(typed: string): Given | string;
  /** What is typed as it is kept, and back: where the same words would not mean the same another time. */
  kept?: { as(typed: string): string; from(kept: string): string };
  /** Whether "I don't know" would itself be an answer of this question. */
  isAnswer?(typed: string): boolean;
};

/** What can be typed besides an answer, to stand below the question. */
export function keysFor({ ways }: Asking<string>): string {
  const others = ways.map(({ key, name }) => `${key} alone: ${name}.`);
  const { stop, help } = KEYS;
  return [
    `Enter twice means “${DONT_KNOW}”.`,
    ...others,
    `${stop.key} alone stops, ${help.key} helps.`,
  ].join(" ");
}

/** Asks for a line of text until it is read as an answer, or as a way to leave the question. */
export async function askLine<Key extends string>(
  { io, inputs, columns, answer }: LineNeeds,
  { header, back, ways }: Asking<Key>,
  { body, brief, label, read, kept, isAnswer = () => false }: Line,
): Promise<Did<Key>> {
  const shown = await inputs.show({ header, back, ways, body, ...(brief && { brief }) });
  if (shown.is !== "on") return shown;
  const say = (words: string) => io.err(`${wrap(words, columns())}\n`);
  const typing = typingAt(answer, label);
  const keep = (text: string) => typing.keep(kept?.as(text) ?? text);
  let start = kept?.from(typing.start) ?? typing.start;
  for (let empty = false; ; ) {
    const typed = cleanLine(await inputs.text(label, { start, keep })).slice(0, MOST_TYPED);
    start = "";
    if (isKey(typed, KEYS.stop)) return { is: "stop" };
    if (back && isKey(typed, KEYS.back)) return { is: "back" };
    const way = ways.find((each) => isKey(typed, each));
    if (way !== undefined) return { is: "way", key: way.key } as Left<Key>;
    if (isKey(typed, KEYS.help)) {
      say(`Type your answer and press Enter. Enter twice means “${DONT_KNOW}”.`);
      const goesBack = back ? ` ${KEYS.back.key} alone goes back.` : "";
      say(`${KEYS.stop.key} alone stops here; everything is kept.${goesBack}`);
      typing.keep("");
      continue;
    }
    if ((typed === "" && empty) || (saysDontKnow(typed) && !isAnswer(typed)))
      return { is: "given", given: { is: "not known" } };
    // One Enter too many on the screen before must not answer this one.
    if (typed === "") say(`Nothing typed. Enter once more means “${DONT_KNOW}”.`);
    else if (isKeyOfLessons(typed)) say(`${typed} alone does nothing here. Type your answer.`);
    else {
      const given = read(typed);
      if (typeof given !== "string") return { is: "given", given };
      say(given);
    }
    typing.keep("");
    empty = typed === "";
  }
}
