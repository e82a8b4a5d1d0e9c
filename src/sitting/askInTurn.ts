import type { Context } from "../context.ts";
import type { Asked } from "../course/course.ts";
import { titled } from "../course/titled.ts";
import type { During } from "../learner/happenings/questions.ts";
import { questionStep } from "../learner/kept/questions.ts";
import { answersTo, hasChanged } from "../learner/progress.ts";
import { isToBeTyped } from "../learner/quiz.ts";
import type { Left, Moved, Way } from "../terminal/inputs.ts";
import { wrap } from "../terminal/wrap.ts";
import { KEYS, type KeyOf } from "../text/keys.ts";
import { type Answered, askQuestion, CHANGED } from "./ask.ts";
import type { Asking, AskNeeds } from "./asking.ts";
import { rendererFor } from "./renderer.ts";
import { saidAbove } from "./saidAbove.ts";
import { tell } from "./tell.ts";
import { placeIn, writeNoteBeside } from "./writeNote.ts";

/** Keys by which every question of a quiz can be left, besides those of the quiz itself. */
type StepKey = KeyOf<"undo" | "note">;

type Needs = AskNeeds & Pick<Context, "rich" | "theme" | "figureLook" | "settings" | "smm">;

/** A question of a round and how it was answered. */
export type Entry = Asked & Answered & { typed: boolean };

/** What was answered while questions were asked in turn. */
export type Round = {
  /** the first answers, in the order in which they were given */
  answers: Entry[];
  /** the answers when what was missed was asked once more, in the same order as the misses */
  retries: Entry[];
};

type Asks<Key extends string> = {
  questions: readonly Asked[];
  /** what the questions are, to begin the line that says where one is: "Quiz" */
  name: string;
  /** said above the first question: Markdown */
  welcome: string | undefined;
  seed: number;
  /** whether what was missed is left at that, and not asked once more at the end */
  once?: boolean;
  /** ways to leave the questions besides stopping */
  ways: Way<Key>[];
};

type Ended<Key extends string> = Round & { left: { is: "end" | "stop" } | Left<Key> };

const NOT_KEPT = "What you answer here cannot be kept.";
const NOT_UNDONE = "That answer could not be taken back.";

/** What is to be asked now: the questions once, then what was missed once more. */
function nextOf(questions: readonly Asked[], once: boolean, { answers, retries }: Round) {
  const missed = once ? [] : answers.filter((entry) => !entry.right);
  const asked = questions[answers.length];
  const again = missed[retries.length];
  if (asked !== undefined)
    return { asked, again: undefined, number: answers.length + 1, of: questions.length };
  if (again !== undefined)
    return { asked: again, again, number: retries.length + 1, of: missed.length };
  return undefined;
}

/**
 * Asks questions in turn, tells after each what there is to say, and asks what was missed once more
 * at the end. The last answer can be taken back at every moment. Each answer is on the disk before
 * anything else is shown, and in `round`, which holds them even when the asking is cut short.
 */
export async function askInTurn<Key extends string = never>(
  needs: Needs,
  { questions, name, welcome, seed, ways, once = false }: Asks<Key>,
  round: Round = { answers: [], retries: [] },
): Promise<Ended<Key>> {
  const store = needs.record();
  const renderer = await rendererFor(needs);
  let warned = false;
  let said: string | undefined;
  const lastList = () => (round.retries.length > 0 ? round.retries : round.answers);
  const takeBack = () => {
    const list = lastList();
    if (store.undo(list.at(-1)?.event) === undefined)
      needs.io.err(`${wrap(NOT_UNDONE, needs.columns())}\n`);
    else list.pop();
  };

  for (
    let next = nextOf(questions, once, round);
    next !== undefined;
    next = nextOf(questions, once, round)
  ) {
    const { asked, again, number, of } = next;
    const { unit, question } = asked;
    const known = answersTo(store.record, unit, question);
    const typed = again?.typed ?? isToBeTyped(question, known);
    const during: During = again === undefined ? "quiz" : "retry";
    const changed = again === undefined && hasChanged(store.record, unit, question);
    const notes = [
      ...(welcome !== undefined && number === 1 && again === undefined ? [welcome] : []),
      ...(changed ? [CHANGED] : []),
      ...(store.keeps || warned ? [] : [NOT_KEPT]),
    ];
    warned ||= !store.keeps;
    const what = again === undefined ? `${name}, question` : "Once more,";
    const place = placeIn(unit, questionStep(question.id));
    const asking: Asking<Key | StepKey> = {
      unit,
      question,
      typed,
      header: `${what} ${number} of ${of} · ${titled(unit)}`,
      note: notes.length > 0 ? notes.join("\n\n") : undefined,
      back: false,
      ways: [...ways, ...(store.keeps && lastList().length > 0 ? [KEYS.undo] : []), KEYS.note],
      // Another order of the choices the second time, so that no place is learnt.
      seed: seed + number + (again === undefined ? 0 : questions.length),
    };
    const answer = await saidAbove(needs, said, (above) =>
      askQuestion(above, asking, during, renderer),
    );
    said = undefined;
    let moved: Moved | { is: "way"; key: string };
    if (answer.is === "answered") {
      const { event, given, right } = answer;
      const list = again === undefined ? round.answers : round.retries;
      list.push({ unit, question, typed, event, given, right });
      const waysOn = [...ways, ...(store.keeps ? [KEYS.undo] : []), KEYS.note];
      const told = { ...asking, ways: waysOn, given, right };
      const tellIt = (said?: string) =>
        saidAbove(needs, said, (above) => tell<Key | StepKey>(above, told, renderer));
      moved = await tellIt();
      while (moved.is === "way" && moved.key === KEYS.note.key) {
        moved = await tellIt(await writeNoteBeside(needs, place));
      }
    } else moved = answer;
    if (moved.is === "stop" || moved.is === "back") return { ...round, left: { is: "stop" } };
    if (moved.is !== "way") continue;
    if (moved.key === KEYS.note.key) {
      said = await writeNoteBeside(needs, place);
      continue;
    }
    if (moved.key !== KEYS.undo.key) return { ...round, left: moved as Left<Key> };
    takeBack();
  }
  return { ...round, left: { is: "end" } };
}
