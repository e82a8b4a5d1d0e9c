import type { Fault, Prompt, PromptKind } from "./model.ts";
import type { Section } from "./sections.ts";

const LABELS = new Map<string, PromptKind>([
  ["for the mentor", "mentor"],
  ["for both", "both"],
  ["swap seats", "swap"],
  ["for us", "us"],
]);

const ITEM = /^[-*] (.*)$/;
const LABELLED = /^(?:\*\*|__)(.+?):?(?:\*\*|__):?\s*(.*)$/;
const LISTEN = /[*_]Listen for:?[*_]:?\s*/i;

/** The list of "Talk it over". A prompt's id is its kind, with a number from the second on. */
export function parsePrompts(file: string, section: Section): { value: Prompt[]; faults: Fault[] } {
  const faults: Fault[] = [];
  const items: { text: string; line: number }[] = [];
  for (const { text, number } of section.lines) {
    const item = ITEM.exec(text)?.[1];
    const open = items.at(-1);
    if (item !== undefined) items.push({ text: item.trim(), line: number });
    else if (text.trim() === "") continue;
    else if (open !== undefined && /^\s/.test(text)) open.text += ` ${text.trim()}`;
    else
      faults.push({
        file,
        line: number,
        what: "this line belongs to no prompt",
        expected: "a list item such as `- **For both:** …`",
      });
  }
  const seen = new Map<PromptKind, number>();
  const value: Prompt[] = [];
  for (const { text, line } of items) {
    const [, label, rest] = LABELLED.exec(text) ?? [];
    const kind = LABELS.get(label?.toLowerCase() ?? "");
    if (kind === undefined || rest === undefined || rest === "") {
      const wrong = kind === undefined ? `"${label}" is not a label` : "this prompt has no words";
      faults.push({
        file,
        line,
        what: label === undefined ? "this prompt has no label" : wrong,
        expected: "**For the mentor:**, **For both:**, **Swap seats:** or **For us:**, then words",
      });
      continue;
    }
    const nth = (seen.get(kind) ?? 0) + 1;
    seen.set(kind, nth);
    const [ask, listenFor] = rest.split(LISTEN, 2);
    value.push({
      id: nth === 1 ? kind : `${kind}-${nth}`,
      kind,
      ask: (ask as string).trim(),
      listenFor: listenFor?.trim() || undefined,
    });
  }
  return { value, faults };
}
