import type { Context } from "../context.ts";
import { givenIn } from "../course/answer.ts";
import { numberCitations } from "../course/citations.ts";
import { termsFor } from "../course/course.ts";
import { wordsOfPage } from "../course/figures/pieces.ts";
import type { Guess, Unit } from "../course/model.ts";
import type { NewHappening } from "../learner/events.ts";
import { questionStep } from "../learner/kept/questions.ts";
import { answersTo, hasChanged, recordOf } from "../learner/progress.ts";
import { shuffled } from "../learner/quiz.ts";
import { LONGEST_NOTE } from "../learner/shapes.ts";
import { resumeAt, type Step, stepsOf } from "../learner/steps.ts";
import type { Left, Moved, Way } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { escapeMarkdownLine } from "../text/escapeMarkdown.ts";
import { KEYS, type KeyOf } from "../text/keys.ts";
import { askQuestion, CHANGED } from "./ask.ts";
import { dontKnowBeside } from "./dontKnow.ts";
import { askOwnWords, ownWordsDraft } from "./ownWords.ts";
import { pageScreen } from "./pageScreen.ts";
import { promptsText } from "./promptsText.ts";
import { rendererFor } from "./renderer.ts";
import { saidAbove } from "./saidAbove.ts";
import { searchCourse } from "./searching.ts";
import { tell } from "./tell.ts";
import { citedOn } from "./unitText.ts";
import { keepWords, placeIn, writeNoteBeside } from "./writeNote.ts";

type Needs = Pick<
  Context,
  | "io"
  | "inputs"
  | "rich"
  | "course"
  | "amongPages"
  | "record"
  | "theme"
  | "figureLook"
  | "newSeed"
  | "judging"
  | "settings"
  | "smm"
  | "columns"
  | "draft"
>;

/** Where a walk through a unit ended: at its end, or with this step still ahead. */
type Walked = { is: "finished" } | { is: "stopped"; next: Step };

/** The id of the step at which somebody is. */
type Place = { step?: string };

type Walk = {
  needs: Needs;
  unit: Unit;
  steps: Step[];
  seed: number;
  /** events of the answers given in this walk, the oldest first */
  answers: string[];
};

/** What one may turn aside to from what is read: a note, or a search of the course. */
type ReadingKey = KeyOf<"note" | "search">;
/** The same, and taking back the last answer, where there is one that can be taken back. */
type StepKey = KeyOf<"undo" | "note" | "search">;

async function showPage(
  { needs, unit }: Walk,
  step: Step & { kind: "page" },
): Promise<Moved | Left<ReadingKey>> {
  const { page, number } = step;
  const renderer = await rendererFor(needs, [
    numberCitations(wordsOfPage(page.markdown), unit.sources),
    ...citedOn(unit, page).map(({ source }) => source.text),
  ]);
  return needs.inputs.page<ReadingKey>({
    ...pageScreen(unit, page, number, renderer, termsFor(await needs.course(), unit)),
    ways: [KEYS.search, KEYS.note],
    back: number > 1,
  });
}

async function askGuess({ needs, unit, seed }: Walk, guess: Guess): Promise<Moved> {
  const renderer = await rendererFor(needs);
  const { inputs } = needs;
  const header = `Before you start · ${unit.title}`;
  const choices = shuffled(guess.choices, seed);
  const texts = choices.map((choice) => choice.text);
  const chosen = await inputs.choose({
    header,
    back: true,
    several: false,
    choices: [...texts, dontKnowBeside(texts)],
    body: (columns) =>
      renderer.render(`A guess is fine. It is not recorded.\n\n**${guess.ask}**`, columns),
  });
  if (chosen.is !== "chosen") return chosen;
  const mine = choices[chosen.indexes[0] ?? -1];
  const right = guess.choices.find((choice) => choice.right);
  return inputs.page({
    header,
    back: false,
    next: "read on",
    body: (columns) => {
      const blocks = [`**${guess.ask}**`];
      if (mine !== undefined)
        blocks.push(`You guessed: ${escapeMarkdownLine(mine.text)}`, mine.reason);
      if (right !== undefined && mine !== right)
        blocks.push(
          `**What this unit would say: ${escapeMarkdownLine(right.text)}**`,
          right.reason,
        );
      return renderer.render(blocks.join("\n\n"), columns);
    },
  });
}

async function askInUnit(
  walk: Walk,
  step: Step & { kind: "question" },
): Promise<Moved | Left<StepKey>> {
  const { needs, unit, seed, answers } = walk;
  const renderer = await rendererFor(needs);
  const { question, number } = step;
  const header = `Question ${number} of ${unit.questions.length} · ${unit.title}`;
  const { record, keeps } = needs.record();
  const waysAfter = (count: number): Way<StepKey>[] =>
    keeps && count > 0 ? [KEYS.undo, KEYS.note] : [KEYS.note];
  const known = recordOf(record, unit);
  const last = answersTo(record, unit, question)?.last;
  const about = { unit, question, header, ways: waysAfter(answers.length) };
  if (known?.open === true && known.passed.includes(step.id) && last !== undefined)
    return tell(
      needs,
      { ...about, given: givenIn(question, last.given), right: last.right, back: true },
      renderer,
    );
  const answered = await askQuestion<StepKey>(
    needs,
    {
      ...about,
      typed: false,
      note: hasChanged(record, unit, question) ? CHANGED : undefined,
      back: true,
      seed: seed + number,
    },
    "unit",
    renderer,
  );
  if (answered.is !== "answered") return answered;
  const { event, given, right } = answered;
  answers.push(event);
  const told = { ...about, ways: waysAfter(answers.length), given, right, back: false };
  const moved = await tell(needs, told, renderer);
  return moved.is === "back" ? { is: "on" } : moved;
}

async function reflect(walk: Walk, ask: string): Promise<Moved> {
  const { needs, unit } = walk;
  const words = await askOwnWords(needs, unit, ask, await rendererFor(needs));
  if (words.is === "stop" || words.is === "back") return words;
  if (words.is === "written") {
    const text = words.text.slice(0, LONGEST_NOTE);
    if (text.length < words.text.length)
      needs.io.err(
        `${wrap(`Only the first ${LONGEST_NOTE} characters could be kept.`, needs.columns())}\n`,
      );
    const { pack, id } = unit;
    const draft = ownWordsDraft(needs, unit);
    const about = { pack, unit: id, step: null };
    const header = `In your own words · ${unit.title}`;
    if (words.cut === undefined && !words.stop) {
      const own = { header, text, kind: "own-words" } as const;
      const { away } = await keepWords(needs, own, { ...about, draft });
      return { is: away ? "stop" : "on" };
    }
    // What was broken off is nobody else's to read.
    const own = { kind: "own-words", text, private: true } as const;
    needs.record().save({ type: "note-written", ...own, ...about });
    draft.drop();
    if (words.cut !== undefined) throw words.cut;
    return { is: "stop" };
  }
  return { is: "on" };
}

async function talkOver({ needs, unit }: Walk): Promise<Moved | Left<ReadingKey>> {
  const renderer = await rendererFor(needs);
  return needs.inputs.page<ReadingKey>({
    ways: [KEYS.search, KEYS.note],
    header: `To talk over with your mentor · ${unit.title}`,
    back: true,
    next: "finish",
    body: (columns) => promptsText(unit, renderer, columns),
  });
}

function take(walk: Walk, step: Step): Promise<Moved | Left<StepKey>> {
  switch (step.kind) {
    case "page":
      return showPage(walk, step);
    case "guess":
      return askGuess(walk, step.guess);
    case "question":
      return askInUnit(walk, step);
    case "reflection":
      return reflect(walk, step.ask);
    case "talk":
      return talkOver(walk);
  }
}

/** Keeps that a step was gone on from, once; a question keeps itself when it is answered. */
function pass({ needs, unit, steps }: Walk, index: number): void {
  const step = steps[index] as Step;
  const store = needs.record();
  const known = recordOf(store.record, unit);
  const place = { pack: unit.pack, unit: unit.id };
  const happenings: NewHappening[] = [];
  if (known?.open !== true) happenings.push({ type: "unit-started", ...place });
  if (step.kind !== "question" && !(known?.open === true && known.passed.includes(step.id)))
    happenings.push({ type: "page-read", ...place, page: step.id });
  if (index === steps.length - 1) happenings.push({ type: "unit-finished", ...place });
  if (happenings.length > 0) store.save(...happenings);
}

/**
 * Walks the learner through a unit, from where they stopped to its end or until they stop; from `place`,
 * where that has a step, which it keeps. What they do is on the disk before the next thing is shown.
 */
export async function walkUnit(needs: Needs, unit: Unit, place: Place = {}): Promise<Walked> {
  const steps = stepsOf(unit);
  const walk: Walk = { needs, unit, steps, seed: needs.newSeed(), answers: [] };
  const ahead = () => resumeAt(steps, recordOf(needs.record().record, unit));
  const before = steps.findIndex(({ id }) => id === place.step);
  let index = before < 0 ? ahead() : before;
  let said: string | undefined;
  while (index < steps.length) {
    const step = steps[index] as Step;
    place.step = step.id;
    const moved = await saidAbove(needs, said, (asking) => take({ ...walk, needs: asking }, step));
    said = undefined;
    if (moved.is === "stop") return { is: "stopped", next: steps[ahead()] as Step };
    if (moved.is === "back") index = Math.max(0, index - 1);
    else if (moved.is === "way" && moved.key === KEYS.note.key)
      said = await writeNoteBeside(needs, placeIn(unit, step.id));
    else if (moved.is === "way" && moved.key === KEYS.search.key)
      await searchCourse(needs, "back to the page");
    else if (moved.is === "way") {
      const undone = needs.record().undo(walk.answers.at(-1));
      if (undone?.type !== "question-answered") continue;
      walk.answers.pop();
      const was = questionStep(undone.question);
      index = Math.max(
        0,
        steps.findIndex(({ id }) => id === was),
      );
    } else {
      pass(walk, index);
      index += 1;
    }
  }
  return { is: "finished" };
}
