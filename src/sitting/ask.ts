import type { Context } from "../context.ts";
import { withoutCitations } from "../course/citations.ts";
import { headingOf } from "../course/course.ts";
import type { Judging } from "../course/judge.ts";
import type { Choice, Question, Unit } from "../course/model.ts";
import type { During } from "../learner/happenings/questions.ts";
import { disordered, shuffled } from "../learner/quiz.ts";
import type { Left, Way } from "../terminal/inputs.ts";
import { MOST_COLUMNS, wrap, wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { DONT_KNOW, feedback, type Look } from "./words.ts";

export type AskNeeds = Pick<Context, "io" | "inputs" | "record" | "judging">;

type Elsewhere<Key extends string> = { is: "back" | "stop" } | Left<Key>;

type Given<Key extends string> = { is: "given"; given: string[] } | Elsewhere<Key>;

export type Asking<Key extends string = never> = {
  unit: Unit;
  question: Question;
  /** asked without its choices, to be typed; of a choice with accepted answers only */
  typed: boolean;
  /** one line that says where one is */
  header: string;
  /** what has to be known before the question: that it has changed, for one */
  note?: string | undefined;
  back: boolean;
  /** other ways to leave the question, and what is said after it */
  ways: Way<Key>[];
  seed: number;
};

/** An answer as it was kept; `event` is its id. */
export type Answered = { event: string; given: string[]; right: boolean };

/** Asks by choices, in the order of the seed, with "I don't know yet" last. */
async function askChoices<Key extends string>(
  { inputs }: AskNeeds,
  asking: Asking<Key>,
  choices: readonly Choice[],
  { render }: Look,
): Promise<Given<Key>> {
  const { question, header, back, ways, seed } = asking;
  const several = question.kind === "several";
  const texts = [...shuffled(choices, seed).map((choice) => choice.text), DONT_KNOW];
  const chosen = await inputs.choose({
    header,
    back,
    ways,
    several,
    choices: texts,
    ...(several ? { alone: texts.length - 1 } : {}),
    body: (columns) =>
      render(`${opening(asking)}${several ? "\n\nMore than one can be right." : ""}`, columns),
  });
  if (chosen.is !== "chosen") return chosen;
  const given = chosen.indexes.map((index) => texts[index] as string);
  return { is: "given", given: given.includes(DONT_KNOW) ? [] : given };
}

/** A question's words, after what has to be known before it: Markdown. */
function opening({ note, question }: Asking<string>): string {
  return [...(note === undefined ? [] : [note]), `**${question.ask}**`].join("\n\n");
}

/** The dictionary is not needed where something was chosen. */
const NOTHING_TYPED: Judging = { english: true, isWord: () => true };

export const UNDO = { key: "u", name: "undo answer" } as const;

export const CHANGED = "This question has changed since you answered it.";

/** Characters of a typed answer that are kept. */
const MOST_TYPED = 500;

function keysFor({ ways }: Asking<string>): string {
  const others = ways.map(({ key, name }) => `${key} alone: ${name}.`);
  return [`Enter twice means “${DONT_KNOW}”.`, ...others, "q alone stops, ? helps."].join(" ");
}

const WORDS = {
  stop: /^q$/i,
  back: /^b$/i,
  help: /^\?$/,
  /** keys of other screens */
  key: /^[blnpsu]$/i,
  dontKnow: /^i (?:don['’]?t|do not) know(?: yet)?\W*$/i,
};

function textRoom({ size }: Pick<Context, "io">["io"]): number {
  return Math.min(MOST_COLUMNS, (size()?.columns ?? MOST_COLUMNS + 1) - 1);
}

/** Asks for a line of text until `read` accepts it; it answers with what is wrong otherwise. */
async function askText<Key extends string>(
  { io, inputs }: AskNeeds,
  { header, back, ways }: Asking<Key>,
  screen: { body: (columns: number) => string; label: string; wordsOnly: boolean },
  read: (typed: string) => string[] | string,
): Promise<Given<Key>> {
  const shown = await inputs.show({ header, back, ways, body: screen.body });
  if (shown.is !== "on") return shown;
  const { wordsOnly } = screen;
  const say = (words: string) => io.err(`${wrap(words, textRoom(io))}\n`);
  for (let empty = false; ; ) {
    const typed = cleanLine(await inputs.text(screen.label)).slice(0, MOST_TYPED);
    if (WORDS.stop.test(typed)) return { is: "stop" };
    if (back && WORDS.back.test(typed)) return { is: "back" };
    const way = ways.find(({ key }) => key === typed.toLowerCase());
    if (way !== undefined) return { is: "way", key: way.key } as Left<Key>;
    if (WORDS.help.test(typed)) {
      say(`Type your answer and press Enter. Enter twice means “${DONT_KNOW}”.`);
      say(`q alone stops here; everything is kept.${back ? " b alone goes back." : ""}`);
      continue;
    }
    if (WORDS.dontKnow.test(typed) || (typed === "" && empty)) return { is: "given", given: [] };
    // One Enter too many on the screen before must not answer this one.
    if (typed === "") say(`Nothing typed. Enter once more means “${DONT_KNOW}”.`);
    else if (/^\d$/.test(typed) && wordsOnly)
      say("There are no numbers here: type a word or a few.");
    else if (WORDS.key.test(typed)) say(`${typed} alone does nothing here. Type your answer.`);
    else {
      const given = read(typed);
      if (typeof given !== "string") return { is: "given", given };
      say(given);
    }
    empty = typed === "";
  }
}

function askOrder<Key extends string>(
  needs: AskNeeds,
  asking: Asking<Key>,
  items: readonly string[],
  { render }: Look,
) {
  const mixed = disordered(items, asking.seed);
  const example = mixed.map((_, index) => ((index + 1) % mixed.length) + 1).join(" ");
  const how = `Type the numbers in the right order, such as ${example}. ${keysFor(asking)}`;
  const body = (columns: number) =>
    [
      render(opening(asking), columns),
      wrap(how, columns),
      mixed.map((item, index) => wrapAfter(`${index + 1}. `, item, columns)).join("\n"),
    ].join("\n\n");
  return askText(needs, asking, { body, label: "The right order:", wordsOnly: false }, (typed) => {
    const numbers = (typed.match(/\d/g) ?? []).map(Number);
    const all = new Set(numbers).size === mixed.length && numbers.length === mixed.length;
    if (!all || numbers.some((number) => number < 1 || number > mixed.length))
      return `Please type each number from 1 to ${mixed.length} once.`;
    return numbers.map((number) => mixed[number - 1] as string);
  });
}

function askShort<Key extends string>(needs: AskNeeds, asking: Asking<Key>, { render }: Look) {
  const body = (columns: number) =>
    [
      render(opening(asking), columns),
      wrap(`Type your answer in a word or a few. ${keysFor(asking)}`, columns),
    ].join("\n\n");
  const { question } = asking;
  const accepted = "accepted" in question ? question.accepted : [];
  const wordsOnly = !accepted.some((answer) => /\d/.test(answer));
  return askText(needs, asking, { body, label: "Your answer:", wordsOnly }, (typed) => [typed]);
}

function give<Key extends string>(needs: AskNeeds, asking: Asking<Key>, look: Look) {
  const { question, typed } = asking;
  switch (question.kind) {
    case "choice":
      return typed
        ? askShort(needs, asking, look)
        : askChoices(needs, asking, question.choices, look);
    case "several":
      return askChoices(needs, asking, question.choices, look);
    case "order":
      return askOrder(needs, asking, question.items, look);
    case "short":
      return askShort(needs, asking, look);
  }
}

/** Asks one question. The answer is on the disk before anything else is shown. */
export async function askQuestion<Key extends string>(
  needs: AskNeeds,
  asking: Asking<Key>,
  during: During,
  look: Look,
): Promise<({ is: "answered" } & Answered) | Elsewhere<Key>> {
  const { unit, question, typed } = asking;
  const answer = await give(needs, asking, look);
  if (answer.is !== "given") return answer;
  const { given } = answer;
  const { isRight } = await import("../course/judge.ts");
  const judging = typed || question.kind === "short" ? await needs.judging() : NOTHING_TYPED;
  const right = isRight(question, given, judging);
  const [event] = needs.record().save({
    type: "question-answered",
    unit: unit.id,
    question: question.id,
    fingerprint: question.fingerprint,
    given,
    right,
    during,
  });
  return { is: "answered", event: event?.id ?? "", given, right };
}

export type Telling<Key extends string> = Pick<
  Asking<Key>,
  "unit" | "question" | "header" | "ways"
> & {
  given: readonly string[];
  right: boolean;
  back: boolean;
};

/** Shows what there is to say about an answer. */
export function tell<Key extends string = never>(
  { inputs }: Pick<Context, "inputs">,
  { unit, question, header, ways, given, right, back }: Telling<Key>,
  look: Look,
) {
  const page = unit.pages.find((each) => each.id === question.page);
  return inputs.page<Key>({
    header,
    back,
    ways,
    body: (columns) =>
      [
        feedback(question, given, right, look, columns),
        look.render(`This is from the page “${headingOf(unit, question.page)}”.`, columns),
      ].join("\n\n"),
    asides:
      page === undefined
        ? []
        : [
            {
              key: "p",
              name: "that page",
              body: (columns) => look.render(withoutCitations(page.markdown), columns),
            },
          ],
  });
}
