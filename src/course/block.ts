import type { FaultAt } from "./fault.ts";
import type { Line } from "./line.ts";
import { asWords, blockIn } from "./written/blocks.ts";
import { withoutReferences } from "./written/entities.ts";
import { plainWords } from "./written/words.ts";

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

const CHOICE = /^ {0,3}[-*+] +\[([ xX])\]\s+(.*)$/;
/** A box that is written so that no code host makes one of it. */
const NO_BOX =
  /^\s*(?:[-*+]\s*|\d+[.)]\s+)\[(\s*(?:[xX]\s*)?|\s*[vV*\u2713\u2714\u2717\u2718\u2611]\s*(?=\](?![([])))\](.*)$/;
const ITEM = /^ {0,3}\d{1,9}[.)]\s+(.*)$/;
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
  if (text === "") return more;
  return `${text.endsWith("\\") ? text.slice(0, -1).trimEnd() : text} ${more}`;
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
  /** the first line of a quotation that belongs to no choice */
  let unowned: number | undefined;
  for (const { text, number } of lines) {
    if (text.trim() === "") continue;
    if (KEY.test(text.trim())) {
      block.attributes.key = true;
      continue;
    }
    const [, key, value] = ATTRIBUTE.exec(text.trim()) ?? [];
    if (key !== undefined && value !== undefined) {
      if (key === "id") block.attributes.id = value.trim();
      else if (key === "page") block.attributes.page = withoutReferences(value.trim());
      else
        fault(
          number,
          `"${key}" is not known here`,
          ATTRIBUTES,
          "Mend the word before the colon, or remove the comment.",
        );
      continue;
    }
    const [, inBox, behind] = CHOICE.test(text) ? [] : (NO_BOX.exec(text) ?? []);
    if (inBox !== undefined && behind !== undefined) {
      fault(
        number,
        "this is no box of a checklist",
        "`- [ ] ` or `- [x] `, with a space before the box, in it or an x, and behind it",
        "Mend the spaces, or put a backslash before the bracket.",
      );
      const right = inBox.trim() !== "";
      open = added(block.choices, { text: behind.trim(), right, reason: "", line: number });
      continue;
    }
    const begun = listed(block, text, number);
    const [, indent, said] = QUOTED.exec(text) ?? [];
    const quoted = said === undefined ? undefined : asWords(said);
    const more = begun === undefined ? blockIn(quoted ?? text) : undefined;
    if (more !== undefined) {
      fault(
        number,
        `${more} in a question`,
        "words alone: they are shown on lines of their own, in many places",
        "Say it in a sentence, or move it to the page that the question names.",
      );
      open = undefined;
      continue;
    }
    const choice = block.choices.at(-1);
    if (begun !== undefined) open = begun;
    else if (quoted !== undefined) {
      const reasoned = indent !== "" && choice !== undefined ? choice : block;
      if (reasoned === block) unowned ??= number;
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
  if (unowned !== undefined && block.choices.length > 0)
    fault(
      unowned,
      "this quotation belongs to no choice",
      "each reason indented below its choice",
      "Indent it below the choice that it is the reason of, or take the mark > away.",
    );
  const shown = <T extends { text: string }>(list: readonly T[]) =>
    list.map((each) => ({ ...each, text: plainWords(each.text) }));
  return {
    ...block,
    ask: asked.text,
    choices: shown(block.choices),
    items: shown(block.items),
    accepted: shown(block.accepted),
  };
}
