import { counted } from "../text/counted.ts";
import type { Answerable, Choice, Fault, Guess } from "./model.ts";
import { headingIn, type Line, type Section } from "./sections.ts";
import { isTypedRight } from "./typed.ts";

type Attributes = { id?: string; page?: string; key?: true };

/** A question as it stands in the file, before its meaning is looked at. */
type Block = {
  ask: string;
  line: number;
  attributes: Attributes;
  choices: (Choice & { line: number })[];
  items: string[];
  accepted: string[];
  reason: string;
};

const CHOICE = /^- \[([ xX])\]\s+(.*)$/;
const ITEM = /^\d+[.)]\s+(.*)$/;
const ACCEPTED = /^\s*=\s*(.*)$/;
const QUOTED = /^(\s*)>\s?(.*)$/;
const ATTRIBUTE = /^<!--\s*([a-z]+):(.*)-->$/;
const KEY_MARK = /^<!--\s*key\s*-->$/;

/** Each has a number that one key types, and so has "I don't know". */
const MOST_CHOICES = 8;

/** What means something else where an answer is typed. */
const KEY = /^[blnpqsu?]$/i;

const HOW_TO_ASK =
  "a checklist (`- [ ]`, `- [x]`), a numbered list, or lines that begin with `=`, below the question";

function join(text: string, more: string): string {
  return text === "" ? more : `${text} ${more}`;
}

function readBlock(file: string, ask: string, line: number, lines: readonly Line[]) {
  const block: Block = {
    ask,
    line,
    attributes: {},
    choices: [],
    items: [],
    accepted: [],
    reason: "",
  };
  const faults: Fault[] = [];
  let last: "ask" | "choice" | "item" | "accepted" | "reason" = "ask";
  for (const { text, number } of lines) {
    if (text.trim() === "") continue;
    const [, mark, choice] = CHOICE.exec(text) ?? [];
    const item = ITEM.exec(text)?.[1];
    const accepted = ACCEPTED.exec(text)?.[1];
    const [, indent, quoted] = QUOTED.exec(text) ?? [];
    const [, key, value] = ATTRIBUTE.exec(text.trim()) ?? [];
    const current = block.choices.at(-1);
    if (KEY_MARK.test(text.trim())) {
      block.attributes.key = true;
    } else if (key !== undefined && value !== undefined) {
      if (key === "id" || key === "page") block.attributes[key] = value.trim();
      else
        faults.push({
          file,
          line: number,
          what: `"${key}" is not known here`,
          expected: "<!-- id: … -->, <!-- page: … --> or <!-- key -->",
        });
    } else if (choice !== undefined) {
      block.choices.push({ text: choice.trim(), right: mark !== " ", reason: "", line: number });
      last = "choice";
    } else if (item !== undefined) {
      block.items.push(item.trim());
      last = "item";
    } else if (accepted !== undefined) {
      block.accepted.push(accepted.trim());
      last = "accepted";
    } else if (quoted !== undefined) {
      if (indent !== "" && current !== undefined)
        current.reason = join(current.reason, quoted.trim());
      else block.reason = join(block.reason, quoted.trim());
      last = "reason";
    } else if (last === "choice" && current !== undefined && /^\s/.test(text)) {
      current.text = join(current.text, text.trim());
    } else if (last === "accepted" && /^\s/.test(text)) {
      block.accepted[block.accepted.length - 1] = join(
        block.accepted.at(-1) as string,
        text.trim(),
      );
    } else if (last === "item" && /^\s/.test(text)) {
      block.items[block.items.length - 1] = join(block.items.at(-1) as string, text.trim());
    } else if (last === "ask") {
      block.ask = join(block.ask, text.trim());
    } else {
      faults.push({
        file,
        line: number,
        what: "this line belongs to no choice",
        expected: "a choice, its reason as an indented quotation (`>`), or the next question",
      });
    }
  }
  return { block, faults };
}

function choiceFaults(file: string, block: Block): Fault[] {
  const faults: Fault[] = [];
  if (block.choices.length < 2 || block.choices.length > MOST_CHOICES)
    faults.push({
      file,
      line: block.line,
      what: `this question has ${counted(block.choices.length, "choice")}`,
      expected: `two to ${MOST_CHOICES}`,
    });
  if (!block.choices.some((choice) => choice.right))
    faults.push({
      file,
      line: block.line,
      what: "no choice is marked right",
      expected: "one `- [x]`, or several",
    });
  for (const choice of block.choices) {
    if (choice.text === "")
      faults.push({ file, line: choice.line, what: "this choice is empty", expected: "its words" });
    if (choice.reason === "")
      faults.push({
        file,
        line: choice.line,
        what: "this choice has no reason",
        expected: "an indented quotation (`  > because …`) below it",
      });
  }
  const texts = block.choices.map((choice) => choice.text.toLowerCase());
  if (new Set(texts).size < texts.length)
    faults.push({
      file,
      line: block.line,
      what: "two choices are the same",
      expected: "different ones",
    });
  return faults;
}

/** What may be typed for the right choice must not be a wrong one, however kindly it is judged. */
function typedFaults(file: string, { line, choices, accepted }: Block): Fault[] {
  if (accepted.length === 0) return [];
  const right = choices.filter((choice) => choice.right).map((choice) => choice.text);
  const wrong = choices.filter((choice) => !choice.right).map((choice) => choice.text);
  return [...accepted, ...right]
    .filter((answer) => isTypedRight(answer, wrong, true, () => true))
    .map((answer) => ({
      file,
      line,
      what: `"${answer}" is as good as a wrong choice`,
      expected: "typed answers that differ from every wrong choice by more than case or spacing",
    }));
}

function answerable(
  file: string,
  block: Block,
): { value: Answerable | undefined; faults: Fault[] } {
  const { line, accepted } = block;
  const kinds = [block.choices, block.items, accepted].filter((list) => list.length > 0);
  const oneRight = block.choices.filter((choice) => choice.right).length === 1;
  if (kinds.length !== 1 && !(kinds.length === 2 && oneRight && accepted.length > 0))
    return {
      value: undefined,
      faults: [
        {
          file,
          line,
          what:
            kinds.length === 0 ? "this question has no answers" : "this question mixes two kinds",
          expected:
            kinds.length === 0
              ? HOW_TO_ASK
              : "one kind; only a checklist with one `- [x]` goes with lines that begin with `=`",
        },
      ],
    };
  const faults = accepted
    .filter((answer) => answer === "" || KEY.test(answer))
    .map((answer) => ({
      file,
      line,
      what: answer === "" ? "an accepted answer is empty" : `"${answer}" is a key of the program`,
      expected: "= the answer",
    }));
  if (block.choices.length > 0) {
    faults.push(...choiceFaults(file, block));
    const choices = block.choices.map(({ text, right, reason }) => ({ text, right, reason }));
    const several = choices.filter((choice) => choice.right).length > 1;
    faults.push(...typedFaults(file, block));
    if (several) return { value: { kind: "several", choices }, faults };
    return { value: { kind: "choice", choices, accepted }, faults };
  }
  if (block.reason === "")
    faults.push({
      file,
      line: block.line,
      what: "this question has no reason",
      expected: "a quotation (`> because …`) below the answers",
    });
  if (block.items.length > 0) {
    if (block.items.length < 2 || block.items.length > 9)
      faults.push({
        file,
        line: block.line,
        what: `${block.items.length} to put in order`,
        expected: "two to nine",
      });
    if (new Set(block.items.map((item) => item.toLowerCase())).size < block.items.length)
      faults.push({
        file,
        line: block.line,
        what: "two things to put in order are the same",
        expected: "different ones",
      });
    return { value: { kind: "order", items: block.items, reason: block.reason }, faults };
  }
  return { value: { kind: "short", accepted, reason: block.reason }, faults };
}

/** The question of "Before you start": a checklist with one right choice, never recorded. */
export function parseGuess(
  file: string,
  section: Section,
): { value: Guess | undefined; faults: Fault[] } {
  const lines = section.lines.filter((line) => line.text.trim() !== "");
  const first = lines[0];
  const text = first?.text ?? "";
  const asked = !CHOICE.test(text);
  const ask = asked ? (headingIn(text, 3) ?? text.trim()) : "";
  const below = asked ? lines.slice(1) : lines;
  const { block, faults } = readBlock(file, ask, first?.number ?? section.line, below);
  if (block.choices.length === 0 || block.items.length + block.accepted.length > 0)
    return {
      value: undefined,
      faults: [
        ...faults,
        {
          file,
          line: section.line,
          what: "there is no choice to guess",
          expected: "one question and its checklist",
        },
      ],
    };
  const { value, faults: more } = answerable(file, block);
  if (!asked)
    more.push({
      file,
      line: block.line,
      what: "there is no question above the choices",
      expected: "one question and its checklist",
    });
  if (value?.kind !== "choice")
    more.push({
      file,
      line: block.line,
      what: "a guess has one right choice",
      expected: "one `- [x]`",
    });
  const choices = value !== undefined && "choices" in value ? value.choices : [];
  return { value: { ask: block.ask, choices }, faults: [...faults, ...more] };
}

/** A question before its page is looked up and its meaning known. */
export type QuestionInFile = {
  question: Answerable & { id: string; ask: string };
  line: number;
  pageHeading: string | undefined;
  key: boolean;
};

/** The questions of "Check yourself", each under a third-level heading. */
export function parseQuestions(
  file: string,
  section: Section,
): { value: QuestionInFile[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const found = [faults];
  const blocks: { ask: string; line: number; lines: Line[] }[] = [];
  for (const line of section.lines) {
    const ask = headingIn(line.text, 3);
    const open = blocks.at(-1);
    if (ask !== undefined) blocks.push({ ask, line: line.number, lines: [] });
    else if (open !== undefined) open.lines.push(line);
    else if (line.text.trim() !== "")
      faults.push({
        file,
        line: line.number,
        what: "this line stands before the first question",
        expected: "a question as a third-level heading (`### …?`)",
      });
  }
  const value: QuestionInFile[] = [];
  for (const { ask, line, lines } of blocks) {
    const { block, faults: inLines } = readBlock(file, ask, line, lines);
    const { value: answers, faults: inAnswers } = answerable(file, block);
    found.push(inLines, inAnswers);
    const { id, page, key = false } = block.attributes;
    if (id === undefined)
      faults.push({
        file,
        line,
        what: "this question has no id",
        expected: "<!-- id: a-short-name --> below it",
      });
    if (answers === undefined || id === undefined) continue;
    value.push({
      question: { ...answers, id, ask: block.ask },
      line,
      pageHeading: page,
      key,
    });
  }
  return { value, faults: found.flat() };
}
