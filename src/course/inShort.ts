import type { FaultAt } from "./fault.ts";
import type { Section } from "./sections.ts";

const ITEM = /^[-*]\s+(.+)$/;
const ITEMS = 3;
/** With its bullet this is two lines of a terminal at the most. */
const MOST_CHARACTERS = 120;

/** "In short": what a unit is to be remembered for, as three short sentences. */
export function parseInShort(section: Section, fault: FaultAt): string[] {
  const value: string[] = [];
  for (const { text, number } of section.lines) {
    const item = ITEM.exec(text)?.[1]?.trim();
    if (item !== undefined) value.push(item);
    else if (text.trim() === "") continue;
    // A long sentence may go on in the next line of the file.
    else if (/^\s/.test(text) && value.length > 0) value.push(`${value.pop()} ${text.trim()}`);
    else
      fault(
        number,
        "this line belongs to no sentence",
        "three list items (`- …`)",
        "Begin it with a hyphen and a space, or indent it.",
      );
  }
  if (value.length !== ITEMS)
    fault(
      section.line,
      `"In short" has ${value.length} list items`,
      "three (`- …`), a sentence each",
      "Say in three sentences what to remember.",
    );
  const long = value.find((item) => item.length > MOST_CHARACTERS);
  if (long !== undefined)
    fault(
      section.line,
      `"${long.slice(0, 30)}…" is too long for "In short"`,
      `at most ${MOST_CHARACTERS} characters`,
      "Say it shorter.",
    );
  return value;
}
