import type { Context } from "../context.ts";
import { withoutCitations } from "../course/citations.ts";
import { headingOf } from "../course/course.ts";
import { fingerprint } from "../course/fingerprint.ts";
import { isRight } from "../course/judge.ts";
import type { Choice, Question, Unit } from "../course/model.ts";
import { disordered, shuffled } from "../learner/quiz.ts";
import { wrap, wrapAfter } from "../terminal/wrap.ts";
import { cleanLine } from "../text/clean.ts";
import { DONT_KNOW, feedback, type Look } from "./words.ts";

type Needs = Pick<Context, "io" | "inputs" | "record">;

export type Given = { is: "given"; given: string[] } | { is: "back" } | { is: "stop" };

export type Asking = {
  unit: Unit;
  question: Question;
  /** one line that says where one is */
  header: string;
  back: boolean;
  seed: number;
};

export type Answered = { is: "answered"; right: boolean; stop: boolean } | { is: "back" | "stop" };

/** Asks by choices, in the order of the seed, with "I don't know yet" last. */
async function askChoices(
  { inputs }: Needs,
  { question, header, back, seed }: Asking,
  choices: readonly Choice[],
  { render }: Look,
): Promise<Given> {
  const several = question.kind === "several";
  const texts = [...shuffled(choices, seed).map((choice) => choice.text), DONT_KNOW];
  const chosen = await inputs.choose({
    header,
    back,
    several,
    choices: texts,
    ...(several ? { alone: texts.length - 1 } : {}),
    body: (columns) =>
      render(`**${question.ask}**${several ? "\n\nMore than one can be right." : ""}`, columns),
  });
  if (chosen.is !== "chosen") return chosen;
  const given = chosen.indexes.map((index) => texts[index] as string);
  return { is: "given", given: given.includes(DONT_KNOW) ? [] : given };
}

/** Characters of a typed answer that are kept. */
const MOST_TYPED = 500;

const KEYS = `Enter alone means “${DONT_KNOW}”. q alone stops, ? helps.`;

const WORDS = { stop: /^q$/i, back: /^b$/i, help: /^\?$/ };

/** Asks for a line of text until `read` accepts it; it answers with what is wrong otherwise. */
async function askText(
  { io, inputs }: Needs,
  { header, back }: Asking,
  screen: { body: (columns: number) => string; label: string },
  read: (typed: string) => string[] | string,
): Promise<Given> {
  const shown = await inputs.show({ header, back, body: screen.body });
  if (shown.is !== "on") return shown;
  for (;;) {
    const typed = (await inputs.text(screen.label)).trim();
    if (WORDS.stop.test(typed)) return { is: "stop" };
    if (back && WORDS.back.test(typed)) return { is: "back" };
    if (WORDS.help.test(typed)) {
      io.err(`Type your answer and press Enter. Enter alone means “${DONT_KNOW}”.\n`);
      io.err(`q alone stops here; everything is kept.${back ? " b alone goes back." : ""}\n`);
      continue;
    }
    if (typed === "") return { is: "given", given: [] };
    const given = read(typed);
    if (typeof given !== "string") return { is: "given", given };
    io.err(`${given}\n`);
  }
}

function askOrder(needs: Needs, asking: Asking, items: readonly string[], { render }: Look) {
  const mixed = disordered(items, asking.seed);
  const example = mixed.map((_, index) => ((index + 1) % mixed.length) + 1).join(" ");
  const how = `Type the numbers in the right order, such as ${example}. ${KEYS}`;
  const body = (columns: number) =>
    [
      render(`**${asking.question.ask}**`, columns),
      wrap(how, columns),
      mixed.map((item, index) => wrapAfter(`${index + 1}. `, item, columns)).join("\n"),
    ].join("\n\n");
  return askText(needs, asking, { body, label: "The right order:" }, (typed) => {
    const numbers = (typed.match(/\d/g) ?? []).map(Number);
    const all = new Set(numbers).size === mixed.length && numbers.length === mixed.length;
    if (!all || numbers.some((number) => number < 1 || number > mixed.length))
      return `Please type each number from 1 to ${mixed.length} once.`;
    return numbers.map((number) => mixed[number - 1] as string);
  });
}

function askShort(needs: Needs, asking: Asking, { render }: Look) {
  const body = (columns: number) =>
    [
      render(`**${asking.question.ask}**`, columns),
      wrap(`Type your answer in a word or a few. ${KEYS}`, columns),
    ].join("\n\n");
  return askText(needs, asking, { body, label: "Your answer:" }, (typed) => [
    cleanLine(typed).slice(0, MOST_TYPED),
  ]);
}

function give(needs: Needs, asking: Asking, look: Look): Promise<Given> {
  const { question } = asking;
  switch (question.kind) {
    case "choice":
    case "several":
      return askChoices(needs, asking, question.choices, look);
    case "order":
      return askOrder(needs, asking, question.items, look);
    case "short":
      return askShort(needs, asking, look);
  }
}

/**
 * Asks one question, keeps the answer, then says why. The answer is on the disk before anything
 * else is shown.
 */
export async function askQuestion(
  needs: Needs,
  asking: Asking,
  during: "unit" | "quiz",
  look: Look,
): Promise<Answered> {
  const { unit, question, header } = asking;
  const answer = await give(needs, asking, look);
  if (answer.is !== "given") return answer;
  const { given } = answer;
  const right = isRight(question, given);
  needs.record().save({
    type: "question-answered",
    unit: unit.id,
    question: question.id,
    fingerprint: fingerprint(question),
    given,
    right,
    during,
  });
  const told = await tell(needs, { unit, question, header }, given, right, look);
  return { is: "answered", right, stop: told.is === "stop" };
}

/** Shows what there is to say about an answer. */
export function tell(
  { inputs }: Pick<Context, "inputs">,
  { unit, question, header }: Pick<Asking, "unit" | "question" | "header">,
  given: readonly string[],
  right: boolean,
  look: Look,
  back = false,
) {
  const page = unit.pages.find((each) => each.id === question.page);
  return inputs.page({
    header,
    back,
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
