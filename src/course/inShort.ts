import type { FaultAt } from "./fault.ts";
import type { Section } from "./sections.ts";
import { asWords, blockIn } from "./written/blocks.ts";

const ITEM = /^ {0,3}[-*+]\s+(.+)$/;
const ITEMS = 3;
/** With its bullet this is two lines of a terminal at the most. */
const MOST_CHARACTERS = 120;

/** "In short": what a unit is to be remembered for, as three short sentences. */
export function parseInShort(section: Section, fault: FaultAt): string[] {
  const value: string[] = [];
  for (const { text, number } of section.lines) {
    const listed = ITEM.exec(text)?.[1]?.trim();
    const item = listed === undefined ? undefined : asWords(listed);
    const block = blockIn(item ?? text);
    if (block !== undefined && (item !== undefined || /^\s/.test(text)))
      fault(
        number,
        `${block} in a sentence`,
        "three list items (`- …`), a sentence each",
        "Say it in a plain sentence.",
      );
    else if (item !== undefined) value.push(item);
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
