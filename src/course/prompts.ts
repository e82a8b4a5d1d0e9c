import type { FaultAt } from "./fault.ts";
import { hasBrokenPlace, INITIATIVE_EXPECTED } from "./initiative.ts";
import type { Prompt, PromptKind } from "./model.ts";
import type { Section } from "./sections.ts";
import { blockIn } from "./written/blocks.ts";

const LABELS = new Map<string, PromptKind>([
  ["for the mentor", "mentor"],
  ["for both", "both"],
  ["swap seats", "swap"],
  ["for us", "us"],
]);

const ITEM = /^ {0,1}[-*+] +(.*)$/;
const LABELLED = /^(?:\*\*|__)(.+?):?(?:\*\*|__):?\s*(.*)$/;
const LISTEN = /(?:\*{1,2}|_{1,2})Listen for:?(?:\*{1,2}|_{1,2}):?\s*/i;

/** The list of "Talk it over". A prompt's id is its kind, with a number from the second on. */
export function parsePrompts(section: Section, fault: FaultAt): Prompt[] {
  const items: { text: string; line: number }[] = [];
  for (const { text, number } of section.lines) {
    const item = ITEM.exec(text)?.[1];
    const open = items.at(-1);
    const block = blockIn((item ?? text).trim());
    if (block !== undefined && (item !== undefined || /^\s/.test(text)))
      fault(
        number,
        `${block} in a prompt`,
        "words alone",
        "Say it in sentences, or make prompts of their own of it.",
      );
    else if (item !== undefined) items.push({ text: item.trim(), line: number });
    else if (text.trim() === "") continue;
    else if (open !== undefined && /^\s/.test(text))
      open.text = `${open.text.replace(/\\$/, "")} ${text.trim()}`;
    else
      fault(
        number,
        "this line belongs to no prompt",
        "a list item such as `- **For both:** …`",
        "Begin it so, or indent it below the prompt it belongs to.",
      );
  }
  const seen = new Map<PromptKind, number>();
  return items.flatMap(({ text, line }) => {
    const [, label, rest] = LABELLED.exec(text) ?? [];
    const kind = LABELS.get(label?.toLowerCase() ?? "");
    if (kind === undefined || rest === undefined || rest === "") {
      const wrong = kind === undefined ? `"${label}" is not a label` : "this prompt has no words";
      fault(
        line,
        label === undefined ? "this prompt has no label" : wrong,
        "**For the mentor:**, **For both:**, **Swap seats:** or **For us:**, then words",
        "Say first whose prompt it is.",
      );
      return [];
    }
    if (hasBrokenPlace(rest))
      fault(
        line,
        "the place for the learner's initiative is not whole",
        INITIATIVE_EXPECTED,
        "Close the brace, or take out the one that opens it.",
      );
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    const [ask, listenFor] = rest.split(LISTEN, 2);
    return [
      {
        id: nth === 1 ? kind : `${kind}-${nth}`,
        kind,
        ask: (ask as string).trim(),
        listenFor: listenFor?.trim() || undefined,
      },
    ];
  });
}
