import type { FaultAt } from "./fault.ts";
import type { Line } from "./line.ts";

/** The lines of one question by their marks. What they mean is for the kinds of question. */
export type Block = {
  ask: string;
  line: number;
  attributes: { id?: string; page?: string; key?: true };
  /** a checklist: `- [ ]` and `- [x]`, each with the quotation that is indented below it */
  choices: { text: string; right: boolean; reason: string; line: number }[];
  /** a numbered list */
  items: { text: string }[];
  /** what stands behind `=` */
  accepted: { text: string }[];
  /** a quotation that belongs to no choice */
  reason: string;
};

const CHOICE = /^- \[([ xX])\]\s+(.*)$/;
const ITEM = /^\d+[.)]\s+(.*)$/;
const ACCEPTED = /^\s*=\s*(.*)$/;
const QUOTED = /^(\s*)>\s?(.*)$/;
const ATTRIBUTE = /^<!--\s*([a-z]+):(.*)-->$/;
const KEY = /^<!--\s*key\s*-->$/;

const ATTRIBUTES = "<!-- id: … -->, <!-- page: … --> or <!-- key -->";

/** Whether a line begins a choice of a checklist. */
export function isChoice(line: string): boolean {
  return CHOICE.test(line);
}

function join(text: string, more: string): string {
  return text === "" ? more : `${text} ${more}`;
}

function added<T>(list: T[], item: T): T {
  list.push(item);
  return item;
}

/** What a line adds to one of the lists; undefined where it begins with no mark of theirs. */
function listed(block: Block, text: string, line: number): { text: string } | undefined {
  const [, mark, choice] = CHOICE.exec(text) ?? [];
  const item = ITEM.exec(text)?.[1];
  const accepted = ACCEPTED.exec(text)?.[1];
  if (choice !== undefined)
    return added(block.choices, { text: choice.trim(), right: mark !== " ", reason: "", line });
  if (item !== undefined) return added(block.items, { text: item.trim() });
  if (accepted !== undefined) return added(block.accepted, { text: accepted.trim() });
  return undefined;
}

/** Sorts the lines below a question, which is asked in `line`, by their marks. */
export function readBlock(
  ask: string,
  line: number,
  lines: readonly Line[],
  fault: FaultAt,
): Block {
  const asked = { text: ask };
  const block: Block = {
    ask,
    line,
    attributes: {},
    choices: [],
    items: [],
    accepted: [],
    reason: "",
  };
  /** what the next line goes on with, if it is indented; a question goes on in any case */
  let open: { text: string } | undefined = asked;
  for (const { text, number } of lines) {
    if (text.trim() === "") continue;
    if (KEY.test(text.trim())) {
      block.attributes.key = true;
      continue;
    }
    const [, key, value] = ATTRIBUTE.exec(text.trim()) ?? [];
    if (key !== undefined && value !== undefined) {
      if (key === "id" || key === "page") block.attributes[key] = value.trim();
      else
        fault(
          number,
          `"${key}" is not known here`,
          ATTRIBUTES,
          "Mend the word before the colon, or remove the comment.",
        );
      continue;
    }
    const begun = listed(block, text, number);
    const [, indent, quoted] = QUOTED.exec(text) ?? [];
    const choice = block.choices.at(-1);
    if (begun !== undefined) open = begun;
    else if (quoted !== undefined) {
      const reasoned = indent !== "" && choice !== undefined ? choice : block;
      reasoned.reason = join(reasoned.reason, quoted.trim());
      open = undefined;
    } else if (open === asked || (open !== undefined && /^\s/.test(text)))
      open.text = join(open.text, text.trim());
    else
      fault(
        number,
        "this line belongs to no choice",
        "a choice, its reason as an indented quotation (`>`), or the next question",
        "Indent it to go on with the line above, or write > before it.",
      );
  }
  return { ...block, ask: asked.text };
}
